import { lowerAt, wordAt } from '../text/words';
import type { Words } from '../text/words';
import type { Tense } from './pattern';
import { PLAN, PAST, NOT_PAST, FUTURE_MODALS, SCHEDULES } from './tenseLexicon';

/**
 * What the words around an expression (tokens `first` to `last`) say of its direction. The nearest verb to the left governs it ("said |
 * Friday", "will meet on | Friday"); where its clause has none there, the nearest to the right does. `from` and `to` are the tokens of its
 * sentence, the second excluded. Looks at no more than a fixed number of tokens.
 */
export function tenseAt(words: Words, first: number, last: number, from: number, to: number): Tense | null {
  const preposition = prepositionBefore(words, first, last);
  if (preposition) return preposition;
  const next = lowerAt(words, last + 1);
  if (FUTURE_MODALS.has(next)) return tense(words, 1, last + 1, last + 2);
  const before = lowerAt(words, first - 1);
  const possessive = words.tokens[last + 1]?.kind === 'possessive';
  // "…, and over the weekend homes had no power": the clause begins here.
  const opens = CLAUSE_OPENERS.has(PREPOSITIONS.has(before) ? lowerAt(words, first - 2) : before);
  const left = leftOf(words, first, from);
  if (AHEAD.has(before) && !(left && (LASTING.has(left.cue.toLowerCase()) || left.cue.startsWith('had '))))
    return left && left.direction > 0 ? left : tense(words, 1, first - 1, first - 1);
  return (
    (possessive || opens ? rightOf(words, last + (possessive ? 1 : 0), to, SHORT_RIGHT) : null) ??
    left ??
    rightOf(words, last, to, LONGEST_RIGHT)
  );
}

/** "since Monday" is over, "ahead of Monday" is to come, whatever the verb. */
function prepositionBefore(words: Words, first: number, last: number): Tense | null {
  const before = lowerAt(words, first - 1);
  if (before === 'since') return tense(words, -1, first - 1, first - 1);
  if (before === 'in' && lowerAt(words, first - 2) === 'back') return tense(words, -1, first - 2, first - 1);
  if (before === 'of' && lowerAt(words, first - 2) === 'ahead') return tense(words, 1, first - 2, first - 1);
  if (before === 'following' && words.tokens[last + 1]?.kind === 'possessive')
    return tense(words, -1, first - 1, first - 1);
  return null;
}

function leftOf(words: Words, first: number, from: number): Tense | null {
  let infinitive = false;
  let gerund = -1;
  for (let at = first - 1; at >= Math.max(from, first - LONGEST_LEFT); at--) {
    const word = lowerAt(words, at);
    const kind = words.tokens[at]?.kind;
    if (kind !== 'word') {
      if (BARRIER.has(word)) return null;
      continue;
    }
    if (word === 'to' && isInfinitive(words, at)) infinitive = true;
    else if (isPlan(words, at, word)) {
      // "postponed to Thursday".
      const points = at + 2 === first && POINTERS.has(lowerAt(words, at + 1));
      if (
        points ||
        infinitive ||
        (at === first - 1 && !NEEDS_VERB.has(word)) ||
        !isWeakPlan(word) ||
        gerund >= 0 ||
        lowerAt(words, at + 1) === 'for'
      )
        return tense(words, 1, at, at);
    } else if (FUTURE_MODALS.has(word) || word.endsWith("'ll") || word.endsWith('’ll')) {
      // "would have gone": what did not happen is past.
      return lowerAt(words, at + 1) === 'have' && word !== 'will'
        ? tense(words, -1, at, at + 2)
        : isMay(words, at)
          ? tense(words, 1, at, at + 1)
          : null;
    } else if (isBe(word) && infinitive && at + 1 < first && lowerAt(words, at + 1) === 'to')
      return tense(words, 1, at, at + 2);
    else if (isPresentBe(word) && gerund >= 0) return tense(words, 1, at, gerund);
    else if (SCHEDULES.has(word) && !infinitive && first - at <= 4) return tense(words, 1, at, at);
    else if (isPast(words, at, word) && !isInfinitiveBe(words, at))
      return tense(words, -1, pluperfectStart(words, at), at);
    else if (word.endsWith('ing') && word.length > 5 && first - at <= 4 && isPresentBe(lowerAt(words, at - 1)))
      gerund = at;
  }
  return null;
}

