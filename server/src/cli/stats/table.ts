import { columnsOf, visible } from '../text/columns';
import { COUNTED, ranked } from './count';
import type { Counted, Counts } from './count';

const TITLES: Readonly<Record<Counted, string>> = { person: 'people', organization: 'organizations', place: 'places' };

/** Tables for people, with the `top` most frequent names of each kind; 0 means all. */
export function renderCounts(counts: Counts, top: number): string {
  const head = `${counts.files} files, ${counts.quotes} quotes, ${counts.withoutSpeaker} of them without a speaker\n`;
  return head + COUNTED.map((kind) => renderKind(kind, counts, top)).join('');
}

function renderKind(kind: Counted, counts: Counts, top: number): string {
  const names = ranked(counts.names[kind]);
  const shown = top === 0 ? names : names.slice(0, top);
  if (shown.length === 0) return '';
  const rows = [
    [TITLES[kind], 'mentions', 'quotes', 'files'],
    ...shown.map(({ name, mentions, quotes, files }) => [visible(name), ...[mentions, quotes, files].map(String)]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? '')))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - columnsOf(cell));
        return column === 0 ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd(),
  );
  const more = names.length - shown.length;
  return `\n${[...lines, ...(more > 0 ? [`and ${more} more; --top 0 shows all`] : [])].join('\n')}\n`;
}
