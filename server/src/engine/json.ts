import type { Amount } from './amounts/facts';
import type { Analysis } from './analysis';
import type { Finding } from './checks/facts';
import type { Timex } from './dates/facts';
import type { Entity, Mention } from './entities/facts';
import type { Header, HeaderField } from './header/facts';
import type { Post } from './posts/facts';
import type { Quote, QuoteCheck, QuoteDifference, Speaker } from './quotes/facts';
import { offsetConverter } from './text/offsets';
import type { OffsetUnit } from './text/offsets';
import type { Paragraph } from './text/paragraphs';
import type { Span } from './text/span';

/** The name of the contract that `docs/analysis.schema.json` describes. */
export const ANALYSIS_SCHEMA = 'seedmark-analysis/1';

/** `[start, end)` in the unit asked for. */
export type JsonSpan = readonly [start: number, end: number];

/** The fields `Names` of `Fact` as they are, and its spans `Spans` as pairs. */
type Json<Fact, Names extends keyof Fact, Spans extends keyof Fact = never> = Pick<Fact, Names> & {
  readonly [Key in Spans]: null extends Fact[Key] ? JsonSpan | null : JsonSpan;
};

export interface JsonHeader extends Json<Header, 'form' | 'date', 'span'> {
  readonly fields: readonly Json<HeaderField, 'key' | 'value', 'keySpan' | 'valueSpan'>[];
}

export interface JsonEntity extends Json<Entity, 'id' | 'type' | 'name' | 'subtype' | 'role' | 'handle'> {
  readonly mentions: readonly Json<Mention, 'kind' | 'confidence', 'span'>[];
  readonly registry: string | null;
  readonly knowledge: Entity['knowledge'];
}

export interface JsonQuoteCheck extends Json<QuoteCheck, 'against' | 'verdict'> {
  readonly differences: readonly Json<QuoteDifference, 'kind', 'quote' | 'source'>[];
}

export interface JsonQuote extends Json<Quote, 'id' | 'kind', 'span' | 'cue' | 'addressee'> {
  readonly content: readonly JsonSpan[];
  readonly speaker: Json<Speaker, 'text' | 'entity' | 'confidence' | 'evidence', 'span'> | null;
  readonly check: JsonQuoteCheck | null;
}

/** The analysis of one file as other programs read it: names and order of the fields stay. */
export interface AnalysisJson {
  readonly path: string;
  readonly schema: typeof ANALYSIS_SCHEMA;
  readonly header: JsonHeader | null;
  readonly paragraphs: readonly Json<Paragraph, 'kind', 'span'>[];
  readonly sentences: readonly JsonSpan[];
  readonly entities: readonly JsonEntity[];
  readonly quotes: readonly JsonQuote[];
  readonly posts: readonly Json<Post, 'id' | 'author' | 'handle' | 'date', 'span' | 'textSpan'>[];
  readonly dates: readonly Json<Timex, 'text' | 'type' | 'value' | 'start' | 'end' | 'stated' | 'anchor', 'span'>[];
  readonly amounts: readonly Json<Amount, 'kind' | 'value' | 'unit' | 'text', 'span'>[];
  readonly findings: readonly Json<Finding, 'code' | 'severity' | 'message', 'span'>[];
}

export interface JsonOptions {
  /** How the file is named in the result. */
  readonly path: string;
  readonly offsets?: OffsetUnit;
}

/**
 * The analysis as plain data, ready for `JSON.stringify`: exactly the fields of the contract, in its order; unknown
 * values are `null`, never left out.
 */
export function toJson(analysis: Analysis, options: JsonOptions): AnalysisJson {
  const at = offsetConverter(analysis.text, options.offsets ?? 'utf16');
  const pair: ToPair = ({ start, end }) => [at(start), at(end)];
  const { header } = analysis;
  return {
    path: options.path,
    schema: ANALYSIS_SCHEMA,
    header: header && headerJson(header, pair),
    paragraphs: analysis.paragraphs.map(({ span, kind }) => ({ span: pair(span), kind })),
    sentences: analysis.sentences.map(pair),
    entities: analysis.entities.map((entity) => entityJson(entity, pair)),
    quotes: analysis.quotes.map((quote) => quoteJson(quote, pair)),
    posts: analysis.posts.map(({ id, span, textSpan, author, handle, date }) => ({
      id,
      span: pair(span),
      textSpan: pair(textSpan),
      author,
      handle,
      date,
    })),
    dates: analysis.dates.map(({ span, text, type, value, start, end, stated, anchor }) => ({
      span: pair(span),
      text,
      type,
      value,
      start,
      end,
      stated,
      anchor,
    })),
    amounts: analysis.amounts.map(({ span, kind, value, unit, text }) => ({
      span: pair(span),
      kind,
      value,
      unit,
      text,
    })),
    findings: analysis.findings.map(({ code, severity, span, message }) => ({
      code,
      severity,
      span: pair(span),
      message,
    })),
  };
}

type ToPair = (span: Span) => JsonSpan;

function headerJson({ form, span, date, fields }: Header, pair: ToPair): JsonHeader {
  return {
    form,
    span: pair(span),
    date,
    fields: fields.map(({ key, value, keySpan, valueSpan }) => ({
      key,
      value,
      keySpan: pair(keySpan),
      valueSpan: pair(valueSpan),
    })),
  };
}

function entityJson(entity: Entity, pair: ToPair): JsonEntity {
  return {
    id: entity.id,
    type: entity.type,
    name: entity.name,
    subtype: entity.subtype,
    mentions: entity.mentions.map(({ span, kind, confidence }) => ({ span: pair(span), kind, confidence })),
    role: entity.role,
    handle: entity.handle,
    registry: entity.registry,
    knowledge: entity.knowledge,
  };
}

function quoteJson(quote: Quote, pair: ToPair): JsonQuote {
  const { speaker, check } = quote;
  return {
    id: quote.id,
    span: pair(quote.span),
    content: quote.content.map(pair),
    kind: quote.kind,
    cue: quote.cue && pair(quote.cue),
    speaker: speaker && {
      span: pair(speaker.span),
      text: speaker.text,
      entity: speaker.entity,
      confidence: speaker.confidence,
      evidence: speaker.evidence,
    },
    addressee: quote.addressee && pair(quote.addressee),
    check: check && {
      against: check.against,
      verdict: check.verdict,
      differences: check.differences.map(({ kind, quote: here, source }) => ({
        kind,
        quote: pair(here),
        source: pair(source),
      })),
    },
  };
}