function rightOf(words: Words, last: number, to: number, longest: number): Tense | null {
  let comma = false;
  for (let at = last + 1; at < Math.min(to, last + 1 + longest); at++) {
    if (words.tokens[at]?.kind !== 'word') {
      if (at > last + 1 && BARRIER.has(wordAt(words, at))) return null;
      comma ||= at > last + 1 && wordAt(words, at) === ',';
      continue;
    }
    const word = lowerAt(words, at);
    // "…, the bank said": who reports stands outside of what is reported.
    if (comma && REPORTING.has(word)) return null;
    if (FUTURE_MODALS.has(word) && isMay(words, at))
      return tense(words, lowerAt(words, at + 1) === 'have' && word !== 'will' ? -1 : 1, at, at + 1);
    if (isPresentBe(word)) {
      const next = lowerAt(words, at + 1);
      if (next === 'to' || isPlan(words, at + 1, next)) return tense(words, 1, at, at + 1);
      continue;
    }
    if (isPlan(words, at, word) && lowerAt(words, at + 1) === 'to' && !isPastBe(lowerAt(words, at - 1)))
      return tense(words, 1, at, at);
    if (isPast(words, at, word) && !isInfinitiveBe(words, at)) return tense(words, -1, at, at);
  }
  return null;
}

function tense(words: Words, direction: -1 | 1, first: number, last: number): Tense {
  const start = words.tokens[first]?.start ?? 0;
  const end = words.tokens[Math.min(last, words.tokens.length - 1)]?.end ?? start;
  return { direction, cue: words.text.slice(start, end) };
}

/** "to" before a verb, not before a place or a thing. */
function isInfinitive(words: Words, at: number): boolean {
  const next = wordAt(words, at + 1);
  return /^[a-z]/.test(next) && !NO_VERB.has(next) && !next.endsWith('ing');
}

function isPlan(_words: Words, _at: number, word: string): boolean {
  return PLAN.has(word);
}

/** Plans that are past verbs, too: only with an infinitive do they look ahead. */
function isWeakPlan(word: string): boolean {
  return (
    PAST.has(word) || word.endsWith('ed') || word === 'set' || word === 'going' || word === 'about' || word === 'ready'
  );
}

/** "May" with a capital is the month. */
function isMay(words: Words, at: number): boolean {
  return wordAt(words, at) !== 'May' || at === 0;
}

function isPast(words: Words, at: number, word: string): boolean {
  // "Qaboos bin Said" says nothing.
  if (PAST.has(word)) return at === 0 || wordAt(words, at) === word;
  if (!word.endsWith('ed') || word.length < 4 || NOT_PAST.has(word)) return false;
  const code = wordAt(words, at).charCodeAt(0);
  return code >= 97 && code <= 122 && !word.includes('-');
}

/** The "had" of "had closed" and "had been closed"; else the participle itself. */
function pluperfectStart(words: Words, at: number): number {
  const had = lowerAt(words, at - 1) === 'been' ? at - 2 : at - 1;
  return lowerAt(words, had) === 'had' ? had : at;
}

/** "to be held", "will be held": the participle says nothing of the time. */
function isInfinitiveBe(words: Words, at: number): boolean {
  const before = lowerAt(words, at - 1);
  return before === 'be' || before === 'being' || (before === 'get' && at > 1);
}

function isBe(word: string): boolean {
  return isPresentBe(word) || isPastBe(word);
}

function isPresentBe(word: string): boolean {
  return word === 'is' || word === 'are' || word === 'am' || word.endsWith("'re") || word.endsWith('’re');
}

function isPastBe(word: string): boolean {
  return word === 'was' || word === 'were';
}

const PREPOSITIONS: ReadonlySet<string> = new Set('on in at over during by for from late early'.split(' '));
const CLAUSE_OPENERS: ReadonlySet<string> = new Set(['and', 'but', 'while', 'when', 'because', 'although', 'though']);
/** "until Monday", "by Monday" are to come, but for what lasted. */
const AHEAD: ReadonlySet<string> = new Set(['until', 'till', 'by']);
const LASTING: ReadonlySet<string> = new Set(
  'lasted stayed worked served waited lived ran was were continued remained held did reigned ruled fought led had'.split(
    ' ',
  ),
);
/** They announce only with a verb behind them: "about to", "set to". */
const NEEDS_VERB: ReadonlySet<string> = new Set(
  'about going ready set called urged prepared bound likely agreed decided proposed threatened vowed promised pledged predicted'.split(
    ' ',
  ),
);
const POINTERS: ReadonlySet<string> = new Set(['to', 'for', 'until', 'till', 'by', 'from']);
const REPORTING: ReadonlySet<string> = new Set(['said', 'told', 'reported', 'announced', 'added', 'wrote', 'tweeted']);
const SHORT_RIGHT = 10;
const LONGEST_LEFT = 30;
const LONGEST_RIGHT = 20;
const BARRIER: ReadonlySet<string> = new Set([';', '“', '”', '"', ':', '—']);
const NO_VERB: ReadonlySet<string> = new Set(
  'the a an this that these those his her its their our my your him them us me it some any all each every one two three more no next last'.split(
    ' ',
  ),
);
