import type { Span } from '../../../server/src/engine/index';

/**
 * The place of a phrase's head word, by rule: the last word in front of the first comma, bracket, preposition or relative, behind
 * the last possessor. The head of "the Bank of England's new governor, who left" is "governor", that of "the Bank of England" is "Bank".
 */
export function headOf(text: string, { start, end }: Span): Span {
  let head: Span | null = null;
  let closed = false;
  let before = start;
  const words = [...text.slice(start, end).matchAll(WORD)];
  for (const [index, { 0: word, index: offset }] of words.entries()) {
    const place = { start: start + offset, end: start + offset + word.length };
    if (head && (/[,;:()[\]–—]| -/.test(text.slice(before, place.start)) || BREAK.has(word.toLowerCase()))) break;
    before = place.end;
    if (POSSESSIVE.test(word) && index < words.length - 1) {
      head = null;
      closed = false;
    } else if (head && PAUSE.has(word.toLowerCase())) closed = true;
    else if (!closed) head = withoutEnding(word, place);
  }
  return head ?? { start, end };
}

function withoutEnding(word: string, { start }: Span): Span {
  return { start, end: start + word.replace(POSSESSIVE, '').replace(/\.$/, '').length };
}

const WORD = /[\p{L}\p{N}@#$£€][\p{L}\p{N}\p{M}.'’&-]*/gu;
const POSSESSIVE = /['’]s?$/i;

/** A possessor may still come behind these. */
const PAUSE: ReadonlySet<string> = new Set(['of', 'and', 'or']);

const BREAK: ReadonlySet<string> = new Set(
  'in at on for to from with by about as into over under between against during who whom whose which that where when'.split(
    ' ',
  ),
);
