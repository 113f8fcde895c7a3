import type { Span } from '../../engine/index';
import type { Annotation, AnnotationProblem, Status } from '../facts';
import { isFields, readList } from '../sidecar/fields';
import type { Fields } from '../sidecar/fields';
import { asideOf, readAside, readLabel, shownLabel } from './aside';
import type { Draft } from './assemble';
import type { FormatDocument } from './facts';
import type { Holds } from './losses';

/** What formats hold whose files are tasks: an object with a text, labelled spans and perhaps relations, and room for fields of others. */
export const TASK_HOLDS: Holds = {
  orphaned: 'lost',
  whole: 'kept',
  relations: 'shown',
  events: 'kept',
  manyEnds: 'kept',
  endLabels: 'kept',
  empty: 'lost',
  discontinuous: 'kept',
  overlapping: 'shown',
  layers: 'shown',
  rejected: 'lost',
  layer: 'kept',
  id: 'kept',
  status: 'kept',
  confidence: 'kept',
  attributes: 'kept',
  links: 'kept',
  author: 'kept',
  times: 'kept',
  comments: 'kept',
  foreign: 'kept',
};

/** A labelled span as a task has it. */
export interface TaskSpan {
  /** What the tool keeps of it, so that it is known again; unique in the task. */
  readonly key: string;
  readonly span: Span;
  readonly label: string;
  /** What else the task says of it, which counts where nothing is said aside. */
  readonly more: Partial<Annotation>;
  /** What the task says of it whatever is said aside. */
  readonly status: Status | null;
}

/** A relation as a task has it: from the span with one key to that with another. */
export interface TaskRelation {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly more: Partial<Annotation>;
}

export interface Task {
  readonly spans: readonly TaskSpan[];
  readonly relations: readonly TaskRelation[];
}

/** A task, and what is said of its annotations aside. */
export interface WrittenTask extends Task {
  /** For the field `seedmark`. */
  readonly aside: Fields;
}

/**
 * One span for each stretch of each annotation, one relation for each with two ends that have words and may be related, and all
 * else aside.
 */
export function writeTask(
  { name, annotations }: FormatDocument,
  mayRelate: (from: Annotation, to: Annotation) => boolean = () => true,
): WrittenTask {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const spans: TaskSpan[] = [];
  const relations: TaskRelation[] = [];
  const nextKey = uniqueKeys();
  const spanKeys = new Map<string, readonly string[]>();
  const relationKeys = new Map<string, string>();
  for (const annotation of annotations) {
    const label = shownLabel(annotation);
    const keys = annotation.targets.map(({ start, end }) => {
      const key = nextKey(spanKey({ start, end }, label));
      spans.push({ key, span: { start, end }, label, more: annotation, status: annotation.status });
      return key;
    });
    spanKeys.set(annotation.id, keys);
  }
  for (const annotation of annotations) {
    if (annotation.targets.length > 0 || annotation.ends.length !== 2) continue;
    const [source, goal] = annotation.ends.map(({ target }) => byId.get(target));
    const [from, to] = annotation.ends.map(({ target }) => spanKeys.get(target)?.[0]);
    if (!source || !goal || from === undefined || to === undefined || !mayRelate(source, goal)) continue;
    const label = shownLabel(annotation);
    const key = nextKey(relationKey(from, to, label));
    relations.push({ key, from, to, label, more: annotation });
    relationKeys.set(annotation.id, key);
  }
  const entries = annotations.map((annotation) => ({
    ...asideOf(annotation),
    native: [...(spanKeys.get(annotation.id) ?? []), ...present(relationKeys.get(annotation.id))],
  }));
  return { spans, relations, aside: { name, annotations: entries } };
}

/** What a span is called where the tool gives it no name that it keeps. */
export function spanKey({ start, end }: Span, label: string): string {
  return `${start}-${end}-${label}`;
}

export function relationKey(from: string, to: string, label: string): string {
  return `${from}>${to}:${label}`;
}

/** Tells equal keys apart by their order. */
export function uniqueKeys(): (key: string) => string {
  const counts = new Map<string, number>();
  return (key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key}~${count}`;
  };
}

/**
 * Puts a task and what was said aside together again. The task counts: a span that is gone from it is gone, its label is
 * the one it has there, and what is new is new.
 */
export function readTask(task: Task, aside: unknown, problems: AnnotationProblem[]): Draft[] {
  const spans = new Map(task.spans.map((one) => [one.key, one]));
  const relations = new Map(task.relations.map((one) => [one.key, one]));
  const entries = isFields(aside) ? readList(aside, 'annotations', { span: { start: 0, end: 0 }, problems }) : [];
  /** Keys of spans, and the draft that each became a part of. */
  const draftOf = new Map<string, string>();
  const drafts: Draft[] = [];
  for (const entry of entries) {
    const said = readAside(entry, problems);
    if (!said) continue;
    const native = Array.isArray(entry['native']) ? entry['native'].map(String) : [];
    const own = native.flatMap((key) => spans.get(key) ?? []);
    const relation = native.flatMap((key) => relations.get(key) ?? [])[0];
    const [first] = own;
    if (native.length > 0 && !first && !relation) continue;
    for (const { key } of own) {
      draftOf.set(key, said.id);
      spans.delete(key);
    }
    if (relation) relations.delete(relation.key);
    const shown = first ?? relation;
    drafts.push({
      key: said.id,
      layer: said.layer,
      label: shown ? readLabel(shown.label, said) : said.label,
      spans: own.map(({ span }) => span),
      ends: said.ends,
      more: first?.status ? { ...said, status: first.status } : said,
    });
  }
  for (const { key, span, label, more, status } of spans.values()) {
    draftOf.set(key, `native ${key}`);
    drafts.push({
      key: `native ${key}`,
      layer: 'entity',
      label,
      spans: [span],
      ends: [],
      more: status ? { ...more, status } : more,
    });
  }
  for (const { key, from, to, label, more } of relations.values()) {
    const ends = [
      { role: 'from', target: draftOf.get(from) ?? from, label: null },
      { role: 'to', target: draftOf.get(to) ?? to, label: null },
    ];
    drafts.push({ key: `native ${key}`, layer: 'relation', label, spans: [], ends, more });
  }
  return drafts;
}

function present(key: string | undefined): string[] {
  return key === undefined ? [] : [key];
}

/** A label of a whole text, as an annotation without words. */
export function wholeTextDraft(label: string, key: string, more: Partial<Annotation> = {}): Draft {
  return { key: `whole ${key}`, layer: 'note', label, spans: [], ends: [], more };
}
