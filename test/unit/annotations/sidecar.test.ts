import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  createId,
  describeSpans,
  newAnnotation,
  parseSidecarPath,
  readSidecar,
  reanchorAnnotations,
  sidecarPath,
  writeSidecar,
} from '../../../server/src/annotations/index';
import type { Annotation, Sidecar } from '../../../server/src/annotations/index';

const validate = new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile(
  JSON.parse(readFileSync('docs/annotations.schema.json', 'utf8')) as object,
);
const TEXT = 'Hello 🇬🇧 Tehran said "no".\r\nTehran again: it said x, and that was all.';

function mark(id: string, word: string, more: Partial<Annotation> = {}): Annotation {
  const start = TEXT.indexOf(word);
  return newAnnotation({
    id,
    layer: 'entity',
    targets: describeSpans(TEXT, [{ start, end: start + word.length }]),
    ...more,
  });
}

function write(source: string, annotations: readonly Annotation[]): string {
  const { text, problems } = writeSidecar(source, { annotations, suppressions: [] });
  assert.ok(text !== null, JSON.stringify(problems));
  return text;
}

const TWO = [mark('a1', 'Tehran', { label: 'place', author: 'ann' }), mark('a2', 'again')];

const anything = fc
  .array(
    fc.constantFrom(
      ...'a|b: |- |#|"|\'|\\|\n|\r\n|\r|\t|\0|\u0085|\u2028|\ufeff|\ud83c|\udde7|🇬🇧|é|{|[|&a|*a|!|%|@|`|  |東|~|null|1e5|---'.split(
        '|',
      ),
      '|',
    ),
  )
  .map((parts) => parts.join(''));

