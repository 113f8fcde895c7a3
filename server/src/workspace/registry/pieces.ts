import type { YAMLMap } from 'yaml';
import type { WrittenEntry } from './facts';
import { splitRegistry } from './parts';
import { entryOf, openRegistry } from './write';

/** Changes an entry without reading the others, where it stands in lines of its own. `entries` are those of the text, as far as the entry is not behind a change. */
export function inEntry(
  text: string,
  entries: readonly WrittenEntry[],
  id: string,
  change: (part: string, entry: YAMLMap) => string | null,
): string | null {
  const at = entries.find(({ entry }) => entry.id === id)?.span.start;
  if (at === undefined) return null;
  const item = splitRegistry(text)?.items.find(({ start, end }) => start <= at && at < end) ?? {
    start: 0,
    end: text.length,
  };
  const part = text.slice(item.start, item.end);
  const node = entryOf(openRegistry(part), id);
  const after = node && change(part, node);
  return after === null ? null : text.slice(0, item.start) + after + text.slice(item.end);
}

/** Changes what stands around the entries, or appends to them, without reading more than the last two. */
export function aroundEntries(text: string, change: (part: string) => string | null): string | null {
  const { head, items = [] } = splitRegistry(text) ?? {};
  const kept = items.at(-2);
  if (!head || !kept || items.length < 3) return change(text);
  const [before, left, behind] = [text.slice(0, head.end), text.slice(head.end, kept.start), text.slice(kept.start)];
  const after = change(before + behind);
  if (after === null) return null;
  if (after.startsWith(before)) return before + left + after.slice(before.length);
  return after.endsWith(behind) ? after.slice(0, after.length - behind.length) + left + behind : null;
}
