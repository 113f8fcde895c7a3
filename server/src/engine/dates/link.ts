import type { Header } from '../header/facts';
import type { PlacedParagraph } from '../linkDocument';
import { shift, sliceOf } from '../text/span';
import type { NumericDates, Timex } from './facts';
import { resolveTimex } from './resolve';

/** The temporal expressions of a document. Those of a post are read against the post's own date where it has one. */
export function linkTimexes(
  text: string,
  paragraphs: readonly PlacedParagraph[],
  header: Header | null,
  _numericDates: NumericDates,
): Timex[] {
  return paragraphs.flatMap(({ span, facts }) => {
    const anchor = facts.signature?.date ?? header?.date ?? null;
    return facts.timexes.map(({ span: relative, pattern }) => {
      const place = shift(relative, span.start);
      const nothing = { anchorDate: null, known: null, mod: null, reading: null };
      return { span: place, text: sliceOf(text, place), ...nothing, ...resolveTimex(pattern, anchor) };
    });
  });
}
