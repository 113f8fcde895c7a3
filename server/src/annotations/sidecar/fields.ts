import type { AnnotationProblem } from '../facts';
import type { Span } from '../../engine/index';

/** Where problems go while one entry of a file is read. */
export interface Reading {
  /** The entry's place in the file. */
  readonly span: Span;
  readonly problems: AnnotationProblem[];
}

/** An entry of a file: a mapping with names as keys. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tells that something is left out; for what stays as it is there is `warn`. */
export function fail({ span, problems }: Reading, code: string, message: string): void {
  problems.push({ code, message, span, severity: 'error' });
}

export function warn({ span, problems }: Reading, code: string, message: string): void {
  problems.push({ code, message, span, severity: 'warning' });
}

/** The text of a field; `fallback` where it is missing, and where it is no text, which is told. */
export function readText(fields: Fields, key: string, fallback: string, reading: Reading): string {
  return readOptionalText(fields, key, reading) ?? fallback;
}

export function readOptionalText(fields: Fields, key: string, reading: Reading): string | null {
  const value = fields[key];
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  // A name such as 2024 or true is a number or a truth value in YAML unless it is quoted.
  if (typeof value === 'number' || typeof value === 'boolean') {
    warn(
      reading,
      'annotation-field-type',
      `\`${key}\` is read as the text "${String(value)}"; put it in quotation marks.`,
    );
    return String(value);
  }
  fail(reading, 'annotation-field-type', `\`${key}\` has to be a text.`);
  return null;
}

/** A moment in ISO 8601 with its zone, or `null`. What is something else is kept, and told. */
export function readTime(fields: Fields, key: string, reading: Reading): string | null {
  const value = readOptionalText(fields, key, reading);
  if (value !== null && !TIME.test(value))
    warn(reading, 'annotation-time', `\`${key}\` is no time in ISO 8601 with a zone, such as 2024-03-05T10:00:00Z.`);
  return value;
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** The entries of a list that are mappings; everything else is told. */
export function readList(fields: Fields, key: string, reading: Reading): Fields[] {
  const value = fields[key];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    fail(reading, 'annotation-field-type', `\`${key}\` has to be a list.`);
    return [];
  }
  const items: readonly unknown[] = value;
  const entries = items.filter(isFields);
  if (entries.length < items.length)
    fail(reading, 'annotation-field-type', `Each entry of \`${key}\` has to have fields.`);
  return entries;
}

/** A field that is a mapping; `{}` where it is missing, and where it is none, which is told. */
export function readFields(fields: Fields, key: string, reading: Reading): Fields {
  const value = fields[key];
  if (value === undefined || value === null) return {};
  if (isFields(value)) return value;
  fail(reading, 'annotation-field-type', `\`${key}\` has to be a mapping of names to values.`);
  return {};
}

/** Tells of fields nobody knows. They stay in the file. */
export function warnOfUnknown(fields: Fields, known: ReadonlySet<string>, reading: Reading): void {
  for (const key of Object.keys(fields))
    if (!known.has(key)) warn(reading, 'annotation-field-unknown', `\`${key}\` is no field of this entry.`);
}
