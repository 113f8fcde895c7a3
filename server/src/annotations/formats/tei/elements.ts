import type { Annotation } from '../../facts';
import { toIri } from '../uima/names';

export const TEI = 'http://www.tei-c.org/ns/1.0';

/** What an element means: its layer, and its label where it has no `type`. */
export interface Meaning {
  readonly layer: string;
  readonly label: string;
  /** Whether `type` is the label, and no attribute. */
  readonly isTyped: boolean;
}

/** The elements of TEI that stand for annotations of ours. */
export const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['persName', { layer: 'entity', label: 'person', isTyped: false }],
  ['placeName', { layer: 'entity', label: 'place', isTyped: false }],
  ['orgName', { layer: 'entity', label: 'organization', isTyped: false }],
  ...['geogName', 'country', 'region', 'settlement', 'bloc', 'district'].map(
    (name) => [name, { layer: 'entity', label: 'place', isTyped: false }] as const,
  ),
  ['date', { layer: 'entity', label: 'date', isTyped: false }],
  ['time', { layer: 'entity', label: 'date', isTyped: false }],
  ['name', { layer: 'entity', label: '', isTyped: true }],
  ['rs', { layer: 'entity', label: '', isTyped: true }],
  ['said', { layer: 'quote', label: '', isTyped: true }],
  ['quote', { layer: 'quote', label: '', isTyped: true }],
  ['q', { layer: 'quote', label: '', isTyped: true }],
]);

/** The label that an element shows. */
export function shownLabelOf(local: string, type: string | undefined): string {
  const meaning = MEANINGS.get(local);
  return meaning?.isTyped ? (type ?? '') : (meaning?.label ?? '');
}

export interface ShownElement {
  readonly local: string;
  readonly attributes: readonly (readonly [string, string])[];
}

/** The element for an annotation, or `null` where TEI has none. `speaker` is the XML id of who said a quote, or empty. */
export function elementOf({ layer, label, links, attributes }: Annotation, speaker: string): ShownElement | null {
  const type = /^[A-Za-z_][\w.-]{0,100}$/.test(label) ? ([['type', label]] as const) : [];
  const ref = links.map(({ id }) => toIri(id)).filter((iri) => /^[^\s]+$/.test(iri));
  const refs = ref.length > 0 ? ([['ref', ref.join(' ')]] as const) : [];
  if (layer === 'quote') {
    if (speaker === '') return { local: 'quote', attributes: type };
    return { local: 'said', attributes: [['who', `#${speaker}`], ...type] };
  }
  if (layer !== 'entity') return null;
  const own = OWN.get(label);
  if (own === undefined) return { local: 'rs', attributes: [...type, ...refs] };
  const { value } = attributes;
  const isDate = own === 'date' && typeof value === 'string' && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value);
  return { local: own, attributes: [...(isDate ? [['when', value] as const] : []), ...(own === 'date' ? [] : refs)] };
}

const OWN: ReadonlyMap<string, string> = new Map([
  ['person', 'persName'],
  ['place', 'placeName'],
  ['organization', 'orgName'],
  ['date', 'date'],
]);

/** Start a paragraph of their own in the reading. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'ab argument bibl body byline castItem castList cell cit closer dateline desc div div1 div2 div3 div4 div5 div6 div7 docAuthor docDate docImprint ' +
    'docTitle epigraph event figure floatingText front back group head imprimatur item l label lg list listBibl listEvent listOrg listPerson listPlace opener org p person place ' +
    'postscript row salute signed sp speaker stage state table text titlePage titlePart trailer u address addrLine'
  ).split(' '),
);

/** Their text is not part of the reading: it speaks of the text, or was taken out of it. */
export const OUTSIDE: ReadonlySet<string> = new Set(
  (
    'teiHeader standOff facsimile sourceDoc note noteGrp fw figDesc del rdg incident kinesic vocal writing gap interp interpGrp span spanGrp link linkGrp ' +
    'fs fLib fvLib index xenoData egXML annotation listAnnotation'
  ).split(' '),
);

/** Of these, which offer readings of one place, the first that is there is read. */
export const PREFERRED: readonly string[] = ['corr', 'reg', 'expan', 'lem'];

/** Say how a text looks or is made up, and nothing about it that Seedmark has a place for. */
export const PLAIN: ReadonlySet<string> = new Set(
  'seg hi emph pb lb cb milestone anchor choice corr reg expan lem sic orig abbr app cit c w pc s phr cl'.split(' '),
);
