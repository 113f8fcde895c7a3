import { forenameGender } from './draft';
import type { Draft } from './draft';
import type { PronounCandidate } from './facts';

import type { Gender } from './lexicon/nouns';
import type { Step, Trail } from './trail';

/** A pronoun with its place in the document. */
export interface PlacedPronoun {
  readonly candidate: PronounCandidate;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly quote: number;
}

type PronounGender = PronounCandidate['gender'];

export interface Antecedent {
  readonly draft: Draft;
  readonly confidence: number;
  readonly evidence: string;
}

/**
 * Who "he" or "she" is: the person with most in favour among those mentioned shortly before. Near ones, subjects, people mentioned often and
 * those whose gender is known score; "they" is only somebody called "Mx.", because it mostly means several; `speaker`, who speaks the words around the pronoun, is never meant. `undefined` where nobody fits, or
 * where somebody without a name fits best.
 */
export function antecedentOf(
  pronoun: PlacedPronoun,
  trail: Trail,
  speaker: Draft | undefined,
  ahead: Step | undefined,
): Antecedent | undefined {
  const { gender } = pronoun.candidate;
  const scores = new Map<Draft | null, number>();
  const steps = trail.before(pronoun.start, WINDOW);
  if (ahead && pronoun.candidate.opening) steps.push(ahead);
  for (const step of steps) {
    if (step.draft !== null && step.draft === speaker) continue;
    const score = scoreOf(step, pronoun, gender);
    if (score > (scores.get(step.draft) ?? -Infinity)) scores.set(step.draft, score);
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best || best[0] === null || best[1] < LEAST_SCORE) return undefined;
  const [draft, score] = best;
  const margin = Math.min(2, score - (second?.[1] ?? LEAST_SCORE - 1));
  const known = knownGender(draft) === (gender === 'plural' ? 'neutral' : gender);
  const confidence = Math.round(100 * Math.min(0.95, 0.5 + 0.13 * margin + (known ? 0.15 : 0) + 0.03 * score)) / 100;
  return { draft, confidence, evidence: evidenceOf(draft, gender) };
}

/** The likeliest gender of a person: stated, then suggested by the forename, then by the pronouns so far. */
function knownGender(draft: Draft): Gender | 'neutral' | null {
  if (draft.gender) return draft.gender;

  const { male, female } = draft.heard;
  if (Math.abs(male - female) >= 2) return male > female ? 'male' : 'female';
  return forenameGender(draft);
}

function scoreOf(step: Step, pronoun: PlacedPronoun, gender: PronounGender): number {
  const distance = pronoun.sentence - step.sentence;
  if (distance > LONGEST_DISTANCE) return -Infinity;
  const theirs = step.draft ? knownGender(step.draft) : step.gender;
  if (gender === 'plural' ? theirs !== 'neutral' : theirs !== null && theirs !== gender) return -Infinity;
  let score =
    2 - WEIGHTS.sentence * Math.abs(distance) - WEIGHTS.paragraph * Math.min(2, pronoun.paragraph - step.paragraph);
  if (step.start > pronoun.start) score -= WEIGHTS.behind;
  if (theirs === gender) score += WEIGHTS.gender;
  if (step.subject && !step.possessor) score += WEIGHTS.subject;
  if (step.possessor) score -= WEIGHTS.possessor;
  if (step.pronoun !== null) score += step.pronoun === 'subject' ? WEIGHTS.subjectPronoun : WEIGHTS.otherPronoun;
  if (step.quote !== -1 && step.quote !== pronoun.quote) score -= WEIGHTS.otherQuote;
  if (step.draft)
    score +=
      Math.min(1, Math.log2(Math.max(1, step.draft.mentions.length)) / 3) * WEIGHTS.mentions +
      Math.min(1, Math.log2(Math.max(1, step.draft.names)) / 3) * WEIGHTS.names;
  else score -= step.gender === null ? WEIGHTS.stranger : WEIGHTS.strangerOfGender;
  if (distance === 0) score += withinSentence(step, pronoun);
  return score;
}

/** A subject is not its own object ("Lee met him"), but owns what follows ("Lee met his wife"). */
function withinSentence(step: Step, { candidate: { form }, start }: PlacedPronoun): number {
  const near = start - step.end < NEAR;
  if (form === 'object') return step.subject && near ? -WEIGHTS.ownObject : 0;
  if (form === 'possessive' || form === 'reflexive') return step.subject || near ? WEIGHTS.nearOwner : WEIGHTS.owner;
  return step.subject ? WEIGHTS.sameSubject : 0;
}

function evidenceOf(draft: Draft, gender: PronounGender): string {
  const known =
    draft.gender === gender
      ? ', of that gender by title or description'
      : forenameGender(draft) === gender
        ? ', of that gender by forename'
        : '';
  return `a person mentioned shortly before${known}`;
}

const WINDOW = 24;
const LONGEST_DISTANCE = 5;
/**
 * What speaks for an antecedent and against it. Rounded from a search for what finds most in the training part of GUM; the result hardly
 * changes where one of them does.
 */
const WEIGHTS = {
  sentence: 0.6,
  paragraph: 0.5,
  behind: 0.4,
  gender: 0.7,
  subject: 0.8,
  possessor: 0.1,
  subjectPronoun: 0.7,
  otherPronoun: 0.1,
  otherQuote: 0.9,
  mentions: 1,
  names: 0.2,
  stranger: 1,
  strangerOfGender: 0.4,
  ownObject: 1.1,
  nearOwner: 0.4,
  owner: 0.1,
  sameSubject: 0.3,
};
const LEAST_SCORE = 0.45;
/** In UTF-16 units: about the length of a clause. */
const NEAR = 40;
