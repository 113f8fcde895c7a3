import type { FoundTimex, TimexSystem } from './facts';
import { versionOf } from './chrono';
import { readingsOfValues } from './specs';
import type { ResolvedValue } from './specs';
import { valueOfInterval } from './values';

const PACKAGE = '@microsoft/recognizers-text-date-time';

/** Recognizers-Text for English of the United States (`recognizeDateTime`). Throws where the package is not installed. */
export async function recognizersFinder(): Promise<TimexSystem> {
  const { recognizeDateTime } = (await import(PACKAGE)) as RecognizersModule;
  return {
    name: 'Recognizers-Text',
    version: versionOf(PACKAGE),
    find: (text, date) => {
      const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
      // It takes more than linear time, and reads no further than a line.
      return linesOf(text).flatMap(({ start, line }) =>
        recognizeDateTime(line, 'en-us', 0, new Date(year, month - 1, day)).map((entity) => foundBy(entity, start)),
      );
    },
  };
}

/** What we use of the package, which has no types that the compiler finds. */
interface RecognizersModule {
  readonly recognizeDateTime: (text: string, culture: string, options: number, reference: Date) => readonly Entity[];
}

interface Entity {
  readonly start: number;
  /** The last unit, not the one behind it. */
  readonly end: number;
  readonly typeName: string;
  readonly resolution?: { readonly values?: readonly ResolvedValue[] } | null;
}

function foundBy({ start, end, typeName, resolution }: Entity, offset: number): FoundTimex {
  const values = resolution?.values ?? [];
  const kind = typeName.replace('datetimeV2.', '');
  const type =
    kind === 'duration' || kind === 'set'
      ? kind
      : kind.startsWith('date') && !kind.startsWith('datetime')
        ? 'date'
        : 'time';
  return {
    span: { start: offset + start, end: offset + end + 1 },
    type: values[0]?.['timex']?.endsWith('_REF') === true ? 'date' : type,
    values: values.flatMap(timexValuesOf),
    readings: readingsOfValues(values),
  };
}

/** Both readings, where it gives two. */
function timexValuesOf({ timex = '', type, value, start, end }: ResolvedValue): string[] {
  if (type === 'duration' || type === 'set' || timex.endsWith('_REF')) return [timex];
  if (type === 'date' && value !== undefined) return [value];
  if (type === 'datetime' && value !== undefined) return [value.replace(' ', 'T')];
  if (type === 'daterange' && (timex.startsWith('X') || timex.startsWith('('))) {
    const whole = valueOfInterval(start ?? '', end ?? '');
    return whole === null ? [] : [whole];
  }
  return [timex];
}

function linesOf(text: string): { readonly start: number; readonly line: string }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    return { start: at, line };
  });
}
