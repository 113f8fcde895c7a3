import type { Span } from '../../engine/index';
import { describeSpans } from '../anchoring/describe';
import { newAnnotation } from '../facts';
import type { Annotation, AnnotationProblem } from '../facts';
import { createId } from '../ids';
import { sortByPlace } from '../sidecar/order';
import type { FormatDocument } from './facts';
import { spanConverter } from './offsets';
import type { SpanUnit } from './offsets';

/** An annotation as it is read from another format, before it has an id of ours. */
export interface Draft {
  /** What the format calls it, and what ends of others call it. Unique in its text. */
  readonly key: string;
  readonly layer: string;
  readonly label: string;
  /** UTF-16 spans of the text. */
  readonly spans: readonly Span[];
  /** `target` is the key of another draft. */
  readonly ends: Annotation['ends'];
  /** All else; an `id` in it is kept where it is free. */
  readonly more: Partial<Annotation>;
}

/**
 * Makes annotations of drafts, with ids and contexts, in order of their places. Ends that lead nowhere are told and left out. An id that
 * is made depends on the place and the format's own name alone, so that reading a file twice gives the same.
 */
export function assemble(
  name: string,
  text: string,
  drafts: readonly Draft[],
  problems: AnnotationProblem[],
): FormatDocument {
  const described = describeSpans(
    text,
    drafts.flatMap(({ spans }) => sorted(spans)),
  );
  const taken = new Set(drafts.flatMap(({ more }) => more.id ?? []));
  const given = new Set<string>();
  const ids = new Map<string, string>();
  let at = 0;
  const annotations = drafts.map(({ key, layer, label, spans, more }) => {
    const targets = described.slice(at, (at += spans.length));
    const isFree = more.id !== undefined && !given.has(more.id);
    const id = isFree
      ? (more.id ?? '')
      : createId({ layer, targets, author: label, now: key }, (one) => taken.has(one) || given.has(one));
    given.add(id);
    ids.set(key, id);
    return newAnnotation({ ...more, id, layer, label, targets });
  });
  const linked = annotations.map((annotation, index): Annotation => {
    const ends = (drafts[index]?.ends ?? []).flatMap((end) => {
      const target = ids.get(end.target);
      if (target !== undefined) return [{ ...end, target }];
      problems.push(
        problem('format-end-unknown', `${drafts[index]?.key ?? ''} speaks of ${end.target}, which is not here.`),
      );
      return [];
    });
    return { ...annotation, ends };
  });
  return { name, text, sentences: [], annotations: sortByPlace(linked) };
}

function sorted(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
}

export function problem(
  code: string,
  message: string,
  span: Span | null = null,
  severity: AnnotationProblem['severity'] = 'error',
): AnnotationProblem {
  return { code, message, span, severity };
}

/** A stretch of text, or several, as a file states it. */
export interface StatedSpans {
  readonly ranges: readonly (readonly [start: unknown, end: unknown])[];
  /** The words that the file says are there, those of several ranges with a blank between; `null` where it says none. */
  readonly words: string | null;
  /** How a person finds it in the file: `T4`. */
  readonly where: string;
  /** Its place in the file, where that is known. */
  readonly at?: Span;
}

/** What was made of stated spans, in their order: `null` for what is wrong. */
export interface CheckedSpans {
  readonly spans: readonly (readonly Span[] | null)[];
  readonly compared: number;
}

/**
 * Finds stated spans in their text, and tells of each that lies: that is no place in the text, or has other words. Tools differ in what they
 * count; `units` are what a file may mean, the likeliest first: the one with which most is right is taken. White space of any
 * length counts as one blank, as some tools write it.
 */
export function checkSpans(
  text: string,
  stated: readonly StatedSpans[],
  units: readonly SpanUnit[],
  problems: AnnotationProblem[],
): CheckedSpans {
  let spans: (readonly Span[] | null)[] = [];
  let fewest = Infinity;
  for (const unit of units) {
    const { read } = spanConverter(text, unit);
    const found = stated.map(({ ranges }) => {
      const all = ranges.flatMap(([start, end]) => read(start, end) ?? []);
      return all.length === ranges.length ? all : null;
    });
    const wrong = stated.filter(({ words }, index) => !isRight(text, found[index] ?? null, words)).length;
    if (wrong < fewest) [spans, fewest] = [found, wrong];
  }
  const checked = stated.map(({ ranges, words, where, at = null }, index) => {
    const found = spans[index] ?? null;
    if (isRight(text, found, words)) return found;
    const place = `${where} at ${shownRanges(ranges)}`;
    if (!found) problems.push(problem('format-offset-outside', `${place} is no place in the text; left out.`, at));
    else {
      const message = `${place} is ${quote(wordsAt(text, found))} in the text, but the file says ${quote(words ?? '')}; left out.`;
      problems.push(problem('format-offset-words', message, at));
    }
    return null;
  });
  return { spans: checked, compared: stated.filter(({ words }) => words !== null).length };
}

function shownRanges(ranges: StatedSpans['ranges']): string {
  const shown = ranges.slice(0, 3).map(([start, end]) => `${quote(start)}–${quote(end)}`);
  return [...shown, ...(ranges.length > shown.length ? ['…'] : [])].join(', ');
}

function isRight(text: string, spans: readonly Span[] | null, words: string | null): boolean {
  if (!spans || words === null) return spans !== null;
  const there = wordsAt(text, spans);
  return there === words || flat(there) === flat(words);
}

function wordsAt(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ');
}

/** White space of any length as one blank, as tools that work on web pages see it. */
export function flat(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** A value from a file, whatever it is, short enough for a message. */
function quote(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}
