import type { Annotation } from '../facts';

/** Annotations in order of their first places; one without words stands where its first end does. Equal places: by id. */
export function sortByPlace(annotations: readonly Annotation[]): Annotation[] {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const places = new Map<string, readonly [number, number]>();
  const placeOf = (annotation: Annotation, depth: number): readonly [number, number] => {
    const known = places.get(annotation.id);
    if (known) return known;
    const [target] = annotation.targets;
    const others = annotation.ends.flatMap(({ target: id }) => byId.get(id) ?? []);
    const place = target
      ? ([target.start, -target.end] as const)
      : depth === 0
        ? LAST
        : others.map((other) => placeOf(other, depth - 1)).reduce(earlier, LAST);
    // What was found at the end of a long chain depends on where it was entered, so it is kept only for the one asked for.
    if (target || depth === DEEPEST) places.set(annotation.id, place);
    return place;
  };
  return annotations
    .map((annotation) => ({ annotation, place: placeOf(annotation, DEEPEST) }))
    .sort(
      (a, b) =>
        a.place[0] - b.place[0] ||
        a.place[1] - b.place[1] ||
        (a.annotation.id < b.annotation.id ? -1 : a.annotation.id > b.annotation.id ? 1 : 0),
    )
    .map(({ annotation }) => annotation);
}

/** Events of events of events; a ring of relations ends here, too. */
const DEEPEST = 2;
const LAST = [Number.MAX_SAFE_INTEGER, 0] as const;

function earlier(a: readonly [number, number], b: readonly [number, number]): readonly [number, number] {
  return a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1]) ? a : b;
}
