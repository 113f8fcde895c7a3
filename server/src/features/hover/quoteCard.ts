import { contains, sliceOf } from '../../engine/index';
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
  'noun-of-speech': 'the words before the quote say whose words follow',
  possessor: 'the words before the quote say whose words they are',
  'sentence-before': 'the sentence before names the speaker',
  turn: 'the turn of the conversation is this speaker’s',
  'according-to': '“according to” names the speaker',
  continued: 'the quote before goes on',
  'post-author': 'the author of the post',
};

const VERDICTS: Readonly<Record<QuoteCheck['verdict'], string>> = {
  verbatim: 'word for word as in',
  altered: 'differs from',
  'not-found': 'not found in',
};

/** In UTF-16 units. */
const LONGEST_COMPARED = 300;

/** How many differences are written out; the rest is counted. */
const SHOWN = 5;

/** Who is quoted, how that was found, and whether the words are those of the source. */
export function quoteCard(document: SourceDocument, analysis: Analysis, quote: Quote): Card {
  const { speaker, check } = quote;
  const entity = analysis.entities.find(({ id }) => id === speaker?.entity);
  const words = (range: Span) => `“${shorten(sliceOf(document.text, range), 80)}”`;
  return {
    title: KINDS[quote.kind],
    rows: [
      ['Speaker', speaker ? speakerName(analysis, quote) : quote.kind === 'scare' ? null : 'not found'],
      ['Role', entity?.role ?? null],
      ['Quotes of this speaker', entity ? String(quotesOf(analysis, entity.id)) : null],
      ['How sure', speaker && sureness(speaker.confidence)],
      ['Why', speaker && (EVIDENCE[speaker.evidence] ?? unhyphenated(speaker.evidence))],
      ['Cue', quote.cue && words(quote.cue)],
      ['Said to', quote.addressee && words(quote.addressee)],
      ['Pieces', quote.content.length > 1 ? String(quote.content.length) : null],
      ['Wording', check && `${VERDICTS[check.verdict]} ${sourceName(analysis, check.against)}`],
      ['Compared', check && compared(document, quote, check)],
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

/** Quotes and posts with these words; words in marks that nobody said are none. */
function quotesOf(analysis: Analysis, entity: string): number {
  return analysis.quotes.filter(({ kind, speaker }) => kind !== 'scare' && speaker?.entity === entity).length;
}

/** The words of the quote with each word that differs as `[here → in the source]`; `null` where none does. */
function compared(document: SourceDocument, quote: Quote, check: QuoteCheck): string | null {
  const words = check.differences.filter(({ kind }) => kind === 'word');
  const [piece] = quote.content;
  if (words.length === 0 || !piece) return null;
  const parts: string[] = [];
  let at = piece.start;
  for (const { quote: here, source } of words.filter((one) => contains(piece, one.quote))) {
    parts.push(
      sliceOf(document.text, { start: at, end: here.start }),
      here.start === here.end ? ' ' : '',
      `[${sliceOf(document.text, here) || 'nothing'} → ${sliceOf(document.text, source) || 'nothing'}]`,
    );
    at = here.end;
  }
  return shorten([...parts, sliceOf(document.text, { start: at, end: piece.end })].join(''), LONGEST_COMPARED);
}

function differences(all: readonly QuoteDifference[], words: (range: Span) => string): Row[] {
  const side = (range: Span) => (range.start === range.end ? 'nothing' : words(range));
  const rows = all
    .slice(0, SHOWN)
    .map((one): Row => [`Different ${one.kind}`, `${side(one.quote)} here, ${side(one.source)} in the source`]);
  return all.length > SHOWN ? [...rows, ['And', counted(all.length - SHOWN, 'more difference')]] : rows;
}
