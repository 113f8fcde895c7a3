import type { Document } from '../analysis';
import type { QuoteDifference } from '../quotes/facts';
import { sliceOf } from '../text/span';
import type { Span } from '../text/span';
import type { Check, Problem } from './facts';

export const quoteAltered: Check = {
  code: 'quote-altered',
  severity: 'warning',
  what: 'A quote has other words than its source in the same file.',
  why: 'Quoted words must be the words that were said. The source is an embedded post or a longer quote; another capital, punctuation, an ellipsis and brackets are no changes. Nothing is changed for you: which side is right is yours to find out.',
  example: ` date 2022-12-13 "The port will open on Monday morning," Ann Lee wrote on Twitter.

The port will open on Tuesday morning. — Ann Lee (@annlee) December 13, 2022
`,
  run: (document) =>
    document.quotes.flatMap(({ span, check }): Problem[] => {
      if (check?.verdict !== 'altered') return [];
      const words = check.differences.filter(({ kind }) => kind === 'word');
      const [first] = words;
      if (!first) return [];
      const place = first.quote.start < first.quote.end ? first.quote : span;
      return [{ span: place, message: message(document, check.against, first, words.length), fixes: [] }];
    }),
};

function message(
  { text, posts }: Document,
  against: string,
  { quote, source }: QuoteDifference,
  count: number,
): string {
  const post = posts.find(({ id }) => id === against);
  const name = post ? `the post by ${post.author}` : 'another quote in this text';
  const words = (range: Span): string =>
    range.start === range.end ? 'nothing' : `“${sliceOf(text, range).slice(0, 60)}”`;
  const more = count > 1 ? ` ${count} words differ.` : '';
  return `This quote has ${words(quote)} where ${name} has ${words(source)}.${more}`;
}
