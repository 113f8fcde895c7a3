import { sliceOf } from '../../engine/index';
import type { Analysis, Entity } from '../../engine/index';
import { columnsOf, visible } from './columns';
import { marksOf } from './marks';
import type { Mark } from './marks';
import { rowsOf } from './rows';
import type { Row } from './rows';

/** Columns of source text in a row; carets need the rest of the line for what they say. */
const WIDTH = 96;

/**
 * The analysis for people: a summary, each source line with carets and a few words under what was found in it, and the
 * list of entities. A row starts with `>` where a line or sentence does, and with `…` where it goes on. What covers
 * several rows has carets under the first and the last of them:
 *
 *     1 >  date 2022-12-13 Iran initially denied the reports.
 *               ^^^^^^^^^^ header date = "2022-12-13"
 *                          ^^^^ place Iran
 */
export function renderText(analysis: Analysis, path: string): string {
  const rows = rowsOf(analysis, WIDTH);
  const gutter = String(rows.at(-1)?.line ?? 1).length;
  const lines = [...summaryLines(analysis, path), ''];
  const marks = marksOf(analysis);
  let next = 0;
  let open: readonly Mark[] = [];
  for (const [index, row] of rows.entries()) {
    const number = row.begins === 'line' ? String(row.line) : '';
    const sign = row.begins === 'wrap' ? '…' : '>';
    lines.push(`${number.padStart(gutter)} ${sign} ${visible(sliceOf(analysis.text, row.span))}`.trimEnd());
    const limit = rows[index + 1]?.span.start ?? analysis.text.length + 1;
    const isLast = ({ span }: Mark) => span.end <= limit;
    const shown = open.filter(isLast).map((mark) => caretLine(analysis.text, row, mark, mark.short));
    const started: Mark[] = [];
    for (let mark = marks[next]; mark && mark.span.start < limit; mark = marks[++next]) {
      started.push(mark);
      shown.push(caretLine(analysis.text, row, mark, mark.label));
    }
    lines.push(...shown.filter((line) => line !== null).map((line) => ' '.repeat(gutter + 3) + line));
    open = [...open, ...started].filter((mark) => !isLast(mark));
  }
  return `${[...lines, ...entityLines(analysis.entities)].join('\n')}\n`;
}

/** Carets under the part of a mark that lies in the row; `null` where that is nothing of a mark that began before. */
function caretLine(text: string, row: Row, { span }: Mark, label: string): string | null {
  const start = Math.min(Math.max(span.start, row.span.start), row.span.end);
  const end = Math.max(start, Math.min(span.end, row.span.end));
  if (start === end && span.start < row.span.start) return null;
  const before = columnsOf(visible(text.slice(row.span.start, start)));
  const under = Math.max(1, columnsOf(visible(text.slice(start, end))));
  return `${' '.repeat(before)}${'^'.repeat(under)} ${span.start < row.span.start ? '… ' : ''}${visible(label)}`;
}

function summaryLines({ header, ...facts }: Analysis, path: string): string[] {
  const form = header ? `${header.form} header, ${header.date ?? 'no date'}` : 'no header';
  const counts = [
    count(facts.paragraphs, 'paragraph'),
    count(facts.sentences, 'sentence'),
    count(facts.entities, 'entity', 'entities'),
    count(facts.quotes, 'quote'),
    count(facts.posts, 'post'),
    count(facts.dates, 'date'),
    count(facts.amounts, 'amount'),
    count(facts.findings, 'finding'),
  ];
  return [`# ${visible(path)}`, `# ${form}; ${counts.join(', ')}`];
}

/** `count(['x'], 'quote')` is `'1 quote'`. */
function count(items: readonly unknown[], one: string, many = `${one}s`): string {
  return `${items.length} ${items.length === 1 ? one : many}`;
}

function entityLines(entities: readonly Entity[]): string[] {
  if (entities.length === 0) return [];
  return ['', '# entities', ...entities.map((entity) => visible(`# ${entityLine(entity)}`))];
}

function entityLine({ type, subtype, name, role, handle, registry, mentions, knowledge }: Entity): string {
  const known = Object.entries(knowledge ?? {}).map(([key, value]) => `${key} ${value}`);
  return [
    `${type}${subtype === null ? '' : ` (${subtype})`} ${name}: ${count(mentions, 'mention')}`,
    role === null ? null : `role "${role}"`,
    handle,
    registry === null ? null : `registry ${registry}`,
    ...known,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
