import type { Span } from '../../../server/src/engine/index';
import { isHeldOut } from '../standoff';

export type GoldKind = 'direct' | 'partial' | 'indirect' | 'scare' | 'post';

/** A stretch that a person marked; see docs/quote-guidelines.md. */
export interface GoldQuote {
  /** Without its marks. */
  readonly content: Span;
  readonly kind: GoldKind;
  readonly cue: Span | null;
  readonly speaker: Span | null;
}

export interface QuotesDocument {
  readonly text: string;
  readonly gold: readonly GoldQuote[];
}

/** The documents of the project's own table of quotes that are held out of training. `read` gives a file's text. */
export function parseQuotes(table: string, read: (file: string) => string): QuotesDocument[] {
  const byFile = new Map<string, GoldQuote[]>();
  for (const line of table.split('\n')) {
    const [file = '', start, end, kind, cueStart, cueEnd, speakerStart, speakerEnd] = line.split('\t');
    if (kind === undefined || !isHeldOut(file)) continue;
    const quotes = byFile.get(file) ?? [];
    byFile.set(file, quotes);
    quotes.push({
      content: { start: Number(start), end: Number(end) },
      kind: kind as GoldKind,
      cue: spanOrNull(cueStart, cueEnd),
      speaker: spanOrNull(speakerStart, speakerEnd),
    });
  }
  return [...byFile].map(([file, gold]) => ({ text: read(file), gold }));
}

function spanOrNull(start: string | undefined, end: string | undefined): Span | null {
  return start === undefined || start === '' ? null : { start: Number(start), end: Number(end) };
}

interface GumRow {
  readonly text: string;
  readonly quotes: readonly { readonly start: number; readonly end: number }[];
}

/** The quotation spans of GUM, with their marks. */
export function parseGumQuotes(jsonl: string): { readonly text: string; readonly quotes: readonly Span[] }[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { text, quotes } = JSON.parse(line) as GumRow;
      return { text, quotes: quotes.map(({ start, end }) => ({ start, end })) };
    });
}
