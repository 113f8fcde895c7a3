import type { TextChange } from '../checks/facts';
import { span } from '../text/span';
import { isWhiteSpace, lineEnd, nextLine, skipByteOrderMark, skipWhiteSpace } from './characters';
import { readDate } from './dateReading';
import type { Header, HeaderForm } from './facts';
import { parseHeader } from './parse';

/** What turns a header into the other form, or why that cannot be done without loss. */
export type HeaderConversion =
  { readonly changes: readonly TextChange[]; readonly form: HeaderForm } | { readonly reason: string };

/**
 * Turns an inline header into front matter and back; `form` is the form that comes out. The body and its line ends stay.
 *
 * There and back gives the same units where the text starts with a canonical header: ` date 2022-12-13` with one space
 * before and within; or `---`, `date: 2022-12-13`, `---` on lines of their own that end as the text's lines do.
 * The white space before the body is turned too: text on the header's line becomes a paragraph behind the block.
 *
 * `convertHeader(' date 2022-12-13 Text')` makes `'---\ndate: 2022-12-13\n---\n\nText'` of it.
 */
export function convertHeader(text: string): HeaderConversion {
  const header = parseHeader(text);
  if (!header) return { reason: 'The text has no header.' };
  const field = header.fields.find(({ key }) => key === 'date');
  if (header.date === null || header.problems.length > 0 || !field) {
    return { reason: 'The header has mistakes. Correct them first.' };
  }
  const value = String(field.value);
  const bodyStart = skipWhiteSpace(text, header.bodyStart);
  if (header.form === 'inline') return toFrontMatter(text, value, header.bodyStart, bodyStart);
  const loss = lossOf(text, header, value);
  return loss ? { reason: loss } : toInline(text, value, header.bodyStart, bodyStart);
}

function toFrontMatter(text: string, value: string, gapStart: number, bodyStart: number): HeaderConversion {
  const newline = newlineOf(text);
  const gap = frontMatterGap(text.slice(gapStart, bodyStart), newline, bodyStart < text.length);
  return change(text, bodyStart, `---${newline}date: ${value}${newline}---${gap}`, 'front-matter');
}

function toInline(text: string, value: string, gapStart: number, bodyStart: number): HeaderConversion {
  const newline = newlineOf(text);
  // White space behind the dashes is not part of the line's meaning.
  let start = gapStart;
  const stop = lineEnd(text, gapStart);
  while (start < stop && isWhiteSpace(text.charCodeAt(start))) start++;
  const gap = inlineGap(text.slice(start === stop ? stop : gapStart, bodyStart), newline, bodyStart < text.length);
  return change(text, bodyStart, ` date ${value}${gap}`, 'inline');
}

function change(text: string, end: number, replacement: string, form: HeaderForm): HeaderConversion {
  return { changes: [{ span: span(skipByteOrderMark(text), end), text: replacement }], form };
}

/**
 * The white space between date and body, as it stands behind the closing dashes. One to one, so that it can be undone:
 * text on the header's line goes behind a blank line; a header on a line of its own loses its blank line;
 * what else there is keeps its form behind a line end.
 */
function frontMatterGap(gap: string, newline: string, body: boolean): string {
  if (!body) return gap;
  if (gap === ' ') return newline + newline;
  if (gap === newline + newline) return newline;
  if (gap === newline) return newline + newline + newline;
  return newline + (/^ {2,}$/.test(gap) ? gap.slice(1) : gap);
}

/** The inverse of `frontMatterGap`. */
function inlineGap(gap: string, newline: string, body: boolean): string {
  if (!body) return gap;
  if (gap === newline + newline) return ' ';
  if (gap === newline) return newline + newline;
  if (gap === newline + newline + newline) return newline;
  const rest = gap.startsWith(newline) ? gap.slice(newline.length) : gap;
  return /^ *$/.test(rest) ? ` ${rest}` : rest;
}

/** What front matter holds and an inline header cannot; `null` for a date alone. */
function lossOf(text: string, header: Header, value: string): string | null {
  const others = header.fields.filter(({ key }) => key !== 'date').map(({ key }) => `\`${key.slice(0, 40)}\``);
  if (others.length > 0) return `An inline header has no place for ${others.join(', ')}.`;
  if (/\s/.test(value) || readDate(value)?.kind !== 'iso') {
    return 'An inline header has no place for a time behind a space. Put a `T` between day and time.';
  }
  const { keySpan, valueSpan } = header.fields[0] ?? { keySpan: header.span, valueSpan: header.span };
  const blockStart = nextLine(text, lineEnd(text, header.span.start));
  const around = [
    text.slice(blockStart, keySpan.start),
    text.slice(keySpan.end, valueSpan.start),
    text.slice(valueSpan.end, header.span.end - 3),
  ].join('');
  if (around.includes('#')) return 'An inline header has no place for the comments in this front matter.';
  return around.trim() === ':' ? null : 'An inline header has no place for the YAML marks around this date.';
}

function newlineOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
