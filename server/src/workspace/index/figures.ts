import type { Analysis } from '../../engine/index';
import { packed, unpacked } from './placeRange';
import type { Locate, PlaceRange } from './placeRange';
import type { FileRecord } from './record';

export type FigureKind = 'dead' | 'injured' | 'missing' | 'arrested';

/** How many people something happened to. */
export interface FigureRecord {
  readonly kind: FigureKind;
  readonly value: number;
  readonly range: PlaceRange;
}

/** The exact numbers of people that are said to be dead, injured, missing or arrested, packed in document order. */
export function packFigures({ text, amounts }: Analysis, locate: Locate): Int32Array {
  return Int32Array.from(
    amounts.flatMap(({ span, kind, value, approximate }) => {
      if (kind !== 'count' || approximate || !Number.isInteger(value) || value < 1 || value > LARGEST) return [];
      const what = kindOf(
        text.slice(Math.max(0, span.start - REACH), span.start),
        text.slice(span.end, span.end + REACH),
      );
      return what < 0 ? [] : [what, value, ...packed(locate(span))];
    }),
  );
}

export function figuresOf({ figures }: FileRecord): FigureRecord[] {
  const found: FigureRecord[] = [];
  for (let at = 0; at < figures.length; at += FIGURE_SIZE)
    found.push({
      kind: KINDS[figures[at] ?? 0]?.kind ?? 'dead',
      value: figures[at + 1] ?? 0,
      range: unpacked(figures, at + 2),
    });
  return found;
}

function kindOf(before: string, after: string): number {
  const behind = BEHIND.exec(after)?.[1];
  const verb = behind ?? VERB.exec(before)?.[1] ?? (TOLL.test(before) ? 'dead' : undefined);
  return verb === undefined ? -1 : KINDS.findIndex(({ words }) => words.includes(verb.toLowerCase()));
}

const FIGURE_SIZE = 6;
/** In UTF-16 units. */
const REACH = 60;
const LARGEST = 1_000_000;
const KINDS: readonly { readonly kind: FigureKind; readonly words: readonly string[] }[] = [
  { kind: 'dead', words: ['killed', 'dead', 'died', 'killing', 'kills'] },
  { kind: 'injured', words: ['injured', 'wounded', 'hurt', 'injuring', 'wounding', 'injures'] },
  { kind: 'missing', words: ['missing'] },
  { kind: 'arrested', words: ['arrested', 'detained', 'arresting'] },
];
const BEHIND =
  /^(?: (?:people|persons|men|women|children|civilians|passengers|soldiers|others|protesters|residents|migrants|victims))?(?: (?:were|was|are|is|had been|have been|has been))?(?: (?:confirmed|reported|also|still|left))? (killed|dead|died|injured|wounded|hurt|missing|arrested|detained)\b/;
const VERB = /\b(killed|killing|kills|injured|injuring|injures|wounded|wounding|arrested|arresting) $/i;
const TOLL = /\bdeath toll(?: (?:has|had|risen|rose|climbed|reached|stands|stood|is|was|now|at|to|of)){1,4} $/i;
