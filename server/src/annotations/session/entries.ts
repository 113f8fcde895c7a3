import { statusFor } from '../anchoring/annotations';
import { lostWords, spanOf } from '../anchoring/live';
import type { LiveTargets } from '../anchoring/live';
import type { Annotation, Target } from '../facts';
import type { Suppression } from '../suppressions';
import type { Placed } from './facts';

/** An annotation in a session, and where its targets are followed: indexes of the live targets. Never changed; a change makes a new one. */
export interface Entry {
  readonly annotation: Annotation;
  readonly slots: readonly number[];
}

/** The same for a finding that is ignored. */
export interface SuppressionEntry {
  readonly suppression: Suppression;
  readonly slot: number;
}

/** The entry as it stands now, without describing its words anew. */
export function place({ annotation, slots }: Entry, live: LiveTargets): Placed {
  const isLost = slots.some((slot) => lostWords(live, slot) !== undefined);
  const standing = { ...annotation, ...statusFor(annotation, isLost) };
  return { annotation: standing, spans: slots.map((slot) => spanOf(live, slot)), status: standing.status };
}

/** The entry as it is written to a file. `targets` has those of all slots. */
export function describeEntry(entry: Entry, live: LiveTargets, targets: readonly Target[]): Annotation {
  return { ...place(entry, live).annotation, targets: entry.slots.flatMap((slot) => targets[slot] ?? []) };
}
