import assert from 'node:assert/strict';
import type { FormatDocument } from '../../../../server/src/annotations/formats/facts';
import { xmi } from '../../../../server/src/annotations/formats/uima/xmi';
import { webannoTsv } from '../../../../server/src/annotations/formats/webannoTsv/index';
import { narrow } from '../../../../server/src/annotations/formats/webannoTsv/narrow';
import { withoutIds } from './compare';
import { describeSamples, hardDocument, readShared } from './roundTrip';

/** Writes and reads a document: what comes is what `narrow` left of it, but for ids. */
function checkRoundTrip(document: FormatDocument): void {
  const { files, losses } = webannoTsv.export(document);
  assert.deepEqual(losses, webannoTsv.losses(document));
  const { documents, problems } = webannoTsv.import({ files, text: null });
  assert.deepEqual(problems, []);
  const [read] = documents;
  assert.equal(read?.text, document.text);
  assert.deepEqual(withoutIds(read.annotations), withoutIds(narrow(document).document.annotations));
}

/** Reads a table of one sentence; what comes is one line for each annotation. */
function check(rows: string, expected: readonly string[], header = '#T_SP=webanno.custom.Span|value'): void {
  const content = `#FORMAT=WebAnno TSV 3.3\n${header}\n\n\n${rows}`;
  const { documents, problems } = webannoTsv.import({ files: [{ name: 'a.tsv', content }], text: null });
  const read = withoutIds(documents[0]?.annotations ?? []);
  assert.deepEqual([...problems.map(({ code }) => code), ...read], expected);
}

function checkRefused(content: string, code: string): void {
  const { documents, problems } = webannoTsv.import({ files: [{ name: 'a.tsv', content }], text: null });
  assert.deepEqual([documents.length, problems.map((one) => one.code)], [0, [code]]);
}

