import type { ParsedSentence } from '../grammar/groups';
import { speakerSpan, subjectKind } from '../speakerPhrase';
import { MOST_VERBS, NOBODY, spanOf } from './candidate';
import type { Candidate, QuotePlace } from './candidate';

/** The speaker of the quote before, whoever has the word, and who acts in the sentence before. */
export function addBefore(found: Candidate[], place: QuotePlace, here: ParsedSentence): void {
  const { sentences, sentence, at, previous, turn, shape } = place;
  const alone = here.groups.length === 0 ? 'alone' : at === 0 ? 'opening' : 'inside';
  const looks = shape.whole ? 'whole' : 'part';
  if (turn) {
    const features = place.collect();
    features.add('turn');
    features.add('turn', looks);
    features.add('turn', alone);
    found.push({ ...NOBODY, evidence: 'turn', cue: turn.colon, speaker: turn.speaker, features });
  }
  if (previous) {
    const distance = String(Math.min(2, sentence - previous.sentence));
    const features = place.collect();
    features.add('continued');
    features.add('continued', alone, looks);
    features.add('continued', previous.whole ? 'whole' : 'part', looks);
    features.add('continued', 'distance', distance);
    features.add('continued', 'distance', distance, alone);
    if (sentence === previous.sentence && at - previous.at <= 3 && isJoined(here, previous.at, at))
      features.add('continued', 'joined');
    found.push({ ...NOBODY, evidence: 'continued', speaker: previous.speaker, features });
  }
  const before = sentences[sentence - 1];
  if (before && at <= 1) addIntroduced(found, place, before, alone, looks);
}

function isJoined({ tags }: ParsedSentence, first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++) if (tags[at] !== 'comma' && tags[at] !== 'cc') return false;
  return true;
}

/** Who acts in the sentence before a quote that stands alone: "Smith praised the plan. 'It will work.'" */
function addIntroduced(
  found: Candidate[],
  { words, collect }: QuotePlace,
  before: ParsedSentence,
  alone: string,
  looks: string,
): void {
  const { groups, tags } = before;
  const spoken = groups
    .slice(-MOST_VERBS)
    .filter(({ subject, cue }) => subject && cue && cue.cueClass !== 'weak' && cue.cueClass !== 'think')
    .at(-1);
  const main = groups.slice(0, MOST_VERBS).find(({ subject, form }) => subject && form === 'finite');
  const colon = tags.at(-1) === 'colon' ? 'colon' : 'stop';
  for (const group of spoken === main ? [main] : [spoken, main]) {
    if (!group?.subject) continue;
    const features = collect();
    features.add('introduced');
    features.add('introduced', alone, looks);
    features.add('introduced', colon);
    features.add('introduced', group.cue?.cueClass ?? 'none');
    features.add('introduced', subjectKind(before, group.subject));
    found.push({
      evidence: 'sentence-before',
      cue: colon === 'colon' && group.cue ? spanOf(words, before, { first: group.at, last: group.at }) : null,
      speaker: speakerSpan(words, before, group.subject),
      addressee: null,
      cued: true,
      judged: false,
      features,
    });
  }
}
