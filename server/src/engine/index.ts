// The only door to the engine: other layers import from here and from nowhere deeper.
export type { Amount, AmountKind } from './amounts/facts';
export type { Analysis, Document } from './analysis';
export type { Check, Finding, Fix, Severities, Severity, TextChange } from './checks/facts';
export { CHECKS } from './checks/index';
export { createEngine } from './analyze';
export type { AnalyzeOptions, Engine, Resources } from './engine';
export type { Timex, TimexType } from './dates/facts';
export type { Entity, EntityType, Knowledge, Mention, MentionKind } from './entities/facts';
export type { Header, HeaderField, HeaderForm, HeaderProblem, HeaderValue } from './header/facts';
export { parseHeader } from './header/parse';
export { ParagraphCache } from './paragraphCache';
export type { Post } from './posts/facts';
export type { Quote, QuoteCheck, QuoteDifference, QuoteKind, Speaker } from './quotes/facts';
export { LineIndex } from './text/lines';
export type { Paragraph, ParagraphKind } from './text/paragraphs';
export { contains, overlaps, shift, sliceOf, span, touches } from './text/span';
export type { Span } from './text/span';
