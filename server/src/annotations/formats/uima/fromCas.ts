import type { Span } from '../../../engine/index';
import type { Annotation, AnnotationProblem, AttributeValue } from '../../facts';
import { ASIDE } from '../aside';
import { assemble, checkSpans, problem } from '../assemble';
import type { Draft } from '../assemble';
import type { FormatDocument, Loss } from '../facts';
import { safeName } from '../names';
import { asIds, asText, DEPENDENT, DOCUMENT_ANNOTATION, GOVERNOR, METADATA, SENTENCE, TOKEN } from './cas';
import type { Cas, CasValue, FeatureStructure, Sofa } from './cas';
import { fromIri, layerOfType } from './names';
import { readKept, withKept } from './kept';
import type { Kept } from './kept';
import { ARC_ENDS } from './toCas';

export interface ReadCas {
  readonly documents: readonly FormatDocument[];
  readonly losses: readonly Loss[];
}

/**
 * The annotations of each text of a CAS. Structures with a place become annotations of a layer named like their type, with `value` as label, `identifier` as link, and other plain
 * features as attributes; `Governor` and `Dependent` make a relation, links slots, chains relations of all their links in order. `fallback` is the name of a text that has none.
 */
export function fromCas(stated: Cas, fallback: string, problems: AnnotationProblem[]): ReadCas {
  const cas = withUniqueIds(stated, problems);
  const reading = new CasReading(cas, problems);
  const documents = cas.sofas.flatMap((sofa, index): FormatDocument[] => {
    if (sofa.text !== null)
      return [reading.document({ ...sofa, text: sofa.text }, index === 0 ? fallback : second(fallback, sofa.name))];
    const message = `The view \`${sofa.name}\` has no text, but bytes, an address, or nothing; annotations of it cannot be read.`;
    problems.push(problem('uima-no-text', message));
    return [];
  });
  if (cas.sofas.length === 0) problems.push(problem('uima-no-text', 'The file has no text.'));
  return { documents, losses: reading.losses() };
}

function second(name: string, view: string): string {
  return safeName(
    name.replace(/(\.[^.]{1,20})?$/, (ending) => `.${view}${ending}`),
    name,
  );
}

/** Types that say how the text is made up, and that the engine finds itself. */
const STRUCTURAL: ReadonlySet<string> = new Set([SENTENCE, TOKEN, METADATA, DOCUMENT_ANNOTATION]);
const METADATA_PACKAGE = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.';
/** Structures may share one list of slots, so that a small file can ask for very many of them. */
const MOST_ENDS = 200_000;
const ARRAY = /^uima\.cas\.FSArray$|\[\]$/;

class CasReading {
  readonly #byId: ReadonlyMap<string, FeatureStructure>;
  readonly #structural: ReadonlySet<string>;
  /** What starts a chain, and stands beside the text. */
  readonly #heads: readonly FeatureStructure[];
  readonly #skipped = new Map<string, Set<string>>();
  readonly #keptById = new Map<string, Kept | null>();
  readonly #unread = new Map<string, number>();
  #endsLeft = MOST_ENDS;

  constructor(
    readonly cas: Cas,
    readonly problems: AnnotationProblem[],
  ) {
    this.#byId = new Map(cas.structures.map((structure) => [structure.id, structure]));
    this.#structural = withSubtypes(cas, STRUCTURAL);
    this.#heads = cas.structures.filter((one) => one.begin === null && one.features.has('first'));
    const sofas = new Set(cas.sofas.map(({ id }) => id));
    for (const one of cas.structures) {
      const isRead = one.begin === null && (isLink(one) || ARRAY.test(one.type) || one.features.has('first'));
      if (!isRead && !sofas.has(one.sofa ?? '')) this.#skip(one);
    }
  }

