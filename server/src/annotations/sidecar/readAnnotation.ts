import { newAnnotation, STATUSES } from '../facts';
import type { Annotation, AttributeValue, Json, RelationEnd, Scalar, Status, Target } from '../facts';
import {
  fail,
  isFields,
  readFields,
  readList,
  readOptionalText,
  readText,
  readTime,
  warn,
  warnOfUnknown,
} from './fields';
import type { Fields, Reading } from './fields';

/** Every field of an annotation in a file, in the order in which they are written. */
export const ANNOTATION_KEYS = [
  'id',
  'layer',
  'label',
  'spans',
  'ends',
  'attributes',
  'links',
  'status',
  'before',
  'confidence',
  'author',
  'created',
  'modified',
  'comments',
  'foreign',
] as const;

const KNOWN: ReadonlySet<string> = new Set(ANNOTATION_KEYS);
const KNOWN_IN_SPAN: ReadonlySet<string> = new Set(['at', 'exact', 'prefix', 'suffix']);

/** Reads one entry of `annotations`; `null` where it has no id or no layer, or is no entry at all. Each flaw is told. */
export function readAnnotation(value: unknown, reading: Reading): Annotation | null {
  if (!isFields(value)) {
    fail(reading, 'annotation-field-type', 'An annotation has to have fields.');
    return null;
  }
  const id = readText(value, 'id', '', reading);
  const layer = readText(value, 'layer', '', reading);
  if (id === '' || layer === '') {
    fail(reading, 'annotation-field-missing', `An annotation has to have \`${id === '' ? 'id' : 'layer'}\`.`);
    return null;
  }
  warnOfUnknown(value, KNOWN, reading);
  return newAnnotation({
    id,
    layer,
    label: readText(value, 'label', '', reading),
    targets: inOrder(
      readList(value, 'spans', reading).flatMap((fields) => readTarget(fields, reading)),
      reading,
    ),
    ends: readList(value, 'ends', reading).flatMap((fields) => readEnd(fields, reading)),
    attributes: readAttributes(readFields(value, 'attributes', reading), reading),
    links: readList(value, 'links', reading).flatMap((fields) => {
      const link = readText(fields, 'id', '', reading);
      if (link !== '') return [{ id: link, label: readOptionalText(fields, 'label', reading) }];
      fail(reading, 'annotation-field-missing', 'A link has to have `id`.');
      return [];
    }),
    ...readStatus(value, reading),
    confidence: readConfidence(value, reading),
    author: readText(value, 'author', '', reading),
    created: readTime(value, 'created', reading),
    modified: readTime(value, 'modified', reading),
    comments: readList(value, 'comments', reading).map((fields) => ({
      author: readText(fields, 'author', '', reading),
      time: readTime(fields, 'time', reading),
      text: readText(fields, 'text', '', reading),
    })),
    foreign: readJsonFields(readFields(value, 'foreign', reading), reading),
  });
}

/** Reads `at`, `exact`, `prefix` and `suffix`. */
export function readTarget(fields: Fields, reading: Reading): Target[] {
  warnOfUnknown(fields, KNOWN_IN_SPAN, reading);
  const [start, end, ...more] = Array.isArray(fields['at']) ? (fields['at'] as readonly unknown[]) : [];
  if (!isOffset(start) || !isOffset(end) || more.length > 0 || end < start) {
    fail(reading, 'annotation-span', '`at` has to be two offsets in UTF-16 units, start and end, such as [12, 20].');
    return [];
  }
  const target = {
    start,
    end,
    exact: readText(fields, 'exact', '', reading),
    prefix: readText(fields, 'prefix', '', reading),
    suffix: readText(fields, 'suffix', '', reading),
  };
  if (start !== end && end - start !== target.exact.length)
    warn(reading, 'annotation-span', '`exact` is not as long as `at` says; the words count.');
  return [target];
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function inOrder(targets: readonly Target[], reading: Reading): readonly Target[] {
  const sorted = [...targets].sort((a, b) => a.start - b.start || a.end - b.end);
  if (sorted.some((target, index) => index > 0 && (sorted[index - 1]?.end ?? 0) > target.start))
    warn(reading, 'annotation-span', 'The spans of an annotation overlap.');
  return sorted;
}

function readEnd(fields: Fields, reading: Reading): RelationEnd[] {
  const role = readText(fields, 'role', '', reading);
  const target = readText(fields, 'target', '', reading);
  if (target !== '') return [{ role, target, label: readOptionalText(fields, 'label', reading) }];
  fail(reading, 'annotation-field-missing', 'An end of a relation has to have `target`, the id of an annotation.');
  return [];
}

function readAttributes(fields: Fields, reading: Reading): Annotation['attributes'] {
  const entries = Object.entries(fields).flatMap(([name, value]): [string, AttributeValue][] => {
    if (isScalar(value)) return [[name, value]];
    if (Array.isArray(value) && value.every(isScalar)) return [[name, value]];
    fail(
      reading,
      'annotation-attribute',
      `The attribute \`${name}\` has to be a text, a number, a truth value, or a list of these.`,
    );
    return [];
  });
  return Object.fromEntries(entries);
}

function isScalar(value: unknown): value is Scalar {
  return (
    typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
  );
}

function readStatus(fields: Fields, reading: Reading): Pick<Annotation, 'status' | 'statusBefore'> {
  const status = readOneStatus(fields, 'status', reading) ?? 'accepted';
  const before = readOneStatus(fields, 'before', reading);
  if (status === 'orphaned') return { status, statusBefore: before === 'orphaned' ? null : before };
  if (before !== null) warn(reading, 'annotation-status', '`before` means something only where `status` is orphaned.');
  return { status, statusBefore: null };
}

function readOneStatus(fields: Fields, key: string, reading: Reading): Status | null {
  const value = readOptionalText(fields, key, reading);
  const status = STATUSES.find((one) => one === value);
  if (value !== null && !status)
    fail(reading, 'annotation-status', `\`${key}\` has to be one of ${STATUSES.join(', ')}.`);
  return status ?? null;
}

function readConfidence(fields: Fields, reading: Reading): number | null {
  const value = fields['confidence'];
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  fail(reading, 'annotation-confidence', '`confidence` has to be a number from 0 to 1.');
  return null;
}

function readJsonFields(fields: Fields, reading: Reading): Readonly<Record<string, Json>> {
  const entries = Object.entries(fields).flatMap(([name, value]): [string, Json][] => {
    if (isJson(value, MOST_NESTED)) return [[name, value]];
    fail(
      reading,
      'annotation-foreign',
      `\`foreign\` has something under \`${name}\` that JSON cannot hold, or is nested too deeply.`,
    );
    return [];
  });
  return Object.fromEntries(entries);
}

const MOST_NESTED = 32;

function isJson(value: unknown, depth: number): value is Json {
  if (value === null || isScalar(value)) return true;
  if (depth === 0 || typeof value !== 'object') return false;
  return Object.values(value).every((item) => isJson(item, depth - 1));
}
