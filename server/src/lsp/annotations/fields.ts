import type { PlaceRange } from '../../protocol/index';
import { Refusal } from './refusal';

/** An object of JSON from outside; any of its fields may be missing or wrong. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All readers throw a `Refusal` that names the field and says what it has to be. */
export function readText(fields: Fields, key: string): string {
  const value = fields[key];
  if (typeof value === 'string' && value.length <= LONGEST_TEXT) return value;
  throw new Refusal(`\`${key}\` has to be a text of at most ${LONGEST_TEXT} characters.`);
}

/** A text that says something, such as the name of a layer. */
export function readName(fields: Fields, key: string): string {
  const value = fields[key];
  if (typeof value === 'string' && /^[^\p{Cc}]{1,500}$/u.test(value) && value.trim() === value) return value;
  throw new Refusal(`\`${key}\` has to be a name: one line, not empty, without spaces around it.`);
}

export function readFlag(fields: Fields, key: string): boolean {
  const value = fields[key];
  if (value === undefined || value === null) return false;
  if (typeof value === 'boolean') return value;
  throw new Refusal(`\`${key}\` has to be true or false.`);
}

/** A whole number from `least` to `most`. */
export function readNumber(fields: Fields, key: string, least: number, most: number): number {
  const value = fields[key];
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Refusal(`\`${key}\` has to be a whole number from ${least} to ${most}.`);
}

export function readChoice<T extends string>(fields: Fields, key: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === fields[key]);
  if (found !== undefined) return found;
  throw new Refusal(`\`${key}\` has to be one of ${choices.join(', ')}.`);
}

export function readList<T>(fields: Fields, key: string, read: (item: unknown) => T): T[] {
  const value = fields[key];
  if (!Array.isArray(value) || value.length > LONGEST_LIST)
    throw new Refusal(`\`${key}\` has to be a list of at most ${LONGEST_LIST} items.`);
  return value.map((item: unknown) => read(item));
}

export function readNames(fields: Fields, key: string): string[] {
  return readList(fields, key, (item) => readName({ [key]: item }, key));
}

/** `read` where the field is given; `undefined` where it is not. */
export function optional<T>(fields: Fields, key: string, read: (fields: Fields, key: string) => T): T | undefined {
  return fields[key] === undefined || fields[key] === null ? undefined : read(fields, key);
}

export function readRange(fields: Fields, key: string): PlaceRange {
  return rangeOf(fields[key], key);
}

export function readRanges(fields: Fields, key: string): PlaceRange[] {
  return readList(fields, key, (item) => rangeOf(item, key));
}

function rangeOf(value: unknown, key: string): PlaceRange {
  const { start, end } = isFields(value) ? value : {};
  if (isPosition(start) && isPosition(end))
    return {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    };
  throw new Refusal(`\`${key}\` has to be a range: {"start": {"line", "character"}, "end": {"line", "character"}}.`);
}

function isPosition(value: unknown): value is PlaceRange['start'] {
  return isFields(value) && isCount(value['line']) && isCount(value['character']);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

const LONGEST_TEXT = 100_000;
const LONGEST_LIST = 100_000;
