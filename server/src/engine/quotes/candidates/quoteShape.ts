import type { ItemSentence } from '../grammar/items';
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
      !/[.!?]$/.test(inside),
    ownVoice: /(?:^|[\s(])(?:I|I['’]\p{L}{1,2}|we|We|my|our|me|us)(?:[\s,.'’]|$)/u.test(inside),
  };
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
const LONGEST_LOOK = 400;
