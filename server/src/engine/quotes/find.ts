import { isApostrophe, isDigit, isLetter, isSpace } from '../text/characters';
import type { Span } from '../text/span';

/** A pair of quotation marks in one paragraph, or a mark that nothing closes there. Spans are relative to the paragraph. */
export interface QuoteCandidate {
  /** With its marks; up to the paragraph's end where nothing closes it. */
  readonly span: Span;
  /** Inside its marks. */
  readonly content: Span;
  readonly closed: boolean;
}

interface Open {
  readonly at: number;
  readonly style: Style;
}

type Style = 'straight' | 'curly' | 'french' | 'single' | 'straight-single';

/**
 * Pairs the quotation marks of a paragraph, outermost pairs only, in order. Apostrophes never open a quote.
 * `"Go," he said, 'now'` gives `[0, 5)` and `[15, 20)`. Linear in the paragraph's length.
 */
export function findQuotes(text: string): QuoteCandidate[] {
  const found: QuoteCandidate[] = [];
  let open: Open | undefined;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isMark(code)) continue;
    if (open) {
      if (!closes(text, at, code, open)) continue;
      found.push({ span: { start: open.at, end: at + 1 }, content: { start: open.at + 1, end: at }, closed: true });
      open = undefined;
    } else {
      const style = opens(text, at, code);
      if (style) open = { at, style };
    }
  }
  if (open && !isSingle(open.style))
    found.push({
      span: { start: open.at, end: text.length },
      content: { start: open.at + 1, end: text.length },
      closed: false,
    });
  return found.filter(({ content }) => content.end > content.start);
}

function isSingle(style: Style): boolean {
  return style === 'single' || style === 'straight-single';
}

function isMark(code: number): boolean {
  return code === STRAIGHT || code === 39 || (code >= 0x2018 && code <= 0x201e) || code === 0xab || code === 0xbb;
}

function opens(text: string, at: number, code: number): Style | undefined {
  if (code === OPEN_CURLY || code === LOW_CURLY) return 'curly';
  if (code === OPEN_FRENCH) return 'french';
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (code === STRAIGHT) return isDigit(before) || isSpace(after) || Number.isNaN(after) ? undefined : 'straight';
  const free = at === 0 || isSpace(before) || OPENS_BEHIND.has(before);
  if (!free || !isLetter(after)) return undefined;
  if (code === OPEN_SINGLE) return hasClosing(text, at, CLOSE_SINGLE) ? 'single' : undefined;
  return code === 39 && hasClosing(text, at, 39) ? 'straight-single' : undefined;
}

/** Whether a single mark finds its partner: one behind a letter or stop, with no letter after it, that is not a plural's apostrophe alone. */
function hasClosing(text: string, at: number, code: number): boolean {
  const end = Math.min(text.length, at + LONGEST_SINGLE);
  for (let next = at + 2; next < end; next++) {
    const found = text.charCodeAt(next);
    if (found === STRAIGHT || found === 10) return false;
    if (found === code && closesSingle(text, next) && !isElision(text, at, next)) return true;
  }
  return false;
}

/** "rock 'n' roll". */
function isElision(text: string, open: number, close: number): boolean {
  return close - open === 2 && text.charAt(open + 1) === 'n';
}

function closes(text: string, at: number, code: number, open: Open): boolean {
  switch (open.style) {
    case 'straight':
      return code === STRAIGHT;
    case 'curly':
      return code === CLOSE_CURLY || (code === OPEN_CURLY && text.charCodeAt(open.at) === LOW_CURLY);
    case 'french':
      return code === CLOSE_FRENCH;
    case 'single':
      return code === CLOSE_SINGLE && closesSingle(text, at);
    case 'straight-single':
      return code === 39 && closesSingle(text, at);
  }
}

function closesSingle(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isSpace(before) || isLetter(after) || isDigit(after)) return false;
  // Behind an s, a comma or stop is surer than a bare apostrophe: "the workers' union" goes on.
  return !(before === LOWER_S && isSpace(after) && isLower(text, at + 2)) || isApostrophe(after);
}

function isLower(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 97 && code <= 122;
}

const STRAIGHT = 34;
const OPEN_CURLY = 0x201c;
const CLOSE_CURLY = 0x201d;
const LOW_CURLY = 0x201e;
const OPEN_FRENCH = 0xab;
const CLOSE_FRENCH = 0xbb;
const OPEN_SINGLE = 0x2018;
const CLOSE_SINGLE = 0x2019;
const LOWER_S = 115;
const LONGEST_SINGLE = 400;
const OPENS_BEHIND: ReadonlySet<number> = new Set(Array.from('([{—–-:"“', (mark) => mark.charCodeAt(0)));
