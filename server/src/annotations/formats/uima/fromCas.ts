import type { Span } from '../../../engine/index';
import type { Annotation, AnnotationProblem, AttributeValue } from '../../facts';
import { ASIDE, readAside } from '../aside';
import { assemble, checkSpans, problem } from '../assemble';
import type { Draft } from '../assemble';
import type { FormatDocument, Loss } from '../facts';
import { safeName } from '../names';
import { asIds, asText, DEPENDENT, DOCUMENT_ANNOTATION, GOVERNOR, METADATA, SENTENCE, TOKEN } from './cas';
import type { Cas, CasValue, FeatureStructure, Sofa } from './cas';
import { fromIri, layerOfType } from './names';
import { ARC_ENDS, isFeatureName, showAttribute } from './toCas';

export interface ReadCas {
  readonly documents: readonly FormatDocument[];
  readonly losses: readonly Loss[];
}

/**
 * The annotations of each text of a CAS. Structures with a place become annotations of a layer named like their type, with `value` as label, `identifier` as link, and other plain
 * features as attributes; `Governor` and `Dependent` make a relation, links slots, chains relations of all their links in order. `fallback` is the name of a text that has none.
 */
export function fromCas(cas: Cas, fallback: string, problems: AnnotationProblem[]): ReadCas {
  const reading = new CasReading(cas, problems);
  const documents = cas.sofas.flatMap((sofa, index): FormatDocument[] => {
    if (sofa.text !== null) return [reading.document({ ...sofa, text: sofa.text }, index === 0 ? fallback : second(fallback, sofa.name))];
    const message = `The view \`${sofa.name}\` has no text, but bytes, an address, or nothing; annotations of it cannot be read.`;
    problems.push(problem('uima-no-text', message));
    return [];
  });
  if (cas.sofas.length === 0) problems.push(problem('uima-no-text', 'The file has no text.'));
  return { documents, losses: reading.losses() };
}

function second(name: string, view: string): string {
  return safeName(name.replace(/(\.[^.]{1,20})?$/, (ending) => `.${view}${ending}`), name);
}

/** Types that say how the text is made up, and that the engine finds itself. */
const STRUCTURAL: ReadonlySet<string> = new Set([SENTENCE, TOKEN, METADATA, DOCUMENT_ANNOTATION]);
const METADATA_PACKAGE = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.';
const ARRAY = /^uima\.cas\.FSArray$|\[\]$/;

