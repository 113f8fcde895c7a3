import type { Span } from '../../../engine/index';

/** The value of a feature. XMI read without its type system has strings only; `asIds` and `asText` see through that. */
export type CasValue =
  | string
  | number
  | boolean
  | null
  | { readonly ref: string }
  | { readonly ids: readonly string[] }
  | { readonly items: readonly CasValue[] };

/** One feature structure of a CAS, the data model of UIMA. */
export interface FeatureStructure {
  /** Unique in its CAS. */
  readonly id: string;
  /** With its package: `webanno.custom.Span`. */
  readonly type: string;
  /** The `id` of the text it stands in; `null` for one that stands in none. */
  readonly sofa: string | null;
  /** As stated: not checked against the text. `null` for one that has no place. */
  readonly begin: unknown;
  readonly end: unknown;
  readonly features: ReadonlyMap<string, CasValue>;
}

/** A text of a CAS. */
export interface Sofa {
  readonly id: string;
  /** `_InitialView` for the first one. */
  readonly name: string;
  /** `null` where the CAS has no text, but bytes or an address. */
  readonly text: string | null;
}

export interface CasFeature {
  readonly name: string;
  /** A type, or one followed by `[]` for an array of it. */
  readonly range: string;
}

export interface CasType {
  readonly name: string;
  readonly superType: string;
  readonly features: readonly CasFeature[];
}

export interface Cas {
  readonly types: readonly CasType[];
  readonly sofas: readonly Sofa[];
  readonly structures: readonly FeatureStructure[];
}

export const ANNOTATION = 'uima.tcas.Annotation';
export const ANNOTATION_BASE = 'uima.cas.AnnotationBase';
export const DOCUMENT_ANNOTATION = 'uima.tcas.DocumentAnnotation';
export const TOP = 'uima.cas.TOP';
export const STRING = 'uima.cas.String';
export const TOKEN = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token';
export const SENTENCE = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence';
export const METADATA = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';

/** The features of a relation in INCEpTION: from the governor to the dependent. */
export const GOVERNOR = 'Governor';
export const DEPENDENT = 'Dependent';

/** The structures that a feature names, by their ids; none where it names none. */
export function asIds(value: CasValue | undefined): readonly string[] {
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') return value.split(/\s+/).filter((part) => part !== '');
  if (typeof value !== 'object' || value === null) return [];
  if ('ref' in value) return [value.ref];
  return 'ids' in value ? value.ids : [];
}

export function asText(value: CasValue | undefined): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** The place of a structure in a text; `null` for no place or a wrong one. */
export function placeOf(structure: FeatureStructure): Span | null {
  const { begin, end } = structure;
  return typeof begin === 'number' && typeof end === 'number' ? { start: begin, end } : null;
}
