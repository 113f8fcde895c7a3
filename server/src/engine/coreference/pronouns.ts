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

export interface Antecedent {
  readonly draft: Draft;
  readonly confidence: number;
  readonly evidence: string;
}

/**
 * Who "he" or "she" is: the person with most in favour among those mentioned shortly before. Near ones, subjects, people mentioned often and
 * those whose gender is known score; `speaker`, who speaks the words around the pronoun, is never meant. `undefined` where nobody fits, or
 * where somebody without a name fits best.
 */
export function antecedentOf(
  pronoun: PlacedPronoun,
  trail: Trail,
  speaker: Draft | undefined,
  ahead: Step | undefined,
): Antecedent | undefined {
  const { gender } = pronoun.candidate;
  if (gender === 'plural') return undefined;
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
  const known = knownGender(draft) === gender;
  const confidence = Math.round(100 * Math.min(0.95, 0.5 + 0.13 * margin + (known ? 0.15 : 0) + 0.03 * score)) / 100;
  return { draft, confidence, evidence: evidenceOf(draft, gender) };
}

/** The likeliest gender of a person: stated, then suggested by the forename, then by the pronouns so far. */
function knownGender(draft: Draft): Gender | null {
  if (draft.gender) return draft.gender;
  const { male, female } = draft.heard;
  if (Math.abs(male - female) >= 2) return male > female ? 'male' : 'female';
  return forenameGender(draft);
}

function scoreOf(step: Step, pronoun: PlacedPronoun, gender: Gender): number {
  const distance = pronoun.sentence - step.sentence;
  if (distance > LONGEST_DISTANCE) return -Infinity;
  const theirs = step.draft ? knownGender(step.draft) : step.gender;
  if (theirs !== null && theirs !== gender) return -Infinity;
  let score = 2 - 0.75 * Math.abs(distance) - 0.25 * Math.min(2, pronoun.paragraph - step.paragraph);
  if (step.start > pronoun.start) score -= 0.4;
  if (theirs === gender) score += 0.7;
  if (step.subject && !step.possessor) score += 0.6;
  if (step.possessor) score -= 0.2;
  if (step.pronoun !== null) score += step.pronoun === 'subject' ? 0.6 : 0.3;
  if (step.quote !== -1 && step.quote !== pronoun.quote) score -= 1.2;
  if (step.draft) score += Math.min(1, Math.log2(step.draft.mentions.length) / 3) * 0.7;
  else score -= step.gender === null ? 1 : 0.2;
  if (distance === 0) score += withinSentence(step, pronoun);
  return score;
}

/** A subject is not its own object ("Lee met him"), but owns what follows ("Lee met his wife"). */
function withinSentence(step: Step, { candidate: { form }, start }: PlacedPronoun): number {
  const near = start - step.end < NEAR;
  if (form === 'object') return step.subject && near ? -1.2 : 0;
  if (form === 'possessive' || form === 'reflexive') return step.subject || near ? 0.4 : 0.1;
  return step.subject ? 0.3 : 0;
}

function evidenceOf(draft: Draft, gender: Gender): string {
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
const LEAST_SCORE = 0.4;
/** In UTF-16 units: about the length of a clause. */
const NEAR = 40;
