import type { Span } from '../../engine/index';
import type { Annotation } from '../facts';
import type { Placed } from './facts';

const LONGEST = 40;

/** Words of an article for a sentence: `“Iran”`; long ones are cut, and line ends are blanks. */
export function quoted(words: string): string {
  const line = words
    .slice(0, 4 * LONGEST)
    .replace(/\s{1,200}/g, ' ')
    .trim();
  const characters = Array.from(line);
  const isCut = characters.length > LONGEST || words.length > 4 * LONGEST;
  return `“${
    isCut
      ? `${characters
          .slice(0, LONGEST - 1)
          .join('')
          .trimEnd()}…`
      : line
  }”`;
}

/** What an annotation is about, for a sentence: its words, else what it is. */
export function subject(text: string, annotation: Annotation, spans: readonly Span[]): string {
  const words = spans.map(({ start, end }) => text.slice(start, end)).filter((piece) => piece !== '');
  if (words.length > 0) return quoted(words.join(' … '));
  const kept = annotation.targets.map(({ exact }) => exact).filter((piece) => piece !== '');
  if (kept.length > 0) return quoted(kept.join(' … '));
  return `a ${annotation.label || annotation.layer}`;
}

export function subjectOf(text: string, { annotation, spans }: Placed): string {
  return subject(text, annotation, spans);
}

/** `“Iran”` for one, `3 annotations` for more. */
export function subjects(text: string, placed: readonly Placed[]): string {
  const [only] = placed;
  return only && placed.length === 1 ? subjectOf(text, only) : `${placed.length} annotations`;
}

export function kindOf(layer: string, label: string): string {
  return label === '' ? layer : label;
}