describe('a file of annotations', () => {
  it('is read as it was written, with every field', () => {
    const [target] = TWO[0]?.targets ?? [];
    assert.ok(target);
    const full: Sidecar = {
      annotations: [
        mark('a1', 'Tehran', {
          label: 'place',
          ends: [{ role: 'Arg1', target: 'a2', label: 'next' }],
          attributes: { sure: true, count: 2, word: 'no', tags: ['a', 1, false], __proto__: 'x' },
          links: [
            { id: 'wikidata:Q3616', label: 'Tehran' },
            { id: 'x:1', label: null },
          ],
          status: 'orphaned',
          statusBefore: 'suggested',
          confidence: 0.5,
          author: 'true',
          created: '2024-03-05T10:00:00Z',
          modified: '2024-03-05T10:00:00.5+01:00',
          comments: [{ author: 'ben', time: null, text: 'Why?\n\n  So: #1\n' }],
          foreign: { brat: { id: 'T1', list: [null, 1.5, { deep: true }] } },
        }),
        mark('a2', 'again'),
      ],
      suppressions: [{ code: 'quote-altered', target, reason: 'As printed.', author: 'ann', created: null }],
    };
    const { text } = writeSidecar('', full);
    const { annotations, suppressions, problems } = readSidecar(text ?? '');
    assert.deepEqual({ annotations, suppressions, problems }, { ...full, problems: [] });
    assert.ok(validate(parse(text ?? '')), JSON.stringify(validate.errors));
    assert.equal(writeSidecar(text ?? '', full).text, text, 'written again, nothing changes');
  });

  it('holds any words', () => {
    fc.assert(
      fc.property(anything, fc.nat(60), fc.nat(60), (text, a, b) => {
        const span = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        const one = newAnnotation({ id: 'a', layer: 'note', label: text.trim(), targets: describeSpans(text, [span]) });
        assert.deepEqual(readSidecar(write('', [one])).annotations, [one]);
      }),
      { numRuns: 100 },
    );
  });

  /** What changes in the file, as the lines that go and come. */
  function checkDiff(
    before: string,
    annotations: readonly Annotation[],
    gone: readonly string[],
    come: readonly string[],
  ): void {
    const old = before.split('\n');
    const now = write(before, annotations).split('\n');
    assert.deepEqual(
      old.filter((line) => !now.includes(line)),
      gone,
    );
    assert.deepEqual(
      now.filter((line) => !old.includes(line)),
      come,
    );
  }
  const commented = write('', TWO)
    .replace('  - id: a2', '  # The second one\n  - id: a2 # of two')
    .replace('    layer: entity\n    label', '    layer: entity\n    colour: red\n    label');
  it('changes in one line where one thing changed, and keeps comments and unknown fields', () => {
    checkDiff(
      commented,
      [mark('a1', 'Tehran', { label: 'place', author: 'ann', status: 'rejected' }), ...TWO.slice(1)],
      [],
      ['    status: rejected'],
    );
    checkDiff(
      commented,
      [mark('a1', 'Tehran', { label: 'place', author: 'ann', confidence: 0.3 }), ...TWO.slice(1)],
      [],
      ['    confidence: 0.3'],
    );
    checkDiff(commented, TWO, [], []);
    assert.match(write(commented, TWO), /# The second one\n {2}- id: a2 # of two/);
  });
  it('sorts by place, and takes an entry out without touching others', () => {
    assert.deepEqual(readSidecar(write('', [...TWO].reverse())).annotations, TWO);
    checkDiff(
      write('', TWO),
      TWO.slice(0, 1),
      write('', TWO)
        .split('\n')
        .slice(-9, -1)
        .filter((line) => !/layer|spans|status|^$/.test(line)),
      [],
    );
  });

  const good = write('', TWO);
  const damaged: readonly (readonly [title: string, source: string, left: readonly string[], code: string])[] = [
    ['YAML that breaks off', good.replace('exact: "again"', 'exact: "again'), ['a1'], 'file-entry-unreadable'],
    [
      'marks of a merge in an entry',
      good.replace('    label: place', '<<<<<<< HEAD\n    label: place\n=======\n    label: x\n>>>>>>> b'),
      ['a2'],
      'file-entry-unreadable',
    ],
    ['an entry without id', good.replace('- id: a1\n    layer', '- layer'), ['a2'], 'annotation-field-missing'],
    ['two of one id', good.replace('id: a2', 'id: a1'), ['a1'], 'annotation-id-duplicate'],
    ['offsets that are none', good.replace(/at: \[11, 17\]/, 'at: [17, 11]'), ['a1', 'a2'], 'annotation-span'],
    ['a status nobody knows', good.replace('status: accepted', 'status: maybe'), ['a1', 'a2'], 'annotation-status'],
    ['a newer version', good.replace('annotations/1', 'annotations/2'), ['a1', 'a2'], 'file-schema'],
    ['a list at the top', '- 1\n- 2\n', [], 'file-yaml-syntax'],
    ['a value where a list should be', 'schema: seedmark-annotations/1\nannotations: 7\n', [], 'annotation-field-type'],
    ['two documents', `${good}---\n${good}`, ['a1', 'a2', 'a1', 'a2'], 'file-yaml-syntax'],
    ['aliases that grow without end', bomb(), [], 'file-alias'],
    ['an alias to nothing', good.replace('label: place', 'label: *x'), ['a2'], 'file-alias'],
    ['depth without end', `annotations: ${'['.repeat(5000)}`, [], 'file-too-deep'],
    [
      'a number that is none',
      good.replace('status: accepted', 'confidence: .nan'),
      ['a1', 'a2'],
      'annotation-confidence',
    ],
  ];
  for (const [title, source, left, code] of damaged)
    it(`with ${title} gives what can be read, tells where, and is not written`, () => {
      const { annotations, problems, isWritable } = readSidecar(source);
      const ids = [...new Set(left)];
      assert.deepEqual(
        annotations.map(({ id }) => id),
        ids,
      );
      const problem = problems.find((one) => one.code === code);
      assert.ok(problem, JSON.stringify(problems));
      if (code !== 'file-too-deep') assert.ok(problem.span && problem.span.start <= source.length);
      assert.equal(isWritable, false);
      assert.equal(writeSidecar(source, { annotations: TWO, suppressions: [] }).text, null);
    });

  const odd: readonly (readonly [title: string, source: string, code: string | null])[] = [
    ['an unknown field', good.replace('label: place', 'labl: place'), 'annotation-field-unknown'],
    [
      'an end that is not there',
      good.replace('    status', '    ends:\n      - role: x\n        target: zz\n    status'),
      'annotation-end-unknown',
    ],
    ['a number for a name', good.replace('author: ann', 'author: 7'), 'annotation-field-type'],
    ['a time without zone', good.replace('author: ann', 'created: 2024-03-05'), 'annotation-time'],
    ['no schema', good.replace('schema: seedmark-annotations/1\n', ''), 'file-schema'],
    ['marks of a merge between entries', good, null],
    ['nothing', '', null],
    ['a comment alone', '# mine\n', null],
    ['an empty list', 'schema: seedmark-annotations/1\nannotations:\n', null],
    ['CRLF line ends', good.replaceAll('\n', '\r\n'), null],
  ];
  for (const [title, source, code] of odd)
    it(`with ${title} is read and can be written`, () => {
      const { problems, isWritable } = readSidecar(source);
      assert.deepEqual([...new Set(problems.map((one) => one.code))], code === null ? [] : [code]);
      assert.ok(isWritable);
      const { annotations } = readSidecar(write(source, TWO));
      assert.deepEqual(
        annotations.map(({ targets }) => targets),
        TWO.map(({ targets }) => targets),
      );
    });

  it('never throws', () => {
    const pieces = fc.constantFrom(
      ...'annotations:|\n|  - |id: a|: |at: [1, 2]|"|\'|[|{|&a |*a|<<: |- |#|!!binary |? |---\n|%YAML 9\n|\t|\u0000|🇬🇧|spans:|null'.split(
        '|',
      ),
      '|',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const { isWritable } = readSidecar(parts.join(''));
        const { text } = writeSidecar(parts.join(''), { annotations: TWO, suppressions: [] });
        assert.ok(text === null || isWritable);
      }),
      { numRuns: 150 },
    );
  });
});

