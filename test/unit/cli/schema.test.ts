import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { toJson } from '../../../server/src/engine/index';
import type { Analysis, AnalysisJson, JsonSpan } from '../../../server/src/engine/index';
import { emptyAnalysis, fullAnalysis, readEngine, readSamples } from './samples';

const validate = new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile<AnalysisJson>(
  JSON.parse(readFileSync('docs/analysis.schema.json', 'utf8')) as object,
);

/** As another program reads it: printed and parsed again. */
function printed(analysis: Analysis): AnalysisJson {
  return JSON.parse(JSON.stringify(toJson(analysis, { path: 'a.txt' }))) as AnalysisJson;
}

function checkValid(value: unknown): void {
  assert.ok(validate(value), JSON.stringify(validate.errors?.slice(0, 3), null, 2));
}

/** What no schema can say: spans lie in the text, ids are unique, and every reference leads somewhere. */
function checkConsistent(value: AnalysisJson, text: string): void {
  const spans: JsonSpan[] = [];
  JSON.stringify(value, (key, item: unknown) => {
    if (Array.isArray(item) && item.length === 2 && item.every(Number.isInteger) && key !== 'value')
      spans.push(item as unknown as JsonSpan);
    return item;
  });
  for (const [start, end] of spans) assert.ok(start <= end && end <= text.length, `${start}–${end}`);
  for (const item of [...value.dates, ...value.amounts]) assert.equal(text.slice(...item.span), item.text);
  for (const { speaker } of value.quotes) if (speaker) assert.equal(text.slice(...speaker.span), speaker.text);
  const ids = [...value.entities, ...value.quotes, ...value.posts].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'ids are unique');
  const entities = new Set(value.entities.map(({ id }) => id));
  for (const { speaker } of value.quotes) if (speaker?.entity) assert.ok(entities.has(speaker.entity), speaker.entity);
  const sources = new Set([...value.posts, ...value.quotes].map(({ id }) => id));
  for (const { check } of value.quotes) if (check) assert.ok(sources.has(check.against), check.against);
}

const ODD: Readonly<Record<string, string>> = {
  'an empty text': '',
  'white space alone': ' \n\t\n ',
  'a header alone': 'date 2022-12-13',
  'a date that does not exist': ' date 2022-02-30 Rain fell.',
  'front matter that never ends': '---\ndate: 2022-12-13\ntitle: x',
  'front matter with nested values': '---\ndate: 2022-12-13\ntags: [a, [1, null], {b: c}]\nid: {x: 1}\n---\nText.',
  'front matter with every type':
    '---\ndate: 2022-12-13\nid: 7\ntitle: true\ntags: null\nauthor: 1e999\nurl: .nan\n---\nText.',
  'front matter that is no YAML': '---\ndate: [\n---\n"x',
  'quotes that never end': ' date 2022-12-13 “He said “she said ‘it',
  'a quote over paragraphs': ' date 2022-12-13 "One.\n\n"Two," said Ann Lee.',
  'lone surrogates': ' date 2022-12-13 \ud83c "x \udde7" said Ann \ud83c',
  'NULs and controls': ' date 2022-12-13 \0 "a\u001b[2J" said Ann Lee\u0007.',
  'old Mac line ends': ' date 2022-12-13 One.\r\rTwo on Monday.\r',
  'numbers without end': ` date 2022-12-13 It cost $${'9'.repeat(400)} and ${'9,'.repeat(400)}9 euros in 99999-99-99.`,
  'a post without date': ' date 2022-12-13 Lead.\n\nSo it goes. — Ann Lee (@ann) Someday 99, 2022',
  'other scripts': ' date 2022-12-13 東京で「雨」と田中さんは述べた。 «Да», — сказал он. قال إنه بخير.',
};

