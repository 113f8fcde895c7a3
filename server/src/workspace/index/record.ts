import { isInMarks, sliceOf } from '../../engine/index';
import type { Analysis, Entity, EntityType, HeaderValue, Mention, Quote, QuoteKind, Span } from '../../engine/index';
import { packFigures } from './figures';
import { entityKey } from './key';
import { packed, unpacked } from './placeRange';
import type { Locate, PlaceRange } from './placeRange';
import { packDates, packFindings } from './recordFacts';

/** What the index keeps of an entity of a file. */
export interface EntityRecord {
  /** Entities of all files with the same key are one; see `entityKey`. */
  readonly key: string;
  readonly type: EntityType;
  readonly subtype: string | null;
  readonly name: string;
  readonly handle: string | null;
  /** How it is written, by name or another name, each form once in order of appearance. */
  readonly forms: readonly string[];
  /** How often each of the forms stands in the file. */
  readonly counts: readonly number[];
  /** Number of the mention that first spells the name out, or else of the first mention. */
  readonly first: number;
}

/**
 * What the index keeps of a file: plain data without the text, so that it can be stored. Mentions and quotes are packed,
 * one after the other in document order; `mentionAt` and `quotesOf` read them.
 */
export interface FileRecord {
  readonly uri: string;
  readonly title: string | null;
  /** `YYYY-MM-DD`, or `null`. */
  readonly date: string | null;
  /** The texts of the header, lists taken apart. */
  readonly header: readonly (readonly [key: string, value: string])[];
  readonly entities: readonly EntityRecord[];
  readonly mentions: Int32Array;
  readonly quotes: Int32Array;
  /** The beginning of each quote in one line, to be shown in lists; its marks included. */
  readonly quoteWords: readonly string[];
  /** For each quote who says it in the words of the text, where that is no entity; else empty. */
  readonly speakerWords: readonly string[];
  /** Dates with their days; `datesOf` reads them. */
  readonly dates: Int32Array;
  /** Numbers of people that something happened to; `figuresOf` reads them. */
  readonly figures: Int32Array;
  /** The codes of findings, each once. */
  readonly codes: readonly string[];
  /** `findingsOf` reads them. */
  readonly findings: Int32Array;
}

export interface MentionRecord {
  /** Number of the entity in the file. */
  readonly entity: number;
  /** Number of the form; -1 for pronouns, -2 for descriptions. */
  readonly form: number;
  /** Whether it stands in quotation marks or in a post. */
  readonly quoted: boolean;
  readonly range: PlaceRange;
}

export interface QuoteRecord {
  /** Number of the entity that speaks, or -1. */
  readonly speaker: number;
  readonly kind: QuoteKind;
  readonly range: PlaceRange;
}

export const PRONOUN = -1;
export const DESCRIPTION = -2;
const MENTION_SIZE = 7;
const QUOTE_SIZE = 6;
const QUOTE_KINDS: readonly QuoteKind[] = ['direct', 'partial', 'indirect', 'post', 'scare'];
/** In UTF-16 units. */
const LONGEST_WORDS = 160;

/** The record of an analysed file. `locate` is asked for every mention and quote. */
export function fileRecord(uri: string, analysis: Analysis, locate: Locate): FileRecord {
  const drafts = analysis.entities.map((entity) => draftOf(uri, entity, analysis.text));
  const all = drafts
    .flatMap(({ mentions }, entity) => mentions.map((one) => ({ ...one, entity })))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.entity - b.entity);
  const quoted = isInMarks(analysis);
  const mentions = new Int32Array(all.length * MENTION_SIZE);
  const first = drafts.map(() => -1);
  const full = drafts.map(() => -1);
  for (const [number, { entity, form, span, isFull }] of all.entries()) {
    if ((first[entity] ?? -1) < 0) first[entity] = number;
    if (isFull && (full[entity] ?? -1) < 0) full[entity] = number;
    mentions.set([entity, form, Number(quoted(span)), ...packed(locate(span))], number * MENTION_SIZE);
  }
  const numbers = new Map(analysis.entities.map(({ id }, number) => [id, number]));
  const speakerOf = ({ speaker }: Quote) => numbers.get(speaker?.entity ?? '') ?? -1;
  const quotes = analysis.quotes.flatMap((quote) => [
    speakerOf(quote),
    QUOTE_KINDS.indexOf(quote.kind),
    ...packed(locate(quote.span)),
  ]);
  const header = headerTexts(analysis);
  return {
    uri,
    title: header.find(([key]) => key === 'title')?.[1] ?? null,
    date: analysis.header?.date ?? null,
    header,
    entities: drafts.map(({ record }, number) => {
      const spelt = full[number] ?? -1;
      return { ...record, first: spelt >= 0 ? spelt : (first[number] ?? 0) };
    }),
    mentions,
    quotes: Int32Array.from(quotes),
    quoteWords: analysis.quotes.map(({ span }) => beginning(analysis.text, span)),
    speakerWords: analysis.quotes.map((quote) =>
      quote.speaker && speakerOf(quote) < 0 ? beginning(analysis.text, quote.speaker.span) : '',
    ),
    dates: packDates(analysis, locate),
    figures: packFigures(analysis, locate),
    ...packFindings(analysis, locate),
  };
}

