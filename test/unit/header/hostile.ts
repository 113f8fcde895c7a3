import { ok } from 'node:assert/strict';
import fc from 'fast-check';
import { parseHeader } from '../../../server/src/engine/index';
import type { Header, Span } from '../../../server/src/engine/index';

/** Texts made of pieces that headers are made of, of any characters, or of bytes read as Latin-1. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...pieces()), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 24 })
    .map(join),
  fc.array(fc.constantFrom(...pieces()), { maxLength: 30 }).map((parts) => `---\n${join(parts)}\n---\n`),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
);

/** Fails where a span is not in the text, is turned round, or where fields and body are out of order. */
export function assertWellFormed(text: string, header: Header): void {
  const inside = ({ start, end }: Span): boolean =>
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
  ok(inside(header.span), 'header span');
  ok(header.span.end <= header.bodyStart && header.bodyStart <= text.length, 'body start');
  let last = header.span.start;
  for (const { keySpan, valueSpan } of header.fields) {
    ok(inside(keySpan) && inside(valueSpan), 'field spans');
    ok(last <= keySpan.start && keySpan.end <= valueSpan.start && valueSpan.end <= header.span.end, 'field order');
    last = keySpan.start;
  }
  for (const { span, message } of header.problems) ok(inside(span) && message.length < 400, 'problem');
  ok(header.date === null || /^\d{4}-\d{2}-\d{2}$/.test(header.date), 'date');
}

/** Reads a header; work that grew with the square of the length would not end within the test's time. */
export function readsWell(text: string): void {
  const header = parseHeader(text);
  if (header) assertWellFormed(text, header);
}

function pieces(): readonly string[] {
  return [
    ...['date', 'Date', 'date:', ' ', '  ', '\n', '\r\n', '\r', '\t', '\u00a0', '\ufeff', '---', '...', ':', ': ', ','],
    ...['2022-12-13', '2022-02-30', '03/04/2022', '13 December 2022', '2022-12', '2022', 'T10:00', 'Z', '-', '- '],
    ...[
      'title: ',
      'author:\n',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '&a ',
      '*a',
      '!!map ',
      '? ',
      '#',
      ' # x',
      '|\n ',
      '> ',
      '%YAML 1.1\n',
    ],
    ...['🇬🇧', 'é', '\0', '\ud83c', 'x', '<<: '],
  ];
}

function join(parts: readonly string[]): string {
  return parts.join('');
}
