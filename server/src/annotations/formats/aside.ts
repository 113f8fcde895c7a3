import type { Annotation, AnnotationProblem } from '../facts';
import { ANNOTATION_KEYS, readAnnotation } from '../sidecar/readAnnotation';
import { isFields } from '../sidecar/fields';
import type { Fields } from '../sidecar/fields';
import { toFields } from '../sidecar/entryFields';

/** Under which name files of other tools carry what only Seedmark reads. */
export const ASIDE = 'seedmark';

/** What is said of an annotation, as in its file beside the article, without its spans, which stand in the other format's own place. */
export function asideOf(annotation: Annotation): Fields {
  return Object.fromEntries(Object.entries(toFields(annotation)).filter(([key]) => key !== 'spans'));
}

/** The inverse: an annotation without targets, or `null` where it is damaged; what is wrong is told. Other fields than ours are not looked at. */
export function readAside(value: unknown, problems: AnnotationProblem[]): Annotation | null {
  if (!isFields(value)) return null;
  const own = Object.fromEntries(ANNOTATION_KEYS.filter((key) => key !== 'spans').map((key) => [key, value[key]]));
  return readAnnotation(own, { span: { start: 0, end: 0 }, problems });
}

/**
 * The label that another format shows: it has to have one, so an annotation without is shown by its layer. `encode` makes it into what
 * the format allows.
 */
export function shownLabel({ label, layer }: Pick<Annotation, 'label' | 'layer'>, encode = same): string {
  return encode(label === '' ? layer : label);
}

/** The inverse: what was written is what it was, and anything else was changed by the other tool. */
export function readLabel(shown: string, aside: Annotation | null, encode = same): string {
  return aside && shownLabel(aside, encode) === shown ? aside.label : shown;
}

function same(label: string): string {
  return label;
}
