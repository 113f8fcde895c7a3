import { OBJECT_ACTS, takesClause } from '../cues/verbs';
import { lastGroup, NONE, phraseFrom } from './groups';
import type { Building, Found, VerbGroup } from './groups';
import { namedBehind } from './insertions';
import type { Phrase } from './phrases';
import { FARTHEST_SHARED, issuerOf, subjectBefore } from './subjects';

export function nonFiniteSubject(building: Building, at: number, first: number, form: VerbGroup['form']): Found {
  const { items, tags, phrases, groups } = building;
  let left = first - 1;
  while (tags[left] === 'adv') left--;
  const host = groups.at(-1);
  const tag = tags[left];
  if (tag === 'prep') {
    const lemma = host?.cue?.lemma ?? '';
    if (host && OBJECT_ACTS.has(lemma) && left - host.at < LONGEST_OBJECT) {
      if (host.passive) {
        const finite = finitePassiveSubject(building, host);
        if (finite) return { subject: finite, by: 'object' };
      }
      const object = phraseFrom(phrases, host.at + 1);
      if (object && object.last < left) return { subject: object, by: 'object' };
    }
    // "the man behind calling", "for calling": whoever acts in the clause.
    return host?.subject ? { subject: host.subject, by: 'shared' } : NONE;
  }
  const phrase = phrases[left];
  if (phrase && form === 'ing') {
    const above = tags[phrase.first - 1];
    // "released a statement saying", "signs reading".
    if (above === 'prep') {
      const top = phrases[phrase.first - 2];
      if (top) return { subject: issuerOf(building, host, top) ?? top, by: 'relative' };
      // "while at the same time acknowledging": whoever acts in the clause.
      return host?.subject ? { subject: host.subject, by: 'shared' } : { subject: phrase, by: 'relative' };
    }
    return { subject: issuerOf(building, host, phrase) ?? phrase, by: 'relative' };
  }
  if (tag === 'comma' || tag === 'cc' || tag === 'dash' || tag === 'time' || form === 'infinitive' || phrase) {
    const usable = (group: VerbGroup): boolean => group.subject !== undefined && group.at > at - FARTHEST_SHARED;
    // "Lee said they had lied, adding that": whoever reported before.
    const reporting =
      tag === 'comma' && items[at]?.known.cue
        ? lastGroup(
            groups,
            (group) => usable(group) && group.form === 'finite' && group.cue !== undefined && takesClause(group.cue),
          )
        : undefined;
    const main = reporting ?? lastGroup(groups, usable);
    if (main?.subject) return { subject: main.subject, by: 'shared' };
  }
  return host?.subject ? { subject: host.subject, by: 'shared' } : NONE;
}

/** "described by Smith as": who does it stands behind "by". "was quoted as saying": the next verb asks for the subject. */
export function passiveSpeaker(building: Building, at: number, first: number, form: VerbGroup['form']): Found {
  const { items, tags, phrases } = building;
  for (let by = at + 1; by < at + 8 && by < items.length; by++) {
    if (items[by]?.lower === 'by') {
      const agent = phraseFrom(phrases, by + 1);
      if (agent) return { subject: namedBehind(building, agent), by: 'agent' };
    }
    if (tags[by] === 'comma' || tags[by] === 'finite' || tags[by] === 'quote') break;
  }
  return form === 'finite'
    ? { ...subjectBefore(building, first, at), by: 'none' }
    : nonFiniteSubject(building, at, first, form);
}

/** The subject of "was quoted" for "as saying". */
function finitePassiveSubject(building: Building, host: VerbGroup): Phrase | undefined {
  if (host.form !== 'finite') return host.subject;
  return subjectBefore(building, host.first, host.at).subject;
}

const LONGEST_OBJECT = 16;
