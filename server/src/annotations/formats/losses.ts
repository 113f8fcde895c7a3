import { describeSpans } from '../anchoring/describe';
import type { Annotation } from '../facts';
import { isLost } from '../facts';
import { sortByPlace } from '../sidecar/order';
import type { FormatDocument, Loss } from './facts';

/** What an annotation can have that a format may not hold. */
export const PARTS = {
  orphaned: 'annotations whose words are no longer in the text',
  whole: 'annotations of the whole text',
  relations: 'relations',
  events: 'ends of annotations that have words and ends',
  manyEnds: 'relations with other than two ends',
  endLabels: 'labels of ends',
  empty: 'annotations of a point between two characters',
  discontinuous: 'annotations of several stretches of text',
  overlapping: 'annotations that overlap others',
  layers: 'annotations of other layers than `entity`',
  rejected: 'annotations that were rejected',
  layer: 'layers',
  id: 'ids',
  status: 'statuses other than accepted',
  confidence: 'confidences',
  attributes: 'attributes',
  links: 'links',
  author: 'authors',
  times: 'times',
  comments: 'comments',
  foreign: 'values of other formats',
  looseEnds: 'ends whose annotation is not written',
} as const;
export type Part = keyof typeof PARTS;

/** `shown`: the format has a place for it. `kept`: it stands where only Seedmark looks. `lost`: it is not written. */
export type Hold = 'shown' | 'kept' | 'lost';
export type Holds = Readonly<Record<Exclude<Part, 'looseEnds'>, Hold>>;

/** A document as a format can hold it, and what it cost. */
export interface Reduced {
  readonly document: FormatDocument;
  readonly losses: readonly Loss[];
}

/**
 * Leaves out what a format does not hold, in one way for all formats, so that reading back what was written gives exactly this: annotations in order of
 * their places, with new contexts. A discontinuous annotation becomes one for each stretch, `id`, `id-2` and so on; of overlapping ones the one that starts first, or is longer,
 * stays; where statuses are lost, what is not rejected becomes accepted. A relation that has lost an end goes with it.
 */
export function reduce(document: FormatDocument, holds: Holds): Reduced {
  const counts = new Map<Part, number>();
  const count = (part: Part, by = 1): void => {
    counts.set(part, (counts.get(part) ?? 0) + by);
  };
  let annotations: readonly Annotation[] = sortByPlace(document.annotations);
  const drop = (part: keyof Holds, is: (annotation: Annotation) => boolean): void => {
    count(part, annotations.filter(is).length);
    if (holds[part] === 'lost') annotations = annotations.filter((annotation) => !is(annotation));
  };
  drop('orphaned', ({ targets, status }) => status === 'orphaned' || targets.some(isLost));
  drop('layers', ({ layer }) => layer !== 'entity');
  drop('rejected', ({ status }) => status === 'rejected');
  drop('whole', ({ targets, ends }) => targets.length === 0 && ends.length === 0);
  drop('relations', ({ targets, ends }) => targets.length === 0 && ends.length > 0);
  drop('manyEnds', ({ targets, ends }) => targets.length === 0 && ends.length > 0 && ends.length !== 2);
  drop('empty', ({ targets }) => targets.some(({ exact }) => exact === ''));
  count('discontinuous', annotations.filter(({ targets }) => targets.length > 1).length);
  if (holds.discontinuous === 'lost') annotations = annotations.flatMap(split);
  if (holds.overlapping === 'lost') {
    const kept = withoutOverlaps(annotations);
    count('overlapping', annotations.length - kept.length);
    annotations = kept;
  }
  annotations = withoutLooseEnds(annotations, () => count('looseEnds'));
  annotations = describe(
    annotations.map((annotation) => withoutParts(annotation, holds, count)),
    document.text,
  );
  const losses = (Object.keys(PARTS) as Part[]).flatMap((part): Loss[] => {
    const number = counts.get(part) ?? 0;
    const hold = part === 'looseEnds' ? 'lost' : holds[part];
    return number === 0 || hold === 'shown' ? [] : [lossOf(part, number, hold === 'kept')];
  });
  return { document: { ...document, annotations: sortByPlace(annotations) }, losses };
}

