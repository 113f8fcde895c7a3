import type { Span } from '../../../server/src/engine/index';
import type { FoundQuote, QuoteFinder } from './found';

/**
 * What sixty lines of rules do: marks that pair up in a paragraph, the nearest verb of saying, and of the words nearest to that verb those with
 * capitals, or a pronoun; without a verb near, the speaker before. Everything is a quote, and nothing is a title.
 */
export const baselineQuotes: QuoteFinder = (text) => {
  const found: FoundQuote[] = [];
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    const quotes = pairs(paragraph[0]);
    const bare = without(paragraph[0], quotes);
    let before: Span | null = null;
    for (const quote of quotes) {
      const cue = nearest([...bare.matchAll(SAYING)].map(spanOf), quote, FARTHEST_VERB);
      const speaker: Span | null = cue ? nearest([...bare.matchAll(NAME)].map(spanOf), cue, FARTHEST_NAME) : before;
      before = speaker;
      const place = (span: Span): Span => ({ start: span.start + paragraph.index, end: span.end + paragraph.index });
      found.push({
        content: place({ start: quote.start + 1, end: quote.end - 1 }),
        kind: null,
        cue: cue ? place(cue) : null,
        speaker: speaker ? { span: place(speaker), mentions: [] } : null,
      });
    }
  }
  return found;
};

function pairs(paragraph: string): Span[] {
  return [...paragraph.matchAll(/"[^"]{1,5000}"|“[^”]{1,5000}”/g)].map(spanOf);
}

function without(paragraph: string, quotes: readonly Span[]): string {
  let bare = paragraph;
  for (const { start, end } of quotes) bare = bare.slice(0, start) + ' '.repeat(end - start) + bare.slice(end);
  return bare;
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function nearest(spans: readonly Span[], to: Span, farthest: number): Span | null {
  let best: Span | null = null;
  let least = farthest;
  for (const span of spans) {
    const distance = Math.max(span.start - to.end, to.start - span.end, 0);
    if (distance < least) [best, least] = [span, distance];
  }
  return best;
}

const SAYING =
  /\b(?:said|says|saying|told|added|wrote|tweeted|called|calling|described|explained|claimed|stated|argued|announced|asked|replied|noted|warned|insisted|accused|denied|according to)\b/g;
const NAME = /\b(?:[A-Z][\p{L}'’-]{1,30}(?: [A-Z][\p{L}'’-]{1,30}){0,3}|he|she|they|it)\b/gu;
/** In UTF-16 units. */
const FARTHEST_VERB = 200;
const FARTHEST_NAME = 100;
