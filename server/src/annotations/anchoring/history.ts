import type { CutWords, LiveTargets } from './live';

/** A text that stood once, and where the targets stood in it. */
export type Moment = Omit<LiveTargets, 'past'>;

const MOST_MOMENTS = 512;
/** Units of all remembered texts together, for each article. */
const MOST_UNITS = 8_000_000;

/** The past with the present in it. */
export function remember({ past, ...moment }: LiveTargets): readonly Moment[] {
  const fitting = Math.floor(MOST_UNITS / Math.max(1, moment.text.length));
  const count = Math.max(1, Math.min(MOST_MOMENTS, fitting));
  return [...past.slice(Math.max(0, past.length + 1 - count)), moment];
}

/**
 * Where targets stand in a text that stood before: where they stood then. `now` has the text, and the places of targets that were added since, which stay.
 * `null` for a text that is not remembered.
 */
export function recall(past: readonly Moment[], now: Pick<Moment, 'text' | 'starts' | 'ends'>): Moment | null {
  for (let at = past.length - 1; at >= 0; at -= 1) {
    const moment = past[at];
    if (moment?.text.length !== now.text.length || moment.text !== now.text) continue;
    const last = past.at(-1);
    const count = moment.starts.length;
    const cut = new Map<number, CutWords>(moment.cut);
    for (const [index, words] of last?.cut ?? []) if (index >= count) cut.set(index, words);
    return {
      text: moment.text,
      starts: overlaid(now.starts, moment.starts),
      ends: overlaid(now.ends, moment.ends),
      cut,
    };
  }
  return null;
}

function overlaid(all: Int32Array, first: Int32Array): Int32Array {
  if (all.length === first.length) return first;
  const result = all.slice();
  result.set(first);
  return result;
}
