import { describeSpans } from '../anchoring/describe';
import type { AnnotationChange, Hand, Plan, Refusal, Scene } from './facts';
import { refuse } from './facts';

type Of<K extends AnnotationChange['kind']> = Extract<AnnotationChange, { kind: K }>;

/** Hides findings of a code at a place. Findings may be empty spans, so the place may be, too. */
export function suppressAt(change: Of<'suppress'>, scene: Scene, { author, now }: Hand): Plan | Refusal {
  const { code, span, reason = '' } = change;
  if (code === '') return refuse('Say which finding is to be ignored.');
  if (span.start < 0 || span.end < span.start || span.end > scene.text.length)
    return refuse('The place is outside the text.');
  const there = scene.suppressions();
  if (there.some((one) => one.code === code && one.target.start === span.start && one.target.end === span.end))
    return refuse('This finding is ignored already.');
  const suppressions = describeSpans(scene.text, [span]).map((target) => ({
    code,
    target,
    reason,
    author,
    created: now,
  }));
  return { words: `ignore ${code} here`, entries: [], suppressions: [...there, ...suppressions] };
}

export function unsuppress({ numbers }: Of<'unsuppress'>, scene: Scene): Plan | Refusal {
  const there = scene.suppressions();
  const rest = there.filter((_, number) => !numbers.includes(number));
  const count = there.length - rest.length;
  if (count === 0) return refuse('These findings are not ignored any more.');
  return { words: `heed ${count === 1 ? 'a finding' : `${count} findings`} again`, entries: [], suppressions: rest };
}
