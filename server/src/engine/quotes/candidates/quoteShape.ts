import type { ItemSentence } from '../grammar/items';
import { SPEECH_NOUNS, WORK_NOUNS } from '../cues/nouns';
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
  const words = inside.split(/\s+/);
  const opensLarge = /^[[(…. ]{0,6}\p{Lu}/u.test(inside);
  const ended = /[,.!?…—-][\])]?$/.test(text.slice(content.start, content.end)) || !closed;
  const long = words.filter((word) => word.length > 3);
  const large = long.filter((word) => /^\P{L}?\p{Lu}/u.test(word)).length;
  return {
    words: words.length,
    opensLarge,
    ended,
    whole: (opensLarge && (words.length >= 4 || ended)) || (ended && words.length >= 6),
    titled:
      opensLarge &&
      words.length >= 2 &&
      words.length <= 9 &&
      large >= 0.75 * long.length &&
      long.length > 0 &&
      (!/[.!?]$/.test(inside) || (inside.endsWith('.') && words.every((word) => TITLE_WORD.test(word)))),
    ownVoice: /(?:^|[\s(])(?:I|I['’]\p{L}{1,2}|we|We|my|our|me|us)(?:[\s,.'’]|$)/u.test(inside),
  };
}

/** What the others who may have said a quote say of it. */
export interface Spoken {
  /** How many of them have words of reporting with them. */
  readonly cues: number;
  /** Whether one gives the words as a name: "referred to her as 'Crooked Ann'". */
  readonly judged: boolean;
}

/** What speaks for nobody having said the words: titles, names, words as words. */
export function nobodyFeatures(
  shape: QuoteShape,
  sentence: ItemSentence,
  at: number,
  { cues, judged }: Spoken,
): string[] {
  const { items, tags } = sentence;
  const before = items[at - 1]?.lower ?? '';
  const after = items[at + 1]?.lower ?? '';
  const length =
    shape.words === 1 ? '1' : shape.words === 2 ? '2' : shape.words <= 4 ? '4' : shape.words <= 8 ? '8' : 'long';
  const found = ['nobody', `nobody:words ${length}`, `nobody:cues ${cues === 0 ? 'none' : 'some'}`];
  if (shape.whole) found.push('nobody:whole');
  if (shape.ended) found.push('nobody:ended');
  if (shape.titled && !judged) found.push('nobody:titled', `nobody:titled ${tags[at - 1] ?? 'start'}`);
  if (isHeldTitle(shape, sentence, at)) found.push('nobody:held title');
  if (shape.titled && MAKES_WORK.has(before)) found.push('nobody:made work');
  if (shape.ownVoice) found.push('nobody:own voice');
  if (shape.opensLarge && !shape.whole && !judged) found.push('nobody:opens large');
  if (shape.words <= 3 && tags[at - 1] === 'name' && tags[at + 1] === 'name') found.push('nobody:nickname');
  if (isChant(sentence, at) && AROUND.has(items[at - 3]?.lower ?? '')) found.push('nobody:around');
  if (
    (NAMING.has(before) && !isActive(sentence, at - 1)) ||
    (before === 'as' && items[at - 2]?.lower === 'known') ||
    before === 'so-called'
  )
    found.push('nobody:naming');
  if (WORK_NOUNS.has(before)) found.push('nobody:work before');
  if (WORK_NOUNS.has(after)) found.push('nobody:work behind');
  const left = tags[at - 1];
  found.push(`nobody:left ${left ?? 'start'}`);
  if ((left === 'det' || left === 'adj' || left === 'own' || left === 'pos') && tags[at + 1] === 'noun')
    found.push('nobody:modifier');
  if (left === 'open' && tags[at + 1] === 'close') found.push('nobody:in brackets');
  if (tags[at + 1] === undefined || tags[at + 1] === 'mark') found.push('nobody:last');
  return found;
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

/** "he has called", not "a song called". */
function isActive({ tags }: ItemSentence, at: number): boolean {
  return tags[at] === 'finite' || tags[at - 1] === 'aux' || (tags[at - 1] === 'adv' && tags[at - 2] === 'aux');
}

const NAMING: ReadonlySet<string> = new Set(
  'so-called called nicknamed entitled titled named dubbed known aka word words term phrase nickname title codenamed captioned termed labeled labelled'.split(
    ' ',
  ),
);
/** A full stop inside the marks may be the writer's, where every word of weight has a capital. */
const TITLE_WORD = /^(?:\P{L}{0,2}\p{Lu}.*|of|the|an?|and|in|on|to|for|with|at|from|by|or|\P{L}+)$/u;
const HOLDS: ReadonlySet<string> = new Set(['on', 'in', 'of', 'at', 'from']);
const CHANTS: ReadonlySet<string> = new Set(['chant', 'chants', 'cheers', 'shouts', 'cries', 'chorus', 'choruses']);
/** Between what somebody does and what others shout meanwhile. */
const AROUND: ReadonlySet<string> = new Set(['to', 'by', 'amid', 'over']);
const MAKES_WORK: ReadonlySet<string> = new Set(
  'wrote written writes co-wrote authored hosted hosts hosting sang sung played plays playing directed watched watching published produced'.split(
    ' ',
  ),
);
const LONGEST_LOOK = 400;