describe('names of files and ids', () => {
  it('tell the article and the annotator', () => {
    assert.equal(sidecarPath('news/a.txt', null), 'news/a.txt.annotations.yaml');
    assert.equal(sidecarPath('a.seed', 'ann-2'), 'a.seed.annotations.ann-2.yaml');
    assert.equal(sidecarPath('a.txt', '../b'), null);
    assert.deepEqual(parseSidecarPath('news/a.txt.annotations.yaml'), { article: 'news/a.txt', who: null });
    assert.deepEqual(parseSidecarPath('a.txt.annotations.zoë.yaml'), { article: 'a.txt', who: 'zoë' });
    for (const path of [
      'a.txt',
      'a.yaml',
      '.annotations.yaml',
      'news/.annotations.yaml',
      'a.txt.annotations.a b.yaml',
      'a.txt.annotations..yaml',
    ])
      assert.equal(parseSidecarPath(path), null, path);
  });
  it('differ between people, places and times, and never repeat', () => {
    const source = { layer: 'note', targets: [], author: 'ann', now: '2024-03-05T10:00:00Z' };
    const free = (): boolean => false;
    const ids = [
      source,
      { ...source, author: 'ben' },
      { ...source, now: '2024-03-05T10:00:01Z' },
      { ...source, layer: 'claim' },
    ].map((one) => createId(one, free));
    assert.equal(new Set(ids).size, ids.length);
    const taken = new Set<string>();
    for (let i = 0; i < 200; i += 1) taken.add(createId(source, (id) => taken.has(id)));
    assert.equal(taken.size, 200);
    for (const id of taken) assert.match(id, /^a[0-9a-z]{9}$/);
  });
});

describe('sample annotations', () => {
  for (const name of readdirSync('seeds').filter((one) => parseSidecarPath(one) !== null))
    it(`${name} is valid and fits its article`, () => {
      const source = readFileSync(join('seeds', name), 'utf8');
      assert.ok(validate(parse(source)), JSON.stringify(validate.errors));
      const sidecar = readSidecar(source);
      assert.deepEqual(sidecar.problems, []);
      assert.equal(writeSidecar(source, sidecar).text, source);
      const article = parseSidecarPath(name)?.article ?? '';
      const text = readFileSync(join('seeds', article), 'utf8').replace(/^\ufeff/, '');
      const { anchorings } = reanchorAnnotations(sidecar.annotations, text);
      assert.ok(anchorings.length > 0 && anchorings.every(({ method }) => method === 'position'));
    });
  it('are forbidden what the reader refuses', () => {
    const entry = { id: 'a', layer: 'note' };
    for (const annotation of [
      { id: 'a' },
      { ...entry, spans: [{ at: [1] }] },
      { ...entry, status: 'x' },
      { ...entry, more: 1 },
      { ...entry, confidence: 2 },
    ])
      assert.equal(
        validate({ schema: 'seedmark-annotations/1', annotations: [annotation] }),
        false,
        JSON.stringify(annotation),
      );
    assert.ok(validate({ schema: 'seedmark-annotations/1', annotations: [entry] }));
  });
});

/** A file of a few lines that would be gigabytes if its aliases were followed. */
function bomb(): string {
  const lines = ['schema: seedmark-annotations/1', 'x0: &x0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]'];
  for (let i = 1; i < 9; i += 1)
    lines.push(`x${i}: &x${i} [${Array.from({ length: 10 }, () => `*x${i - 1}`).join(', ')}]`);
  return `${lines.join('\n')}\nannotations:\n  - id: a\n    layer: note\n    attributes: {a: *x8}\n`;
}
