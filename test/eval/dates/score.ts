import type { Span } from '../../../server/src/engine/index';
import { overlaps } from '../../../server/src/engine/text/span';
import type { FoundTimex, GoldTimex } from './facts';
import { normalValue } from './values';

/** Counts as of TempEval-3: spans that are equal, spans that overlap, and of these the right types and values. */
export interface TimexScore {
  readonly marked: number;
  readonly found: number;
  readonly strict: number;
  readonly relaxed: number;
  readonly typed: number;
  readonly valued: number;
}

export interface TimexPair {
  readonly gold: GoldTimex | null;
  readonly found: FoundTimex | null;
}

export const NO_TIMEXES: TimexScore = { marked: 0, found: 0, strict: 0, relaxed: 0, typed: 0, valued: 0 };

/** What is marked beside what is found; each at most once, equal spans first. What counts on neither side is left out. */
export function pairTimexes(
  gold: readonly GoldTimex[],
  found: readonly FoundTimex[],
  isCounted: IsCounted,
): TimexPair[] {
  const free = new Set(found);
  const pairs = new Map<GoldTimex, FoundTimex>();
  const take = (fits: (one: Span, other: Span) => boolean) => {
    for (const one of gold) {
      const other = pairs.has(one) ? undefined : [...free].find(({ span }) => fits(one.span, span));
      if (!other) continue;
      pairs.set(one, other);
      free.delete(other);
    }
  };
  take(equal);
  take(overlaps);
  return [
    ...gold.filter(isMeasured).map((one): TimexPair => ({ gold: one, found: pairs.get(one) ?? null })),
    ...[...free].filter(isCounted).map((one): TimexPair => ({ gold: null, found: one })),
  ];
}

/** Whether something found that nobody marked counts as a mistake. */
export type IsCounted = (found: FoundTimex) => boolean;

export function scoreTimexes(pairs: readonly TimexPair[]): TimexScore {
  const both = pairs.filter(({ gold, found }) => gold && found);
  return {
    marked: pairs.filter(({ gold }) => gold).length,
    found: pairs.filter(({ found }) => found).length,
    strict: both.filter(({ gold, found }) => gold && found && equal(gold.span, found.span)).length,
    relaxed: both.length,
    typed: both.filter(({ gold, found }) => gold?.type === found?.type).length,
    valued: both.filter(hasRightValue).length,
  };
}

export function hasRightValue({ gold, found }: TimexPair): boolean {
  const right = new Set(gold?.values.map(normalValue));
  return found !== null && found.values.some((value) => right.has(normalValue(value)));
}

export function addTimexScores(a: TimexScore, b: TimexScore): TimexScore {
  return {
    marked: a.marked + b.marked,
    found: a.found + b.found,
    strict: a.strict + b.strict,
    relaxed: a.relaxed + b.relaxed,
    typed: a.typed + b.typed,
    valued: a.valued + b.valued,
  };
}

function isMeasured({ values }: GoldTimex): boolean {
  return values.length > 0;
}

function equal(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
