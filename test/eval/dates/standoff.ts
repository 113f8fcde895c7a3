import type { TimexType } from '../../../server/src/engine/index';
import { parseHeader } from '../../../server/src/engine/index';
import type { GoldTimex, TimexDocument } from './facts';

/**
 * Documents of `file⇥start⇥end⇥type⇥value` lines, UTF-16 offsets into the file as it is, header and all. Lines that begin with `#` are
 * remarks; several right values stand with `|` between them, and `-` is for what counts on neither side. `read` gives a file's text. Spans become relative to the text behind the header, which the document holds.
 */
export function parseDates(table: string, read: (file: string) => string): TimexDocument[] {
  const byFile = new Map<string, GoldTimex[]>();
  for (const line of table.split('\n')) {
    const [file = '', start, end, type, value] = line.split('\t');
    if (value === undefined || file.startsWith('#')) continue;
    const gold = byFile.get(file) ?? [];
    byFile.set(file, gold);
    gold.push({
      span: { start: Number(start), end: Number(end) },
      type: type as TimexType,
      values: value === '-' ? [] : value.split('|'),
    });
  }
  return [...byFile].map(([name, gold]) => {
    const whole = read(name);
    const header = parseHeader(whole);
    const start = header?.bodyStart ?? 0;
    return {
      name,
      genre: 'news',
      date: header?.date ?? '',
      text: whole.slice(start),
      gold: gold.map((one) => ({ ...one, span: { start: one.span.start - start, end: one.span.end - start } })),
    };
  });
}
