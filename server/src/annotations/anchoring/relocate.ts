import { sliceOf } from '../../engine/index';
import type { Span } from '../../engine/index';
import type { Target } from '../facts';
import { describeSpans } from './describe';
import { lostWords, spanOf } from './live';
import type { LiveTargets, MovingTargets } from './live';
import { reanchor } from './reanchor';
import type { Anchoring } from './reanchor';

/** Fewer characters hardly hold words with their context. */
const SHORTEST_PASTE = 32;

/**
 * Finds targets again whose words were deleted and inserted elsewhere: by the same changes (a moved line, a text replaced by
 * one that differs little), or by earlier ones (cut and paste). Only the very words count, told by their context.
 *
 * `taken` are targets that the changes took something from; `inserted` is how many units were inserted, in all.
 */
export function relocate(live: LiveTargets, next: MovingTargets, taken: ReadonlySet<number>, inserted: number): void {
  const now: { index: number; span: Span; exact: string }[] = [];
  for (const index of taken) {
    const span = spanOf(live, index);
    const exact = sliceOf(live.text, span);
    const isSame = exact === '' || exact === sliceOf(next.text, spanOf(next, index));
    if (!isSame && inserted >= exact.length) now.push({ index, span, exact });
  }
  if (now.length > 0) {
    const targets = describeSpans(
      live.text,
      now.map(({ span }) => span),
    );
    const found = reanchor(targets, next.text, live.text);
    now.forEach(({ index, exact }, at) => put(next, index, exact, found[at]));
  }
  if (inserted < SHORTEST_PASTE) return;
  const lost: { index: number; target: Target }[] = [];
  for (const index of next.cut.keys()) {
    const words = lostWords(next, index);
    if (!words) continue;
    const { exact, prefix, suffix } = words;
    lost.push({ index, target: { start: 0, end: 0, exact, prefix, suffix } });
  }
  if (lost.length === 0) return;
  const found = reanchor(
    lost.map(({ target }) => target),
    next.text,
  );
  lost.forEach(({ index, target }, at) => put(next, index, target.exact, found[at]));
}

/** Only the very words are taken. */
function put(next: MovingTargets, index: number, exact: string, found: Anchoring | undefined): void {
  if (found === undefined || (found.method !== 'line' && found.method !== 'context')) return;
  const { start, end } = found.target;
  if (next.text.slice(start, end) !== exact) return;
  next.starts[index] = start;
  next.ends[index] = end;
  next.cut.delete(index);
}
