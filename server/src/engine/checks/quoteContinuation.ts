import type { Document } from '../analysis';
import type { Quote } from '../quotes/facts';
import { sliceOf, span } from '../text/span';
import type { Check, Problem } from './facts';
import { firstWord, missingMarks } from './quoteContinuations';

export const quoteContinuation: Check = {
  code: 'quote-continuation',
  severity: 'hint',
  what: 'A quote over several paragraphs does not have its marks where the convention puts them.',
  why: 'Every paragraph of such a quote opens with a mark, and only the last one closes it. A closing mark in between tells readers that somebody else goes on.',
  example: ' date 2022-12-13 Ann Lee said: "We came early that day, in the rain.\n\nWe left late, too."\n',
  run: (document) => [...missing(document), ...superfluous(document)],
};

function missing(document: Document): Problem[] {
  return missingMarks(document).map(({ pair, at }) => ({
    span: firstWord(document.text, at),
    message: 'The quote goes on here, so this paragraph should open with a quotation mark.',
    fixes: [
      {
        title: 'Open the paragraph with a quotation mark',
        changes: [{ span: span(at, at), text: sliceOf(document.text, pair.open) }],
        preferred: true,
      },
    ],
  }));
}

/** A mark that closes a paragraph, and a whole paragraph of the same speaker behind it. */
function superfluous({ text, paragraphs, quotes, marks }: Document): Problem[] {
  const direct = quotes.filter(({ kind }) => kind === 'direct');
  const byStart = new Map(direct.map((quote) => [quote.span.start, quote]));
  const byEnd = new Map(direct.map((quote) => [quote.span.end, quote]));
  const closing = new Map(marks.pairs.flatMap(({ close }) => (close ? [[close.end, close] as const] : [])));
  return paragraphs.flatMap((paragraph, index): Problem[] => {
    const next = paragraphs[index + 1];
    const one = byEnd.get(paragraph.span.end);
    const other = next && byStart.get(next.span.start);
    const mark = closing.get(paragraph.span.end);
    if (!one || !other || !mark || other.content.length > 1 || other.span.end !== next.span.end) return [];
    if (!isLong(text, one) || !isLong(text, other) || !goesOn(one, other)) return [];
    return [
      {
        span: mark,
        message: 'The same speaker goes on in the next paragraph, so no mark should close this one.',
        fixes: [{ title: 'Remove the closing mark', changes: [{ span: mark, text: '' }], preferred: false }],
      },
    ];
  });
}

/** Whether nothing but the quote before tells who speaks. */
function goesOn(one: Quote, other: Quote): boolean {
  return other.speaker?.evidence === 'continued' && other.cue === null && one.speaker?.entity === other.speaker.entity;
}

function isLong(text: string, quote: Quote): boolean {
  return sliceOf(text, quote.span).split(/\s+/, FEWEST_WORDS).length === FEWEST_WORDS;
}

const FEWEST_WORDS = 8;