  document(sofa: Sofa & { readonly text: string }, fallback: string): FormatDocument {
    const own = this.cas.structures.filter((one) => one.sofa === sofa.id);
    const candidates = own.filter((one) => this.#isAnnotation(one));
    const { spans } = checkSpans(
      sofa.text,
      candidates.map((one) => ({
        ranges: [one.begin === null && one.end === null ? [0, 0] : [one.begin, one.end]] as const,
        words: null,
        where: `${one.type} ${one.id}`,
      })),
      ['utf16'],
      this.problems,
    );
    const drafts = candidates.flatMap((one, index): Draft[] => {
      const [span] = spans[index] ?? [];
      return span ? [this.#draft(one, one.begin === null ? null : span)] : [];
    });
    const chains = this.#heads.filter((head) => this.#sofaOf(head) === sofa.id).map((head) => this.#chain(head));
    const metadata = own.find(({ features }) => features.has('documentId'));
    const name = safeName(asText(metadata?.features.get('documentId')), fallback);
    return assemble(/\.(?:txt|seed)$/.test(name) ? name : fallback, sofa.text, [...drafts, ...chains], this.problems);
  }

  /** What was passed over, by type. */
  losses(): Loss[] {
    const skipped = [...this.#skipped].map(([type, ids]): Loss => {
      const what = this.#structural.has(type) ? 'not imported: Seedmark finds them itself' : 'not imported';
      return {
        code: 'loss-structures',
        message: `${ids.size} of the type ${type}: ${what}.`,
        count: ids.size,
        isKept: false,
      };
    });
    const unread = [...this.#unread].map(([feature, count]): Loss => ({
      code: 'loss-features',
      message: `${count} values of ${feature}, which name other structures or lists: not imported.`,
      count,
      isKept: false,
    }));
    return [...skipped, ...unread];
  }

  #isAnnotation(one: FeatureStructure): boolean {
    const isBeside = one.begin === null;
    if (isBeside && (one.features.has('first') || isLink(one) || ARRAY.test(one.type))) return false;
    if (!this.#structural.has(one.type) && !one.type.startsWith(METADATA_PACKAGE) && !one.type.startsWith('uima.cas.'))
      return true;
    this.#skip(one);
    return false;
  }

  #skip({ id, type }: FeatureStructure): void {
    this.#skipped.set(type, (this.#skipped.get(type) ?? new Set()).add(id));
  }

  #sofaOf(head: FeatureStructure): string | null {
    const [first] = asIds(head.features.get('first'));
    return this.#byId.get(first ?? '')?.sofa ?? head.sofa;
  }

  /** `span` is `null` for a structure that has no place. */
  #draft(one: FeatureStructure, span: Span | null): Draft {
    const kept = this.#kept(one);
    const { features } = one;
    const governor = features.get(GOVERNOR);
    const dependent = features.get(DEPENDENT);
    const isArc = governor !== undefined && dependent !== undefined;
    const rest: [string, CasValue][] = [...features].filter(
      ([name]) => !SHOWN.has(name) && !(isArc && ARC_FEATURES.has(name)),
    );
    const slots = rest.flatMap(([name, value]) => this.#slots(name, value));
    const ends = isArc
      ? ARC_ENDS.flatMap(([feature, roleFeature]) =>
          this.#ids(features.get(feature))
            .slice(0, 1)
            .map((target) => ({ role: asText(features.get(roleFeature)) ?? feature, target, label: null })),
        )
      : slots.flatMap(({ ends: own }) => own);
    const slotNames = new Set(slots.map(({ feature }) => feature));
    const attributes = this.#attributes(
      one.type,
      rest.filter(([name]) => !slotNames.has(name)),
    );
    const identifier = asText(features.get('identifier'));
    const links = identifier === null || identifier === '' ? [] : [{ id: fromIri(identifier), label: null }];
    const draft: Draft = {
      key: one.id,
      layer: layerOfType(one.type),
      label: asText(features.get('value')) ?? asText(features.get('referenceType')) ?? '',
      spans: isArc || !span ? [] : [span],
      ends,
      more: { attributes, links },
    };
    const idOf = (key: string): string | null => {
      const other = this.#byId.get(key);
      return other ? (this.#kept(other)?.annotation.id ?? null) : null;
    };
    return kept ? withKept(draft, kept, idOf) : draft;
  }

  #kept({ id, features }: FeatureStructure): Kept | null {
    const known = this.#keptById.get(id);
    if (known !== undefined) return known;
    const source = asText(features.get(ASIDE));
    const kept = source === null ? null : readKept(source, this.problems);
    this.#keptById.set(id, kept);
    return kept;
  }

  /** The structures that a value names, through arrays that are structures of their own. */
  #ids(value: CasValue | undefined): readonly string[] {
    return asIds(value).flatMap((id) => {
      const structure = this.#byId.get(id);
      if (!structure || !ARRAY.test(structure.type)) return [id];
      return asIds(structure.features.get('elements'));
    });
  }

  #slots(feature: string, value: CasValue): { readonly feature: string; readonly ends: Annotation['ends'] }[] {
    if (this.#endsLeft < 0) return [];
    const links = this.#ids(value).map((id) => this.#byId.get(id));
    if (links.length === 0 || !links.every((link) => link !== undefined && isLink(link))) return [];
    if (!this.#allow(links.length)) return [];
    const ends = links.flatMap((link) =>
      asIds(link?.features.get('target')).map((target) => ({
        role: asText(link?.features.get('role')) ?? '',
        target,
        label: null,
      })),
    );
    return [{ feature, ends }];
  }

  #attributes(type: string, features: readonly (readonly [string, CasValue])[]): Record<string, AttributeValue> {
    const attributes: Record<string, AttributeValue> = {};
    for (const [name, value] of features) {
      if (name === ASIDE || value === null) continue;
      if (typeof value !== 'object') attributes[name] = value;
      else if ('items' in value && value.items.every(isScalar)) attributes[name] = value.items;
      else this.#unread.set(`${type}:${name}`, (this.#unread.get(`${type}:${name}`) ?? 0) + 1);
    }
    return attributes;
  }

  #allow(ends: number): boolean {
    const isFirst = this.#endsLeft >= 0;
    this.#endsLeft -= ends;
    if (this.#endsLeft >= 0) return true;
    if (isFirst)
      this.problems.push(
        problem('uima-too-many', `Of more than ${MOST_ENDS} slots and links of chains the others are left out.`),
      );
    return false;
  }

  /** A ring of links ends where it closes. */
  #chain(head: FeatureStructure): Draft {
    const seen = new Set<string>();
    const ends: { role: string; target: string; label: string | null }[] = [];
    let [id] = asIds(head.features.get('first'));
    while (id !== undefined && !seen.has(id)) {
      seen.add(id);
      const link = this.#byId.get(id);
      if (!link || !this.#allow(1)) break;
      ends.push({ role: 'link', target: id, label: asText(link.features.get('referenceRelation')) });
      [id] = asIds(link.features.get('next'));
    }
    return { key: head.id, layer: layerOfType(head.type), label: '', spans: [], ends, more: {} };
  }
}

