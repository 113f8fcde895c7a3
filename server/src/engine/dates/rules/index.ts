import { lowerAt } from '../../text/words';
import type { Words } from '../../text/words';
import { calendarDates, daysOfMonth, figureDates, weekdayDates } from './calendarDates';
import { clockTimes } from './clockTimes';
import { withTime } from './compose';
import { bareUnits, durations } from './durations';
import { holidayNames } from './holidayNames';
import { hyphenatedDates, hyphenatedDurations } from './hyphenated';
import { approximations, articles, boundaries, stages } from './modifiers';
import { months } from './months';
import { nights, partsOfDay } from './partsOfDay';
import { references } from './references';
import { definiteUnits, relativeDays, relativeUnits } from './relativeUnits';
import type { Inner, Match, Rule } from './rule';
import { everySets, frequencies, pluralSets, timesASet, wholes } from './sets';
import { dayBefore, shifts, vagueAgo } from './shifts';
import { nthWeekdays, weekdays } from './weekdays';
import { partsOfPeriods, windows } from './windows';
import { quarterAdjectives, quarters, seasons } from './yearParts';
import { centuries, decades, years } from './years';

/**
 * The rules by level. A rule looks for other expressions only on the levels below its own, so that no nesting is deeper than the levels
 * are many. Of several matches the longest counts, and of equally long ones the first.
 */
const LEVELS: readonly (readonly Rule[])[] = [
  [
    calendarDates,
    weekdayDates,
    figureDates,
    daysOfMonth,
    months,
    weekdays,
    years,
    decades,
    centuries,
    seasons,
    quarters,
    quarterAdjectives,
    holidayNames,
    clockTimes,
    relativeDays,
    relativeUnits,
    definiteUnits,
    windows,
    shifts,
    vagueAgo,
    dayBefore,
    everySets,
    frequencies,
    timesASet,
    pluralSets,
    wholes,
    hyphenatedDates,
    hyphenatedDurations,
    durations,
    bareUnits,
    nights,
    references,
  ],
  [partsOfDay, nthWeekdays],
  [stages, approximations],
  [articles],
  [boundaries, partsOfPeriods],
];

/** The longest temporal expression that starts at a token. */
export function expressionAt(words: Words, at: number): Match | undefined {
  const kind = words.tokens[at]?.kind;
  if (kind !== 'word' && kind !== 'number' && kind !== 'punctuation') return undefined;
  const word = lowerAt(words, at);
  // Of the marks only an apostrophe starts an expression: "'90s".
  if (kind === 'punctuation' ? !APOSTROPHE.test(word) : !RULES.has(word) && !RULES.has(classOf(word))) return undefined;
  return longestAt(words, at, word, LEVELS.length - 1);
}

function longestAt(words: Words, at: number, word: string, top: number): Match | undefined {
  let best: Match | undefined;
  for (const { rule, level } of rulesFor(word)) {
    if (level > top) continue;
    const match = rule.match(words, at, word, innerBelow(words, level));
    if (match && match.last > (best?.last ?? -1)) best = match;
    if (best && level === 0 && match === best && top > 0) best = withTime(words, best, innerBelow(words, 1));
  }
  return best;
}

/** Finds expressions below a level. */
function innerBelow(words: Words, level: number): Inner {
  return (at) => (level === 0 ? undefined : longestAt(words, at, lowerAt(words, at), level - 1));
}

interface Ranked {
  readonly rule: Rule;
  readonly level: number;
}

function rulesFor(word: string): readonly Ranked[] {
  const named = RULES.get(word);
  const kind = RULES.get(classOf(word));
  if (named && kind) return [...named, ...kind];
  return named ?? kind ?? [];
}

/** `#` for what begins with a digit, `-` for other words with a hyphen; no word at all else. */
function classOf(word: string): string {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return word.includes('-') ? '#-' : '#';
  return word.includes('-') ? '-' : '';
}

const APOSTROPHE = /^['’‘]$/;
const RULES: ReadonlyMap<string, readonly Ranked[]> = rulesByStart();

function rulesByStart(): Map<string, Ranked[]> {
  const byStart = new Map<string, Ranked[]>();
  const add = (start: string, ranked: Ranked) => {
    const list = byStart.get(start);
    if (list) list.push(ranked);
    else byStart.set(start, [ranked]);
  };
  for (const [level, rules] of LEVELS.entries())
    for (const rule of rules) {
      const starts = new Set(rule.starts);
      for (const start of starts) add(start, { rule, level });
      // A word such as "24-hour" is of both classes.
      if (starts.has('#') || starts.has('-')) add('#-', { rule, level });
    }
  return byStart;
}
