import { sliceOf } from '../../engine/index';
import type { Analysis, Quote, QuoteCheck, QuoteDifference, QuoteKind, Span } from '../../engine/index';
import type { SourceDocument } from '../document';
import type { Card, Row } from './card';
import { shorten } from './card';
import { counted, sureness, unhyphenated } from './words';

const KINDS: Readonly<Record<QuoteKind, string>> = {
  direct: 'Direct quote',
  partial: 'Partial quote',
  indirect: 'Reported speech',
  post: 'Words of a post',
  scare: 'Words in quotation marks',
};

const EVIDENCE: Readonly<Record<string, string>> = {
  'verb-subject': 'the speaker is the subject of the reporting verb',
  colon: 'the name stands before the colon',
  'according-to': '“according to” names the speaker',
  continued: 'the quote before goes on',
  'post-author': 'the author of the post',
};

const VERDICTS: Readonly<Record<QuoteCheck['verdict'], string>> = {
  verbatim: 'word for word as in',
  altered: 'differs from',
  'not-found': 'not found in',
};

/** How many differences are written out; the rest is counted. */
const SHOWN = 5;

/** Who is quoted, how that was found, and whether the words are those of the source. */
export function quoteCard(document: SourceDocument, analysis: Analysis, quote: Quote): Card {
  const { speaker, check } = quote;
  const words = (range: Span) => `“${shorten(sliceOf(document.text, range), 80)}”`;
  return {
    title: KINDS[quote.kind],
    rows: [
      ['Speaker', speaker ? speakerName(analysis, quote) : quote.kind === 'scare' ? null : 'not found'],
      ['How sure', speaker && sureness(speaker.confidence)],
      ['Why', speaker && (EVIDENCE[speaker.evidence] ?? unhyphenated(speaker.evidence))],
      ['Cue', quote.cue && words(quote.cue)],
      ['Said to', quote.addressee && words(quote.addressee)],
      ['Pieces', quote.content.length > 1 ? String(quote.content.length) : null],
      ['Wording', check && `${VERDICTS[check.verdict]} ${sourceName(analysis, check.against)}`],
      ...(check ? differences(check.differences, words) : []),
    ],
  };
}

function speakerName(analysis: Analysis, quote: Quote): string {
  const written = quote.speaker?.text ?? '';
  const entity = analysis.entities.find((one) => one.id === quote.speaker?.entity);
  return entity && entity.name !== written ? `${entity.name} (“${written}”)` : written;
}

function sourceName(analysis: Analysis, id: string): string {
  const post = analysis.posts.find((one) => one.id === id);
  return post ? `the post by ${post.author}` : 'another quote in this document';
}

function differences(all: readonly QuoteDifference[], words: (range: Span) => string): Row[] {
  const side = (range: Span) => (range.start === range.end ? 'nothing' : words(range));
  const rows = all
    .slice(0, SHOWN)
    .map((one): Row => [`Different ${one.kind}`, `${side(one.quote)} here, ${side(one.source)} in the source`]);
  return all.length > SHOWN ? [...rows, ['And', counted(all.length - SHOWN, 'more difference')]] : rows;
}
