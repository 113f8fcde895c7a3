import type {
  AnnotationChoice,
  AnnotationCommandName,
  AnnotationCommands,
  ExportArguments,
  OfArticle,
} from '../../protocol/index';
import {
  isFields,
  optional,
  readChoice,
  readFlag,
  readList,
  readName,
  readNames,
  readNumber,
  readRange,
  readRanges,
  readText,
} from './fields';
import type { Fields } from './fields';
import { Refusal } from './refusal';

/** What a command says beside the article that it is about. */
export type Given<N extends AnnotationCommandName> = WithoutArticle<AnnotationCommands[N]>;
type WithoutArticle<T> = T extends unknown ? Omit<T, keyof OfArticle> : never;

/** The article that a command is about. Throws a `Refusal` for what names none. */
export function readArticle(raw: unknown): OfArticle {
  const fields = readObject(raw);
  const version = optional(fields, 'version', (all, key) => readNumber(all, key, -FAR, FAR));
  return { uri: readName(fields, 'uri'), ...given('version', version) };
}

/** The rest of a command's argument, checked field by field. Throws a `Refusal` that says what is wrong with it. */
export function readGiven<N extends AnnotationCommandName>(name: N, raw: unknown): Given<N> {
  const read: (fields: Fields) => Given<N> = READERS[name];
  return read(readObject(raw));
}

function readObject(raw: unknown): Fields {
  if (isFields(raw)) return raw;
  throw new Refusal('The command needs an object with the field `uri` as its argument.');
}

const FAR = Number.MAX_SAFE_INTEGER;
const STATUSES = ['suggested', 'accepted', 'rejected'] as const;
const KINDS = ['names', 'quotes', 'dates'] as const;

const nothing = (): Record<string, never> => ({});

const READERS: { readonly [N in AnnotationCommandName]: (fields: Fields) => Given<N> } = {
  annotate: (fields) => ({
    ranges: readRanges(fields, 'ranges'),
    layer: readName(fields, 'layer'),
    ...given('label', optional(fields, 'label', readText)),
    ...given('comment', optional(fields, 'comment', readText)),
  }),
  annotateAll: (fields) => ({
    range: readRange(fields, 'range'),
    layer: readName(fields, 'layer'),
    ...given('label', optional(fields, 'label', readText)),
  }),
  suggest: (fields) =>
    given(
      'kinds',
      optional(fields, 'kinds', (all, key) => readList(all, key, (kind) => readChoice({ kind }, 'kind', KINDS))),
    ),
  setStatus: (fields) => ({ ...readAnnotations(fields), to: readChoice(fields, 'to', STATUSES) }),
  changeSpan: (fields) => {
    const id = readName(fields, 'id');
    if (fields['ranges'] !== undefined) return { id, ranges: readRanges(fields, 'ranges') };
    const part = optional(fields, 'part', (all, key) => readNumber(all, key, 0, MOST));
    return {
      id,
      edge: readChoice(fields, 'edge', ['start', 'end']),
      words: readNumber(fields, 'words', -MOST, MOST),
      ...given('part', part),
    };
  },
  relabel: (fields) => ({
    ids: readNames(fields, 'ids'),
    label: readText(fields, 'label'),
    ...given('layer', optional(fields, 'layer', readName)),
  }),
  setAttributes: (fields) => ({ id: readName(fields, 'id'), attributes: readAttributes(fields) }),
  link: (fields) => ({
    id: readName(fields, 'id'),
    link: readName(fields, 'link'),
    remove: readFlag(fields, 'remove'),
    ...given('name', optional(fields, 'name', readText)),
  }),
  comment: (fields) => ({
    id: readName(fields, 'id'),
    ...given('text', optional(fields, 'text', readText)),
    ...given(
      'index',
      optional(fields, 'index', (all, key) => readNumber(all, key, 0, MOST)),
    ),
  }),
  relate: (fields) => ({
    label: readText(fields, 'label'),
    ends: readList(fields, 'ends', (end) => {
      if (!isFields(end)) throw new Refusal('Each of `ends` has to have `role` and `target`.');
      return { role: readText(end, 'role'), target: readName(end, 'target') };
    }),
    ...given('layer', optional(fields, 'layer', readName)),
    ...given('ranges', optional(fields, 'ranges', readRanges)),
  }),
  delete: (fields) => readAnnotations(fields),
  confirm: (fields) => ({ id: readName(fields, 'id'), range: readRange(fields, 'range') }),
  adopt: (fields) => ({ owner: readAnnotator(fields, 'owner'), ids: readNames(fields, 'ids') }),
  compareWith: (fields) => ({
    annotator: fields['annotator'] === null ? null : readAnnotator(fields, 'annotator'),
  }),
  setAnnotator: (fields) => ({ annotator: readAnnotator(fields, 'annotator') }),
  undo: nothing,
  redo: nothing,
  suppress: (fields) => ({
    code: readName(fields, 'code'),
    range: readRange(fields, 'range'),
    ...given('reason', optional(fields, 'reason', readText)),
    where: optional(fields, 'where', (all, key) => readChoice(all, key, ['place', 'file', 'workspace'])) ?? 'place',
  }),
  unsuppress: (fields) => ({
    numbers: readList(fields, 'numbers', (number) => readNumber({ number }, 'number', 0, MOST)),
  }),
  exportLosses: readExport,
  export: (fields) => ({
    ...readExport(fields),
    write: readFlag(fields, 'write'),
    force: readFlag(fields, 'force'),
  }),
  import: (fields) => ({
    format: readName(fields, 'format'),
    ...given('files', optional(fields, 'files', readNames)),
    ...given('contents', optional(fields, 'contents', readContents)),
    dryRun: readFlag(fields, 'dryRun'),
  }),
};

