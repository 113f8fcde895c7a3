import type { AnnotationView, LayerView, PlaceRange } from '../../../../server/src/protocol/index';
import { colorOf } from './colors';
import type { LineColor } from './colors';
import { comparePlaces } from './places';

/**
 * How the words of an annotation are marked: a line at their lower or upper edge. Layers differ in edge, thickness and tint, statuses in the pattern, so that
 * colour is never needed to tell them apart. Lines at one edge of the same words lie in lanes beside each other.
 */
export interface LineStyle {
  readonly color: LineColor;
  readonly edge: 'bottom' | 'top';
  /** In pixels. */
  readonly thickness: number;
  readonly pattern: 'solid' | 'dotted' | 'dashed' | 'double';
  /** Distance from the edge: 0 lies on it. */
  readonly lane: number;
  /** Whether the words have a light background, too. */
  readonly isTinted: boolean;
}

/** The words that are marked in one style. */
export interface StyledRanges<R extends PlaceRange> {
  readonly style: LineStyle;
  readonly ranges: R[];
}

interface Markable<R extends PlaceRange> extends AnnotationView {
  readonly ranges: readonly R[];
}

interface MarkableList<R extends PlaceRange> {
  readonly annotations: readonly Markable<R>[];
  readonly layers: readonly LayerView[];
  readonly annotator: string;
  readonly compared: string | null;
}

/** More lines on the same words would leave their line of text; the last lane takes the others. */
const LANES = 3;

/** Everything to mark in a text. Rejected annotations are not marked, but for those of a comparison. */
export function planLines<R extends PlaceRange>(list: MarkableList<R>): StyledRanges<R>[] {
  const plans = new Map<string, StyledRanges<R>>();
  const lanes = { bottom: new Lanes(), top: new Lanes() };
  const pieces = list.annotations
    .filter(({ status }) => status === 'accepted' || status === 'suggested')
    .flatMap((annotation) => annotation.ranges.map((range) => ({ annotation, range })))
    // The longer one first: it takes the lane on the edge, and what is inside it lies above.
    .sort((a, b) => comparePlaces(a.range.start, b.range.start) || comparePlaces(b.range.end, a.range.end));
  for (const { annotation, range } of pieces) {
    const look = list.compared === null ? lookOf(annotation, list.layers) : comparedLook(annotation, list.annotator);
    const style = { ...look, lane: lanes[look.edge].place(range) };
    const key = JSON.stringify(style);
    const plan = plans.get(key) ?? { style, ranges: [] };
    plan.ranges.push(range);
    plans.set(key, plan);
  }
  return [...plans.values()];
}

/** Gives each piece the first lane that is free where it starts; the pieces come in order of their starts. */
class Lanes {
  readonly #ends: PlaceRange['end'][] = [];

  place(range: PlaceRange): number {
    const free = Array.from({ length: LANES }, (_, lane) => lane).find((lane) => {
      const end = this.#ends[lane];
      return end === undefined || comparePlaces(end, range.start) <= 0;
    });
    const lane = free ?? LANES - 1;
    const before = this.#ends[lane];
    this.#ends[lane] = before !== undefined && comparePlaces(before, range.end) > 0 ? before : range.end;
    return lane;
  }
}

type Look = Omit<LineStyle, 'lane'>;
type Shape = Pick<LineStyle, 'edge' | 'thickness' | 'isTinted'>;

const SHAPES: Readonly<Record<string, Shape>> = {
  entity: { edge: 'bottom', thickness: 2, isTinted: false },
  quote: { edge: 'bottom', thickness: 1, isTinted: true },
  claim: { edge: 'bottom', thickness: 3, isTinted: false },
  relation: { edge: 'top', thickness: 1, isTinted: false },
  note: { edge: 'top', thickness: 2, isTinted: true },
};

/** For the layers of a team, one after the other. */
const TEAM_SHAPES: readonly Shape[] = [
  { edge: 'top', thickness: 3, isTinted: false },
  { edge: 'bottom', thickness: 3, isTinted: true },
  { edge: 'top', thickness: 1, isTinted: true },
  { edge: 'bottom', thickness: 1, isTinted: false },
];

function lookOf(annotation: AnnotationView, layers: readonly LayerView[]): Look {
  const ofTeam = layers.filter(({ name }) => SHAPES[name] === undefined);
  const index = Math.max(
    0,
    ofTeam.findIndex(({ name }) => name === annotation.layer),
  );
  const shape = SHAPES[annotation.layer] ?? TEAM_SHAPES[index % TEAM_SHAPES.length] ?? TEAM_FALLBACK;
  return {
    ...shape,
    color: colorOf(annotation, layers),
    // Dots need two pixels to be seen.
    ...(annotation.status === 'suggested'
      ? { pattern: 'dotted' as const, thickness: Math.max(2, shape.thickness) }
      : { pattern: 'solid' as const }),
  };
}

const TEAM_FALLBACK: Shape = { edge: 'bottom', thickness: 1, isTinted: false };

const COMPARED: Readonly<Record<'agree' | 'differ' | 'only', Omit<Look, 'edge'>>> = {
  agree: { color: { theme: 'seedmark.annotation.agree' }, thickness: 1, pattern: 'solid', isTinted: false },
  differ: { color: { theme: 'seedmark.annotation.differ' }, thickness: 3, pattern: 'double', isTinted: true },
  only: { color: { theme: 'seedmark.annotation.only' }, thickness: 2, pattern: 'dashed', isTinted: false },
};

/** While two are compared, one's own lines lie under the words and those of the other one above. */
function comparedLook({ comparison, owner }: AnnotationView, annotator: string): Look {
  return { ...COMPARED[comparison ?? 'agree'], edge: owner === annotator ? 'bottom' : 'top' };
}
