import { elementsOf, textOf } from '../xml/parse';
import type { XmlElement } from '../xml/parse';
import type { Cas, CasType, CasValue, FeatureStructure, Sofa } from './cas';

const XMI = 'http://www.omg.org/XMI';
const CAS = 'http:///uima/cas.ecore';

/**
 * The CAS of an XMI file; `null` where it is none. With their types, numbers and truth values are read as such; without, all values are text, and those that name structures are known
 * by what they are called.
 */
export function readXmi(root: XmlElement, types: readonly CasType[]): Cas | null {
  if (root.local !== 'XMI' || root.uri !== XMI) return null;
  const ranges = rangesOf(types);
  const sofas: Sofa[] = [];
  const structures: FeatureStructure[] = [];
  for (const element of elementsOf(root)) {
    if (element.uri === CAS && (element.local === 'NULL' || element.local === 'View')) continue;
    if (element.uri === CAS && element.local === 'Sofa') sofas.push(readSofa(element));
    else structures.push(readStructure(element, ranges));
  }
  return { types, sofas, structures };
}

function readSofa({ attributes }: XmlElement): Sofa {
  return {
    id: attributes.get('xmi:id') ?? '',
    name: attributes.get('sofaID') ?? '',
    text: attributes.get('sofaString') ?? null,
  };
}

function readStructure(
  element: XmlElement,
  ranges: (type: string, feature: string) => string | null,
): FeatureStructure {
  const type = typeOf(element);
  const { attributes } = element;
  const features = new Map<string, CasValue>();
  for (const [name, value] of attributes) {
    if (PLACE.has(name) || name.includes(':')) continue;
    features.set(name, readValue(value, ranges(type, name)));
  }
  const lists = new Map<string, string[]>();
  for (const child of elementsOf(element)) lists.set(child.local, [...(lists.get(child.local) ?? []), textOf(child)]);
  for (const [name, items] of lists) features.set(name, { items });
  return {
    id: attributes.get('xmi:id') ?? '',
    type,
    sofa: attributes.get('sofa') ?? null,
    begin: readNumber(attributes.get('begin')),
    end: readNumber(attributes.get('end')),
    features,
  };
}

const PLACE: ReadonlySet<string> = new Set(['sofa', 'begin', 'end']);
const PRIMITIVE_ARRAY = /^uima\.cas\.(?:Integer|Short|Long|Float|Double|Byte|Boolean|String)(?:Array|List)$/;

/** `http:///webanno/custom.ecore` and `Span` are `webanno.custom.Span`. */
function typeOf({ local, uri }: XmlElement): string {
  const path =
    uri.startsWith('http:///') && uri.endsWith('.ecore') ? uri.slice('http:///'.length, -'.ecore'.length) : uri;
  return path === 'uima/noNamespace' ? local : `${path.replaceAll('/', '.')}.${local}`;
}

/** A number that is none is kept as it is, so that it is told as a wrong place. */
function readNumber(value: string | undefined): unknown {
  if (value === undefined) return null;
  return /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}

function readValue(value: string, range: string | null): CasValue {
  if (range === null || range === 'uima.cas.String') return value;
  if (range === 'uima.cas.Boolean') return value === 'true' || value === '1';
  if (NUMBERS.has(range)) return value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
  if (PRIMITIVE_ARRAY.test(range)) {
    const items = value.split(/\s+/).filter((item) => item !== '');
    return {
      items: items.map((item) =>
        range.includes('Boolean') ? item === 'true' : Number.isFinite(Number(item)) ? Number(item) : item,
      ),
    };
  }
  return { ids: value.split(/\s+/).filter((id) => id !== '') };
}

/** `Long` is not among them: it may not fit. */
const NUMBERS: ReadonlySet<string> = new Set(
  ['Integer', 'Short', 'Float', 'Double', 'Byte'].map((name) => `uima.cas.${name}`),
);

/** The range of a feature of a type or of what it is derived from; `null` where nobody says. Types that allow few values are text. */
function rangesOf(types: readonly CasType[]): (type: string, feature: string) => string | null {
  const byName = new Map(types.map((type) => [type.name, type]));
  return (name, feature) => {
    const seen = new Set<string>();
    for (let type = byName.get(name); type && !seen.has(type.name); type = byName.get(type.superType)) {
      seen.add(type.name);
      const range = type.features.find((one) => one.name === feature)?.range;
      if (range !== undefined) return byName.get(range)?.superType === 'uima.cas.String' ? 'uima.cas.String' : range;
    }
    return null;
  };
}
