import type { Item } from './items';
import { isVerb } from './groups';
import type { Building, Found, ParsedSentence, VerbGroup } from './groups';
import { invertedSubject } from './inverted';
import { nonFiniteSubject, passiveSpeaker } from './nonFinite';
import { phrasesOf } from './phrases';
import { subjectBefore } from './subjects';
import { tagItems } from './tagging';

/** Finds every verb of a sentence and who acts, from left to right. Every step back is bounded, so that it is linear in the sentence's length. */
export function parseSentence(items: readonly Item[]): ParsedSentence {
  const sentence = { items, tags: tagItems(items) };
  const { tags } = sentence;
  const groups: VerbGroup[] = [];
  const building: Building = { items, tags, phrases: phrasesOf(sentence), groups };
  for (let at = 0; at < tags.length; at++) {
    const tag = tags[at];
    // A helper with its verb behind it is part of that verb's group.
    if (isVerb(tag) && !((tag === 'be' || tag === 'aux') && helps(building, at))) groups.push(groupAt(building, at));
  }
  shareWithOpening(groups);
  return building;
}

/** "Speaking in Ohio, Trump said": the verb at the opening has the subject of the next. */
function shareWithOpening(groups: VerbGroup[]): void {
  const unshared = groups.slice(0, 5);
  for (let index = 0; index < 2; index++) {
    const group = groups[index];
    if (!group || group.subject || (group.form !== 'ing' && group.form !== 'participle') || group.passive) continue;
    const next = unshared.slice(index + 1, index + 4).find(({ form, by }) => form === 'finite' && by === 'plain');
    if (next) groups[index] = { ...group, subject: next.subject, by: 'shared' };
  }
}

function helps({ tags }: Building, at: number): boolean {
  for (let next = at + 1; next < at + 5; next++) {
    const tag = tags[next];
    if (tag === 'adv') continue;
    return (
      tag === 'be' || tag === 'aux' || tag === 'participle' || tag === 'ing' || (tag === 'base' && tags[at] === 'aux')
    );
  }
  return false;
}

function groupAt(building: Building, at: number): VerbGroup {
  const { items, tags } = building;
  let first = at;
  let [helped, be, modal, to] = [false, false, false, false];
  let unreal = false;
  for (let left = at - 1; left >= 0 && left > at - 8; left--) {
    const tag = tags[left];
    if (tag === 'be') be = true;
    if (tag === 'modal') modal = true;
    if (tag === 'to') to = true;
    if (tag === 'adv') {
      if (items[left]?.lower === 'not' || items[left]?.lower === 'never') unreal = true;
      continue;
    }
    if (tag !== 'be' && tag !== 'aux' && tag !== 'modal' && tag !== 'to') break;
    if (tag === 'aux' || tag === 'modal') helped = true;
    if (isNegated(items[left]?.lower ?? '')) unreal = true;
    first = left;
    if (tag === 'to') break;
  }
  const tag = tags[at];
  const finite = tag === 'finite' || tag === 'be' || tag === 'aux' || be || helped;
  const form = to
    ? 'infinitive'
    : finite
      ? 'finite'
      : tag === 'ing'
        ? 'ing'
        : tag === 'participle'
          ? 'participle'
          : 'infinitive';
  const passive = tag === 'participle' && (be || (!helped && !be));
  const cue = tag === 'be' || tag === 'aux' ? undefined : items[at]?.known.cue;
  const found = passive
    ? passiveSpeaker(building, at, first, form)
    : form === 'finite'
      ? finiteSubject(building, at, first)
      : nonFiniteSubject(building, at, first, form);
  return { at, first, form, passive, cue, subject: found.subject, by: found.by, unreal: unreal || modal || to };
}

function isNegated(word: string): boolean {
  return word.endsWith("n't") || word.endsWith('n’t');
}

function finiteSubject(building: Building, at: number, first: number): Found {
  const before = subjectBefore(building, first, at);
  const inverted = invertedSubject(building, at, first, before.subject !== undefined);
  return inverted ? { subject: inverted, by: 'inverted' } : before;
}
