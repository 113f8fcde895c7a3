import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describeSpans, newAnnotation, readSidecar, writeSidecar } from '../../../server/src/annotations/index';
import type { Annotation } from '../../../server/src/annotations/index';
import { openSidecar } from '../../../server/src/annotations/sidecar/open';
import { printPlain, readPlain } from '../../../server/src/annotations/sidecar/plain';
import { rewriteSidecar } from '../../../server/src/annotations/sidecar/rewrite';
import { splitFile } from '../../../server/src/annotations/sidecar/split';

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'null',
    'True',
    '~',
    '1e3',
    '0x1f',
    '2024-03-05',
    '2024-03-05T10:00:00Z',
    'a: b',
    'a:b',
    'a #b',
    '- x',
    '-',
    'no',
    '.5',
    '=',
    '<<',
    'x ',
    '&a',
    'a, b',
    '’s',
    '1_000',
    '0o7',
    '12:30:00',
  ),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    words,
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(words, tie('any'), { maxKeys: 3 }),
  ),
})).any;

describe('entries without the library', () => {
  it('are printed as the library reads them, and read as they were printed', () => {
    let printed = 0;
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('id', 'layer', 'exact', 'attributes', 'foreign', 'comments', 'x1'), value, {
          minKeys: 1,
        }),
        (fields) => {
          const text = printPlain(fields);
          if (text === null) return;
          printed += 1;
          assert.deepEqual(parse(`list:\n${text}`), { list: [{ ...fields }] });
          assert.deepEqual(readPlain(text), { ...fields });
        },
      ),
      { numRuns: 1500 },
    );
    assert.ok(printed > 200, `${printed}`);
  });

  it('are read as the library reads them, or not at all', () => {
    const pieces = fc.constantFrom(
      '  - ',
      '    ',
      '      ',
      '        - ',
      'id',
      'at',
      ':',
      ': ',
      ' ',
      '\n',
      '\n    ',
      '\n      - ',
      '"a"',
      '"',
      "'b'",
      'word',
      '7',
      '-1',
      '1.50',
      'true',
      'null',
      '[1, 2]',
      '{}',
      '#',
      ' # c',
      '|',
      '>',
      '&a ',
      '*a',
      '!t ',
      '? ',
      '\t',
      'é',
      '2024-03-05T10:00:00Z',
      '2024-03-05',
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const text = `  - id: a${parts.join('')}\n`;
        const plain = readPlain(text);
        if (plain === undefined) return;
        read += 1;
        assert.deepEqual(plain, (parse(`list:\n${text}`) as { list: unknown[] }).list[0], text);
      }),
      { numRuns: 3000 },
    );
    assert.ok(read > 50, `${read}`);
  });
});

const TEXT = Array.from({ length: 60 }, (_, line) => `Line ${line} tells of a word.`).join('\n');
const ALL: readonly Annotation[] = describeSpans(
  TEXT,
  [...TEXT.matchAll(/word/g)].map(({ index }) => ({ start: index, end: index + 4 })),
).map((target, index) => newAnnotation({ id: `a${index}`, layer: 'entity', targets: [target], author: 'ann' }));

describe('a file of annotations in parts', () => {
  const written = writeSidecar('', { annotations: ALL, suppressions: [] }).text ?? '';

  it('is put together from its parts', () => {
    const parts = splitFile(`# head\n${written}  # tail\n`) ?? [];
    const text = parts
      .map((part) =>
        part.kind === 'lines' ? part.text : part.entries.map(({ lead, body }) => lead + body).join('') + part.tail,
      )
      .join('');
    assert.equal(text, `# head\n${written}  # tail\n`);
  });

  for (const [title, source] of [
    ['a list twice', `${written}annotations:\n`],
    ['other line ends', written.replaceAll('\n', '\r\n')],
    ['another indent', written.replace('  - id: a0', '- id: a0')],
    ['another name at the top', `${written}more: 1\n`],
    ['no schema', written.replace(/^.*\n/, '')],
  ] as const)
    it(`is left to the library with ${title}`, () => assert.equal(splitFile(source), null));

  it('is after each change what reading it anew says', () => {
    let file = openSidecar(written.replace('    author: ann\n', '    author: ann # me\n'));
    fc.assert(
      fc.property(fc.subarray([...ALL]), fc.nat(59), words, (kept, changed, label) => {
        const annotations = kept.map((one, index) => (index === changed ? { ...one, label: label.trim() } : one));
        const { file: next } = rewriteSidecar(file, { annotations, suppressions: [] });
        assert.ok(next);
        const anew = readSidecar(next.source);
        assert.deepEqual(anew.problems, []);
        assert.deepEqual(anew.annotations, next.read.annotations);
        assert.equal(next.source, writeSidecar(next.source, { annotations, suppressions: [] }).text);
        file = next;
      }),
      { numRuns: 60 },
    );
  });

  it('is quick where it is large', () => {
    const many = Array.from({ length: 5000 }, (_, index): Annotation => ({
      ...(ALL[index % 60] ?? newAnnotation({ id: '', layer: '' })),
      id: `b${index}`,
    }));
    const source = writeSidecar('', { annotations: many, suppressions: [] }).text ?? '';
    const started = performance.now();
    const file = openSidecar(source);
    const opened = performance.now();
    const annotations = file.read.annotations.map((one, index) => (index === 7 ? { ...one, label: 'x' } : one));
    const { file: next } = rewriteSidecar(file, { annotations, suppressions: [] });
    const ended = performance.now();
    assert.equal(next?.source.length, source.length + '    label: x\n'.length);
    if (process.env['SEEDMARK_TIMES'])
      console.log(`      ${(opened - started).toFixed()} and ${(ended - opened).toFixed()} ms`);
    assert.ok(opened - started < 4000 && ended - opened < 1000, `${opened - started} and ${ended - opened} ms`);
  });
});
