import { describer } from '../anchoring/describe';
import { describeTargets } from '../anchoring/live';
import type { LiveTargets } from '../anchoring/live';
import type { Annotation, Target } from '../facts';
import { describeEntry } from './entries';
import type { Entry } from './entries';

/** Describes what is annotated in one text, each target and each entry once; targets that are added later come along. */
export class Descriptions {
  readonly #describe: ReturnType<typeof describer>;
  readonly #targets: Target[] = [];
  readonly #annotations = new Map<Entry, Annotation>();

  constructor(text: string) {
    this.#describe = describer(text);
  }

  /** `live` has to have the text, and the places that it had when first described. */
  targets(live: LiveTargets): readonly Target[] {
    const first = this.#targets.length;
    if (first === live.starts.length) return this.#targets;
    const more = Array.from({ length: live.starts.length - first }, (_, index) => first + index);
    for (const target of describeTargets(live, more, this.#describe)) this.#targets.push(target);
    return this.#targets;
  }

  /** The very same object for the same entry, so that what did not change is seen at a glance. */
  annotation(entry: Entry, live: LiveTargets): Annotation {
    const known = this.#annotations.get(entry);
    if (known) return known;
    const annotation = describeEntry(entry, live, this.targets(live));
    this.#annotations.set(entry, annotation);
    return annotation;
  }
}
