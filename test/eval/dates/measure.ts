import type { FoundTimex, TimexDocument, TimexSystem } from './facts';
import { addTimexScores, NO_TIMEXES, pairTimexes, scoreTimexes } from './score';
import type { IsCounted, TimexPair, TimexScore } from './score';
import { passes } from './specs';
import type { SpecCase } from './specs';

export interface DatesResult {
  /** Of the rows of the report, such as `GUM, news and interviews`. */
  readonly name: string;
  readonly documents: number;
  /** Whether the corpus marks types. */
  readonly typed: boolean;
  readonly scores: readonly { readonly system: string; readonly version: string | null; readonly score: TimexScore }[];
}

export interface SpecsResult {
  readonly file: string;
  readonly cases: number;
  readonly passed: readonly { readonly system: string; readonly version: string | null; readonly count: number }[];
}

export function measureDates(
  name: string,
  documents: readonly TimexDocument[],
  systems: readonly TimexSystem[],
): DatesResult {
  const typed = documents.some(({ gold }) => gold.some(({ type }) => type !== null));
  return {
    name,
    documents: documents.length,
    typed,
    scores: systems.map((system) => ({
      system: system.name,
      version: system.version,
      score: documents.map((document) => scoreTimexes(pairsOf(document, system))).reduce(addTimexScores, NO_TIMEXES),
    })),
  };
}

export function pairsOf({ text, date, gold }: TimexDocument, { find }: TimexSystem): TimexPair[] {
  const typed = gold.some(({ type }) => type !== null);
  return pairTimexes(gold, find(text, date), typed ? () => true : isPlaceInTime);
}

/** GUM marks what has a place on the calendar: lengths, repeated times and "now" are not there to be found. */
const isPlaceInTime: IsCounted = ({ type, values }: FoundTimex) =>
  type !== 'duration' && type !== 'set' && !values.some((value) => value.endsWith('_REF'));

export function measureSpecs(file: string, cases: readonly SpecCase[], systems: readonly TimexSystem[]): SpecsResult {
  return {
    file,
    cases: cases.length,
    passed: systems.map(({ name, version, find }) => ({
      system: name,
      version,
      count: cases.filter((one) => passes(one, find)).length,
    })),
  };
}
