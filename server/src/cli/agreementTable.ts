import type { LayerAgreement } from '../annotations/index';
import type { PairAgreement } from './agreement';

const NOTES = `
F1: spans and labels alike (exact), or labels alike and a character shared (overlap). Alpha: Krippendorff's for unitizing (1995).
Kappa: Cohen's, over the spans both marked; it leaves out what only one marked, so read it with their number.
`;

/** A table for people, one for each two annotators; the empty string for none. */
export function renderAgreement(pairs: readonly PairAgreement[]): string {
  if (pairs.length === 0) return '';
  return pairs.map(renderPair).join('\n') + NOTES;
}

function renderPair({ a, b, texts, layers }: PairAgreement): string {
  const head = `${nameOf(a)} and ${nameOf(b)}, ${texts.length} ${texts.length === 1 ? 'text' : 'texts'}\n`;
  const rows = [
    ['layer', nameOf(a), nameOf(b), 'F1 exact', 'F1 overlap', 'alpha', 'kappa', 'spans'],
    ...layers.map(toRow),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return `${head}${lines.map((line) => `  ${line.trimEnd()}\n`).join('')}`;
}

function toRow({ layer, countA, countB, exact, overlap, alpha, kappa }: LayerAgreement): string[] {
  const numbers = [exact.f1, overlap.f1, alpha, kappa.value].map(toText);
  return [printable(layer), String(countA), String(countB), ...numbers, String(kappa.items)];
}

/** `–` where the number means nothing. */
function toText(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}

function nameOf(who: string): string {
  return who === '' ? '(shared)' : who;
}

/** Names of layers come from files; a terminal must not obey them. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
}
