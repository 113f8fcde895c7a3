import { mayBeOne, sliceOf } from '../../engine/index';
import { quotesOf } from '../index/record';
import type { FileRecord } from '../index/record';
import type { FilePlace } from '../index/workspaceIndex';
import { align } from './align';
import type { Difference } from './align';
import { fileNameOf } from './findings';
import type { AcrossInput, AcrossProblem } from './findings';
import { quoteWordsOf } from './quoteText';
import type { QuoteWord } from './quoteText';

/** Quotes that another file has with other words. */
export function quotesElsewhere({ record: own, analysis, index, lookup }: AcrossInput): AcrossProblem[] {
  const names = new Map(analysis.entities.map(({ id, name }) => [id, name]));
  const others = new Map<string, OtherFile | null>();
  return analysis.quotes.flatMap((quote): AcrossProblem[] => {
    if (quote.kind === 'indirect' || quote.kind === 'scare') return [];
    const words = quote.content.flatMap((piece) => quoteWordsOf(sliceOf(analysis.text, piece), piece.start));
    if (words.length < FEWEST_WORDS) return [];
    const files = lookup.filesLike(
      words
        .slice(0, MOST_WORDS)
        .map(({ folded }) => folded)
        .join(' '),
    );
    for (const other of files.filter((file) => file !== own.uri).slice(0, MOST_FILES)) {
      const file = others.get(other) ?? otherFile(index.file(other));
      others.set(other, file);
      const found = file && otherWords(words, names.get(quote.speaker?.entity ?? ''), file);
      if (found === 'same') return [];
      if (found) return [found];
    }
    return [];
  });
}

/** Another file with the words of its quotes, read once for all quotes of this one. */
interface OtherFile {
  readonly record: FileRecord;
  readonly quotes: readonly OtherQuote[];
}

interface OtherQuote {
  readonly speaker: string | undefined;
  readonly words: readonly QuoteWord[];
  readonly range: FilePlace['range'];
}

function otherFile(record: FileRecord | undefined): OtherFile | null {
  if (!record) return null;
  const quotes = quotesOf(record).flatMap(({ kind, speaker, range }, number): OtherQuote[] => {
    if (kind === 'indirect' || kind === 'scare') return [];
    const words = quoteWordsOf(spokenIn(record.quoteWords[number] ?? ''));
    return words.length < FEWEST_WORDS ? [] : [{ speaker: record.entities[speaker]?.name, words, range }];
  });
  return { record, quotes };
}

/** `'same'` where the file has the quote in the same words, `undefined` where it does not have it. */
function otherWords(
  words: readonly QuoteWord[],
  speaker: string | undefined,
  { record, quotes }: OtherFile,
): AcrossProblem | 'same' | undefined {
  const own = new Set(words.map(({ folded }) => folded));
  let found: AcrossProblem | undefined;
  for (const { speaker: theirs, words: there, range } of quotes) {
    const fewest = FEWEST_SAME * Math.min(words.length, there.length);
    // Words can be the same in order only where they are shared at all, which is quicker to see.
    if (there.filter(({ folded }) => own.has(folded)).length < fewest) continue;
    if (speaker !== undefined && theirs !== undefined && !mayBeOne(speaker, [theirs])) continue;
    const { same, differences } = align(words, there);
    if (same < fewest) continue;
    const [first] = differences;
    if (!first) return 'same';
    if (differences.length <= MOST_DIFFERENCES) found ??= problemOf(words, there, first, { uri: record.uri, range });
  }
  return found;
}

/** The words of a quote that a record keeps, without its marks, what stands between its pieces, and a word that may be cut off at the end. */
function spokenIn(line: string): string {
  const spoken = line
    .replace(/^["“”„«»']/, '')
    .replace(/["”»“][^"“”«»]{1,120}["“«„]/g, ' … ')
    .replace(/["”»][^"”»]{0,160}$/, '');
  return spoken.endsWith('…') ? spoken.replace(/\S{0,60}…$/, '') : spoken;
}

function problemOf(
  words: readonly QuoteWord[],
  there: readonly QuoteWord[],
  { here: [start, end], there: [theirStart, theirEnd] }: Difference,
  place: FilePlace,
): AcrossProblem {
  const name = fileNameOf(place.uri);
  const first = words[start];
  const last = words[end - 1];
  const before = words[start - 1];
  const shown = (some: readonly QuoteWord[]) =>
    some.length === 0 ? 'nothing' : `“${some.map(({ written }) => written).join(' ')}”`;
  const span =
    first && last && start < end
      ? { start: first.span.start, end: last.span.end }
      : (before?.span ?? first?.span ?? { start: 0, end: 0 });
  return {
    span,
    message: `This quote has ${shown(words.slice(start, end))} where ${name} has ${shown(there.slice(theirStart, theirEnd))}.`,
    fixes: [],
    related: [{ ...place, message: `The same quote in ${name}.` }],
  };
}

const FEWEST_WORDS = 8;
const FEWEST_SAME = 0.75;
const MOST_DIFFERENCES = 3;
const MOST_WORDS = 60;
const MOST_FILES = 20;
