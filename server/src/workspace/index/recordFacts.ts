import type { Analysis, Severities, Severity } from '../../engine/index';
import { packed, unpacked } from './placeRange';
import type { Locate, PlaceRange } from './placeRange';
import type { FileRecord } from './record';

/** Days that a text speaks of. */
export interface DateRecord {
  /** First day, `YYYY-MM-DD`. */
  readonly start: string;
  /** First day after it. */
  readonly end: string;
  readonly range: PlaceRange;
}

export interface FindingRecord {
  readonly code: string;
  readonly severity: Severity;
  readonly range: PlaceRange;
}

/** The dates of an analysis that mean certain days, packed in document order. */
export function packDates({ dates }: Analysis, locate: Locate): Int32Array {
  return Int32Array.from(
    dates.flatMap(({ start, end, span }) =>
      start === null || end === null ? [] : [figuresOf(start), figuresOf(end), ...packed(locate(span))],
    ),
  );
}

export function datesOf({ dates }: FileRecord): DateRecord[] {
  const found: DateRecord[] = [];
  for (let at = 0; at < dates.length; at += DATE_SIZE)
    found.push({ start: dayOf(dates[at] ?? 0), end: dayOf(dates[at + 1] ?? 0), range: unpacked(dates, at + 2) });
  return found;
}

/** The findings of an analysis, packed in document order; the numbers of their codes count in `codes`. */
export function packFindings({ findings }: Analysis, locate: Locate): { codes: string[]; findings: Int32Array } {
  const codes = [...new Set(findings.map(({ code }) => code))];
  const numbers = findings.flatMap(({ code, severity, span }) => [
    codes.indexOf(code),
    SEVERITIES.indexOf(severity),
    ...packed(locate(span)),
  ]);
  return { codes, findings: Int32Array.from(numbers) };
}

/** The findings of a file as people want to see them: a check that is switched off has none. */
export function findingsOf({ codes, findings }: FileRecord, severities: Severities): FindingRecord[] {
  const found: FindingRecord[] = [];
  for (let at = 0; at < findings.length; at += FINDING_SIZE) {
    const code = codes[findings[at] ?? 0] ?? '';
    const chosen = Object.hasOwn(severities, code) ? severities[code] : undefined;
    const severity = chosen ?? SEVERITIES[findings[at + 1] ?? 0] ?? 'hint';
    if (severity !== 'off') found.push({ code, severity, range: unpacked(findings, at + 2) });
  }
  return found;
}

/** `'2022-12-13'` is 20221213. */
function figuresOf(day: string): number {
  return Number(day.replaceAll('-', ''));
}

function dayOf(figures: number): string {
  const text = String(figures).padStart(8, '0');
  return `${text.slice(0, -4)}-${text.slice(-4, -2)}-${text.slice(-2)}`;
}

const DATE_SIZE = 6;
const FINDING_SIZE = 6;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
