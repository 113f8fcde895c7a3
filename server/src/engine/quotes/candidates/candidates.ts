import { NOBODY } from './candidate';
import type { Candidate, QuotePlace } from './candidate';
import { fromBefore } from './earlier';
import { accordingTo, authors, owners } from './nominal';
import { nobodyFeatures } from './quoteShape';
import { verbCandidates } from './verbs';

/** All who may have said a quote, "nobody" among them. */
export function candidatesOf(place: QuotePlace): Candidate[] {
  const { sentences, sentence, at, shape } = place;
  const here = sentences[sentence];
  if (!here) return [];
  const found = [
    ...verbCandidates(place, here),
    ...accordingTo(place, here),
    ...owners(place, here),
    ...authors(place, here),
    ...fromBefore(place, here),
  ];
  const cues = found.filter(
    ({ evidence, features }) => evidence !== 'verb-subject' || features.includes('reports'),
  ).length;
  const judged = found.some(({ features }) => features.includes('link as judge') && !features.includes('passive'));
  return [...found, { ...NOBODY, features: nobodyFeatures(shape, here, at, { cues, judged }) }];
}
