import { lowerAt } from '../text/words';
import type { Words } from '../text/words';
import type { TimexPattern } from './pattern';
import type { Match } from './rules/rule';

/** A match with its first token. */
export interface PlacedMatch extends Match {
  readonly first: number;
  /** The match behind it whose day it took. */
  readonly day?: PlacedMatch;
}

/** Whether the second of two neighbouring matches ends a range that the first starts: "from 2014 to 2019", "between March and May". */
export function endsRange(words: Words, before: PlacedMatch, match: PlacedMatch): boolean {
  const between = match.first - before.last - 1;
  if (between < 1 || between > 2) return false;
  const joint = lowerAt(words, before.last + 1);
  if (between === 2 && lowerAt(words, match.first - 1) !== 'the') return false;
  if (joint === 'and') return lowerAt(words, before.first - 1) === 'between';
  return RANGE_JOINTS.has(joint);
}

/**
 * Hands the year of a date on to the one before it, where "and", a comma or a range joins them: "March and May 2012", "from Dec. 28 to Jan.
 * 3, 2014", the first of which lies in 2013.
 */
export function withSharedYears(words: Words, matches: readonly PlacedMatch[]): PlacedMatch[] {
  const shared = [...matches];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [match, next] = [shared[at], shared[at + 1]];
    if (!match || !next || !isJoined(words, match, next)) continue;
    const pattern = withYearOf(match.pattern, next.pattern);
    if (pattern) shared[at] = { ...match, pattern };
  }
  return shared;
}

/**
 * Hands a day on to the clock times before it, where nothing but a bracket, a joint and "on" stands between: "at 2:20 a.m. (0320 GMT) on
 * Thursday", "from 3 to 4 p.m. on Friday".
 */
export function withSharedDays(words: Words, matches: readonly PlacedMatch[]): PlacedMatch[] {
  const shared = [...matches];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [match, next] = [shared[at], shared[at + 1]];
    if (match?.pattern.kind !== 'time' || match.pattern.day !== null || !next) continue;
    const day = next.pattern.kind === 'time' ? next.pattern.day : isDay(next.pattern) ? next.pattern : null;
    if (day !== null && areClose(words, match.last + 1, next.first))
      shared[at] = { ...match, pattern: { ...match.pattern, day }, day: next.day ?? next };
  }
  return shared;
}

function isDay(pattern: TimexPattern): boolean {
  return pattern.kind === 'weekday' || pattern.kind === 'days' || (pattern.kind === 'calendar' && pattern.day !== null);
}

function areClose(words: Words, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let at = from; at < to; at++) if (!BETWEEN_TIMES.has(lowerAt(words, at))) return false;
  return true;
}

function isJoined(words: Words, match: PlacedMatch, next: PlacedMatch): boolean {
  const between = next.first - match.last - 1;
  const joint = lowerAt(words, match.last + 1);
  return (between === 1 || (between === 2 && joint === ',')) && LIST_JOINTS.has(joint);
}

function withYearOf(pattern: TimexPattern, next: TimexPattern): TimexPattern | undefined {
  if (pattern.kind === 'month' && pattern.step === null && pattern.years === null) {
    if (next.kind === 'month') return next.years === null ? undefined : { ...pattern, years: next.years };
    if (next.kind !== 'calendar' || next.year === null || next.month === null) return undefined;
    return {
      kind: 'calendar',
      year: next.year - (pattern.month > next.month ? 1 : 0),
      month: pattern.month,
      day: null,
    };
  }
  if (pattern.kind !== 'calendar' || pattern.year !== null || next.kind !== 'calendar') return undefined;
  if (next.year === null || next.month === null || pattern.month === null) return undefined;
  return { ...pattern, year: next.year - (pattern.month > next.month ? 1 : 0) };
}

const BETWEEN_TIMES: ReadonlySet<string> = new Set(['(', ')', 'on', 'to', 'and', '-', '–', ',']);
const RANGE_JOINTS: ReadonlySet<string> = new Set(['to', '-', '–', '—', 'through', 'until', 'till', 'thru']);
const LIST_JOINTS: ReadonlySet<string> = new Set([...RANGE_JOINTS, 'and', 'or', ',']);
