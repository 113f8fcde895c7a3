import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Format, FormatDocument } from '../../../../server/src/annotations/formats/facts';
import type { Holds } from '../../../../server/src/annotations/formats/losses';
import { tei, TEI_HOLDS } from '../../../../server/src/annotations/formats/tei/index';
import { casJson } from '../../../../server/src/annotations/formats/uima/casJson';
import { UIMA_HOLDS } from '../../../../server/src/annotations/formats/uima/holds';
import { xmi } from '../../../../server/src/annotations/formats/uima/xmi';
import { webannoTsv } from '../../../../server/src/annotations/formats/webannoTsv/index';
import { narrow } from '../../../../server/src/annotations/formats/webannoTsv/narrow';
import { describeSpans, newAnnotation } from '../../../../server/src/annotations/index';
import type { Annotation } from '../../../../server/src/annotations/index';
import { withoutIds } from './compare';
import { checkRoundTrip, hardDocument } from './roundTrip';

/** Parts of texts and values that formats have trouble with. */
const PARTS = [
  'a',
  'Bob',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '🇬🇧',
  '👩‍👩‍👧',
  'e\u0301',
  '.',
  '“',
  '_',
  '*',
  '|',
  ';',
  '->',
  '[1]',
  '\\',
  '\\n',
  '<',
  '>',
  '&',
  '&amp;',
  '"',
  "'",
  ']]>',
  '#Text=',
  '\u0085',
  '\u2028',
  '東',
  '-1',
  '0',
  'true',
];
const words = fc.array(fc.constantFrom(...PARTS), { maxLength: 12 }).map((parts) => parts.join(''));
const name = fc.constantFrom(
  'a',
  'value',
  'role',
  'links',
  'Governor',
  'two words',
  'é',
  'id',
  'type',
  '__proto__x',
  'a.b',
);
const RECORD = { noNullPrototype: true } as const;
const scalar = fc.oneof(words, fc.integer(), fc.boolean());

const documents: fc.Arbitrary<FormatDocument> = words.chain((text) => {
  const borders = [...Array(text.length + 1).keys()].filter(
    (at) => !/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)),
  );
  const offset = fc.constantFrom(...borders);
  const end = fc.record(
    { role: words, target: fc.nat(5).map((index) => `a${index}`), label: fc.option(words) },
    RECORD,
  );
  const one = fc.record(
    {
      layer: fc.constantFrom('entity', 'quote', 'note', 'my layer', 'Zoo', 'de.x.Type'),
      label: fc.oneof(words, fc.constantFrom('person', 'place', 'date')),
      offsets: fc.oneof(fc.constant([]), fc.tuple(offset, offset), fc.tuple(offset, offset, offset, offset)),
      ends: fc.array(end, { maxLength: 4 }),
      attributes: fc.dictionary(name, fc.oneof(scalar, fc.array(scalar, { minLength: 1, maxLength: 3 })), {
        maxKeys: 3,
        noNullPrototype: true,
      }),
      links: fc.array(
        fc.record({ id: fc.constantFrom('wikidata:Q1', 'x y', 'http://a/?b&c'), label: fc.option(words) }, RECORD),
        { maxLength: 2 },
      ),
      status: fc.constantFrom('suggested', 'accepted', 'rejected'),
      author: words,
    },
    RECORD,
  );
  return fc.array(one, { maxLength: 6 }).map((drafts) => {
    const placed = new Set(drafts.flatMap(({ offsets }, index) => (offsets.length > 0 ? [`a${index}`] : [])));
    const annotations = drafts.map(({ offsets, ...more }, index): Annotation => {
      const sorted = [...offsets].sort((a, b) => a - b);
      const spans = sorted.flatMap((start, at) => (at % 2 === 0 ? [{ start, end: sorted[at + 1] ?? start }] : []));
      // Stretches that touch or are empty are one.
      const isOne = spans.some(({ start, end: to }, at) => start === to || spans[at + 1]?.start === to);
      const first = sorted[0] ?? 0;
      const kept = isOne && spans.length > 1 ? [{ start: first, end: sorted.at(-1) ?? first }] : spans;
      // Places of relations between relations are told by hand-made documents.
      const ends = more.ends.filter(({ target }) => spans.length > 0 || placed.has(target));
      return newAnnotation({ ...more, ends, id: `a${index}`, targets: describeSpans(text, kept) });
    });
    return { name: 'a.txt', text, sentences: [], annotations };
  });
});

const EXACT: readonly (readonly [Format, Holds])[] = [
  [casJson, UIMA_HOLDS],
  [xmi, UIMA_HOLDS],
  [tei, TEI_HOLDS],
];

describe('formats with any document', () => {
  for (const [format, holds] of EXACT)
    it(`${format.title} gives back what it said it holds`, () => {
      fc.assert(
        fc.property(documents, (document) => void checkRoundTrip(format, holds, document)),
        { numRuns: 100 },
      );
    });
  it('WebAnno TSV gives back what it said it holds', () => {
    const check = (document: FormatDocument): void => {
      const { documents: read, problems } = webannoTsv.import({ files: webannoTsv.export(document).files, text: null });
      assert.deepEqual(problems, []);
      assert.equal(read[0]?.text, document.text);
      assert.deepEqual(withoutIds(read[0].annotations), withoutIds(narrow(document).document.annotations));
    };
    fc.assert(fc.property(documents, check), { numRuns: 100 });
  });
  for (const format of [casJson, xmi, tei, webannoTsv])
    it(`${format.title} reads damaged files without an exception`, () => {
      const content = format.export(hardDocument()).files[0]?.content ?? '';
      const damage = fc.tuple(
        fc.nat(content.length),
        fc.nat(40),
        fc.oneof(words, fc.constantFrom('"', '-1', '99999', 'null', '[', '1')),
      );
      fc.assert(
        fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
          let damaged = content;
          for (const [at, length, put] of damages) damaged = damaged.slice(0, at) + put + damaged.slice(at + length);
          const { documents: read, problems } = format.import({ files: [{ name: 'a', content: damaged }], text: null });
          assert.ok(read.length > 0 || problems.some(({ severity }) => severity === 'error'));
          for (const { text, annotations } of read)
            for (const { targets } of annotations)
              for (const { start, end, exact } of targets) assert.equal(text.slice(start, end), exact);
        }),
        { numRuns: 60 },
      );
    });
});
