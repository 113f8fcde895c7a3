// The tagger's labels: BILOU over four classes. Begin, inside and last of a longer name, a unit of one token, outside.

export const CLASSES = ['PER', 'ORG', 'LOC', 'MISC'] as const;
export type NameClass = (typeof CLASSES)[number];

/** Label 0 is outside; then B, I, L, U of each class. */
export const LABEL_COUNT = 1 + 4 * CLASSES.length;
export const OUTSIDE = 0;

/** Places of a token in its name. */
export const BEGIN = 0;
export const INSIDE = 1;
export const LAST = 2;
export const UNIT = 3;

export function labelOf(nameClass: number, place: number): number {
  return 1 + nameClass * 4 + place;
}

export function classOf(label: number): number {
  return (label - 1) >> 2;
}

export function placeOf(label: number): number {
  return (label - 1) & 3;
}

/** Whether a label may follow another; `-1` is the border of a segment, on either side. */
export function mayFollow(before: number, after: number): boolean {
  const open = before > 0 && (placeOf(before) === BEGIN || placeOf(before) === INSIDE);
  const continues = after > 0 && (placeOf(after) === INSIDE || placeOf(after) === LAST);
  if (open || continues) return open && continues && classOf(before) === classOf(after);
  return true;
}
