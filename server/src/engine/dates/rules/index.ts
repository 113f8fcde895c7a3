import { lowerAt } from '../../text/words';
import type { Words } from '../../text/words';
import { calendarDates, daysOfMonth, figureDates, spelledDays, weekdayDates } from './calendarDates';
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
import { nthWeekdays, nthWeeks, weekdays } from './weekdays';
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
    spelledDays,
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
    windows,
    relativeUnits,
    definiteUnits,
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
  [partsOfDay, nthWeekdays, nthWeeks],
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
  if (kind === 'punctuation' && !APOSTROPHES.has(word)) return undefined;
  const rules = rulesFor(word);
  return rules.length === 0 ? undefined : longestOf(rules, words, at, word, LEVELS.length - 1);
}

function longestOf(rules: readonly Ranked[], words: Words, at: number, word: string, top: number): Match | undefined {
  let best: Match | undefined;
  for (const { rule, level } of rules) {
    if (level > top) continue;
    const match = rule.match(words, at, word, level === 0 ? NOTHING : innerBelow(words, level));
    if (!match || match.last <= (best?.last ?? -1)) continue;
    best = level === 0 && top > 0 ? withTime(words, match, innerBelow(words, 1)) : match;
  }
  return best;
}

/** Finds expressions below a level. */
function innerBelow(words: Words, level: number): Inner {
  return (at) => {
    const word = lowerAt(words, at);
    return longestOf(rulesFor(word), words, at, word, level - 1);
  };
}

function NOTHING(): undefined {
  return undefined;
}

interface Ranked {
  readonly rule: Rule;
  readonly level: number;
}

function rulesFor(word: string): readonly Ranked[] {
  const named = RULES.get(word);
  const first = word.charCodeAt(0);
  const digit = first >= 48 && first <= 57;
  const hyphen = word.includes('-');
  if (!digit && !hyphen) return named ?? NO_RULES;
  const kind = RULES.get(digit ? (hyphen ? '#-' : '#') : '-') ?? NO_RULES;
  return named ? [...named, ...kind] : kind;
}

const NO_RULES: readonly Ranked[] = [];
const APOSTROPHES: ReadonlySet<string> = new Set("'’‘");
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
