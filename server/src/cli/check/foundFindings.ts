import { LineIndex } from '../../engine/index';
import type { Finding } from '../../engine/index';
import type { Excerpt, FoundFinding, Place } from './facts';

/** How much of a line is shown around a finding; lines of articles are whole paragraphs. */
const EXCERPT = 100;
/** So much of it before the finding. */
const LEAD = 40;
/** By how much text before and behind a finding is known again. */
const CONTEXT = 24;
const MOST_WORDS = 80;

/** The findings with their lines and words, so that the text need not be kept. */
export function foundFindings(text: string, findings: readonly Finding[]): FoundFinding[] {
  if (findings.length === 0) return [];
  const lines = new LineIndex(text);
  return findings.map(({ code, severity, message, span: { start, end }, fixes }) => ({
    code,
    severity,
    message,
    start,
    end,
    from: placeOf(start, lines),
    to: placeOf(end, lines),
    excerpt: excerptOf(text, start, end, lines),
    words: plain(text.slice(start, Math.min(end, start + MOST_WORDS))),
    before: plain(text.slice(Math.max(0, start - CONTEXT), start)),
    behind: plain(text.slice(end, end + CONTEXT)),
    fixes: fixes.map(({ title, preferred, changes }) => ({ title, preferred, changes })),
  }));
}

function placeOf(offset: number, lines: LineIndex): Place {
  const line = lines.lineOf(offset);
  return { line: line + 1, column: offset - lines.startOf(line) + 1 };
}

function excerptOf(text: string, start: number, end: number, lines: LineIndex): Excerpt {
  const line = lines.lineOf(start);
  const [lineStart, lineEnd] = [lines.startOf(line), Math.max(lines.endOf(line), lines.startOf(line))];
  const first = Math.min(start, lineEnd);
  const last = Math.max(first, Math.min(end, lineEnd));
  const fits = lineEnd - lineStart <= EXCERPT;
  const from = fits ? lineStart : wholeCharacter(text, Math.max(lineStart, Math.min(first - LEAD, lineEnd - EXCERPT)));
  const to = fits ? lineEnd : wholeCharacter(text, Math.min(lineEnd, from + EXCERPT));
  return {
    text: text.slice(from, to),
    start: Math.min(first, to) - from,
    end: Math.min(last, to) - from,
    cutBefore: from > lineStart,
    cutBehind: to < lineEnd,
  };
}

/** The offset, or the one before where it would cut a character in two. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return offset > 0 && code >= 0xdc00 && code < 0xe000 ? offset - 1 : offset;
}

/** White space as single spaces: line ends and indents may change. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
