import { lowerAt, spanOfTokens, tokenFrom } from '../text/words';
import type { Span } from '../text/span';
import type { Words } from '../text/words';
import type { TimexCandidate, TimexPattern } from './pattern';
import { endsRange, withSharedDays, withSharedYears } from './ranges';
import type { PlacedMatch } from './ranges';
import { expressionAt } from './rules/index';
import { tenseAt } from './tense';

/**
 * The temporal expressions of a paragraph, in order and without overlap, from its words alone. One pass: at each token that can start one,
 * the longest expression is taken. Without sentences the paragraph counts as one.
 */
export function findTimexes(words: Words, sentences: readonly Span[] = []): TimexCandidate[] {
  const alone = findMatches(words);
  if (alone.length === 0) return [];
  const matches = withSharedDays(words, withSharedYears(words, alone));
  const candidates: TimexCandidate[] = [];
  let sentence = -1;
  let [from, to] = [0, words.tokens.length];
  let yearBefore: number | null = null;
  let datedYear: number | null = null;
  for (const [index, match] of matches.entries()) {
    const span = spanOfTokens(words, match.first, match.last);
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? Infinity) <= span.start) {
      sentence++;
      from = tokenFrom(words, sentences[sentence]?.start ?? 0);
      to = tokenFrom(words, (sentences[sentence]?.end ?? 0) - 1) + 1;
      yearBefore = datedYear;
    }
    const { pattern, mod = null, day = match } = match;
    const before = matches[index - 1];
    candidates.push({
      span,
      pattern,
      mod,
      tense: isOpen(pattern) ? tenseAt(words, day.first, day.last, from, to) : null,
      yearBefore,
      endsRange: before !== undefined && endsRange(words, before, match),
      aside: isAside(words, match),
      sentence,
    });
    if (pattern.kind === 'calendar' && pattern.year !== null) {
      // "In 2008, …" sets the time of its sentence; a year that comes later, as in "founded in 1998", may not.
      yearBefore = pattern.month !== null || match.first <= from + 1 ? pattern.year : null;
      // A year alone is often an aside; a whole date sets the time of what is told.
      datedYear = pattern.month === null ? null : pattern.year;
    }
  }
  return candidates;
}

function findMatches(words: Words): PlacedMatch[] {
  const matches: PlacedMatch[] = [];
  for (let at = 0; at < words.tokens.length; at++) {
    const match = expressionAt(words, at);
    if (!match) continue;
    matches.push({ ...match, first: at });
    at = match.last;
    for (const also of match.also ?? []) {
      matches.push({ ...also, first: also.first ?? at });
      at = also.last;
    }
  }
  return matches;
}

/** "the November 27 agreement", "its Monday edition", "(1639 UTC)": a date between an article and a noun, or in brackets. */
function isAside(words: Words, { first, last, article }: PlacedMatch): boolean {
  if (lowerAt(words, first - 1) === '(') return true;
  return (
    article !== true &&
    DETERMINERS.has(lowerAt(words, first - 1)) &&
    words.tokens[last + 1]?.kind === 'word' &&
    !NO_NOUN.has(lowerAt(words, last + 1))
  );
}

/** Whether the words leave it open which of several dates they mean. */
function isOpen(pattern: TimexPattern): boolean {
  switch (pattern.kind) {
    case 'weekday':
      return (pattern.step === null || pattern.step === 0) && pattern.weeks === null;
    case 'month':
    case 'yearPart':
    case 'holiday':
      return (pattern.step === null || pattern.step === 0) && pattern.year === null && pattern.years === null;
    case 'calendar':
    case 'figures':
      return pattern.year === null;
    case 'unit':
      return pattern.offset === null || (pattern.unit === 'weekend' && pattern.offset === 0);
    case 'dayOfMonth':
      return true;
    case 'nthWeekday':
      return isOpen(pattern.month);
    case 'nthWeek':
      return isOpen(pattern.whole);
    case 'time':
      return pattern.day !== null && isOpen(pattern.day);
    default:
      return false;
  }
}

const DETERMINERS: ReadonlySet<string> = new Set('the a an its their his her our this that'.split(' '));
const NO_NOUN: ReadonlySet<string> = new Set(
  'and or but in on at to for from by with of that which who when where as is was were are has had will would he she it they we'.split(
    ' ',
  ),
);
