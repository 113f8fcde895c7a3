import type { MarkupContent } from 'vscode-languageserver-types';

/** What a hover says about one thing. All strings are plain text, and may come from the document. */
export interface Card {
  readonly title: string;
  readonly rows: readonly Row[];
  /** What belongs together below a heading of ours; left out where it has no filled row. */
  readonly parts?: readonly CardPart[];
}

export interface CardPart {
  readonly heading: string;
  readonly rows: readonly Row[];
}

/** A label of ours, its value, and the address behind it, which was checked to be one of the web; rows without a value are left out. */
export type Row = readonly [label: string, value: string | null, url?: string];

/** The cards one below the other, with a rule between. Document text can neither format, link nor run anything. */
export function renderCards(cards: readonly Card[], kind: MarkupContent['kind']): MarkupContent {
  const markdown = kind === 'markdown';
  const value = cards.map(markdown ? markdownCard : plainCard).join(markdown ? '\n\n---\n\n' : '\n\n');
  return { kind, value };
}

/**
 * Plain text as Markdown that shows it literally, in one line: `'*a* <b>'` is `'\\*a\\* &lt;b&gt;'`. No link is made of
 * a bare address either, which Markdown dialects would else do.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()#|~!$@^=]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/:(?=\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[-+]/, '\\$&');
}

/** At most `length` units, cut between words where possible, with an ellipsis that says so. */
export function shorten(text: string, length: number): string {
  const line = oneLine(text);
  if (line.length <= length) return line;
  const cut = line.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

function markdownCard({ title, rows, parts = [] }: Card): string {
  const list = (all: readonly Row[]) =>
    filled(all)
      .map(([label, value, url]) => {
        const text = escapeMarkdown(value);
        return `- ${escapeMarkdown(label)}: ${url === undefined ? text : `[${text}](<${url}>)`}`;
      })
      .join('\n');
  const below = parts.map((part) => [part.heading, list(part.rows)] as const).filter(([, all]) => all !== '');
  return [`**${escapeMarkdown(title)}**`, list(rows), ...below.map(([heading, all]) => `*${heading}*\n\n${all}`)]
    .filter(Boolean)
    .join('\n\n');
}

function plainCard({ title, rows, parts = [] }: Card): string {
  const list = (all: readonly Row[]) =>
    filled(all).map(
      ([label, value, url]) => `${label}: ${oneLine(value)}${url === undefined || url === value ? '' : ` (${url})`}`,
    );
  const below = parts.flatMap((part) => {
    const all = list(part.rows);
    return all.length === 0 ? [] : [`${part.heading}:`, ...all.map((row) => `  ${row}`)];
  });
  return [oneLine(title), ...list(rows), ...below].join('\n');
}

function filled(rows: readonly Row[]): (readonly [string, string, string?])[] {
  return rows.flatMap(([label, value, url]) =>
    value === null || value === ''
      ? []
      : [url === undefined ? ([label, value] as const) : ([label, value, url] as const)],
  );
}

/** Control characters become spaces, and marks that turn the direction of writing are dropped: they could hide words. */
function oneLine(text: string): string {
  return text
    .replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]{1,1000}/g, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .trim();
}
