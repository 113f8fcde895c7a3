import type { Words } from '../../text/words';
import type { ParsedSentence } from '../grammar/groups';
import { speakerSpan, subjectKind } from '../speakerPhrase';
import { MOST_VERBS, NOBODY, spanOf } from './candidate';
import type { Candidate, QuotePlace } from './candidate';

/** The speaker of the quote before, whoever has the word, and who acts in the sentence before. */
export function fromBefore(place: QuotePlace, here: ParsedSentence): Candidate[] {
  const { words, sentences, sentence, at, previous, turn, shape } = place;
  const alone = here.groups.length === 0 ? 'alone' : at === 0 ? 'opening' : 'inside';
  const looks = shape.whole ? 'whole' : 'part';
  const found: Candidate[] = [];
  if (turn)
    found.push({
      ...NOBODY,
      evidence: 'turn',
      cue: turn.colon,
      speaker: turn.speaker,
      features: ['turn', `turn ${looks}`, `turn ${alone}`],
    });
  if (previous) {
    const distance = sentence - previous.sentence;
    const joined = distance === 0 && at - previous.at <= 3 && isJoined(here, previous.at, at);
    found.push({
      ...NOBODY,
      evidence: 'continued',
      speaker: previous.speaker,
      features: [
        'continued',
        `continued ${alone} ${looks}`,
        `continued ${previous.whole ? 'whole' : 'part'} ${looks}`,
        `continued distance ${Math.min(2, distance)}`,
        `continued distance ${Math.min(2, distance)} ${alone}`,
        ...(joined ? ['continued joined'] : []),
      ],
    });
  }
  const before = sentences[sentence - 1];
  if (before && at <= 1) found.push(...introduced(words, before, alone, looks));
  return found;
}

function isJoined({ tags }: ParsedSentence, first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++) if (tags[at] !== 'comma' && tags[at] !== 'cc') return false;
  return true;
}

/** Who acts in the sentence before a quote that stands alone: "Smith praised the plan. 'It will work.'" */
function introduced(words: Words, before: ParsedSentence, alone: string, looks: string): Candidate[] {
  const { groups, tags } = before;
  const spoken = groups
    .slice(-MOST_VERBS)
    .filter(({ subject, cue }) => subject && cue && cue.cueClass !== 'weak' && cue.cueClass !== 'think')
    .at(-1);
  const main = groups.slice(0, MOST_VERBS).find(({ subject, form }) => subject && form === 'finite');
  const colon = tags.at(-1) === 'colon' ? 'colon' : 'stop';
  const found: Candidate[] = [];
  for (const group of new Set([spoken, main])) {
    if (!group?.subject) continue;
    const kind = group.cue?.cueClass ?? 'none';
    found.push({
      evidence: 'sentence-before',
      cue: colon === 'colon' && group.cue ? spanOf(words, before, { first: group.at, last: group.at }) : null,
      speaker: speakerSpan(words, before, group.subject),
      addressee: null,
      features: [
        'introduced',
        `introduced ${alone} ${looks}`,
        `introduced ${colon}`,
        `introduced ${kind}`,
        `introduced ${subjectKind(before, group.subject)}`,
      ],
    });
  }
  return found;
}
