import { overlaps } from '../../server/src/engine/index';
import { scoreNames } from './names';
import type { Name, NameFinder, NamesDocument, NamesScore } from './names';

/** How the two systems did on one corpus. */
export interface NamesResult {
  readonly name: string;
  readonly about: string;
  readonly documents: number;
  /** Of the marked names, those that are handles such as "@who". */
  readonly handles: number;
  readonly seedmark: NamesScore;
  /** The same with facilities counted as no places. */
  readonly seedmarkWithoutFacilities: NamesScore;
  readonly compromise: NamesScore;
  /** Scores where marked handles, and what was found in their place, do not count; `null` where there are none. */
  readonly withoutHandles: { readonly seedmark: NamesScore; readonly compromise: NamesScore } | null;
}

export interface Finders {
  readonly seedmark: NameFinder;
  readonly compromise: NameFinder;
}

type Pair = readonly [gold: readonly Name[], found: readonly Name[]];

export function measureNames(
  { name, about }: { readonly name: string; readonly about: string },
  documents: readonly NamesDocument[],
  { seedmark, compromise }: Finders,
): NamesResult {
  const handles = documents.map(({ text, gold }) => gold.filter(({ span }) => text[span.start] === '@'));
  const count = handles.flat().length;
  const ours = documents.map(({ text, gold }): Pair => [gold, seedmark(text)]);
  const theirs = documents.map(({ text, gold }): Pair => [gold, compromise(text)]);
  const scoreWithoutHandles = (pairs: readonly Pair[]) =>
    scoreNames(mapNames(pairs, (names, index) => names.filter((name) => !touchesAny(name, handles[index] ?? []))));
  return {
    name,
    about,
    documents: documents.length,
    handles: count,
    seedmark: scoreNames(ours),
    seedmarkWithoutFacilities: scoreNames(mapNames(ours, (names) => names.filter(({ facility }) => !facility))),
    compromise: scoreNames(theirs),
    withoutHandles:
      count === 0 ? null : { seedmark: scoreWithoutHandles(ours), compromise: scoreWithoutHandles(theirs) },
  };
}

function mapNames(pairs: readonly Pair[], change: (names: readonly Name[], index: number) => Name[]): Pair[] {
  return pairs.map(([gold, found], index) => [change(gold, index), change(found, index)]);
}

function touchesAny({ span }: Name, names: readonly Name[]): boolean {
  return names.some((name) => overlaps(span, name.span));
}
