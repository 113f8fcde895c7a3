import { addTargets, followTargets, moveTargets } from '../anchoring/live';
import type { LiveTargets } from '../anchoring/live';
import type { TextEdit } from '../anchoring/move';
import { reanchor } from '../anchoring/reanchor';
import type { Anchoring } from '../anchoring/reanchor';
import type { Annotation, Target } from '../facts';
import { isLost } from '../facts';
import { Descriptions } from './descriptions';
import { place } from './entries';
import type { Entry } from './entries';
import type { Placed } from './facts';

/** Where the targets of a session stand in its text, by slot: the number that each has for as long as the session lasts. */
export class Places {
  #live: LiveTargets;
  readonly #found = new Map<number, Anchoring>();
  /** Of the current text; `null` until somebody asks. */
  #descriptions: Descriptions | null = null;

  constructor(text: string) {
    this.#live = followTargets(text, []);
  }

  get text(): string {
    return this.#live.text;
  }

  /** An entry as it stands; costs no look at its words. */
  place(entry: Entry): Placed {
    return place(entry, this.#live);
  }

  /** An entry described by the current text; the very same object as long as neither changes. */
  annotation(entry: Entry): Annotation {
    return this.#described().annotation(entry, this.#live);
  }

  /** All targets, described by the current text. */
  targets(): readonly Target[] {
    return this.#described().targets(this.#live);
  }

  /** How a target was found when it was last looked for, if it was. */
  anchoring(slot: number): Anchoring | undefined {
    return this.#found.get(slot);
  }

  edit(edits: readonly TextEdit[]): void {
    this.#moved(moveTargets(this.#live, edits));
  }

  /** Follows more targets that are exact in the current text, and gives their slots. */
  follow(targets: readonly Target[]): number[] {
    const first = this.#live.starts.length;
    this.#live = addTargets(this.#live, targets);
    return targets.map((_, index) => first + index);
  }

  /** The same for targets of other texts, which are looked for; each group has those of one annotation, in order. */
  seek(groups: readonly (readonly Target[])[]): number[][] {
    let slot = this.#live.starts.length;
    const slots = groups.map((targets) => targets.map(() => slot++));
    const found = find(groups.flat(), this.text, slots, this.#live.starts.length);
    for (const [index, anchoring] of found) this.#found.set(index, anchoring);
    this.follow([...found.values()].map(({ target }) => target));
    return slots;
  }

  /** Looks for all targets in another text. `groups` has the slots of each annotation. */
  replaceText(text: string, groups: readonly (readonly number[])[]): void {
    const old = this.targets();
    const found = find(old, text, groups, 0, this.text);
    this.#found.clear();
    for (const [slot, anchoring] of found) this.#found.set(slot, anchoring);
    this.#moved(
      followTargets(
        text,
        old.map((target, slot) => found.get(slot)?.target ?? target),
      ),
    );
  }

  #described(): Descriptions {
    this.#descriptions ??= new Descriptions(this.text);
    return this.#descriptions;
  }

  #moved(live: LiveTargets): void {
    this.#live = live;
    this.#descriptions = null;
  }
}

/** How targets were found, by slot from `first` on. */
function find(
  targets: readonly Target[],
  text: string,
  groups: readonly (readonly number[])[],
  first: number,
  before?: string,
): Map<number, Anchoring> {
  const found = new Map(reanchor(targets, text, before).map((anchoring, index) => [first + index, anchoring]));
  for (const slots of groups) disorder(slots, found);
  return found;
}

/** Parts of one annotation that were found in another order than they had are lost: at least one is wrong. */
function disorder(slots: readonly number[], found: Map<number, Anchoring>): void {
  const own = slots.flatMap((slot) => found.get(slot) ?? []);
  if (own.some(({ target }) => isLost(target))) return;
  if (own.every(({ target }, i) => i === 0 || (own[i - 1]?.target.end ?? 0) <= target.start)) return;
  for (const slot of slots) {
    const anchoring = found.get(slot);
    if (anchoring)
      found.set(slot, {
        target: { ...anchoring.target, end: anchoring.target.start },
        method: 'lost',
        score: 0,
        margin: 0,
        evidence: 'the parts of the annotation stand in another order',
      });
  }
}
