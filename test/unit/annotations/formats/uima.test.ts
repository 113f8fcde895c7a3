import assert from 'node:assert/strict';
import type { Format, Imported } from '../../../../server/src/annotations/formats/facts';
import { casJson } from '../../../../server/src/annotations/formats/uima/casJson';
import { UIMA_HOLDS } from '../../../../server/src/annotations/formats/uima/holds';
import { layerOfType, typeOfLayer } from '../../../../server/src/annotations/formats/uima/names';
import { xmi } from '../../../../server/src/annotations/formats/uima/xmi';
import { withoutIds } from './compare';
import { checkRoundTrip, describeRoundTrips, hardDocument, readShared } from './roundTrip';

function importFiles(format: Format, files: Readonly<Record<string, string>>): Imported {
  return format.import({ files: Object.entries(files).map(([name, content]) => ({ name, content })), text: null });
}

function cas(structures: readonly object[], types: object = {}): string {
  const sofa = { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', sofaString: 'a 🇬🇧 b' };
  return JSON.stringify({ '%TYPES': types, '%FEATURE_STRUCTURES': [...structures, sofa], '%VIEWS': {} });
}

function check(structures: readonly object[], expected: readonly string[], codes: readonly string[] = []): void {
  const { documents, problems } = importFiles(casJson, { 'a.json': cas(structures) });
  assert.deepEqual(
    problems.map(({ code }) => code),
    codes,
  );
  assert.deepEqual(withoutIds(documents[0]?.annotations ?? []), expected);
}

function at(id: number, begin: unknown, end: unknown, more: object = {}): object {
  return { '%ID': id, '%TYPE': 'webanno.custom.Span', '@sofa': 1, begin, end, ...more };
}

function checkRefused(format: Format, content: string, code: string): void {
  const { documents, problems } = importFiles(format, { a: content });
  assert.equal(documents.length, 0);
  assert.ok(
    problems.some((one) => one.code === code && one.severity === 'error'),
    JSON.stringify(problems),
  );
}

describe('UIMA CAS JSON', () => {
  describeRoundTrips(casJson, UIMA_HOLDS);

  it('reads spans, features, arcs, slots and chains', () => {
    check([at(2, 2, 6, { value: 'flag', n: 3, b: true })], ['span flag 2-6 🇬🇧 [["b",true],["n",3]]']);
    check(
      [at(2, 0, 1), at(3, 7, 8), at(4, 7, 8, { '@Governor': 2, '@Dependent': 3, value: 'of' })],
      ['span  0-1 a', 'span  7-8 b', 'span of Governor→span  0-1 a Dependent→span  7-8 b'],
    );
    const slots = [
      { '%ID': 5, '%TYPE': 'Link', role: 'r', '@target': 2 },
      { '%ID': 6, '%TYPE': 'Link[]', '%ELEMENTS': [5] },
    ];
    check([...slots, at(2, 0, 1), at(3, 7, 8, { '@links': 6 })], ['span  0-1 a', 'span  7-8 b r→span  0-1 a']);
    const chain = { '%ID': 7, '%TYPE': 'c.Chain', '@first': 3 };
    const links = [at(2, 0, 1, { '@next': 3 }), at(3, 7, 8, { '@next': 2, referenceRelation: 'x' })];
    check([...links, chain], ['c.Chain  link→span  7-8 b (x) link→span  0-1 a', 'span  0-1 a', 'span  7-8 b']);
  });
  it('tells of places that are none, and leaves them out', () => {
    for (const [begin, end] of [
      [0, 99],
      [3, 6],
      [-1, 1],
      [1, 0],
      ['0', 1],
      [0.5, 1],
      [0, null],
    ] as const)
      check([at(2, begin, end), at(3, 0, 1)], ['span  0-1 a'], ['format-offset-outside']);
  });
  it('refuses what is no CAS with a text', () => {
    checkRefused(casJson, '{', 'format-json');
    checkRefused(casJson, '[]', 'uima-json');
    checkRefused(casJson, '{"a":1}', 'uima-json');
    checkRefused(casJson, '{"%FEATURE_STRUCTURES":[]}', 'uima-no-text');
  });
  it('takes what another tool changed, and keeps the rest', () => {
    const [file] = casJson.export(hardDocument()).files;
    const content = (file?.content ?? '')
      .replace('"value": "person"', '"value": "place"')
      .replace('"age": "47"', '"age": "48"');
    const [read] = importFiles(casJson, { 'a.json': content }).documents;
    assert.equal(read?.annotations.find(({ id }) => id === 'a1')?.label, 'place');
    assert.deepEqual(read.annotations.find(({ id }) => id === 'a5')?.attributes, {
      age: '48',
      role: 'owner',
      alive: true,
      tags: ['x', 2],
    });
  });
  it('names types so that layers come back', () => {
    for (const layer of [
      'entity',
      'quote',
      'my layer',
      'Quote',
      'zoo',
      'zabZ',
      'é',
      '1',
      'a.b',
      'a_b',
      'de.org.Type',
      'webanno.custom.span',
    ])
      for (const shape of ['span', 'arc', 'document'] as const) {
        const type = typeOfLayer(layer, shape);
        assert.match(type, /^[\w.]+$/);
        assert.equal(layerOfType(type), layer, type);
      }
    for (const type of ['webanno.custom.Zoo', 'webanno.custom.my', 'webanno.custom.A_b', 'Plain'])
      assert.equal(typeOfLayer(layerOfType(type), 'span') === type || layerOfType(type) === type, true, type);
  });

  const REFUSED = [
    'emptyCas',
    'casWithFsList',
    'casWithSofaDataArray',
    'casWithSofaDataURI',
    'casWithoutTextButWithAnnotations',
  ];
  for (const name of REFUSED)
    it(`refuses ${name}, which has no text`, function () {
      checkRefused(casJson, readShared(this, `uima-cas-json/${name}-data.json`), 'uima-no-text');
    });
  const READ = [
    ['casWithEmojiUnicodeTextAndAnnotations-data', 9],
    ['cassis-casExtendingDocumentAnnotation-data', 0],
    ['cassis-casWithBadSofaFsOrder-data', 0],
    ['cassis-tsv3-testSimpleSlotFeature-data', 3],
    ['foodista_blog_2019_08_13_northern-british-columbia_abbreviated', 17],
  ] as const;
  for (const [name, count] of READ)
    it(`reads ${name}, and tells what it leaves out`, function () {
      const { documents, problems, losses } = importFiles(casJson, {
        'a.json': readShared(this, `uima-cas-json/${name}.json`),
      });
      assert.deepEqual(problems, []);
      assert.deepEqual(
        documents.map(({ annotations }) => annotations.length),
        [count],
      );
      assert.notEqual(losses.length, 0);
      const [document] = documents;
      if (document) checkRoundTrip(casJson, UIMA_HOLDS, document);
    });
  it('reads emoji of others at the words they are meant for', function () {
    const [json, debug] = ['data.json', 'debug.xmi'].map((file) =>
      readShared(this, `uima-cas-json/casWithEmojiUnicodeTextAndAnnotations-${file}`),
    );
    const fromJson = importFiles(casJson, { 'a.json': json ?? '' }).documents[0]?.annotations ?? [];
    const words = fromJson.flatMap(({ targets }) => targets.map(({ exact }) => exact));
    assert.deepEqual(words, ['🥳', 'This', '👳🏻‍♀️', 'is', '✆', 'a', '🧔🏾‍♂️', 'test', '👻']);
    const fromXmi = importFiles(xmi, { 'a.xmi': debug ?? '' }).documents[0]?.annotations ?? [];
    assert.deepEqual(withoutIds(fromXmi), withoutIds(fromJson));
  });
});

describe('UIMA XMI', () => {
  describeRoundTrips(xmi, UIMA_HOLDS);

  it('describes its types, and reads the same with them', () => {
    const document = hardDocument();
    const { files } = xmi.export(document);
    const shared = xmi.shared?.([document, document]) ?? [];
    assert.deepEqual(
      shared.map(({ name }) => name),
      ['TypeSystem.xml'],
    );
    const [plain, typed] = [files, [...shared, ...files]].map((all) => xmi.import({ files: all, text: null }));
    assert.deepEqual(typed?.problems, []);
    assert.deepEqual(typed.documents, plain?.documents);
    const types = shared[0]?.content ?? '';
    for (const [, type] of (files[0]?.content ?? '').matchAll(/<type\d+:(\w+)/g))
      assert.ok(types.includes(`.${type ?? ''}</name>`), type);
  });
  it('tells of characters that XML cannot hold, and keeps their places', () => {
    const document = { ...hardDocument(), text: 'a\0\ufffe\ud800b', annotations: [] };
    assert.deepEqual(
      xmi.losses(document).map(({ code, count }) => [code, count]),
      [['loss-characters', 3]],
    );
    const { documents } = xmi.import({ files: xmi.export(document).files, text: null });
    assert.equal(documents[0]?.text, 'a\ufffd\ufffd\ufffdb');
  });
  it('refuses what is no XMI', () => {
    checkRefused(xmi, '', 'xml-syntax');
    checkRefused(xmi, '<a/>', 'uima-xmi');
    checkRefused(xmi, '<a><b></a>', 'xml-syntax');
    checkRefused(xmi, '<a>&nbsp;</a>', 'xml-syntax');
    checkRefused(xmi, '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'xml-entity');
    checkRefused(xmi, '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a/>', 'xml-entity');
    checkRefused(xmi, '<typeSystemDescription/>', 'uima-xmi');
    checkRefused(xmi, '<a>'.repeat(100_000), 'xml-depth');
  });

  const READ = [
    ['cas_with_two_sofas', '', [0, 0]],
    ['cas_with_smileys', '', [5]],
    ['cas_with_collections', 'typesystem_with_collections', [3]],
    ['cas_has_fs_with_no_namespace', 'typesystem_has_types_with_no_namespace', [1]],
    ['lenient_cas', 'small_typesystem', [14]],
    ['cas_with_reserved_names', 'typesystem_with_reserved_names', [1]],
    ['inception-test-document', '', [19]],
  ] as const;
  for (const [name, types, counts] of READ)
    it(`reads ${name}, and tells what it leaves out`, function () {
      const files: Record<string, string> = { 'a.xmi': readShared(this, `uima-xmi/${name}.xmi`) };
      if (types !== '') files['types.xml'] = readShared(this, `uima-xmi/${types}.xml`);
      const { documents, problems, losses } = importFiles(xmi, files);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        documents.map(({ annotations }) => annotations.length),
        counts,
      );
      assert.notEqual(losses.length, 0);
      for (const document of documents) checkRoundTrip(xmi, UIMA_HOLDS, document);
    });
  it('keeps CRLF and emoji of an INCEpTION export where its offsets count them', function () {
    const { documents } = importFiles(xmi, { 'a.xmi': readShared(this, 'uima-xmi/cas_with_smileys.xmi') });
    const [document] = documents;
    assert.match(document?.text ?? '', /\r\n/);
    assert.deepEqual(
      document?.annotations.map(({ targets }) => targets[0]?.exact),
      ['Transformers', 'Transformers', 'Transformers', 'PyTorch', 'TensorFlow'],
    );
  });
});
