import type { LayerView } from '../../../../server/src/protocol/index';

/** A colour that the theme gives, or one of the team for light and for dark themes. */
export type LineColor = { readonly theme: string } | { readonly light: string; readonly dark: string };

/** The layers that have colours of their own in the manifest. */
const THEMED = new Set(['entity', 'quote', 'claim', 'relation', 'note']);

/** The colour of an annotation: what the team says of its label or layer, else that of the theme. */
export function colorOf(
  { layer, label }: { readonly layer: string; readonly label: string },
  layers: readonly LayerView[],
): LineColor {
  const definition = layers.find(({ name }) => name === layer);
  const color = definition?.labels.find(({ name }) => name === label)?.color ?? definition?.color ?? null;
  if (color !== null) return { light: readableOn(color, LIGHT), dark: readableOn(color, DARK) };
  return { theme: themeColorOf(layer) };
}

/** The colour of a layer in the theme; team layers share one. */
export function themeColorOf(layer: string): string {
  return `seedmark.annotation.${THEMED.has(layer) ? layer : 'team'}`;
}

/** Grounds of the default themes; those of most others are close enough. */
const LIGHT = '#ffffff';
const DARK = '#1f1f1f';

/** What WCAG 2.1 asks of lines that carry meaning (1.4.11). */
const LEAST_CONTRAST = 3;

/** The colour, mixed with black or white as far as it takes to be seen on a ground: `#ffff00` on white becomes `#999900`. */
export function readableOn(color: string, ground: string): string {
  const own = partsOf(color);
  const behind = luminance(partsOf(ground));
  const target = behind > 0.5 ? 0 : 255;
  for (let step = 0; step <= 10; step++) {
    const mixed = own.map((part) => Math.round(part + ((target - part) * step) / 10));
    const here = luminance(mixed);
    if ((Math.max(here, behind) + 0.05) / (Math.min(here, behind) + 0.05) >= LEAST_CONTRAST) return toHex(mixed);
  }
  return toHex([target, target, target]);
}

function partsOf(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function toHex(parts: readonly number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance as WCAG 2.1 defines it, 0 to 1. */
function luminance(parts: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
