import type { Span } from '../../text/span';
import type { Words } from '../../text/words';
import { SPEECH_NOUNS } from '../cues/nouns';
import { phraseFrom } from '../grammar/groups';
import type { ParsedSentence, VerbGroup } from '../grammar/groups';
import type { Phrase } from '../grammar/phrases';
import { speakerSpan } from '../speakerPhrase';
import { firstGroupFrom, MOST_VERBS, spanOf } from './candidate';
import type { Candidate, QuotePlace } from './candidate';
import { addVerbFeatures, judges, reports } from './verbFeatures';

export function addVerbs(found: Candidate[], place: QuotePlace, here: ParsedSentence): void {
  const { groups } = here;
  const nearest = firstGroupFrom(groups, place.at);
  for (let index = Math.max(0, nearest - MOST_VERBS); index < Math.min(groups.length, nearest + MOST_VERBS); index++) {
    const group = groups[index];
    if (!group?.subject || !contains(here, group)) continue;
    const governs = index === nearest - 1;
    if (!group.cue && !governs && (index >= nearest || index < nearest - 3)) continue;
    if (overlapsItem(group.subject, place.at)) continue;
    const features = place.collect();
    addVerbFeatures(features, place, here, index, nearest);
    found.push({
      evidence: 'verb-subject',
      cue: group.cue ? spanOf(place.words, here, { first: group.at, last: group.at }) : null,
      speaker: speakerSpan(place.words, here, group.subject),
      addressee: addresseeOf(place.words, here, group),
      cued: reports(group),
      judged: judges(here, group, place.at),
      features,
    });
  }
}

function contains({ items }: ParsedSentence, { subject }: VerbGroup): boolean {
  return subject !== undefined && items[subject.first] !== undefined && items[subject.last] !== undefined;
}

function overlapsItem({ first, last }: Phrase, at: number): boolean {
  return first <= at && at <= last;
}

/** "told Reuters that": the words behind a verb that takes whom it is said to, or behind "to". */
export function addresseeOf(words: Words, sentence: ParsedSentence, { at, cue, passive }: VerbGroup): Span | null {
  if (!cue || passive) return null;
  const direct = cue.cueClass === 'tell' && cue.lemma !== 'convince';
  const first = direct ? at + 1 : sentence.tags[at + 1] === 'to' && cue.cueClass === 'say' ? at + 2 : -1;
  const phrase = first > 0 ? phraseFrom(sentence.phrases, first) : undefined;
  if (!phrase || (cue.lemma === 'ask' && SPEECH_NOUNS.has(sentence.items[phrase.last]?.lower ?? ''))) return null;
  return spanOf(words, sentence, phrase);
}
