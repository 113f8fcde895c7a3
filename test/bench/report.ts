import type { Footprint } from './memory';
import type { Measurement } from './measure';

/** A plain table: times in milliseconds, and characters a second at the median where a document was worked on. */
export function table(measurements: readonly Measurement[]): string {
  const rows = [
    ['operation', 'runs', 'min ms', 'median ms', 'p95 ms', 'chars/s'],
    ...measurements.map(({ name, size, runs, min, median, p95 }) => [
      name,
      String(runs),
      ...[min, median, p95].map((time) => time.toFixed(time < 10 ? 2 : 0)),
      size === null ? '' : speed(size, median),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const cell = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}

/** How many times as fast as compromise our stages are, by characters a second at the median. */
export function ratios(measurements: readonly Measurement[]): string {
  const rate = ({ size, median }: Measurement) => (size ?? 0) / median;
  const theirs = measurements.find(({ name }) => name.startsWith('compromise'));
  if (!theirs) return '';
  return measurements
    .filter(({ name, size }) => size !== null && COMPARED.test(name))
    .map((ours) => `${ours.name}: ${(rate(ours) / rate(theirs)).toFixed(1)} times as fast as ${theirs.name}`)
    .join('\n');
}

export function footprintTable({ load, empty, loaded, analyzed }: Footprint): string {
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  return [
    `a fresh process: ${load.toFixed(0)} ms to load model and lists`,
    `heap and array buffers: ${megabytes(empty)} empty, ${megabytes(loaded)} loaded, ${megabytes(analyzed)} with an analysis of 1 MB`,
  ].join('\n');
}

const COMPARED = /^(?:analysis, cold|stage, names)/;

/** `speed(2000, 4)` is `'500,000'`. */
function speed(size: number, milliseconds: number): string {
  return Math.round((size / milliseconds) * 1000).toLocaleString('en-US');
}
