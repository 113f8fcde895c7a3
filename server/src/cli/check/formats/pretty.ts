import type { Severity } from '../../../engine/index';
import { columnsOf, visible } from '../../text/columns';
import type { FoundFinding, Summary } from '../facts';
import { SEVERITIES } from '../severity';
import type { CheckFormat } from './format';

/**
 * For people: each finding with its line and carets, and the counts at the end.
 *
 *     news/a.txt:3:14 warning quote-altered
 *       This quote has “cost” where the post by Ann Lee has “price”.
 *       3 | less than the cost of a hotel room”.
 *         |               ^^^^
 */
export function prettyFormat(color: boolean): CheckFormat {
  const paint = color ? inColor : (text: string) => text;
  return {
    start: '',
    file: ({ path, findings }) => findings.map((finding) => show(path, finding, paint)).join(''),
    end: (summary) => `${summaryLines(summary).join('\n')}\n`,
  };
}

type Style = Severity | 'bold' | 'dim';
type Paint = (text: string, style: Style) => string;

const CODES: Readonly<Record<Style, string>> = {
  error: '31;1',
  warning: '33;1',
  information: '36;1',
  hint: '34;1',
  bold: '1',
  dim: '2',
};

function inColor(text: string, style: Style): string {
  return `\u001b[${CODES[style]}m${text}\u001b[0m`;
}

function show(path: string, finding: FoundFinding, paint: Paint): string {
  const { code, severity, message, from, excerpt, fixes } = finding;
  const number = String(from.line);
  const gutter = ' '.repeat(number.length);
  const before = (excerpt.cutBefore ? '… ' : '') + visible(excerpt.text.slice(0, excerpt.start));
  const under = visible(excerpt.text.slice(excerpt.start, excerpt.end));
  const behind = visible(excerpt.text.slice(excerpt.end)) + (excerpt.cutBehind ? ' …' : '');
  const carets = '^'.repeat(Math.max(1, columnsOf(under)));
  const bar = paint('|', 'dim');
  return [
    `${paint(`${visible(path)}:${number}:${from.column}`, 'bold')} ${paint(severity, severity)} ${code}`,
    `  ${visible(message)}`,
    `  ${paint(number, 'dim')} ${bar} ${before}${under}${behind}`.trimEnd(),
    `  ${gutter} ${bar} ${' '.repeat(columnsOf(before))}${paint(carets, severity)}`,
    ...fixes.map(
      ({ title, preferred }) => `  ${paint(preferred ? 'fix:' : 'could be fixed:', 'dim')} ${visible(title)}`,
    ),
    '',
    '',
  ].join('\n');
}

/** What was found, and all that was not shown or not checked; `made` says what became of fixes. */
export function summaryLines(summary: Summary, made = 'made'): string[] {
  const { files, filesWithFindings, counts, lower, suppressed, known, fixes, fixedFiles, others, ignored } = summary;
  const found = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    plural(counts[severity], NAMES[severity]),
  );
  const first =
    found.length === 0
      ? `No findings in ${plural(files, 'file')}.`
      : `${found.join(', ')} in ${filesWithFindings} of ${plural(files, 'file')}.`;
  const rest = [
    fixes > 0 ? `${plural(fixes, 'fix', 'fixes')} ${made} in ${plural(fixedFiles, 'file')}.` : '',
    lower > 0 ? `${plural(lower, 'finding')} of lower severity not shown; --severity hint shows all.` : '',
    known > 0 ? `${plural(known, 'finding')} of the baseline not shown.` : '',
    suppressed > 0 ? `${plural(suppressed, 'finding')} hidden on request.` : '',
    others > 0 ? `${plural(others, '.txt file')} without a date header not checked.` : '',
    ignored > 0 ? `${plural(ignored, 'file')} ignored as seedmark.yaml says.` : '',
  ];
  return [first, ...rest.filter((line) => line !== '')];
}

const NAMES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'remark',
  hint: 'hint',
};

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
