import type { Span } from '../../../server/src/engine/index';
import { overlaps } from '../../../server/src/engine/text/span';
import type { TimexFinder } from './facts';
import { agree } from './readings';

/** One case of a specification of Recognizers-Text. */
export interface SpecCase {
  readonly text: string;
  readonly date: string;
  readonly expected: readonly { readonly span: Span; readonly text: string; readonly readings: ReadonlySet<string> }[];
  /** Whether the case lists all that is to be found; otherwise it is about one kind of expression. */
  readonly complete: boolean;
}

interface RawCase {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results: readonly RawResult[];
}

interface RawResult {
  readonly Text: string;
  readonly Start: number;
  readonly Length?: number;
  readonly End?: number;
  readonly Value?: {
    readonly Timex?: string;
    readonly FutureResolution?: Readonly<Record<string, string>>;
    readonly PastResolution?: Readonly<Record<string, string>>;
  };
  readonly Resolution?: { readonly values?: readonly ResolvedValue[] };
}

/** An entry of `resolution.values`, as the specification writes it and as the package returns it. */
export type ResolvedValue = Readonly<Record<string, string | undefined>>;

/** The cases of a file; one about a single kind of expression is left out where it expects nothing. */
export function parseSpecs(json: string, file: string): SpecCase[] {
  const cases = JSON.parse(json.replace(/^\uFEFF/, '')) as readonly RawCase[];
  const complete = file.endsWith('Model.json');
  return cases
    .filter(({ Results }) => complete || Results.length > 0)
    .map(({ Input, Context, Results }) => ({
      text: Input,
      date: (Context?.ReferenceDateTime ?? DEFAULT_DATE).slice(0, 10),
      expected: Results.map((result) => ({
        span: {
          start: result.Start,
          end: result.End === undefined ? result.Start + (result.Length ?? 0) : result.End + 1,
        },
        text: result.Text,
        readings: new Set(readingsOfResult(result)),
      })),
      complete,
    }));
}

/** Whether all that is expected is found with one of its values, and, where the case is complete, nothing else is found. */
export function passes({ text, date, expected, complete }: SpecCase, find: TimexFinder): boolean {
  const found = find(text, date);
  const covered = (span: Span) => expected.some((one) => overlaps(one.span, span));
  if (complete && !found.every(({ span }) => covered(span))) return false;
  return expected.every(({ span, readings }) => {
    const pieces = found.filter((one) => overlaps(one.span, span)).map((one) => one.readings);
    return pieces.length > 0 && agree(readings, pieces);
  });
}

/** Every reading that one of the values gives. */
export function readingsOfValues(values: readonly ResolvedValue[]): string[] {
  return values.flatMap(({ timex, type, value, start, end }) => {
    const readings = timex === undefined ? [] : [`=${timex.replace(/^(.*T\d{2})$/, '$1:00')}`];
    if (type === 'duration' && value !== undefined) readings.push(`PT${value}S`);
    else if (value !== undefined && value !== 'not resolved') readings.push(point(value));
    if (start !== undefined || end !== undefined) readings.push(`${point(start ?? '')}/${point(end ?? '')}`);
    return readings;
  });
}

function readingsOfResult({ Value, Resolution }: RawResult): string[] {
  if (Resolution) return readingsOfValues(Resolution.values ?? []);
  const timex = Value?.Timex;
  return [Value?.FutureResolution, Value?.PastResolution].flatMap((resolution) => {
    if (!resolution) return [];
    const { date, dateTime, time, duration } = resolution;
    const start = resolution['startDate'] ?? resolution['startDateTime'] ?? resolution['startTime'];
    const end = resolution['endDate'] ?? resolution['endDateTime'] ?? resolution['endTime'];
    const type = duration === undefined ? 'date' : 'duration';
    return readingsOfValues([{ timex, type, value: duration ?? date ?? dateTime ?? time, start, end }]);
  });
}

/** `'2016-11-07 16:00:00'` is `'2016-11-07T16:00:00'`, `'16:00:00'` is `'T16:00:00'`. */
function point(value: string): string {
  return /^\d{2}:/.test(value) ? `T${value}` : value.replace(' ', 'T');
}

/** Of the cases that name none: a time of day needs no date. */
const DEFAULT_DATE = '2016-11-07';
