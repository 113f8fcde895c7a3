import { BUILT_IN_LAYERS } from './facts';
import type { Annotation, AnnotationProblem, AttributeValue, WithProblems } from './facts';
import { parseFile, MOST_ALIASES } from './sidecar/document';
import { fail, isFields, readFields, readList, readOptionalText, readText, warnOfUnknown } from './sidecar/fields';
import type { Fields, Reading } from './sidecar/fields';
import { readWorkspaceSuppression } from './suppressions';
import type { WorkspaceSuppression } from './suppressions';

/** One type of annotation in a layer, such as `person`. */
export interface LabelDefinition {
  readonly name: string;
  readonly title: string;
  /** `#rrggbb`; `null` leaves it to the theme. */
  readonly color: string | null;
  /** The key that gives it, such as `p`; `null` for none. */
  readonly key: string | null;
}

export interface AttributeDefinition {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean' | 'list';
  /** Allowed values, or parts of a list; empty where all are. */
  readonly values: readonly string[];
}

/** A layer as a team defines it in `seedmark.yaml`. */
export interface LayerDefinition extends LabelDefinition {
  /** Empty where any label is allowed. */
  readonly labels: readonly LabelDefinition[];
  readonly attributes: readonly AttributeDefinition[];
}

/** What `seedmark.yaml` says of annotations. */
export interface TeamFile {
  /** The built-in layers that it does not define itself come first, open to any label and attribute. */
  readonly layers: readonly LayerDefinition[];
  readonly suppressions: readonly WorkspaceSuppression[];
}

/** Reads `layers` and `suppressions` of a `seedmark.yaml`; what is wrong is told with its place, and the rest is read. Other keys are not looked at. */
export function readTeamFile(source: string): WithProblems<TeamFile> {
  const { document, problems: found } = parseFile(source);
  const problems: AnnotationProblem[] = [...found];
  const reading: Reading = { span: { start: 0, end: source.length }, problems };
  const root =
    document && found.length === 0 ? plain(() => document.toJS({ maxAliasCount: MOST_ALIASES }), reading) : {};
  const own = uniqueByName(
    readList(root, 'layers', reading).flatMap((fields) => readLayer(fields, reading)),
    reading,
  );
  const names = new Set(own.map(({ name }) => name));
  const builtIn = BUILT_IN_LAYERS.filter((name) => !names.has(name)).map((name) => openLayer(name));
  const suppressions = readList(root, 'suppressions', reading).flatMap(
    (fields) => readWorkspaceSuppression(fields, reading) ?? [],
  );
  return { value: { layers: [...builtIn, ...own], suppressions }, problems };
}

/** What is wrong with an annotation in the eyes of the team, as sentences; an annotation from elsewhere may be wrong and is kept. */
export function checkAnnotation(annotation: Annotation, layers: readonly LayerDefinition[]): string[] {
  const layer = layers.find(({ name }) => name === annotation.layer);
  if (!layer) return [`There is no layer \`${annotation.layer}\`.`];
  const flaws: string[] = [];
  if (layer.labels.length > 0 && !layer.labels.some(({ name }) => name === annotation.label))
    flaws.push(`The layer \`${layer.name}\` has no label \`${annotation.label}\`.`);
  if (layer.attributes.length === 0) return flaws;
  for (const [name, value] of Object.entries(annotation.attributes)) {
    const definition = layer.attributes.find((one) => one.name === name);
    if (!definition) flaws.push(`The layer \`${layer.name}\` has no attribute \`${name}\`.`);
    else if (!fits(value, definition)) flaws.push(`The attribute \`${name}\` cannot be ${JSON.stringify(value)}.`);
  }
  return flaws;
}

function fits(value: AttributeValue, { type, values }: AttributeDefinition): boolean {
  const isAllowed = (one: unknown): boolean => values.length === 0 || values.includes(String(one));
  return type === 'list' ? Array.isArray(value) && value.every(isAllowed) : typeof value === type && isAllowed(value);
}

function plain(read: () => unknown, reading: Reading): Fields {
  try {
    const value = read();
    return isFields(value) ? value : {};
  } catch (error) {
    fail(reading, 'file-alias', `An alias cannot be followed. ${error instanceof Error ? error.message : ''}`.trim());
    return {};
  }
}

const LAYER_KEYS: ReadonlySet<string> = new Set(['name', 'title', 'color', 'key', 'labels', 'attributes']);
const LABEL_KEYS: ReadonlySet<string> = new Set(['name', 'title', 'color', 'key']);

function readLayer(fields: Fields, reading: Reading): LayerDefinition[] {
  warnOfUnknown(fields, LAYER_KEYS, reading);
  return readLabel(fields, reading).map((label) => ({
    ...label,
    labels: uniqueByName(
      readList(fields, 'labels', reading).flatMap((one) => {
        warnOfUnknown(one, LABEL_KEYS, reading);
        return readLabel(one, reading);
      }),
      reading,
    ),
    attributes: Object.entries(readFields(fields, 'attributes', reading)).flatMap(([name, one]) =>
      readAttribute(name, one, reading),
    ),
  }));
}

function readLabel(fields: Fields, reading: Reading): LabelDefinition[] {
  const name = readText(fields, 'name', '', reading);
  const color = readOptionalText(fields, 'color', reading);
  if (name === '') {
    fail(reading, 'layer-name', 'A layer and a label have to have `name`.');
    return [];
  }
  const isColor = color === null || /^#[0-9a-fA-F]{6}$/.test(color);
  if (!isColor) fail(reading, 'layer-color', `The color of \`${name}\` has to be like "#3366cc", in quotation marks.`);
  return [
    {
      name,
      title: readText(fields, 'title', name, reading),
      color: isColor ? color : null,
      key: readOptionalText(fields, 'key', reading),
    },
  ];
}

const TYPES = ['string', 'number', 'boolean', 'list'] as const;

function readAttribute(name: string, value: unknown, reading: Reading): AttributeDefinition[] {
  const fields = isFields(value) ? value : {};
  const type = TYPES.find((one) => one === (fields['type'] ?? 'string'));
  const values: readonly unknown[] = Array.isArray(fields['values']) ? fields['values'] : [];
  if (type) return [{ name, type, values: values.map(String) }];
  fail(reading, 'layer-attribute', `The type of the attribute \`${name}\` has to be one of ${TYPES.join(', ')}.`);
  return [];
}

function uniqueByName<T extends { readonly name: string }>(items: readonly T[], reading: Reading): T[] {
  const seen = new Set<string>();
  return items.filter(({ name }) => {
    if (!seen.has(name)) return seen.add(name);
    fail(reading, 'layer-name', `The name \`${name}\` is given twice.`);
    return false;
  });
}

function openLayer(name: string): LayerDefinition {
  return { name, title: name, color: null, key: null, labels: [], attributes: [] };
}
