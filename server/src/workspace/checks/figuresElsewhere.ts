import { addDays } from '../../engine/index';
import { figuresOf } from '../index/figures';
import type { FigureKind, FigureRecord } from '../index/figures';
import type { FileRecord } from '../index/record';
import type { WorkspaceIndex } from '../index/workspaceIndex';
import { fileNameOf } from './findings';
import type { AcrossInput, AcrossProblem } from './findings';

/** Numbers of dead, injured and so on that a file of nearly the same day gives otherwise for what seems to be one event. */
export function figuresElsewhere({ record: own, analysis, index, lookup, locate }: AcrossInput): AcrossProblem[] {
  const day = own.date;
  const figures = largest(own);
  if (day === null || figures.size === 0) return [];
  const names = rareNames(own, index);
  const others = NEAR.flatMap((days) => lookup.filesOf(addDays(day, days) ?? '')).filter((other) => other !== own.uri);
  if (names.size < FEWEST_SHARED) return [];
  const found = new Map<FigureKind, AcrossProblem>();
  for (const other of others.slice(0, MOST_FILES)) {
    const record = index.file(other);
    if (!record || !isSameEvent(names, record)) continue;
    for (const [kind, theirs] of largest(record)) {
      const ours = figures.get(kind);
      const amount = ours && analysis.amounts.find(({ span }) => isAt(locate(span), ours));
      if (!ours || !amount || ours.value === theirs.value || found.has(kind)) continue;
      const name = fileNameOf(other);
      found.set(kind, {
        span: amount.span,
        message: `${ours.value} ${kind} here, and ${theirs.value} in ${name}, which seems to tell of the same.`,
        fixes: [],
        related: [{ uri: other, range: theirs.range, message: `${theirs.value} ${kind}.` }],
      });
    }
  }
  return [...found.values()];
}

/** The largest number of each kind: the others are parts of it. */
function largest(record: FileRecord): Map<FigureKind, FigureRecord> {
  const found = new Map<FigureKind, FigureRecord>();
  for (const figure of figuresOf(record))
    if (figure.value > (found.get(figure.kind)?.value ?? 0)) found.set(figure.kind, figure);
  return found;
}

/** The keys of what few files name, and whether each is a place or an event. */
function rareNames({ entities }: FileRecord, index: WorkspaceIndex): Map<string, boolean> {
  const most = Math.max(FEW_FILES, index.size / 100);
  return new Map(
    entities
      .filter(({ key, subtype }) => !WIDE.has(subtype ?? '') && (index.entity(key)?.files ?? 0) <= most)
      .map(({ key, type }) => [key, SCENES.has(type)]),
  );
}

function isSameEvent(names: ReadonlyMap<string, boolean>, { entities }: FileRecord): boolean {
  const shared = [...new Set(entities.map(({ key }) => key))].filter((key) => names.has(key));
  return shared.length >= FEWEST_SHARED && shared.some((key) => names.get(key));
}

function isAt({ start }: FigureRecord['range'], { range }: FigureRecord): boolean {
  return start.line === range.start.line && start.character === range.start.character;
}

/** In days. */
const NEAR = [0, -1, 1, -2, 2];
const FEWEST_SHARED = 2;
const FEW_FILES = 5;
const MOST_FILES = 200;
const WIDE: ReadonlySet<string> = new Set(['country', 'nationality', 'continent', 'ocean']);
const SCENES: ReadonlySet<string> = new Set(['place', 'facility', 'event']);
