import { CONTEXT } from './describe';
import { GRAM } from './gramIndex';
import type { GramIndex } from './gramIndex';
import type { Words } from './match';

/** Units on each side that hold words over a line end together: what is beyond it may be the end of another line. */
const NEXT_TO = 8;

/**
 * Why words that stand at a place between one whole side of their context and one that was changed may be other words that only
 * look like them; `null` where nothing speaks against them.
 */
export function doubtOneSide(text: string, index: GramIndex, words: Words, start: number): string | null {
  const { exact, prefix, suffix } = words;
  const end = start + exact.length;
  const left = commonEnd(text, start, prefix);
  const right = commonStart(text, end, suffix);
  if (exact.includes('\n') && (left < Math.min(NEXT_TO, prefix.length) || right < Math.min(NEXT_TO, suffix.length)))
    return 'the words reach over a line end, and what is next to them on the other side was changed';
  if (!isOwnLineKnown(text, words, start, left, right)) return 'too little of their own line is as it was';
  if ((left === 0 && prefix !== '' && /^\s/.test(exact)) || (right === 0 && suffix !== '' && /\s$/.test(exact)))
    return 'text was put in at their edge, on one side of the blank or the other';
  // What comes next in the old text, a little beyond the change, must not stand where other words are before it.
  const after = (prefix + exact + suffix.slice(0, right + 1)).slice(-GRAM);
  const before = (prefix.slice(-left - 1) + exact + suffix).slice(0, GRAM);
  const isElsewhere = (piece: string): boolean => piece.length === GRAM && (index.find(piece) ?? [0]).length > 0;
  if ((right < suffix.length && isElsewhere(after)) || (left < prefix.length && isElsewhere(before)))
    return 'the text next to the words stands in another place now';
  if (isPulledApart(text, words, start, left, right)) return 'text was put in at their edge, and may belong to them';
  const edge = (prefix.length === left ? prefix + exact : exact + suffix).slice(0, GRAM);
  if (
    (left < prefix.length ? words.suffixLength : words.prefixLength) < CONTEXT &&
    (index.find(edge) ?? [0]).length > 1
  )
    return 'the words stand at an end of the text, and elsewhere';
  return null;
}

/** Text that was put in next to words is looked at so far. */
const NEAR = 256;

/**
 * Whether what stood next to the words stands a little further off, before what they begin with or behind what they end with: then the text between may as well have been
 * put into the words.
 */
function isPulledApart(
  text: string,
  { exact, prefix, suffix }: Words,
  start: number,
  left: number,
  right: number,
): boolean {
  const end = start + exact.length;
  const before = prefix.slice(-NEXT_TO);
  const after = suffix.slice(0, NEXT_TO);
  if (left < before.length)
    for (
      let at = text.lastIndexOf(before, start - 1);
      at >= Math.max(0, start - NEAR);
      at = text.lastIndexOf(before, at - 1)
    ) {
      if (text[at + before.length] === exact[0]) return true;
      if (at === 0) break;
    }
  if (right < after.length)
    for (let at = text.indexOf(after, end + 1); at >= 0 && at <= end + NEAR; at = text.indexOf(after, at + 1))
      if (text[at - 1] === exact.at(-1)) return true;
  return false;
}

/** Whether as much as a side of context is as it was in the words' own line, or all of the line: the line before it says little about a line. */
function isOwnLineKnown(
  text: string,
  { exact, prefix, suffix }: Words,
  start: number,
  left: number,
  right: number,
): boolean {
  const end = start + exact.length;
  const isFromStart = left > ownBefore(prefix) || left === start;
  const isToEnd = right > ownAfter(suffix) || right === text.length - end;
  const known = Math.min(left, ownBefore(prefix)) + exact.length + Math.min(right, ownAfter(suffix));
  return known >= CONTEXT || (isFromStart && isToEnd);
}

/** Units of what comes before the words that are in their line. */
function ownBefore(prefix: string): number {
  return prefix.length - 1 - prefix.lastIndexOf('\n');
}

function ownAfter(suffix: string): number {
  const at = suffix.indexOf('\n');
  return at < 0 ? suffix.length : at;
}

/** How many units before a place are those that a piece ends with. */
function commonEnd(text: string, place: number, piece: string): number {
  const most = Math.min(place, piece.length);
  let count = 0;
  while (count < most && text[place - 1 - count] === piece[piece.length - 1 - count]) count += 1;
  return count;
}

function commonStart(text: string, place: number, piece: string): number {
  const most = Math.min(text.length - place, piece.length);
  let count = 0;
  while (count < most && text[place + count] === piece[count]) count += 1;
  return count;
}
