import { PERSON_NOUNS } from '../../coreference/lexicon/nouns';
import type { ItemSentence } from './items';
import type { Tag } from './wordClasses';

/** A noun phrase without what follows its head: "a senior aide", "Ann Lee", "she". Items `first` to `last`, both included. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** The noun phrases of a sentence, by the item that ends them. */
export function phrasesOf({ items, tags }: ItemSentence): (Phrase | undefined)[] {
  const sentence = { items, tags };
  const byEnd = new Array<Phrase | undefined>(items.length).fill(undefined);
  for (let at = 0; at < items.length;) {
    const last = endOfPhrase(sentence, at);
    if (last === undefined) {
      at++;
      continue;
    }
    byEnd[last] = { first: at, last };
    at = last + 1;
  }
  return byEnd;
}

/** The last item of the phrase that opens at `first`, if one does. */
export function endOfPhrase({ items, tags }: ItemSentence, first: number): number | undefined {
  const opening = tags[first];
  if (opening === 'pronoun') return first;
  if (opening === undefined || !opens(opening)) return undefined;
  let last: number | undefined = isHead(opening) ? first : undefined;
  for (let at = first + 1; at < items.length && at < first + LONGEST; at++) {
    const tag = tags[at];
    if (tag === 'pos') {
      if (last !== at - 1) break;
      continue;
    }
    if (tag === undefined || !isInside(tag) || startsAnew(items, tags, at)) break;
    if (tag === 'quote' && !(QUOTE_IN.has(tags[at - 1] ?? 'mark') && tags[at + 1] === 'noun')) break;
    if (isHead(tag) || (tag === 'adj' && opening === 'det')) last = at;
  }
  // A possessive at the end has its thing missing: the possessor alone is no phrase that acts.
  return last;
}

function opens(tag: Tag): boolean {
  return tag === 'det' || tag === 'own' || tag === 'adj' || isHead(tag);
}

function isInside(tag: Tag): boolean {
  return tag === 'adj' || tag === 'quote' || isHead(tag);
}

function isHead(tag: Tag): boolean {
  return tag === 'noun' || tag === 'name' || tag === 'num';
}

/** "Ohio Trump said", "Wednesday officials": no phrase goes on over these. */
function startsAnew(items: ItemSentence['items'], tags: readonly Tag[], at: number): boolean {
  const [before, here] = [items[at - 1]?.name, items[at]?.name];
  if (tags[at] === 'num' && tags[at - 1] === 'name') return true;
  // "during the speech Trump said" against "the spokeswoman Hope Hicks said".
  if (here?.type === 'person' && !here.uncertain && tags[at - 1] === 'noun' && items[at - 1]?.capital === false)
    return !isHuman(items[at - 1]?.lower ?? '') && !isTitle(items, tags, at - 1);
  // "a comment critics called": the many are no part of what is one.
  if (tags[at] === 'noun' && MANY.has(items[at]?.lower ?? '') && items[at + 1]?.known.cue)
    return isOne(items, tags, at);
  if (!before || !here || before.uncertain || here.uncertain) return false;
  return here.type === 'person' && (before.type === 'place' || before.type === 'event' || before.type === 'person');
}

/** "according to eyewitness Ann Lee", "said eyewitness Ann Lee": a noun without an article, which says what somebody is. */
function isTitle(items: ItemSentence['items'], tags: readonly Tag[], at: number): boolean {
  const before = tags[at - 1];
  return before === 'finite' || before === 'to' || (before === 'prep' && AGENT.has(items[at - 1]?.lower ?? ''));
}

function isOne(items: ItemSentence['items'], tags: readonly Tag[], at: number): boolean {
  let first = at - 1;
  while (first > 0 && first > at - LONGEST && (tags[first] === 'noun' || tags[first] === 'adj')) first--;
  return first < at - 1 && (items[first]?.lower === 'a' || items[first]?.lower === 'an');
}

function isHuman(word: string): boolean {
  return (
    PERSON_NOUNS.has(word) || /(?:man|woman|person|er|or|ant|ent|ist|ee|ian|chief|head|aide|star|lead|hero)$/.test(word)
  );
}

const QUOTE_IN: ReadonlySet<Tag> = new Set<Tag>(['det', 'own', 'adj', 'pos']);
const AGENT: ReadonlySet<string> = new Set(['by', 'from', 'per']);
const MANY: ReadonlySet<string> = new Set(
  'critics supporters opponents aides allies officials advisers lawmakers analysts experts prosecutors reporters voters rivals people'.split(
    ' ',
  ),
);
const LONGEST = 14;