const MOST = 1_000_000;

function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}

function readExport(fields: Fields): ExportArguments {
  return { format: readName(fields, 'format'), analysis: readFlag(fields, 'analysis') };
}

function readContents(fields: Fields, key: string): { name: string; content: string }[] {
  return readList(fields, key, (file) => {
    const { name, content } = isFields(file) ? file : {};
    if (typeof name === 'string' && typeof content === 'string') return { name, content };
    throw new Refusal('Each of `contents` has to have `name` and `content`.');
  });
}

/** The name of an annotator as it can stand in the name of a file; empty for the curated file. */
function readAnnotator(fields: Fields, key: string): string {
  const value = fields[key];
  if (typeof value === 'string' && /^[\p{L}\p{N}_-]{0,64}$/u.test(value)) return value;
  throw new Refusal(`\`${key}\` has to be a name of at most 64 letters, digits, \`-\` and \`_\`, or empty.`);
}

function readAnnotations(fields: Fields): AnnotationChoice {
  if (fields['ids'] !== undefined) return { ids: readNames(fields, 'ids') };
  const status = given(
    'status',
    optional(fields, 'status', (all, key) => readChoice(all, key, STATUSES)),
  );
  if (fields['layer'] !== undefined)
    return { layer: readName(fields, 'layer'), ...given('label', optional(fields, 'label', readText)), ...status };
  if (fields['all'] === true) return { all: true, ...status };
  throw new Refusal('The command needs `ids`, a `layer`, or `"all": true`.');
}

type GivenAttributes = AnnotationCommands['setAttributes']['attributes'];

function readAttributes(fields: Fields): GivenAttributes {
  const attributes = fields['attributes'];
  if (!isFields(attributes)) throw new Refusal('`attributes` has to be an object with names and values.');
  const entries = Object.entries(attributes);
  const isSound = entries.every(([, value]) =>
    Array.isArray(value) ? value.every(isScalar) : value === null || isScalar(value),
  );
  if (isSound) return attributes as GivenAttributes;
  throw new Refusal('A value of `attributes` has to be a text, a number, true, false, a list of those, or null.');
}

function isScalar(value: unknown): boolean {
  return (
    typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
  );
}
