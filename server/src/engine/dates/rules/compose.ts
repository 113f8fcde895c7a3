import { lowerAt, wordAt } from '../../text/words';
import type { Words } from '../../text/words';
import { PARTS_OF_DAY } from '../lexicon';
import type { TimexPattern } from '../pattern';
import { clockTimes } from './clockTimes';
import { isDay } from './partsOfDay';
import type { Inner, Match } from './rule';

/**
 * Joins a day and a time of it that stand side by side: "Friday morning", "Friday at 10 a.m.", "10 a.m. GMT on Wednesday", "8 p.m. tonight".
 * `inner` finds simple expressions.
 */
export function withTime(words: Words, match: Match, inner: Inner): Match {
  const { pattern } = match;
  if (pattern.kind === 'time' && pattern.day === null) return withDay(words, match, pattern, inner);
  const day = dayOf(pattern);
  if (day === undefined) return match;
  const next = match.last + 1;
  const part = PARTS_OF_DAY.get(wordAt(words, next));
  if (part !== undefined && pattern.kind !== 'time')
    return withTime(words, { ...match, last: next, pattern: { kind: 'time', time: part, day } }, inner);
  const joint = lowerAt(words, next);
  const clock = clockAt(words, joint === 'at' || joint === 'around' || joint === ',' ? next + 1 : next);
  if (clock?.pattern.kind !== 'time') return match;
  return { ...match, last: clock.last, pattern: { ...clock.pattern, day } };
}

/** "10 a.m." with "Friday", "on Friday", "this morning", "the next day" behind it. */
function withDay(words: Words, match: Match, time: Extract<TimexPattern, { kind: 'time' }>, inner: Inner): Match {
  if (!time.time.startsWith('T') || !/^T\d/.test(time.time)) return match;
  const joint = lowerAt(words, match.last + 1);
  const start = joint === 'on' || joint === ',' ? match.last + 2 : match.last + 1;
  const article = lowerAt(words, start) === 'the';
  const found = inner(article ? start + 1 : start);
  if (!found || (article && found.article !== true)) return match;
  const day = dayOf(found.pattern);
  if (day === undefined || (joint === ',' && found.pattern.kind !== 'weekday' && found.pattern.kind !== 'calendar'))
    return match;
  return { ...match, last: found.last, pattern: { ...time, day } };
}

/** The day that a pattern names, by itself or with a part of it. */
function dayOf(pattern: TimexPattern): TimexPattern | undefined {
  if (pattern.kind === 'time') return pattern.day !== null && /^T[A-Z]/.test(pattern.time) ? pattern.day : undefined;
  if (pattern.kind === 'calendar') return pattern.day === null ? undefined : pattern;
  if (pattern.kind === 'unit') return pattern.unit === 'day' ? pattern : undefined;
  return isDay(pattern.kind) ? pattern : undefined;
}

function clockAt(words: Words, at: number): Match | undefined {
  return words.tokens[at]?.kind === undefined
    ? undefined
    : clockTimes.match(words, at, lowerAt(words, at), () => undefined);
}