const ARC_FEATURES: ReadonlySet<string> = new Set(ARC_ENDS.flat());

/** Features that have a place of their own in an annotation. */
const SHOWN: ReadonlySet<string> = new Set([
  'value',
  'identifier',
  ASIDE,
  'referenceType',
  'referenceRelation',
  'next',
]);

function isLink({ begin, features }: FeatureStructure): boolean {
  return begin === null && features.has('target');
}

function isScalar(value: CasValue): value is string | number | boolean {
  return value !== null && typeof value !== 'object';
}

/** Of structures with one id the first is read. */
function withUniqueIds(cas: Cas, problems: AnnotationProblem[]): Cas {
  const seen = new Set<string>();
  const structures = cas.structures.filter(({ id }) => !seen.has(id) && seen.add(id));
  const count = cas.structures.length - structures.length;
  if (count === 0) return cas;
  problems.push(problem('uima-id-duplicate', `${count} structures have the id of another one; left out.`));
  return { ...cas, structures };
}

/** Types and all that are derived from them. */
function withSubtypes(cas: Cas, types: ReadonlySet<string>): ReadonlySet<string> {
  const derived = new Map<string, string[]>();
  for (const { name, superType } of cas.types) {
    const known = derived.get(superType);
    if (known) known.push(name);
    else derived.set(superType, [name]);
  }
  // A set is walked with what is added on the way.
  const all = new Set(types);
  for (const type of all) for (const name of derived.get(type) ?? []) all.add(name);
  return all;
}
