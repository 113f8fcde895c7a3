import { phraseFrom } from './groups';
import type { Building } from './groups';
import { namedBehind } from './insertions';
import type { Phrase } from './phrases';
import type { Tag } from './wordClasses';

/** `"…," said Smith` and `the plan failed, said Smith.` */
export function invertedSubject(building: Building, at: number, first: number, hasOther: boolean): Phrase | undefined {
  const { items, tags, phrases } = building;
  const cue = items[at]?.known.cue;
  if (!cue || (cue.cueClass !== 'say' && cue.cueClass !== 'write' && !INVERTS.has(cue.lemma)) || at !== first)
    return undefined;
  let left = at - 1;
  if (tags[left] === 'comma' || tags[left] === 'dash') left--;
  const behindQuote = tags[left] === 'quote';
  if (!behindQuote && (tags[at - 1] !== 'comma' || hasOtherVerbSoon(building, at))) return undefined;
  if (!behindQuote && cue.cueClass !== 'say') return undefined;
  if (hasOther && !behindQuote && !endsClause(building, at)) return undefined;
  const phrase = phraseFrom(phrases, at + 1);
  // 'Lee, on "Today," said the tape "hurt"': the quote before is no speech of its own.
  if (phrase && hasOther && behindQuote && tags[phrase.last + 1] === 'quote') return undefined;
  if (phrase && items[phrase.last]?.lower !== 'them' && tags[phrase.last] !== 'num')
    return namedBehind(building, phrase);
  return undefined;
}

function hasOtherVerbSoon({ tags }: Building, at: number): boolean {
  for (let next = at + 1; next < tags.length; next++) {
    const tag = tags[next];
    if (tag === 'comma' || tag === 'semi' || tag === 'rel' || tag === 'quote' || tag === 'sub') return false;
    if (tag === 'finite' || tag === 'be' || tag === 'aux' || tag === 'modal' || tag === 'that') return true;
  }
  return false;
}

/** Whether the words behind the verb are one phrase up to a comma or the end. */
function endsClause({ tags }: Building, at: number): boolean {
  for (let next = at + 1; next < tags.length; next++) {
    const tag = tags[next];
    if (tag === 'mark' || tag === 'comma') return true;
    if (tag === undefined || !(NOMINAL.has(tag) || tag === 'prep' || tag === 'time')) return false;
  }
  return true;
}

const NOMINAL: ReadonlySet<Tag> = new Set<Tag>(['det', 'own', 'adj', 'num', 'noun', 'name', 'pos', 'pronoun']);
const INVERTS: ReadonlySet<string> = new Set(['think', 'ask', 'go', 'read', 'begin', 'start', 'sing']);
