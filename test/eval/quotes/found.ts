import nlp from 'compromise';
import { parseHeader } from '../../../server/src/engine/index';
import type { Engine, Span } from '../../../server/src/engine/index';

/** A quote as a system finds it, one for every pair of marks. */
export interface FoundQuote {
  readonly content: Span;
  readonly kind: string | null;
  readonly cue: Span | null;
  /** Whoever speaks: the words at the quote, and every mention of the same entity that the system knows. */
  readonly speaker: { readonly span: Span; readonly mentions: readonly Span[] } | null;
}

export type QuoteFinder = (text: string) => FoundQuote[];

export function seedmarkQuotes(engine: Engine): QuoteFinder {
  return (text) => {
    const { quotes, entities } = engine.analyze(text);
    const mentions = new Map(entities.map(({ id, mentions: all }) => [id, all.map(({ span }) => span)]));
    return quotes.flatMap(({ content, kind, cue, speaker }) =>
      content.map((piece): FoundQuote => ({
        content: piece,
        kind,
        cue,
        speaker: speaker && { span: speaker.span, mentions: mentions.get(speaker.entity ?? '') ?? [] },
      })),
    );
  };
}

/** The quotations of compromise, which names no speakers. */
export const compromiseQuotes: QuoteFinder = (text) => {
  const start = parseHeader(text)?.bodyStart ?? 0;
  const body = text.slice(start);
  const found = nlp(body).quotations().json({ offset: true }) as {
    readonly offset: { readonly start: number; readonly length: number };
  }[];
  return found.map(({ offset }) => {
    const words = body.slice(offset.start, offset.start + offset.length);
    const inside = words.replace(/^["'“‘«„]+/, '').replace(/["'”’»,.\s]+$/, '');
    const from = start + offset.start + words.indexOf(inside);
    return { content: { start: from, end: from + inside.length }, kind: null, cue: null, speaker: null };
  });
};
