import { FEMALE_FORENAMES, MALE_FORENAMES } from './lexicon/forenameTable';
import type { Gender } from './lexicon/nouns';

const rows = (names: string, gender: Gender): [string, Gender][] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => [name, gender]);

/** Folded forenames that are nearly always of one gender. */
export const FORENAME_GENDERS: ReadonlyMap<string, Gender> = new Map([
  ...rows(FEMALE_FORENAMES, 'female'),
  ...rows(MALE_FORENAMES, 'male'),
]);