describe('WebAnno TSV', () => {
  it('gives back one of everything, as far as it said', () => checkRoundTrip(hardDocument()));
  it('gives back texts without words', () => {
    for (const text of ['', 'a', ' ', '\n\n', '  a\r\n\r\n', '\\t\t\\', 'a\u0085b\u2028c\0'])
      checkRoundTrip({ name: 'a.txt', text, sentences: [], annotations: [] });
  });
  describeSamples(checkRoundTrip);
  it('says what it leaves out, before it is written', () => {
    const codes = webannoTsv.losses(hardDocument()).map(({ code }) => code);
    for (const code of ['loss-orphaned', 'loss-whole', 'loss-discontinuous', 'loss-comments', 'loss-attributes'])
      assert.ok(codes.includes(code), code);
  });
  it('reads values with what stands for something else', () => {
    const row = (cell: string) => `#Text=ab\n1-1\t0-2\tab\t${cell}\t\n`;
    const one = (label: string) => [`span ${label} 0-2 ab`];
    check(row('\\_'), one('_'));
    check(row('\\*'), one('*'));
    check(row('a\\|b\\;\\[1\\]'), one('a|b;[1]'));
    check(row('a\\->b\\\\'), one('a->b\\'));
    check(row('*'), ['span  0-2 ab']);
    check(row('_'), []);
    check(row('a|b'), ['span a 0-2 ab', 'span b 0-2 ab']);
    check(row('a[1]|b[2]'), ['span a 0-2 ab', 'span b 0-2 ab']);
  });
  it('counts UTF-16 units, and puts sentences where their words are', () => {
    check('#Text=🇬🇧 ab\n1-1\t0-4\t🇬🇧\tx[1]\t\n1-2\t5-7\tab\tx[1]\t\n', ['span x 0-7 🇬🇧 ab']);
    check('#Text=a\\r\n#Text=b\n1-1\t0-1\ta\t_\t\n1-2\t3-4\tb\tx\t\n', ['span x 3-4 b']);
    check('#Text=a\n1-1\t0-1\ta\t_\t\n\n#Text=  b\n2-1\t7-8\tb\tx\t\n', ['span x 7-8 b']);
  });
  it('refuses what is none, and offsets that contradict the words', () => {
    checkRefused('', 'webanno-version');
    checkRefused('#FORMAT=WebAnno TSV 2.1\n', 'webanno-version');
    checkRefused('#FORMAT=WebAnno TSV 3.3\n\n\n#Text=ab\n1-1\t0-1\tab\t\n', 'webanno-offsets');
    checkRefused(
      '#FORMAT=WebAnno TSV 3.3\n\n\n#Text=ab\n1-1\t0-2\tab\t\n\n#Text=cd\n2-1\t1-3\tcd\t\n',
      'webanno-offsets',
    );
    checkRefused('#FORMAT=WebAnno TSV 3.3\n\n\n#Text=ab\nab\tO\n', 'webanno-offsets');
  });
  it('tells of relations that lead nowhere', () => {
    const header = '#T_SP=webanno.custom.Span|value\n#T_RL=webanno.custom.Rel|value|BT_webanno.custom.Span';
    const rows = (reference: string) => `#Text=ab c\n1-1\t0-2\tab\tx\t_\t_\t\n1-2\t3-4\tc\ty\tof\t${reference}\t\n`;
    check(
      rows('1-1'),
      ['rel of Governor→span x 0-2 ab Dependent→span y 3-4 c', 'span x 0-2 ab', 'span y 3-4 c'],
      header,
    );
    check(rows('1-3'), ['format-end-unknown', 'span x 0-2 ab', 'span y 3-4 c'], header);
    check(rows('1-1[7_0]'), ['format-end-unknown', 'span x 0-2 ab', 'span y 3-4 c'], header);
  });
  it('stays fast and does not fail on hostile cells', () => {
    const cell = '['.repeat(50_000);
    check(`#Text=a\n1-1\t0-1\ta\t${cell}\t\n`, [`span ${cell} 0-1 a`]);
    check(`#Text=a\n1-1\t0-1\ta\t${'\\'.repeat(50_000)}\t\n`, [`span ${'\\'.repeat(25_000)} 0-1 a`]);
  });

  for (const name of [
    'testMultiTokenStackedSpanWithFeatureValue',
    'testSentenceWithEmoji',
    'testSentenceWithLineBreak',
    'testSentenceWithTab',
    'testSimpleSlotFeature',
    'testSingleStackedNonTokenOverlappingRelationWithoutFeatureValue',
    'testStackedChain',
    'testStackedSubMultiTokenSpanWithFeatureValue',
    'testSubTokenRelation',
    'testTokenBoundedSpanWithUnderscoreFeatureValue',
    'testZeroLengthSpansWithFeatureValues',
  ])
    it(`reads ${name} of INCEpTION as its XMI says`, function () {
      const table = readShared(this, `webanno-tsv/${name}-reference.tsv`);
      const expected = readShared(this, `webanno-tsv/${name}-reference.xmi`);
      // In most pairs the table calls the layer for names of the XMI `webanno.custom.Span`.
      const content = expected.includes(':NamedEntity') ? table.replaceAll('webanno.custom.Span', NAMED_ENTITY) : table;
      const fromTable = webannoTsv.import({ files: [{ name: 'a.tsv', content }], text: null });
      const fromXmi = xmi.import({ files: [{ name: 'a.xmi', content: expected }], text: null });
      assert.deepEqual(fromTable.problems, []);
      assert.deepEqual(fromXmi.problems, []);
      assert.equal(fromTable.documents[0]?.text, fromXmi.documents[0]?.text);
      assert.notEqual(fromTable.documents[0]?.annotations.length, 0);
      assert.deepEqual(
        withoutIds(fromTable.documents[0]?.annotations ?? []),
        withoutIds(fromXmi.documents[0]?.annotations ?? []),
      );
    });

  it('reads a document of the GUM corpus with all its relations', function () {
    const content = readShared(this, 'webanno-tsv/GUM_news_worship.tsv');
    const { documents, problems, compared, losses } = webannoTsv.import({
      files: [{ name: 'a.tsv', content }],
      text: null,
    });
    assert.deepEqual(problems, []);
    assert.deepEqual([documents.length, compared], [1, content.match(/^\d+-\d+\t/gm)?.length]);
    assert.deepEqual(
      losses.map(({ code, count }) => [code, count]),
      [['loss-lines', 5]],
    );
    const relations = documents[0]?.annotations.filter(({ layer }) => layer === 'coref') ?? [];
    assert.equal(relations.length, content.match(/\d+-\d+\[\d+_\d+\]|\t\d+-\d+(?=\t$)/gm)?.length);
    assert.ok(relations.every(({ ends }) => ends.length === 2));
  });
});

const NAMED_ENTITY = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
