import type { Span } from '../../engine/index';
import { isLowSurrogate } from '../anchoring/characters';
import { chooseOne, revised } from './choose';
import type { AnnotationChange, Hand, Plan, Refusal, Scene } from './facts';
import { refuse } from './facts';
import { quoted, subjectOf } from './words';

type Of<K extends AnnotationChange['kind']> = Extract<AnnotationChange, { kind: K }>;

/** Moves an edge of an annotation by words. It cannot pass the other edge or another part of the same annotation. */
export function moveEdge(change: Of<'move-edge'>, scene: Scene, hand: Hand): Plan | Refusal {
  const placed = chooseOne(change.id, scene);
  if ('refused' in placed) return placed;
  const part = change.part ?? (change.edge === 'start' ? 0 : placed.spans.length - 1);
  const span = placed.spans[part];
  if (!span || placed.status === 'orphaned')
    return refuse('This annotation has no words here whose edge could be moved.');
  const { edge, words } = change;
  const at = moveByWords(scene.text, span[edge], Math.trunc(words), edge);
  const moved = { ...span, [edge]: at };
  const before = placed.spans[part - 1]?.end ?? 0;
  const after = placed.spans[part + 1]?.start ?? scene.text.length;
  if (at === span[edge] || moved.start >= moved.end || moved.start < before || moved.end > after)
    return refuse('The edge cannot be moved further that way.');
  const spans = placed.spans.map((one, index) => (index === part ? moved : one));
  return {
    words: `change ${subjectOf(scene.text, placed)} to ${quoted(scene.text.slice(moved.start, moved.end))}`,
    entries: [{ id: change.id, annotation: revised(placed.annotation, {}, hand), spans }],
  };
}

/** Gives an annotation other places; an orphan is no longer one, and accepted, because a person saw it. */
export function setSpans(change: Of<'set-spans'>, scene: Scene, hand: Hand): Plan | Refusal {
  const placed = chooseOne(change.id, scene);
  if ('refused' in placed) return placed;
  const spans = soundSpans(change.spans, scene.text);
  if ('refused' in spans) return spans;
  if (spans.length === 0) return refuse('Select the words that it speaks of.');
  const isOrphan = placed.status === 'orphaned';
  const words = quoted(spans.map(({ start, end }) => scene.text.slice(start, end)).join(' … '));
  return {
    words: `${isOrphan ? 'find' : 'change'} ${subjectOf(scene.text, placed)} ${isOrphan ? 'again in' : 'to'} ${words}`,
    entries: [
      {
        id: change.id,
        annotation: revised(placed.annotation, isOrphan ? { status: 'accepted', statusBefore: null } : {}, hand),
        spans,
      },
    ],
  };
}

/** Spans in order, or why they cannot be those of an annotation: outside the text, empty, overlapping, or through a character. */
export function soundSpans(spans: readonly Span[], text: string): readonly Span[] | Refusal {
  const sorted = spans.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  let last = 0;
  for (const { start, end } of sorted) {
    if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end > text.length)
      return refuse('The place is outside the text.');
    if (end <= start) return refuse('Select words first.');
    if (start < last) return refuse('The parts of an annotation cannot overlap.');
    if (isSplit(text, start) || isSplit(text, end)) return refuse('The place cuts a character in two.');
    last = end;
  }
  return sorted;
}

function isSplit(text: string, at: number): boolean {
  return at > 0 && isLowSurrogate(text, at) && text.charCodeAt(at - 1) >= 0xd800 && text.charCodeAt(at - 1) < 0xdc00;
}

/** Text on each side of an edge in which words are looked for. */
const REACH = 2000;

/** The offset where words start (`edge: 'start'`) or end, `words` words farther; as far as it goes where there are fewer. */
export function moveByWords(text: string, at: number, words: number, edge: 'start' | 'end'): number {
  const from = Math.max(0, at - REACH);
  const stops: number[] = [];
  for (const { segment, index, isWordLike } of new Intl.Segmenter('en', { granularity: 'word' }).segment(
    text.slice(from, at + REACH),
  ))
    if (isWordLike === true) stops.push(from + index + (edge === 'end' ? segment.length : 0));
  const ahead = words > 0 ? stops.filter((stop) => stop > at) : stops.filter((stop) => stop < at).reverse();
  return ahead[Math.min(Math.abs(words), ahead.length) - 1] ?? at;
}