function lossOf(part: Part, count: number, isKept: boolean): Loss {
  const fate = isKept ? 'kept where only Seedmark looks' : 'not written';
  return { code: `loss-${part}`, message: `${count} ${PARTS[part]}: ${fate}.`, count, isKept };
}

function split(annotation: Annotation): Annotation[] {
  if (annotation.targets.length < 2) return [annotation];
  return annotation.targets.map((target, index) => ({
    ...annotation,
    id: index === 0 ? annotation.id : `${annotation.id}-${index + 1}`,
    targets: [target],
    ends: index === 0 ? annotation.ends : [],
  }));
}

function withoutOverlaps(annotations: readonly Annotation[]): readonly Annotation[] {
  let end = 0;
  return annotations.filter(({ targets }) => {
    const [first] = targets;
    if (!first) return true;
    if (first.start < end) return false;
    end = targets.at(-1)?.end ?? end;
    return true;
  });
}

/** Takes out ends whose annotation is gone, and relations that have fewer than two ends after it, with those that lead to them. */
function withoutLooseEnds(annotations: readonly Annotation[], count: () => void): readonly Annotation[] {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const present = new Set(byId.keys());
  const users = new Map<string, string[]>();
  const left = new Map<string, number>();
  for (const { id, ends } of annotations) {
    left.set(id, ends.length);
    for (const { target } of ends) {
      const known = users.get(target);
      if (known) known.push(id);
      else users.set(target, [id]);
    }
  }
  const gone = [...users.keys()].filter((target) => !present.has(target));
  for (const target of gone)
    for (const id of users.get(target) ?? []) {
      const rest = (left.get(id) ?? 0) - 1;
      left.set(id, rest);
      const isRelation = byId.get(id)?.targets.length === 0;
      if (isRelation && rest < 2 && present.delete(id)) gone.push(id);
    }
  return annotations.flatMap((annotation): Annotation[] => {
    const ends = annotation.ends.filter(({ target }) => present.has(target));
    if (ends.length < annotation.ends.length || !present.has(annotation.id)) count();
    if (!present.has(annotation.id)) return [];
    return ends.length === annotation.ends.length ? [annotation] : [{ ...annotation, ends }];
  });
}

/** Counts what an annotation has, and takes out what is lost. */
function withoutParts(annotation: Annotation, holds: Holds, count: (part: Part, by?: number) => void): Annotation {
  const isEvent = annotation.targets.length > 0;
  const isGone = (part: keyof Holds): boolean => holds[part] === 'lost';
  count('id');
  count('layer');
  if (isEvent) count('events', annotation.ends.length);
  count('endLabels', annotation.ends.filter(({ label }) => label !== null).length);
  count('attributes', Object.keys(annotation.attributes).length);
  count('links', annotation.links.length);
  if (annotation.status === 'suggested') count('status');
  if (annotation.confidence !== null) count('confidence');
  if (annotation.author !== '') count('author');
  if (annotation.created !== null || annotation.modified !== null) count('times');
  count('comments', annotation.comments.length);
  count('foreign', Object.keys(annotation.foreign).length);
  const ends = isEvent && isGone('events') ? [] : annotation.ends;
  return {
    ...annotation,
    layer: isGone('layer') ? 'entity' : annotation.layer,
    ends: isGone('endLabels') ? ends.map((end) => ({ ...end, label: null })) : ends,
    attributes: isGone('attributes') ? {} : annotation.attributes,
    links: isGone('links') ? [] : annotation.links,
    status: isGone('status') ? 'accepted' : annotation.status,
    statusBefore: isGone('status') ? null : annotation.statusBefore,
    confidence: isGone('confidence') ? null : annotation.confidence,
    author: isGone('author') ? '' : annotation.author,
    created: isGone('times') ? null : annotation.created,
    modified: isGone('times') ? null : annotation.modified,
    comments: isGone('comments') ? [] : annotation.comments,
    foreign: isGone('foreign') ? {} : annotation.foreign,
  };
}

/** New contexts for all targets that are in the text. */
function describe(annotations: readonly Annotation[], text: string): Annotation[] {
  const present = annotations.flatMap(({ targets }) => targets.filter((target) => !isLost(target)));
  const described = describeSpans(text, present);
  let at = 0;
  return annotations.map((annotation) => ({
    ...annotation,
    targets: annotation.targets.map((target) => (isLost(target) ? target : (described[at++] ?? target))),
  }));
}
