import type { QuoteStyle } from './facts';
import type { Glyph } from './marks';

/** Where a reader stands between two marks: outside, or inside a quote of a style, perhaps in a second one of the same style. */
export interface Reading {
  /** `null` outside. */
  readonly style: QuoteStyle | null;
  readonly nested: boolean;
  readonly opens: readonly Glyph[];
  readonly closes: readonly Glyph[];
  /** What closes it by a slip, as where one mark was typed and the other set by a program. */
  readonly closesToo: readonly Glyph[];
}

/** Index of the reading outside all quotes. */
export const OUTSIDE = 0;

/** A nested reading stands right behind the reading that it is nested in. */
export const READINGS: readonly Reading[] = [
  { style: null, nested: false, opens: [], closes: [], closesToo: [] },
  reading('straight', ['straight'], ['straight'], ['curly-close']),
  nested('straight', ['straight'], ['straight']),
  reading('curly', ['curly-open', 'curly-close'], ['curly-close', 'curly-open'], ['straight']),
  nested('curly', ['curly-open'], ['curly-close']),
  // “ is the German closing mark, ” the Polish and Hungarian one.
  reading('low', ['low'], ['curly-close', 'curly-open'], ['straight']),
  reading('french', ['french-open'], ['french-close']),
  nested('french', ['french-open'], ['french-close']),
  reading('german', ['french-close'], ['french-open']),
  reading('single', ['single-open'], ['single-close'], ['single-straight']),
  reading('single-straight', ['single-straight'], ['single-straight'], ['single-close']),
  reading('tex', ['tex-open', 'tex-close'], ['tex-close'], ['straight']),
];

function reading(
  style: QuoteStyle,
  opens: readonly Glyph[],
  closes: readonly Glyph[],
  closesToo: readonly Glyph[] = [],
): Reading {
  return { style, nested: false, opens, closes, closesToo };
}

function nested(style: QuoteStyle, opens: readonly Glyph[], closes: readonly Glyph[]): Reading {
  return { style, nested: true, opens, closes, closesToo: [] };
}
