import { isFields } from '../../sidecar/fields';
import type { Fields } from '../../sidecar/fields';
import type { AnnotationProblem } from '../../facts';
import { problem } from '../assemble';
import type { Format, FormatDocument, FormatInput, Imported, Loss } from '../facts';
import { readJsonItems } from '../json';
import { reduce } from '../losses';
import { stemOf, textName } from '../names';
import type { Cas, CasFeature, CasType, CasValue, FeatureStructure, Sofa } from './cas';
import { fromCas } from './fromCas';
import { UIMA_HOLDS } from './holds';
import { SOFA_ID, toCas } from './toCas';

/**
 * UIMA CAS in JSON 0.4, which INCEpTION and cassis read: one file with types, structures and views. Offsets are UTF-16 units of the text in the file, which is
 * written as it is.
 */
export const casJson: Format = {
  id: 'uima-cas-json',
  title: 'UIMA CAS JSON',
  extensions: ['.json'],
  counts: 'utf16',
  losses,
  export: (document) => {
    const { document: held } = reduce(document, UIMA_HOLDS);
    const file = {
      name: `${stemOf(document.name)}.json`,
      content: `${JSON.stringify(writeCas(toCas(held)), null, 2)}\n`,
    };
    return { files: [file], losses: losses(document) };
  },
  import: importCas,
};

function losses(document: FormatDocument): readonly Loss[] {
  return reduce(document, UIMA_HOLDS).losses;
}

function importCas({ files }: FormatInput): Imported {
  const problems: AnnotationProblem[] = [];
  const read = files.flatMap((file) => {
    const before = problems.length;
    const [item, ...others] = readJsonItems(file, problems);
    if (problems.length > before) return [];
    const cas = item && others.length === 0 ? readCas(item.value) : null;
    if (cas) return [fromCas(cas, textName(file.name), problems)];
    problems.push(problem('uima-json', `${file.name} is no UIMA CAS: it has no %FEATURE_STRUCTURES or %VIEWS.`));
    return [];
  });
  return {
    documents: read.flatMap(({ documents }) => documents),
    problems,
    losses: read.flatMap((one) => one.losses),
    compared: 0,
  };
}

function writeCas({ types, sofas, structures }: Cas): Fields {
  let nextId = structures.length + 2;
  const arrays: Fields[] = [];
  const array = (ids: readonly string[], elementType: string): number => {
    arrays.push({ '%ID': nextId, '%TYPE': `${elementType}[]`, '%ELEMENTS': ids.map(Number) });
    return nextId++;
  };
  const byId = new Map(structures.map((one) => [one.id, one]));
  const written = structures.map(({ id, type, sofa, begin, end, features }) => ({
    '%ID': Number(id),
    '%TYPE': type,
    ...(sofa === null ? {} : { '@sofa': Number(sofa) }),
    ...(begin === null ? {} : { begin, end }),
    ...Object.fromEntries(
      [...features].map(([name, value]): [string, unknown] => {
        if (value === null || typeof value !== 'object') return [name, value];
        if ('ref' in value) return [`@${name}`, Number(value.ref)];
        if ('ids' in value) return [`@${name}`, array(value.ids, byId.get(value.ids[0] ?? '')?.type ?? 'uima.cas.TOP')];
        return [name, value.items];
      }),
    ),
  }));
  const [sofa] = sofas;
  const view = {
    '%SOFA': Number(SOFA_ID),
    '%MEMBERS': structures.filter((one) => one.sofa !== null).map(({ id }) => Number(id)),
  };
  return {
    '%TYPES': Object.fromEntries(types.map((type) => [type.name, writeType(type)])),
    '%FEATURE_STRUCTURES': [
      {
        '%ID': Number(SOFA_ID),
        '%TYPE': SOFA,
        sofaNum: 1,
        sofaID: sofa?.name ?? '',
        mimeType: 'text',
        sofaString: sofa?.text ?? '',
      },
      ...written,
      ...arrays,
    ],
    '%VIEWS': { [sofa?.name ?? '']: view },
  };
}

const SOFA = 'uima.cas.Sofa';

function writeType({ name, superType, features }: CasType): Fields {
  const own = features.map((feature) => [feature.name, { '%NAME': feature.name, '%RANGE': feature.range }] as const);
  return { '%NAME': name, '%SUPER_TYPE': superType, ...Object.fromEntries(own) };
}

/** Structures may stand in a list or, in older files, under their ids. */
function readCas(value: unknown): Cas | null {
  if (!isFields(value) || (!('%FEATURE_STRUCTURES' in value) && !('%VIEWS' in value))) return null;
  const stated = value['%FEATURE_STRUCTURES'];
  const items: readonly unknown[] = Array.isArray(stated)
    ? stated
    : isFields(stated)
      ? Object.entries(stated).map(([id, one]) => (isFields(one) ? { '%ID': id, ...one } : one))
      : [];
  const fields = items.filter(isFields);
  return {
    types: readTypes(value['%TYPES']),
    sofas: fields.filter((one) => one['%TYPE'] === SOFA).map(readSofa),
    structures: fields.filter((one) => one['%TYPE'] !== SOFA).map(readStructure),
  };
}

function readTypes(value: unknown): CasType[] {
  if (!isFields(value)) return [];
  return Object.entries(value).map(([name, type]) => {
    const fields = isFields(type) ? type : {};
    const features = Object.entries(fields).flatMap(([feature, one]): CasFeature[] =>
      feature.startsWith('%') || !isFields(one) ? [] : [{ name: feature, range: text(one['%RANGE']) }],
    );
    return { name, superType: text(fields['%SUPER_TYPE']), features };
  });
}

function readSofa(fields: Fields): Sofa {
  const { sofaString } = fields;
  return {
    id: text(fields['%ID']),
    name: text(fields['sofaID']),
    text: typeof sofaString === 'string' ? sofaString : null,
  };
}

function readStructure(fields: Fields): FeatureStructure {
  const features = Object.entries(fields).flatMap(([name, value]): [string, CasValue][] => {
    if (name === '%ELEMENTS') return [['elements', { ids: Array.isArray(value) ? value.map(text) : [] }]];
    if (name.startsWith('%') || name.startsWith('^') || name === 'begin' || name === 'end' || name === '@sofa')
      return [];
    if (name.startsWith('@')) return [[name.slice(1), { ref: text(value) }]];
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return [[name, value]];
    return Array.isArray(value)
      ? [[name, { items: value.map((one: unknown) => (typeof one === 'number' ? one : text(one))) }]]
      : [];
  });
  return {
    id: text(fields['%ID']),
    type: text(fields['%TYPE']),
    sofa: fields['@sofa'] === undefined ? null : text(fields['@sofa']),
    begin: fields['begin'] ?? null,
    end: fields['end'] ?? null,
    features: new Map(features),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
