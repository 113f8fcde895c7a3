import { sliceOf } from '../../text/span';
import type { Span } from '../../text/span';
import type { Quote, QuoteCheck } from '../facts';
import { verifyQuote } from '../verify';
import { passageOf } from './passage';
import type { PassagePart } from './passage';
import { indexSources } from './sourceIndex';
import type { Source } from './sourceIndex';

/** A quote that is not checked yet, with its words and the paragraph around it. */
export interface UncheckedQuote {
  readonly quote: Omit<Quote, 'check'>;
  /** Id of the post whose words these are; `null` for words of the article. */
  readonly post: string | null;
  readonly parts: readonly PassagePart[];
  readonly paragraph: Span;
}

/**
 * Compares the marked quotes of a document with its posts and with its longer quotes, as many answers as quotes. `others` are passages of
 * other files.
 */
export function verifyQuotes(
  text: string,
  quotes: readonly UncheckedQuote[],
  others: readonly Source[] = [],
): (QuoteCheck | null)[] {
  const passages = quotes.map(({ parts }) => passageOf(text, parts));
  const sources = quotes.flatMap(({ quote, post }, at): Source[] => {
    const passage = passages[at];
    if (!passage || passage.words.length < FEWEST_WORDS_OF_SOURCE) return [];
    return [
      { id: post ?? quote.id, kind: post === null ? 'quote' : 'post', speaker: quote.speaker?.entity ?? null, passage },
    ];
  });
  if (sources.length + others.length === 0) return quotes.map(() => null);
  const index = indexSources([...sources, ...others]);
  return quotes.map((one, at) => {
    const { id, kind, speaker } = one.quote;
    const passage = passages[at];
    if (kind === 'post' || kind === 'indirect' || !passage) return null;
    // A speaker that is only likely must not keep the source from being found.
    const sure = speaker !== null && speaker.confidence >= SURE ? speaker.entity : null;
    return verifyQuote({ id, kind, speaker: sure, passage, posted: isPosted(text, one) }, index);
  });
}

/** Whether the words around a quote say that it was posted. */
function isPosted(text: string, { quote: { span }, paragraph }: UncheckedQuote): boolean {
  const before = sliceOf(text, { start: Math.max(paragraph.start, span.start - AROUND), end: span.start });
  const behind = sliceOf(text, { start: span.end, end: Math.min(paragraph.end, span.end + AROUND) });
  return POSTED.test(before) || POSTED.test(behind);
}

const FEWEST_WORDS_OF_SOURCE = 3;
const SURE = 0.75;
/** In UTF-16 units. */
const AROUND = 80;
const POSTED =
  /\b(?:tweet(?:ed|s|ing)?|retweeted|posted|on (?:Twitter|X|Facebook|Instagram|Mastodon|Bluesky|Telegram|Threads|Truth Social|Weibo|social media))\b/;