export function mentionCount(record: FileRecord): number {
  return record.mentions.length / MENTION_SIZE;
}

/** The mention of a number from 0 to `mentionCount`. */
export function mentionAt({ mentions }: FileRecord, number: number): MentionRecord {
  const at = number * MENTION_SIZE;
  return {
    entity: mentions[at] ?? -1,
    form: mentions[at + 1] ?? PRONOUN,
    quoted: mentions[at + 2] === 1,
    range: unpacked(mentions, at + 3),
  };
}

/** The entity of the mention of a number, for those who look through many. */
export function entityAt({ mentions }: FileRecord, number: number): number {
  return mentions[number * MENTION_SIZE] ?? -1;
}

/** How many mentions each entity of a file has, pronouns and descriptions included. */
export function mentionCounts(record: FileRecord): number[] {
  const counts = record.entities.map(() => 0);
  for (let number = 0; number < mentionCount(record); number++) {
    const entity = entityAt(record, number);
    counts[entity] = (counts[entity] ?? 0) + 1;
  }
  return counts;
}

/** How many quotes each entity of a file speaks. */
export function quoteCounts({ entities, quotes }: FileRecord): number[] {
  const counts = entities.map(() => 0);
  for (let at = 0; at < quotes.length; at += QUOTE_SIZE) {
    const speaker = quotes[at] ?? -1;
    if (speaker >= 0) counts[speaker] = (counts[speaker] ?? 0) + 1;
  }
  return counts;
}

/** All quotes of a file. */
export function quotesOf({ quotes }: FileRecord): QuoteRecord[] {
  const found: QuoteRecord[] = [];
  for (let at = 0; at < quotes.length; at += QUOTE_SIZE)
    found.push({
      speaker: quotes[at] ?? -1,
      kind: QUOTE_KINDS[quotes[at + 1] ?? 0] ?? 'direct',
      range: unpacked(quotes, at + 2),
    });
  return found;
}

interface Draft {
  readonly record: Omit<EntityRecord, 'first'>;
  readonly mentions: readonly { readonly span: Span; readonly form: number; readonly isFull: boolean }[];
}

function draftOf(uri: string, entity: Entity, text: string): Draft {
  const { type, subtype, name, handle } = entity;
  const forms = new Map<string, number>();
  const counts: number[] = [];
  const formOf = ({ span, kind }: Mention): number => {
    if (kind === 'pronoun') return PRONOUN;
    if (kind === 'nominal') return DESCRIPTION;
    const written = oneLine(sliceOf(text, span));
    const number = forms.get(written) ?? forms.size;
    if (number === forms.size) forms.set(own(written), number);
    counts[number] = (counts[number] ?? 0) + 1;
    return number;
  };
  const mentions = entity.mentions.map((mention) => ({
    span: mention.span,
    form: formOf(mention),
    isFull: oneLine(sliceOf(text, mention.span)) === name,
  }));
  const key = own(entityKey(entity, uri));
  const record = { key, type, subtype, name: own(name), handle: handle === null ? null : own(handle) };
  return { record: { ...record, forms: [...forms.keys()], counts }, mentions };
}

function headerTexts({ header }: Analysis): [string, string][] {
  const texts = (value: HeaderValue): string[] =>
    typeof value === 'string' ? [own(value)] : typeof value === 'object' && value !== null ? value.flatMap(texts) : [];
  return (header?.fields ?? []).flatMap(({ key, value }) =>
    texts(value).map((one): [string, string] => [own(key), one]),
  );
}

/** The first words of a span in one line, with an ellipsis where some are left out. */
function beginning(text: string, { start, end }: Span): string {
  const line = oneLine(sliceOf(text, { start, end: Math.min(end, start + 4 * LONGEST_WORDS) }).trim());
  if (line.length <= LONGEST_WORDS && end - start <= 4 * LONGEST_WORDS) return own(line);
  return own(`${line.slice(0, LONGEST_WORDS).replace(/[\uD800-\uDBFF]$/, '')}…`);
}

function oneLine(words: string): string {
  return words.replace(/\s{1,1000}/g, ' ');
}

/** A copy that does not keep the whole text alive, as a slice of it does. */
function own(words: string): string {
  return ` ${words}`.slice(1);
}
