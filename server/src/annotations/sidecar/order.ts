import type { Annotation } from '../facts';
import type { Suppression } from '../suppressions';

type Place = readonly [start: number, minusEnd: number];

/** Annotations in order of their first places; one without words stands where its first end does. Equal places: by id. */
export function sortByPlace(annotations: readonly Annotation[]): Annotation[] {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  // What is found at the end of a long chain depends on how many links may still be followed.
  const known = Array.from({ length: DEEPEST + 1 }, () => new Map<string, Place>());
  const placeOf = (annotation: Annotation, depth: number): Place => {
    const [target] = annotation.targets;
    if (target) return [target.start, -target.end];
    const before = known[depth]?.get(annotation.id);
    if (before) return before;
    const others = depth === 0 ? [] : annotation.ends.flatMap(({ target: id }) => byId.get(id) ?? []);
    const place = others.map((other) => placeOf(other, depth - 1)).reduce(earlier, LAST);
    known[depth]?.set(annotation.id, place);
    return place;
  };
  return annotations
    .map((annotation) => ({ annotation, place: placeOf(annotation, DEEPEST) }))
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1] || compare(a.annotation.id, b.annotation.id))
    .map(({ annotation }) => annotation);
}

/** Suppressions in order of their places; at one place by their codes. */
export function sortSuppressions(suppressions: readonly Suppression[]): Suppression[] {
  return [...suppressions].sort((a, b) => a.target.start - b.target.start || compare(a.code, b.code));
}

/** Events of events of events; a ring of relations ends here, too. */
const DEEPEST = 2;
const LAST: Place = [Number.MAX_SAFE_INTEGER, 0];

function earlier(a: Place, b: Place): Place {
  return a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1]) ? a : b;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
