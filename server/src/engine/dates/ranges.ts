import { lowerAt } from '../text/words';
import type { Words } from '../text/words';
import type { TimexPattern } from './pattern';
import type { Match } from './rules/rule';

/** A match with its first token. */
export interface PlacedMatch extends Match {
  readonly first: number;
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

const RANGE_JOINTS: ReadonlySet<string> = new Set(['to', '-', '–', '—', 'through', 'until', 'till', 'thru']);
const LIST_JOINTS: ReadonlySet<string> = new Set([...RANGE_JOINTS, 'and', 'or', ',']);
