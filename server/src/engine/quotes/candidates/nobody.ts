import { WORK_NOUNS } from '../cues/nouns';
import type { ItemSentence } from '../grammar/items';
import type { QuotePlace } from './candidate';
import type { Features } from './features';
import { isChant, isHeldTitle } from './quoteShape';

/** What the others who may have said a quote say of it. */
export interface Spoken {
  /** Whether something says that one of them spoke. */
  readonly cued: boolean;
  /** Whether one gives the words as a name: "referred to her as 'Crooked Ann'". */
  readonly judged: boolean;
}

/** What speaks for nobody having said the words: titles, names, words as words. */
export function addNobody(
  features: Features,
  { at, shape }: QuotePlace,
  sentence: ItemSentence,
  { cued, judged }: Spoken,
): void {
  const { items, tags } = sentence;
  const before = items[at - 1]?.lower ?? '';
  const after = items[at + 1]?.lower ?? '';
  const [left, right] = [tags[at - 1], tags[at + 1]];
  features.add('nobody');
  features.add('nobody:words', lengthOf(shape.words));
  features.add('nobody:cues', cued ? 'some' : 'none');
  if (shape.whole) features.add('nobody:whole');
  if (shape.ended) features.add('nobody:ended');
  if (shape.titled && !judged) {
    features.add('nobody:titled');
    features.add('nobody:titled', left ?? 'start');
  }
  if (isHeldTitle(shape, sentence, at)) features.add('nobody:held', 'title');
  if (shape.titled && MAKES_WORK.has(before)) features.add('nobody:made', 'work');
  if (shape.ownVoice) features.add('nobody:own', 'voice');
  if (shape.opensLarge && !shape.whole && !judged) features.add('nobody:opens', 'large');
  if (shape.words <= 3 && left === 'name' && right === 'name') features.add('nobody:nickname');
  if (isChant(sentence, at) && AROUND.has(items[at - 3]?.lower ?? '')) features.add('nobody:around');
  if (
    (NAMING.has(before) && !isActive(sentence, at - 1)) ||
    (before === 'as' && items[at - 2]?.lower === 'known') ||
    before === 'so-called'
  )
    features.add('nobody:naming');
  if (WORK_NOUNS.has(before)) features.add('nobody:work', 'before');
  if (WORK_NOUNS.has(after)) features.add('nobody:work', 'behind');
  features.add('nobody:left', left ?? 'start');
  if ((left === 'det' || left === 'adj' || left === 'own' || left === 'pos') && right === 'noun')
    features.add('nobody:modifier');
  if (left === 'open' && right === 'close') features.add('nobody:in', 'brackets');
  if (right === undefined || right === 'mark') features.add('nobody:last');
}

function lengthOf(words: number): string {
  return words === 1 ? '1' : words === 2 ? '2' : words <= 4 ? '4' : words <= 8 ? '8' : 'long';
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
/** Between what somebody does and what others shout meanwhile. */
const AROUND: ReadonlySet<string> = new Set(['to', 'by', 'amid', 'over']);
const MAKES_WORK: ReadonlySet<string> = new Set(
  'wrote written writes co-wrote authored hosted hosts hosting sang sung played plays playing directed watched watching published produced'.split(
    ' ',
  ),
);
