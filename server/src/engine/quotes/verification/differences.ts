import type { Span } from '../../text/span';
import type { QuoteDifference } from '../facts';
import type { AlignedPair } from './align';
import { isFunctionWord } from './functionWords';
import type { Passage, PassageWord } from './passage';

/** How a quote and its source compare. */
export interface Comparison {
  readonly differences: readonly QuoteDifference[];
  /** Words of the quote that the source has, too, and those of them that carry a meaning. */
  readonly same: number;
  readonly telling: number;
  /** Words that differ and that nothing excuses. */
  readonly changed: number;
  /** From the first word that both have to the last, in the text of the source; `null` where there is none. */
  readonly passage: Span | null;
}

/**
 * What differs, in the order of the quote. A changed, added or missing word is a `word`; lawful are another capital, punctuation, an
 * ellipsis for what is left out, and brackets around what the writer has put in.
 */
export function compare(quote: Passage, source: Passage, pairs: readonly AlignedPair[]): Comparison {
  const differences: QuoteDifference[] = [];
  const counts = { same: 0, telling: 0, changed: 0 };
  let before: Twins | undefined;
  let first: PassageWord | undefined;
  pairs.forEach((pair, index) => {
    const mine = quote.words[pair.quote];
    const theirs = source.words[pair.source];
    if (mine?.ellipsis && before) {
      differences.push({ kind: 'ellipsis', quote: mine.ellipsis, source: gap(source, before.theirs, theirs) });
    } else if (mine && theirs && before?.quote === pair.quote - 1 && before.source === pair.source - 1)
      differences.push(...punctuation(quote, source, before, mine, theirs));
    if (mine && theirs && mine.key === theirs.key) {
      counts.same++;
      if (!isFunctionWord(mine.key)) counts.telling++;
      if (mine.bracket) differences.push({ kind: 'bracket', quote: mine.bracket, source: spanOf(theirs) });
      else if (mine.form !== theirs.form)
        differences.push({ kind: 'capital', quote: spanOf(mine), source: spanOf(theirs) });
    } else {
      const bracket = mine?.bracket ?? bracketBeside(quote, pairs, index);
      if (!bracket) counts.changed++;
      addChange(differences, bracket ? 'bracket' : 'word', {
        quote: bracket ?? (mine ? spanOf(mine) : emptyBehind(before?.mine)),
        source: theirs ? spanOf(theirs) : emptyBehind(before?.theirs),
      });
    }
    if (mine) first ??= theirs;
    if (mine && theirs) before = { quote: pair.quote, source: pair.source, mine, theirs };
  });
  if (before) differences.push(...lastPunctuation(quote, source, before));
  return { differences, ...counts, passage: first && before ? between(first.start, before.theirs.end) : null };
}

interface Twins extends AlignedPair {
  readonly mine: PassageWord;
  readonly theirs: PassageWord;
}

/** Words of one bracket, and a word changed behind a word changed, are one difference. */
function addChange(found: QuoteDifference[], kind: 'word' | 'bracket', sides: Omit<QuoteDifference, 'kind'>): void {
  const last = found.at(-1);
  if (kind === 'bracket' && last?.kind === 'bracket' && last.quote.start === sides.quote.start) {
    const start = last.source.start === last.source.end ? sides.source.start : last.source.start;
    found[found.length - 1] = { ...last, source: { start, end: Math.max(last.source.end, sides.source.end) } };
  } else found.push({ kind, ...sides });
}

/** Words of the source that are missing beside a bracket are what the bracket stands for. */
function bracketBeside({ words }: Passage, pairs: readonly AlignedPair[], index: number): Span | null {
  if ((pairs[index]?.quote ?? -1) >= 0) return null;
  for (const step of [-1, 1])
    for (let at = index + step, left = LONGEST_REPLACED; pairs[at] && left > 0; at += step, left--) {
      const { quote = -1 } = pairs[at] ?? {};
      if (quote < 0) continue;
      const bracket = words[quote]?.bracket;
      if (bracket) return bracket;
      break;
    }
  return null;
}

/** What stands between two words of a quote that stand side by side in the source, too. */
function punctuation(
  quote: Passage,
  source: Passage,
  before: Twins,
  mine: PassageWord,
  theirs: PassageWord,
): QuoteDifference[] {
  if (before.mine.bracket || mine.bracket) return [];
  const sides = {
    quote: between(before.mine.end, mine.start),
    source: between(before.theirs.end, theirs.start),
  };
  return signs(quote, sides.quote) === signs(source, sides.source) ? [] : [{ kind: 'punctuation', ...sides }];
}

/** A quote may stop before the source does; what it sets behind its last word is compared all the same. */
function lastPunctuation(quote: Passage, source: Passage, { mine, theirs, source: at }: Twins): QuoteDifference[] {
  const next = source.words[at + 1];
  const sides = { quote: between(mine.end, quote.end), source: between(theirs.end, next?.start ?? source.end) };
  const written = signs(quote, sides.quote);
  const isEllipsis = /^(?:\[?…\]?|\[?\.{3,6}\]?)$/.test(written);
  return mine.bracket || isEllipsis || written === '' || written === signs(source, sides.source)
    ? []
    : [{ kind: 'punctuation', ...sides }];
}

/** Punctuation without white space; which marks a quote within the quote has is a matter of style. */
function signs({ text }: Passage, { start, end }: Span): string {
  return text
    .slice(start, Math.min(end, start + LONGEST_GAP))
    .replace(/\s+/g, '')
    .replace(/["“”„‘’]/g, "'");
}

function gap(source: Passage, before: PassageWord, after: PassageWord | undefined): Span {
  return between(before.end, Math.max(before.end, after?.start ?? source.end));
}

function between(start: number, end: number): Span {
  return { start, end: Math.max(start, end) };
}

function emptyBehind(word: PassageWord | undefined): Span {
  return between(word?.end ?? 0, word?.end ?? 0);
}

function spanOf({ start, end }: PassageWord): Span {
  return { start, end };
}

const LONGEST_GAP = 40;
const LONGEST_REPLACED = 12;
