import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Analysis, Span } from '../engine/index';
import type { SourceDocument } from './document';
import { dateHints } from './inlayHints/dates';
import { speakerHints } from './inlayHints/speakers';
import { spanOf } from './positions';

/** Which hints a person wants. */
export interface InlayHintSettings {
  readonly dates: boolean;
  readonly speakers: boolean;
}

/** Hints of one kind that stand in `wanted`; none where the settings turn them off. */
export type InlayHintProvider = (
  document: SourceDocument,
  analysis: Analysis,
  wanted: Span,
  settings: InlayHintSettings,
) => readonly InlayHint[];

const PROVIDERS: readonly InlayHintProvider[] = [dateHints, speakerHints];

/** What the editor shows between the words of a range, and the text does not hold. */
export function inlayHints(
  document: SourceDocument,
  analysis: Analysis,
  range: Range,
  settings: InlayHintSettings,
): InlayHint[] {
  const wanted = spanOf(document, range);
  return PROVIDERS.flatMap((provide) => provide(document, analysis, wanted, settings));
}
