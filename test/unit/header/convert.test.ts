import { equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { convertHeader, parseHeader } from '../../../server/src/engine/index';
import { applyChanges } from '../checks/documents';

describe('conversion of the header', () => {
  const pairs: Readonly<Record<string, string>> = {
    ' date 2022-12-13 Text\n\nMore\n': '---\ndate: 2022-12-13\n---\n\nText\n\nMore\n',
    ' date 2022-12-13\n\nText\n': '---\ndate: 2022-12-13\n---\nText\n',
    ' date 2022-12-13\r\nText': '---\r\ndate: 2022-12-13\r\n---\r\n\r\n\r\nText',
    ' date 2022-12-13T10:00:00+01:00 Text\r\n': '---\r\ndate: 2022-12-13T10:00:00+01:00\r\n---\r\n\r\nText\r\n',
    ' date 2022-12-13': '---\ndate: 2022-12-13\n---',
    ' date 2022-12-13\n': '---\ndate: 2022-12-13\n---\n',
    '\ufeff date 2022-12-13 Text': '\ufeff---\ndate: 2022-12-13\n---\n\nText',
    ' date 2022-12-13\u00a0\n\n\nText': '---\ndate: 2022-12-13\n---\n\u00a0\n\n\nText',
  };
  for (const [inline, frontMatter] of Object.entries(pairs)) {
    it(`${JSON.stringify(inline)} there`, () => equal(converted(inline), frontMatter));
    it(`${JSON.stringify(inline)} and back`, () => equal(converted(frontMatter), inline));
  }

  const oneWay: Readonly<Record<string, string>> = {
    '\n\ndate  2022-12-13  Text': '---\ndate: 2022-12-13\n---\n Text',
    '---\n\ndate:   "2022-12-13"\n\n---\nText': ' date 2022-12-13\n\nText',
    '---  \ndate: 2022-12-13\n---\t\n\nText': ' date 2022-12-13 Text',
  };
  for (const [before, after] of Object.entries(oneWay)) {
    it(`${JSON.stringify(before)} loses only how it was laid out`, () => equal(converted(before), after));
  }

  const refused: Readonly<Record<string, RegExp>> = {
    'Text without a header': /no header/,
    ' date 2022-02-30 Text': /mistakes/,
    ' Date: 2022-12-13 Text': /mistakes/,
    ' date 2022-12-13, Text': /mistakes/,
    '---\ndate: 2022-12-13\ntitle: x\nauthor: y\n---\n': /`title`, `author`/,
    '---\ndate: 2022-12-13 # from the archive\n---\n': /comments/,
    '---\n# Kept by Ada\ndate: 2022-12-13\n---\n': /comments/,
    '---\ndate: &d 2022-12-13\n---\n': /YAML marks/,
    '---\n{ date: 2022-12-13 }\n---\n': /YAML marks/,
    '---\ndate: 2022-12-13 10:00\n---\n': /`T`/,
    '---\ndate: 2022-12-13\n\nText': /mistakes/,
    '---\ntitle: x\n---\n': /mistakes/,
  };
  for (const [text, reason] of Object.entries(refused)) {
    it(`${JSON.stringify(text)} is refused`, () => {
      const result = convertHeader(text);
      ok('reason' in result && reason.test(result.reason), JSON.stringify(result));
    });
  }

  it('there and back gives the same text, and the same date on the way', () => {
    const newline = fc.constantFrom('\n', '\r\n');
    const space = fc.constantFrom(' ', '  ', '\t', '\u00a0', 'N', 'NN', 'NNN', ' N', 'N ');
    const gap = fc.array(space, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
    const body = fc.constantFrom('Text', '---', 'date 2022-12-13', 'a: b', '"Yes," he said.N---NMore', '🇬🇧N');
    const date = fc.constantFrom('2022-12-13', '0001-01-01', '2022-12-13T10:00Z');
    fc.assert(
      fc.property(newline, gap, body, date, fc.boolean(), (end, white, words, day, mark) => {
        const inline = `${mark ? '\ufeff' : ''} date ${day}${white}${words}`.replaceAll('N', end);
        const there = converted(inline);
        equal(parseHeader(there)?.form, 'front-matter');
        equal(parseHeader(there)?.date, day.slice(0, 10));
        equal(parseHeader(there)?.problems.length, 0);
        equal(converted(there), inline);
      }),
      { numRuns: 200 },
    );
  });
});

function converted(text: string): string {
  const result = convertHeader(text);
  ok('changes' in result, JSON.stringify(result));
  const after = applyChanges(text, result.changes);
  equal(parseHeader(after)?.form, result.form);
  return after;
}
