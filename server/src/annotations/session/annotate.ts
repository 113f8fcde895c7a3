import type { Span } from '../../engine/index';
import { isInsideWord } from '../anchoring/characters';
import { newAnnotation } from '../facts';
import type { Annotation, Target } from '../facts';
import { createId } from '../ids';
import { chooseOne } from './choose';
import type { AnnotationChange, Hand, Plan, PlannedEntry, Refusal, Scene } from './facts';
import { refuse } from './facts';
import { soundSpans } from './spans';
import { kindOf, quoted, subject } from './words';

type Of<K extends AnnotationChange['kind']> = Extract<AnnotationChange, { kind: K }>;

/** A new annotation, accepted, because a person made it. */
export function annotate(change: Of<'annotate'>, scene: Scene, hand: Hand): Plan | Refusal {
  const { layer, label = '', comment } = change;
  const spans = soundSpans(change.spans, scene.text);
  if ('refused' in spans) return spans;
  if (scene.all().some((one) => isSame(one.annotation, one.spans, layer, label, spans)))
    return refuse(`These words are annotated as ${kindOf(layer, label)} already.`);
  const comments =
    comment === undefined || comment.trim() === '' ? [] : [{ author: hand.author, time: hand.now, text: comment }];
  const entry = create({ layer, label, comments }, spans, scene, hand);
  const about = spans.length === 0 ? 'the article' : subject(scene.text, entry.annotation, spans);
  return { words: `annotate ${about} as ${kindOf(layer, label)}`, entries: [entry] };
}

/** The words of a span wherever they stand as whole words, in the same letters; where they have this annotation already, nothing is done. */
export function annotateAll(change: Of<'annotate-all'>, scene: Scene, hand: Hand): Plan | Refusal {
  const { layer, label = '' } = change;
  const { text } = scene;
  const sound = soundSpans([change.span], text);
  if ('refused' in sound) return sound;
  const [span] = sound;
  const words = span ? text.slice(span.start, span.end) : '';
  if (!span || words.trim() === '') return refuse('Select words that can be looked for.');
  const there = new Set(
    scene
      .all()
      .filter(({ annotation }) => annotation.layer === layer && annotation.label === label)
      .map(({ spans }) => keyOf(spans)),
  );
  const taken = new Set<string>();
  const entries = occurrences(text, words, span)
    .filter((one) => !there.has(keyOf([one])))
    .map((one) => {
      const status = one.start === span.start ? 'accepted' : 'suggested';
      const entry = create({ layer, label, status }, [one], scene, hand, taken);
      taken.add(entry.id);
      return entry;
    });
  if (entries.length === 0)
    return refuse(`All places of ${quoted(words)} are annotated as ${kindOf(layer, label)} already.`);
  return { words: `annotate ${entries.length} × ${quoted(words)} as ${kindOf(layer, label)}`, entries };
}

/** A relation of annotations that are there; with words of its own, an event. */
export function relate(change: Of<'relate'>, scene: Scene, hand: Hand): Plan | Refusal {
  const { label, layer = 'relation', ends } = change;
  const spans = soundSpans(change.spans ?? [], scene.text);
  if ('refused' in spans) return spans;
  if (ends.length < 2 && spans.length === 0) return refuse('A relation needs two annotations or more.');
  for (const { target } of ends) {
    const end = chooseOne(target, scene);
    if ('refused' in end) return end;
  }
  const entry = create({ layer, label, ends: ends.map((end) => ({ ...end, label: null })) }, spans, scene, hand);
  return { words: `relate ${ends.length} annotations as ${kindOf(layer, label)}`, entries: [entry] };
}

/** An entry for a new annotation. `taken` are ids that the same plan gives away. */
export function create(
  given: Pick<Annotation, 'layer' | 'label'> & Partial<Annotation>,
  spans: readonly Span[],
  { text, find }: Scene,
  { author, now }: Hand,
  taken: ReadonlySet<string> = new Set(),
): PlannedEntry & { readonly annotation: Annotation } {
  const targets = spans.map(({ start, end }): Target => ({
    start,
    end,
    exact: text.slice(start, end),
    prefix: '',
    suffix: '',
  }));
  // The label keeps two annotations of the same words by one hand apart, and the ends two relations.
  const content = [given.label, ...(given.ends ?? []).map(({ target }) => target)].join('\n');
  const source = { layer: `${given.layer}\n${content}`, targets, author, now };
  const id = createId(source, (one) => taken.has(one) || find(one) !== undefined);
  return { id, annotation: newAnnotation({ ...given, id, targets, author, created: now }), spans };
}

/** Whether an annotation says the same of the same places. */
export function isSame(
  annotation: Annotation,
  places: readonly Span[],
  layer: string,
  label: string,
  spans: readonly Span[],
): boolean {
  return spans.length > 0 && annotation.layer === layer && annotation.label === label && keyOf(places) === keyOf(spans);
}

export function keyOf(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(' ');
}

/** Places of words that do not overlap; an edge that was between words stays between words. The given place is always among them. */
function occurrences(text: string, words: string, { start, end }: Span): Span[] {
  const isWholeAtStart = !isInsideWord(text, start);
  const isWholeAtEnd = !isInsideWord(text, end);
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0;) {
    const to = at + words.length;
    const isWhole = !(isWholeAtStart && isInsideWord(text, at)) && !(isWholeAtEnd && isInsideWord(text, to));
    const isClear = at === start || to <= start || at >= end;
    if (isWhole && isClear) found.push({ start: at, end: to });
    at = text.indexOf(words, isWhole && isClear ? to : at + 1);
  }
  return found;
}
