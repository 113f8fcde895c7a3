import { NOBODY } from './candidate';
import type { Candidate, QuotePlace } from './candidate';
import { addBefore } from './earlier';
import { addNobody } from './nobody';
import { addAccordingTo, addAuthors, addOwners } from './nominal';
import { addVerbs } from './verbs';

/** All who may have said a quote, "nobody" among them. */
export function candidatesOf(place: QuotePlace): Candidate[] {
  const here = place.sentences[place.sentence];
  if (!here) return [];
  const found: Candidate[] = [];
  addVerbs(found, place, here);
  addAccordingTo(found, place, here);
  addOwners(found, place, here);
  addAuthors(found, place, here);
  addBefore(found, place, here);
  const features = place.collect();
  addNobody(features, place, here, {
    cued: found.some(({ cued }) => cued),
    judged: found.some(({ judged }) => judged),
  });
  found.push({ ...NOBODY, features });
  return found;
}
