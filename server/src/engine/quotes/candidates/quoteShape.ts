import type { ItemSentence } from '../grammar/items';
import { isSpace } from '../../text/characters';
import { WORK_NOUNS } from '../cues/nouns';
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
  const long = text.split(/\s+/).filter((word) => word.length > 3);
  const large = long.filter((word) => LARGE.test(word)).length;
  return large >= 0.75 * long.length && long.length > 0 && !/[.!?]$/.test(text);
}

/** What speaks for nobody having said the words: titles, names, words as words. */
export function nobodyFeatures(shape: QuoteShape, sentence: ItemSentence, at: number, cues: number): string[] {
  const { items, tags } = sentence;
  const before = items[at - 1]?.lower ?? '';
  const after = items[at + 1]?.lower ?? '';
  const length =
    shape.words === 1 ? '1' : shape.words === 2 ? '2' : shape.words <= 4 ? '4' : shape.words <= 8 ? '8' : 'long';
  const found = ['nobody', `nobody:words ${length}`, `nobody:cues ${cues === 0 ? 'none' : 'some'}`];
  if (shape.whole) found.push('nobody:whole');
  if (shape.ended) found.push('nobody:ended');
  if (shape.titled) found.push('nobody:titled', `nobody:titled ${tags[at - 1] ?? 'start'}`);
  if (shape.ownVoice) found.push('nobody:own voice');
  if (shape.opensLarge && !shape.whole) found.push('nobody:opens large');
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

/** "he has called", not "a song called". */
function isActive({ tags }: ItemSentence, at: number): boolean {
  return tags[at] === 'finite' || tags[at - 1] === 'aux' || (tags[at - 1] === 'adv' && tags[at - 2] === 'aux');
}

const NAMING: ReadonlySet<string> = new Set(
  'so-called called nicknamed entitled titled named dubbed known aka word words term phrase nickname title codenamed captioned termed labeled labelled'.split(
    ' ',
  ),
);
const OPENS_LARGE = /^[[(…. ]{0,6}\p{Lu}/u;
const ENDED = /[,.!?…—-][\])]?$/;
const LARGE = /^\P{L}?\p{Lu}/u;
const OWN_VOICE = /(?:^|[\s(])(?:I|I['’]\p{L}{1,2}|we|We|my|our|me|us)(?:[\s,.'’]|$)/u;
const LONGEST_LOOK = 400;
const MOST_WORDS_OF_TITLE = 9;
