import { isSpace } from '../../text/characters';
import { SPEECH_NOUNS, WORK_NOUNS } from '../cues/nouns';
import type { ItemSentence } from '../grammar/items';
import type { QuoteCandidate } from '../find';

/** How the words between the marks look. */
export interface QuoteShape {
  readonly words: number;
  /** Whether it reads like a sentence or the opening of one. */
  readonly whole: boolean;
  /** Whether it ends with a comma or a sentence's mark inside. */
  readonly ended: boolean;
  readonly opensLarge: boolean;
  /** Whether nearly all its words have capitals, as titles do. */
  readonly titled: boolean;
  /** Whether it speaks of "I" or "we". */
  readonly ownVoice: boolean;
}

export function shapeOf(text: string, { content, closed }: QuoteCandidate): QuoteShape {
  const inside = text.slice(content.start, Math.min(content.end, content.start + LONGEST_LOOK));
  const words = wordsIn(inside);
  const opensLarge = OPENS_LARGE.test(inside);
  const ended = !closed || ENDED.test(text.slice(Math.max(content.start, content.end - 2), content.end));
  return {
    words,
    opensLarge,
    ended,
    whole: (opensLarge && (words >= 4 || ended)) || (ended && words >= 6),
    titled: opensLarge && words >= 2 && words <= MOST_WORDS_OF_TITLE && isTitled(inside),
    ownVoice: OWN_VOICE.test(inside),
  };
}

/** The stretches between white space. */
function wordsIn(text: string): number {
  let count = 1;
  for (let at = 1; at < text.length; at++)
    if (isSpace(text.charCodeAt(at)) && !isSpace(text.charCodeAt(at - 1))) count++;
  return count;
}

function isTitled(text: string): boolean {
  const words = text.split(/\s+/);
  const long = words.filter((word) => word.length > 3);
  const large = long.filter((word) => LARGE.test(word)).length;
  if (large < 0.75 * long.length || long.length === 0) return false;
  return !/[.!?]$/.test(text) || (text.endsWith('.') && words.every((word) => TITLE_WORD.test(word)));
}

/** "on 'Meet the Press,' Lee said", "in his book, 'Hard Roads,' he tells": a title that hangs on a word before it. */
export function isHeldTitle({ titled }: QuoteShape, { items, tags }: ItemSentence, at: number): boolean {
  if (!titled || SPEECH_NOUNS.has(items[at + 1]?.lower ?? '')) return false;
  const before = items[at - 1]?.lower ?? '';
  const head = items[at - 2]?.lower ?? '';
  if (tags[at - 1] === 'pos' || WORK_NOUNS.has(before)) return true;
  if (before === ',') return WORK_NOUNS.has(head);
  return HOLDS.has(before) && !SPEECH_NOUNS.has(head);
}

/** "chants of '…'". */
export function isChant({ items }: ItemSentence, at: number): boolean {
  return items[at - 1]?.lower === 'of' && CHANTS.has(items[at - 2]?.lower ?? '');
}

const OPENS_LARGE = /^[[(…. ]{0,6}\p{Lu}/u;
const ENDED = /[,.!?…—-][\])]?$/;
const LARGE = /^\P{L}?\p{Lu}/u;
/** A full stop inside the marks may be the writer's, where every word of weight has a capital. */
const TITLE_WORD = /^(?:\P{L}{0,2}\p{Lu}.*|of|the|an?|and|in|on|to|for|with|at|from|by|or|\P{L}+)$/u;
const OWN_VOICE = /(?:^|[\s(])(?:I|I['’]\p{L}{1,2}|we|We|my|our|me|us)(?:[\s,.'’]|$)/u;
const HOLDS: ReadonlySet<string> = new Set(['on', 'in', 'of', 'at', 'from']);
const CHANTS: ReadonlySet<string> = new Set(['chant', 'chants', 'cheers', 'shouts', 'cries', 'chorus', 'choruses']);
const LONGEST_LOOK = 400;
const MOST_WORDS_OF_TITLE = 9;