class CasReading {
  readonly #byId: ReadonlyMap<string, FeatureStructure>;
  readonly #structural: ReadonlySet<string>;
  /** What starts a chain, and stands beside the text. */
  readonly #heads: readonly FeatureStructure[];
  readonly #skipped = new Map<string, Set<string>>();
  readonly #unread = new Map<string, number>();

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
        ranges: [[one.begin ?? 0, one.end ?? 0]] as const,
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
      return { code: 'loss-structures', message: `${ids.size} of the type ${type}: ${what}.`, count: ids.size, isKept: false };
    });
    const unread = [...this.#unread].map(
      ([feature, count]): Loss => ({
        code: 'loss-features',
        message: `${count} values of ${feature}, which name other structures or lists: not imported.`,
        count,
        isKept: false,
      }),
    );
    return [...skipped, ...unread];
  }

  #isAnnotation(one: FeatureStructure): boolean {
    const isBeside = one.begin === null;
    if (isBeside && (one.features.has('first') || isLink(one) || ARRAY.test(one.type))) return false;
    if (!this.#structural.has(one.type) && !one.type.startsWith(METADATA_PACKAGE) && !one.type.startsWith('uima.cas.')) return true;
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
    const aside = this.#aside(one);
    const { features } = one;
    const governor = features.get(GOVERNOR);
    const dependent = features.get(DEPENDENT);
    const isArc = governor !== undefined && dependent !== undefined;
    const rest: [string, CasValue][] = [...features].filter(([name]) => !SHOWN.has(name) && !(isArc && ARC_FEATURES.has(name)));
    const slots = rest.flatMap(([name, value]) => this.#slots(name, value));
    const ends = isArc
      ? ARC_ENDS.flatMap(([feature, roleFeature]) =>
          this.#ids(features.get(feature))
            .slice(0, 1)
            .map((target) => ({ role: asText(features.get(roleFeature)) ?? feature, target, label: null })),
        )
      : slots.flatMap(({ ends: own }) => own);
    const slotNames = new Set(slots.map(({ feature }) => feature));
    const attributes = this.#attributes(one.type, rest.filter(([name]) => !slotNames.has(name)));
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
    return aside ? this.#withAside(draft, aside, one) : draft;
  }

  #aside({ features }: FeatureStructure): { readonly annotation: Annotation; readonly spans: unknown } | null {
    const source = asText(features.get(ASIDE));
    if (source === null) return null;
    try {
      const value: unknown = JSON.parse(source);
      const annotation = readAside(value, this.problems);
      return annotation ? { annotation, spans: (value as { readonly spans?: unknown }).spans } : null;
    } catch {
      this.problems.push(problem('uima-aside', 'What Seedmark kept for itself is damaged, and is left out.', null, 'warning'));
      return null;
    }
  }

  /** What is kept aside, with all that another tool has changed since. */
  #withAside(draft: Draft, { annotation, spans }: { readonly annotation: Annotation; readonly spans: unknown }, one: FeatureStructure): Draft {
    const visible = draft.more.attributes ?? {};
    const kept = Object.entries(annotation.attributes).filter(
      ([name, value]) => !isFeatureName(name) || visible[name] === showAttribute(value),
    );
    const keptNames = new Set(kept.map(([name]) => name));
    const changed = Object.fromEntries(Object.entries(visible).filter(([name]) => !keptNames.has(name)));
    const [link] = draft.more.links ?? [];
    const isSameLink = link?.id === (annotation.links[0] && fromIri(annotation.links[0].id));
    const targets = draft.ends.map(({ target }) => this.#asideId(target));
    const isSameEnds = targets.length === annotation.ends.length && annotation.ends.every(({ target }, index) => target === targets[index]);
    const ends = isSameEnds
      ? draft.ends.map((end, index) => ({ ...end, role: annotation.ends[index]?.role ?? end.role, label: annotation.ends[index]?.label ?? null }))
      : draft.ends;
    const { id, status, statusBefore, confidence, author, created, modified, comments, foreign } = annotation;
    return {
      ...draft,
      layer: layerOfType(one.type),
      spans: readSpans(spans, draft.spans) ?? draft.spans,
      ends,
      more: {
        ...{ id, status, statusBefore, confidence, author, created, modified, comments, foreign },
        attributes: { ...Object.fromEntries(kept), ...changed },
        links: isSameLink ? annotation.links : (draft.more.links ?? []),
      },
    };
  }

  #asideId(id: string): string | null {
    const structure = this.#byId.get(id);
    return structure ? (this.#aside(structure)?.annotation.id ?? null) : null;
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
    const links = this.#ids(value).map((id) => this.#byId.get(id));
    if (links.length === 0 || !links.every((link) => link !== undefined && isLink(link))) return [];
    const ends = links.flatMap((link) =>
      asIds(link?.features.get('target')).map((target) => ({ role: asText(link?.features.get('role')) ?? '', target, label: null })),
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

  /** A ring of links ends where it closes. */
  #chain(head: FeatureStructure): Draft {
    const seen = new Set<string>();
    const ends: { role: string; target: string; label: string | null }[] = [];
    let [id] = asIds(head.features.get('first'));
    while (id !== undefined && !seen.has(id)) {
      seen.add(id);
      const link = this.#byId.get(id);
      if (!link) break;
      ends.push({ role: 'link', target: id, label: asText(link.features.get('referenceRelation')) });
      [id] = asIds(link.features.get('next'));
    }
    return { key: head.id, layer: layerOfType(head.type), label: '', spans: [], ends, more: {} };
  }
}

const ARC_FEATURES: ReadonlySet<string> = new Set(ARC_ENDS.flat());

/** Features that have a place of their own in an annotation. */
const SHOWN: ReadonlySet<string> = new Set(['value', 'identifier', ASIDE, 'referenceType', 'referenceRelation', 'next']);

function isLink({ begin, features }: FeatureStructure): boolean {
  return begin === null && features.has('target');
}

function isScalar(value: CasValue): value is string | number | boolean {
  return value !== null && typeof value !== 'object';
}

/** The stretches of a discontinuous annotation, if they still reach from end to end of what is shown. */
function readSpans(value: unknown, shown: readonly Span[]): readonly Span[] | null {
  const [hull] = shown;
  if (!Array.isArray(value) || !hull) return null;
  const spans = value.map((one: unknown) => {
    const [start, end]: readonly unknown[] = Array.isArray(one) ? one : [];
    return { start: Number(start), end: Number(end) };
  });
  let at = hull.start;
  for (const { start, end } of spans) {
    if (!Number.isSafeInteger(start) || !(start >= at && end >= start)) return null;
    at = end;
  }
  return spans.length > 1 && spans[0]?.start === hull.start && at === hull.end ? spans : null;
}

/** Types and all that are derived from them. */
function withSubtypes(cas: Cas, types: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(types);
  for (let size = -1; size !== all.size; ) {
    size = all.size;
    for (const { name, superType } of cas.types) if (all.has(superType)) all.add(name);
  }
  return all;
}
