// Reading the tables that the knowledge is made from.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The lines of a table of tabs in this folder, without its comments. */
export function ownTable(name) {
  return table(fileURLToPath(new URL(name, import.meta.url)));
}

export function table(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** The rows of a CSV file as objects by the names of its first line. */
export function csv(path) {
  const [head, ...lines] = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(Boolean)
    .map(cells);
  return lines.map((line) => Object.fromEntries(head.map((key, index) => [key, line[index] ?? ''])));
}

function cells(line) {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );
}

/** `São Paulo` is `Sao Paulo`: how the news often writes it. */
export function plainLetters(name) {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .replaceAll('ß', 'ss')
    .replaceAll('’', "'");
}
