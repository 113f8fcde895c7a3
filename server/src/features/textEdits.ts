import type { SourceDocument } from './document';
import { clientOffsetAt } from './positions';
import type { TextEditEvent } from './changes';

/** A change of `document.text`, in its UTF-16 units: at `offset`, `deleted` units were replaced by `inserted`. */
export interface OffsetEdit {
  readonly offset: number;
  readonly deleted: number;
  readonly inserted: string;
  /** Whether the client sent the whole text anew, so that nobody knows what was done to it. */
  readonly isWhole: boolean;
}

/**
 * What one change of a client does to `before.text`, which it turns into `after.text`. Byte order marks are no part of either text, so a change that makes or
 * removes one is told by what it does to the rest.
 */
export function offsetEdit(before: SourceDocument, after: SourceDocument, change: TextEditEvent): OffsetEdit {
  if (!change.range) return { offset: 0, deleted: before.text.length, inserted: after.text, isWhole: true };
  const a = clientOffsetAt(before, change.range.start) - before.origin;
  const b = clientOffsetAt(before, change.range.end) - before.origin;
  const offset = Math.min(a, b);
  const deleted = Math.max(a, b) - offset;
  const isPlain = offset >= 0 && before.origin === after.origin;
  if (isPlain) return { offset, deleted, inserted: change.text, isWhole: false };
  return { ...difference(before.text, after.text), isWhole: false };
}

/** One edit that turns a text into another: what stands between their longest common start and end. */
export function difference(before: string, after: string): { offset: number; deleted: number; inserted: string } {
  const most = Math.min(before.length, after.length);
  let offset = 0;
  while (offset < most && before.charCodeAt(offset) === after.charCodeAt(offset)) offset++;
  let end = 0;
  while (end < most - offset && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end))
    end++;
  return { offset, deleted: before.length - end - offset, inserted: after.slice(offset, after.length - end) };
}
