import type { Annotation, AttributeValue } from '../../facts';
import { ASIDE, asideOf } from '../aside';
import type { FormatDocument } from '../facts';
import { tokenize } from '../tokens';
import {
  ANNOTATION,
  ANNOTATION_BASE,
  DEPENDENT,
  DOCUMENT_ANNOTATION,
  GOVERNOR,
  METADATA,
  SENTENCE,
  STRING,
  TOKEN,
  TOP,
} from './cas';
import type { Cas, CasType, CasValue, FeatureStructure } from './cas';
import { toIri, typeOfLayer } from './names';
import type { Shape } from './names';

/** The id of the only text. */
export const SOFA_ID = '1';

/**
 * A document as a CAS for INCEpTION and others: a type for each layer with its label as `value`, its first link as `identifier` and each plain attribute as a feature;
 * relations of two ends as arcs, other ends as slots; sentences and tokens, which those tools need. All of an annotation stands once more in a feature of
 * our own, as JSON, for what has no other place.
 */
export function toCas(document: FormatDocument): Cas {
  const { name, text } = document;
  const structures: FeatureStructure[] = [];
  const add = (type: string, place: Place, features: readonly (readonly [string, CasValue])[]): string => {
    const id = String(structures.length + 2);
    const [begin, end] = place ?? [null, null];
    structures.push({ id, type, sofa: type.endsWith(LINK) ? null : SOFA_ID, begin, end, features: new Map(features) });
    return id;
  };
  add(
    METADATA,
    [0, text.length],
    [
      ['language', 'x-unspecified'],
      ['documentTitle', name],
      ['documentId', name],
    ],
  );
  for (const { start, end, tokens } of tokenize(text, document.sentences)) {
    add(SENTENCE, [start, end], []);
    for (const token of tokens) add(TOKEN, [token.start, token.end], []);
  }
  const first = structures.length + 2;
  const ids = new Map(document.annotations.map(({ id }, index) => [id, String(first + index)]));
  for (const annotation of document.annotations)
    add(typeOfLayer(annotation.layer, shapeOf(annotation)), hullOf(annotation), featuresOf(annotation, ids));
  addLinks(structures, document.annotations, ids, add);
  return {
    types: [...BASIC_TYPES, ...typesOf(document.annotations)],
    sofas: [{ id: SOFA_ID, name: '_InitialView', text }],
    structures,
  };
}

/** A relation with two ends is an arc; what has neither words nor two ends stands beside the text. */
export function shapeOf({ targets, ends }: Annotation): Shape {
  if (targets.length > 0) return 'span';
  return ends.length === 2 ? 'arc' : 'document';
}

/** The types that the annotations need, each with the features that some annotation of it has. */
export function typesOf(annotations: readonly Annotation[]): CasType[] {
  const features = new Map<string, Map<string, string>>();
  const superTypes = new Map<string, string>();
  for (const annotation of annotations) {
    const shape = shapeOf(annotation);
    const type = typeOfLayer(annotation.layer, shape);
    const own = features.get(type) ?? new Map(SHAPE_FEATURES[shape]);
    features.set(type, own);
    superTypes.set(type, shape === 'document' ? ANNOTATION_BASE : ANNOTATION);
    for (const [name] of shownAttributes(annotation)) own.set(name, STRING);
    if (shape === 'arc') for (const [name, range] of SHAPE_FEATURES.arc) own.set(name, range);
    if (shape === 'arc' || annotation.ends.length === 0) continue;
    own.set('links', `${type}${LINK}[]`);
    superTypes.set(type + LINK, TOP);
    features.set(
      type + LINK,
      new Map([
        ['role', STRING],
        ['target', ANNOTATION],
      ]),
    );
  }
  return [...features]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => typeOf(name, superTypes.get(name) ?? ANNOTATION, own));
}

/** Attributes that are features. Others are kept aside. */
export function shownAttributes({ attributes }: Pick<Annotation, 'attributes'>): [string, string][] {
  return Object.entries(attributes)
    .filter(([name]) => isFeatureName(name))
    .map(([name, value]) => [name, showAttribute(value)]);
}

/** Whether an attribute can be a feature of its own name. */
export function isFeatureName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]{0,100}$/.test(name) && !RESERVED.has(name);
}

/** An attribute as other tools see it: `budget; water` for a list. */
export function showAttribute(value: AttributeValue): string {
  return typeof value === 'object' ? value.map(String).join('; ') : String(value);
}

