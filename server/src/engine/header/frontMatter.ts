import { span } from '../text/span';
import { isWhiteSpace, lineEnd, nextLine, trimEnd } from './characters';
import type { Header, HeaderField, HeaderProblem } from './facts';
import { readFields } from './fields';

/**
 * Reads a YAML block between two `---` lines, the first of which starts at `start`; white space may follow the dashes.
 * The body starts right behind the last dash.
 *
 * A block that is never closed is read as far as it looks like YAML. Dashes that only prose follows are no header
 * but a line drawn by the writer.
 */
export function parseFrontMatter(text: string, start: number): Header | null {
  if (!isFence(text, start, lineEnd(text, start))) return null;
  const block = findBlock(text, nextLine(text, lineEnd(text, start)));
  if (!block) return null;
  const problems: HeaderProblem[] = [];
  // White space at the end of an unclosed block is not the header's, so nothing may be read from it.
  const content = block.closed ? block.end : Math.max(block.start, trimEnd(text, block.start, block.end));
  const read = readFields(text, span(block.start, content));
  if (!block.closed) {
    problems.push({
      code: 'header-unclosed',
      span: span(start, start + 3),
      message: 'This front matter is never closed. Put a line `---` behind its last key.',
    });
  }
  const end = block.closed ? block.end + 3 : Math.max(start + 3, content);
  if (!read.hasDate && (block.closed || read.fields.length > 0)) problems.push(missingDate(start, read.fields));
  return {
    form: 'front-matter',
    span: span(start, end),
    date: read.date,
    fields: read.fields,
    bodyStart: end,
    problems: [...problems, ...read.problems],
  };
}

function missingDate(start: number, fields: readonly HeaderField[]): HeaderProblem {
  const empty = fields.find(({ key }) => key === 'date');
  const message = empty ? 'The `date` has no value.' : 'The front matter has no `date`.';
  return {
    code: 'header-date-missing',
    span: empty?.keySpan ?? span(start, start + 3),
    message: `${message} Write one like \`date: 2022-12-13\`.`,
  };
}

interface Block {
  readonly start: number;
  /** Where the closing fence starts, or where what looks like YAML ends. */
  readonly end: number;
  readonly closed: boolean;
}

function findBlock(text: string, start: number): Block | null {
  let afterBlank = true;
  let firstBlank: number | null = null;
  let content = false;
  let at = start;
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (isFence(text, at, end)) return { start, end: at, closed: true };
    const blank = isBlank(text, at, end);
    if (!blank && afterBlank && !looksLikeYaml(text, at, end)) break;
    if (blank && content) firstBlank ??= at;
    content ||= !blank;
    afterBlank = blank;
    at = nextLine(text, end);
  }
  // Only dashes: somebody begins to write a header. Dashes and prose: a drawn line.
  if (!content) return at < text.length ? null : { start, end: start, closed: false };
  return { start, end: firstBlank ?? at, closed: false };
}

function isFence(text: string, start: number, end: number): boolean {
  return text.startsWith('---', start) && isBlank(text, start + 3, end);
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isWhiteSpace(text.charCodeAt(at))) return false;
  return true;
}

/**
 * Whether a line behind a blank one can go on with a block of keys. A line of prose there means that the closing
 * dashes were forgotten, even where a line of dashes comes later in the article.
 */
function looksLikeYaml(text: string, start: number, end: number): boolean {
  const line = text.slice(start, Math.min(end, start + 160));
  if (/^(?:[ \t#%&!*?{}\]]|-(?:\s|$)|date:)/i.test(line)) return true;
  return /^["']?[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,40}(?: [\p{L}\p{N}_.-]{1,40}){0,2}["']?[ \t]{0,8}:(?:\s|$)/u.test(line);
}