describe('the JSON contract', () => {
  it('holds every field, in order, when everything is known and when nothing is', () => {
    const value = printed(fullAnalysis());
    checkValid(value);
    checkConsistent(value, fullAnalysis().text);
    const guide: Readonly<Record<string, string>> = {
      header: 'form span date fields',
      entities: 'id type name subtype mentions role handle registry knowledge',
      quotes: 'id span content kind cue speaker addressee check',
      posts: 'id span textSpan author handle date',
      dates: 'span text type value start end stated anchor',
      amounts: 'span kind value unit text',
      findings: 'code severity span message',
      paragraphs: 'span kind',
    };
    assert.equal(
      Object.keys(value).join(' '),
      'path schema header paragraphs sentences entities quotes posts dates amounts findings',
    );
    for (const [name, keys] of Object.entries(guide))
      for (const item of [value[name as keyof AnalysisJson]].flat())
        assert.equal(Object.keys(item as object).join(' '), keys, name);
    checkValid(printed(emptyAnalysis('')));
  });

  it('converts every span', () => {
    const analysis = fullAnalysis();
    const characters = Array.from(analysis.text);
    const bytes = Buffer.from(analysis.text);
    const inPoints = toJson(analysis, { path: '-', offsets: 'codepoint' });
    const inBytes = toJson(analysis, { path: '-', offsets: 'byte' });
    const said = (value: AnalysisJson, slice: (span: JsonSpan) => string) => [
      ...value.entities.flatMap(({ mentions }) => mentions.map(({ span }) => slice(span))),
      ...value.quotes
        .flatMap(({ span, content, cue, addressee }) => [span, ...content, cue, addressee])
        .map((span) => span && slice(span)),
      ...value.quotes
        .flatMap(({ check }) => check?.differences ?? [])
        .flatMap(({ quote, source }) => [slice(quote), slice(source)]),
      ...[...value.posts, ...value.dates, ...value.amounts, ...value.findings].map(({ span }) => slice(span)),
    ];
    const expected = said(toJson(analysis, { path: '-' }), (span) => analysis.text.slice(...span));
    assert.ok(expected.includes('"It cost $5."') && expected.includes('it cost $5'.slice(0, 2)));
    assert.deepEqual(
      said(inPoints, (span) => characters.slice(...span).join('')),
      expected,
    );
    assert.deepEqual(
      said(inBytes, (span) => bytes.subarray(...span).toString()),
      expected,
    );
  });

  const engine = readEngine();
  for (const { name, text } of readSamples())
    it(`holds for ${name}`, () => {
      const value = printed(engine.analyze(text));
      checkValid(value);
      checkConsistent(value, text);
    });
  for (const [title, text] of Object.entries(ODD))
    it(`holds for ${title}`, () => {
      const value = printed(engine.analyze(text));
      checkValid(value);
      checkConsistent(value, text);
    });

  it('holds for pieces of articles in any order', () => {
    const pieces = fc.constantFrom(
      ...' date 2022-12-13 |---\n|date: 2022-12-13\n|title: x\n|Ann Lee|James Cleverly|Iran|the UN (UN)|She|said|, |. |"|“|”|\'|‘|’|« | »| '.split(
        '|',
      ),
      ...'\n|\n\n|\r\n\r\n|today|Monday|last week|December 13, 2022|$5 million|3 per cent|two days|54|according to |🇬🇧|\ud83c|é| — |(@ann)|: |- '.split(
        '|',
      ),
      ...'We agree. — Ann Lee🇬🇧 (@ann) December 13, 2022|“We agree,” Ann Lee said. |LONDON (Reuters) — '.split('|'),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const value = printed(engine.analyze(text));
        checkValid(value);
        checkConsistent(value, text);
      }),
      { numRuns: 300 },
    );
  });

  /** A place in the full document, and what must not stand there; `undefined` leaves the field out. */
  const wrong: readonly (readonly [path: string, value: unknown])[] = [
    ['path', undefined],
    ['schema', 'seedmark-analysis/2'],
    ['header', undefined],
    ['header', {}],
    ['header.form', 'yaml'],
    ['header.date', '13 December'],
    ['header.problems', []],
    ['header.fields.0.value', { nested: 1 }],
    ['paragraphs', null],
    ['paragraphs.0.kind', 'quote'],
    ['sentences.0', [1]],
    ['sentences.0', [1, 2, 3]],
    ['sentences.0', [1, 2.5]],
    ['sentences.0', [-1, 2]],
    ['sentences.0', { start: 1, end: 2 }],
    ['entities.0.id', 7],
    ['entities.0.type', 'PERSON'],
    ['entities.0.role', undefined],
    ['entities.0.mentions', []],
    ['entities.0.mentions.0.kind', 'noun'],
    ['entities.0.mentions.0.confidence', 1.1],
    ['entities.0.mentions.0.evidence', 'more than the contract says'],
    ['entities.1.handle', 'ann'],
    ['entities.1.knowledge.iso', 7],
    ['quotes.0.content', []],
    ['quotes.0.kind', 'speech'],
    ['quotes.0.speaker.entity', undefined],
    ['quotes.0.speaker.evidence', ''],
    ['quotes.0.check.verdict', 'unknown'],
    ['quotes.0.check.differences.0.kind', 'letter'],
    ['quotes.0.check.differences.0.source', null],
    ['quotes.1.check', undefined],
    ['posts.0.author', null],
    ['posts.0.date', '2022-12'],
    ['dates.0.type', 'DATE'],
    ['dates.0.start', '2022-12'],
    ['dates.0.stated', null],
    ['dates.0.anchor', null],
    ['amounts.0.value', null],
    ['amounts.0.value', '5'],
    ['amounts.0.kind', 'currency'],
    ['findings.0.severity', 'info'],
    ['findings.0.code', 'Odd Code'],
    ['findings.0.fixes', []],
    ['more', 1],
  ];
  for (const [path, value] of wrong)
    it(`forbids ${path}: ${value === undefined ? 'left out' : JSON.stringify(value)}`, () => {
      assert.equal(validate(withValue(printed(fullAnalysis()), path.split('.'), value)), false);
    });
});

/** A copy with one value replaced, or left out where it is `undefined`. */
function withValue(target: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(target))
    return target.map((item: unknown, index) => (String(index) === key ? withNext(item, rest, value) : item));
  const { [key]: old, ...others } = target as Record<string, unknown>;
  const next = withNext(old, rest, value);
  return next === undefined ? others : { ...others, [key]: next };
}

function withNext(old: unknown, rest: readonly string[], value: unknown): unknown {
  return rest.length === 0 ? value : withValue(old, rest, value);
}
