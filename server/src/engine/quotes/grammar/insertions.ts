import { phraseFrom } from './groups';
import type { Building } from './groups';
import type { Phrase } from './phrases';
import type { Tag } from './wordClasses';

/** The comma that opens the insertion that ends at the comma `at`; -1 where there is none. */
export function openingComma({ tags, items, phrases }: Building, at: number): number {
  let opening = -1;
  let end = at;
  for (let inserted = 0; inserted < MOST_INSERTIONS; inserted++) {
    const comma = indexBefore(tags, end, 'comma');
    if (comma < 0) break;
    opening = comma;
    const next = tags[comma + 1];
    const named = phrases[comma - 1];
    const isClause = next === 'rel' || next === 'ing' || next === 'participle' || next === 'sub' || next === 'that';
    if (
      isClause ||
      (named && items[named.last]?.name && tags[named.first - 1] !== 'prep' && tags[comma + 1] !== 'name')
    )
      break;
    const before = indexBefore(tags, comma, 'comma');
    if (
      before < 0 ||
      !(
        tags[before + 1] === 'rel' ||
        tags[before + 1] === 'ing' ||
        tags[before + 1] === 'det' ||
        tags[before + 1] === 'name'
      )
    )
      break;
    if (named && tags[named.first - 1] !== 'prep' && tags[before + 1] !== 'rel' && named.first !== before + 1) break;
    end = comma;
  }
  return opening;
}

/** "the mayor of Ode, Ann Lee, said": the name between the commas, where what stands before them is no name of a person. */
export function personInserted(building: Building, comma: number): Phrase | undefined {
  const { tags, phrases } = building;
  let inserted = phrases[comma - 1];
  // ", Ann Lee of Ode,"
  if (inserted && tags[inserted.first - 1] === 'prep') inserted = phrases[inserted.first - 2];
  if (!inserted || !isPerson(building, inserted) || tags[inserted.first - 1] !== 'comma') return undefined;
  let head = phrases[inserted.first - 2];
  for (let steps = 0; steps < MOST_INSERTIONS && head && tags[head.first - 1] === 'prep'; steps++) {
    const above: Phrase | undefined = phrases[head.first - 2];
    if (!above) break;
    head = above;
  }
  return head && !isPerson(building, head) ? inserted : undefined;
}

/** The person a title or description in front of its name stands for: "said the chancellor, Ann Lee", "said author and fellow Ann Lee". */
export function namedBehind(building: Building, phrase: Phrase): Phrase {
  const { tags, phrases, items } = building;
  if (isPerson(building, phrase) || tags[phrase.last] === 'pronoun') return phrase;
  const behind = phrase.last + 1;
  if (tags[behind] === 'cc' && items[behind]?.lower === 'and' && tags[phrase.first] === 'noun') {
    const next = phraseFrom(phrases, behind + 1);
    return next && isPerson(building, next) && next.first < next.last ? { first: next.first, last: next.last } : phrase;
  }
  let end = phrase.last;
  for (let steps = 0; steps < 3 && tags[end + 1] === 'prep'; steps++) {
    const inner = phraseFrom(phrases, end + 2);
    if (!inner || items[end + 1]?.lower === 'in') break;
    end = inner.last;
  }
  const next = tags[end + 1] === 'comma' ? phraseFrom(phrases, end + 2) : undefined;
  if (!next || !isPerson(building, next) || isNamed(building, phrase)) return phrase;
  const closing = tags[next.last + 1];
  return closing === undefined || closing === 'comma' || closing === 'mark' || closing === 'prep' ? next : phrase;
}

/** "Ann Lee, a spokeswoman for the city": the description of the name before the comma. */
export function apposed({ items, tags, phrases }: Building, phrase: Phrase): boolean {
  const named = phrases[phrase.first - 2];
  if (!named || !items[named.last]?.name || items[phrase.last]?.name?.uncertain === false) return false;
  const before = tags[named.first - 1];
  return before !== 'prep' && APPOSED.has(tags[phrase.first] ?? 'mark');
}

export function isNamed({ items }: Building, { last }: Phrase): boolean {
  const name = items[last]?.name;
  return name !== undefined && name !== null && !name.uncertain;
}

export function isPerson({ items }: Building, phrase: Phrase | undefined): boolean {
  const name = phrase && items[phrase.last]?.name;
  return name?.type === 'person' && !name.uncertain;
}

/** Whether two phrases beside "and" may hang on one preposition: "in Ohio and Pence said" may not. */
export function isLike({ items, tags }: Building, a: Phrase, b: Phrase): boolean {
  const [one, other] = [items[a.last]?.name, items[b.last]?.name];
  if (one && other) return one.type === other.type && one.type !== 'person';
  return !other && tags[b.first] === 'noun';
}

export function indexBefore(tags: readonly Tag[], at: number, sought: Tag): number {
  for (let left = at - 1; left >= 0 && left > at - LONGEST_INSERTION; left--) {
    if (tags[left] === sought) return left;
    if (tags[left] === 'semi' || (tags[left] === 'quote' && sought === 'comma' && tags[left - 1] === undefined))
      return -1;
  }
  return -1;
}

/** Before "on Friday", "last Friday", "Friday". */
export function beforeTime(tags: readonly Tag[], at: number): number {
  let left = at - 1;
  while (tags[left] === 'time' || tags[left] === 'adj' || tags[left] === 'num' || tags[left] === 'adv') left--;
  return tags[left] === 'prep' ? left - 1 : left;
}

const APPOSED: ReadonlySet<Tag> = new Set<Tag>(['det', 'own', 'noun', 'name', 'adj']);
const MOST_INSERTIONS = 4;
const LONGEST_INSERTION = 40;