/** The ends of an arc, and where their roles are written if they have others than `Governor` and `Dependent`. */
export const ARC_ENDS = [
  [GOVERNOR, 'sourceRole'],
  [DEPENDENT, 'targetRole'],
] as const;

type Place = readonly [number, number] | null;
const LINK = 'Link';

const SHAPE_FEATURES: Readonly<Record<Shape, readonly (readonly [string, string])[]>> = {
  span: [
    ['value', STRING],
    ['identifier', STRING],
    [ASIDE, STRING],
  ],
  arc: [
    ['value', STRING],
    [GOVERNOR, ANNOTATION],
    [DEPENDENT, ANNOTATION],
    ['sourceRole', STRING],
    ['targetRole', STRING],
    ['identifier', STRING],
    [ASIDE, STRING],
  ],
  document: [
    ['value', STRING],
    ['identifier', STRING],
    [ASIDE, STRING],
  ],
};

const RESERVED: ReadonlySet<string> = new Set([
  ...ARC_ENDS.flat(),
  ASIDE,
  'value',
  'identifier',
  'links',
  'target',
  'begin',
  'end',
  'sofa',
  'id',
  'first',
  'next',
  'members',
  'referenceType',
  'referenceRelation',
  'language',
]);

function typeOf(name: string, superType: string, features: ReadonlyMap<string, string>): CasType {
  return { name, superType, features: [...features].map(([feature, range]) => ({ name: feature, range })) };
}

/** What DKPro defines and every tool that reads these files knows. */
const BASIC_TYPES: readonly CasType[] = [
  typeOf(
    METADATA,
    DOCUMENT_ANNOTATION,
    new Map(
      ['documentTitle', 'documentId', 'documentUri', 'collectionId', 'documentBaseUri'].map((name) => [name, STRING]),
    ),
  ),
  typeOf(SENTENCE, ANNOTATION, new Map([['id', STRING]])),
  typeOf(TOKEN, ANNOTATION, new Map([['id', STRING]])),
];

function hullOf({ targets, ends }: Annotation, byId?: ReadonlyMap<string, Annotation>): Place {
  const [first] = targets;
  if (first) return [first.start, targets.at(-1)?.end ?? first.end];
  const dependent = byId?.get(ends[1]?.target ?? '');
  return dependent ? hullOf(dependent) : null;
}

function featuresOf(annotation: Annotation, ids: ReadonlyMap<string, string>): [string, CasValue][] {
  const features: [string, CasValue][] = [];
  const [link] = annotation.links;
  if (annotation.label !== '') features.push(['value', annotation.label]);
  if (link) features.push(['identifier', toIri(link.id)]);
  features.push(...shownAttributes(annotation));
  if (shapeOf(annotation) === 'arc') {
    for (const [index, { role, target }] of annotation.ends.entries()) {
      const [feature, roleFeature] = ARC_ENDS[index === 0 ? 0 : 1];
      features.push([feature, { ref: ids.get(target) ?? '0' }]);
      if (role !== feature) features.push([roleFeature, role]);
    }
  }
  const spans =
    annotation.targets.length > 1 ? { spans: annotation.targets.map(({ start, end }) => [start, end]) } : {};
  features.push([ASIDE, JSON.stringify({ ...asideOf(annotation), ...spans })]);
  return features;
}

/** Slots are structures of their own, behind all others, because they name annotations and are named by them. */
function addLinks(
  structures: FeatureStructure[],
  annotations: readonly Annotation[],
  ids: ReadonlyMap<string, string>,
  add: (type: string, place: Place, features: readonly (readonly [string, CasValue])[]) => string,
): void {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const before = structures.length - annotations.length;
  for (const [index, annotation] of annotations.entries()) {
    const structure = structures[before + index];
    if (!structure) continue;
    if (shapeOf(annotation) === 'arc') {
      const [begin, end] = hullOf(annotation, byId) ?? [0, 0];
      structures[before + index] = { ...structure, begin, end };
    } else if (annotation.ends.length > 0) {
      const links = annotation.ends.map(({ role, target }) =>
        add(structure.type + LINK, null, [
          ['role', role],
          ['target', { ref: ids.get(target) ?? '0' }],
        ]),
      );
      structures[before + index] = {
        ...structure,
        features: new Map([...structure.features, ['links', { ids: links }]]),
      };
    }
  }
}
