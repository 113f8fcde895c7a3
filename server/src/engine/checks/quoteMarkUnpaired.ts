import type { Document } from '../analysis';
import type { MarkPair } from '../quotes/facts';
import { sliceOf, span } from '../text/span';
import type { Check, Fix, Problem } from './facts';
import { missingMarks } from './quoteContinuations';

export const quoteMarkUnpaired: Check = {
  code: 'quote-mark-unpaired',
  severity: 'warning',
  what: 'A quotation mark has no partner in its paragraph.',
  why: 'A reader cannot tell where the quoted words begin or end, and the words are not taken for a quote. Where the next paragraph opens with a mark again, the quote goes on, and nothing is missing.',
  example: ' date 2022-12-13 The mayor said: "The port is open.\n',
  run: (document) => {
    const broken = missingMarks(document);
    const known = new Set(broken.flatMap(({ pair, closing }) => [pair.open.start, closing.start]));
    const open = document.marks.pairs.filter(({ close, goesOn }) => close === null && !goesOn);
    return [
      ...open.filter((pair) => !known.has(pair.open.start)).map((pair) => unclosed(document, pair)),
      ...document.marks.strays
        .filter(({ start }) => !known.has(start))
        .map((mark) => ({ span: mark, message: 'This quotation mark has no partner in its paragraph.', fixes: [] })),
    ];
  },
};

function unclosed({ text }: Document, pair: MarkPair): Problem {
  return {
    span: pair.open,
    message: 'This quotation mark opens a quote that nothing closes.',
    fixes: opensWholeSentences(text, pair) ? [closeAtEnd(text, pair)] : [],
  };
}

/** At the start of the paragraph or behind a colon, and up to a full stop at its end: then the quote most likely ends there, too. */
function opensWholeSentences(text: string, { open, paragraph }: MarkPair): boolean {
  const before = text.slice(Math.max(paragraph.start, open.start - 4), open.start).trimEnd();
  const report = /,\s(?:said|says|\p{L}{1,20}\s(?:said|says))\s/u.test(sliceOf(text, span(open.start, paragraph.end)));
  return (
    !report && (open.start === paragraph.start || before.endsWith(':')) && /[.!?…]$/.test(sliceOf(text, paragraph))
  );
}

const CLOSING: Readonly<Partial<Record<MarkPair['style'], string>>> = {
  straight: '"',
  curly: '”',
  single: '’',
  'single-straight': "'",
  tex: "''",
};

function closeAtEnd(text: string, { style, open, paragraph }: MarkPair): Fix {
  const mark = CLOSING[style] ?? sliceOf(text, open);
  return {
    title: 'Close the quote at the end of the paragraph',
    changes: [{ span: span(paragraph.end, paragraph.end), text: mark }],
    preferred: false,
  };
}
