import type { Annotation } from '../facts';
import { createId } from '../ids';
import { keyOf } from './annotate';
import { revised } from './choose';
import type { AnnotationChange, Hand, Placed, Plan, PlannedEntry, Refusal, Scene } from './facts';
import { refuse } from './facts';
import { keep } from './revise';

type Of<K extends AnnotationChange['kind']> = Extract<AnnotationChange, { kind: K }>;

/** Suggestions for what is not annotated yet. What a person rejected at its place is not suggested again. */
export function suggest({ annotations }: Of<'suggest'>, scene: Scene): Plan | Refusal {
  const { entries } = takeIn(annotations, scene, (annotation) => ({ ...annotation, status: 'suggested' }));
  if (entries.length === 0) return refuse('Nothing is suggested that is not annotated already.');
  return { words: `suggest ${count(entries.length)}`, entries };
}

/** What another annotator said, accepted here. Their name stays with it. */
export function adopt({ annotations }: Of<'adopt'>, scene: Scene, hand: Hand): Plan | Refusal {
  const { entries, known } = takeIn(annotations, scene, (annotation) =>
    revised(annotation, annotation.status === 'orphaned' ? { statusBefore: 'accepted' } : { status: 'accepted' }, hand),
  );
  const raised = known
    .filter(({ status }) => status === 'suggested' || status === 'rejected')
    .map(({ annotation }) => keep(revised(annotation, { status: 'accepted', statusBefore: null }, hand)));
  const all = [...entries, ...raised];
  if (all.length === 0) return refuse('All of this is here already.');
  return { words: `take over ${count(all.length)}`, entries: all };
}

/** What came from another file, as it is. */
export function importAll({ annotations }: Of<'import'>, scene: Scene): Plan | Refusal {
  const { entries } = takeIn(annotations, scene, (annotation) => annotation);
  if (entries.length === 0) return refuse('All of this is here already.');
  return { words: `import ${count(entries.length)}`, entries };
}

function count(number: number): string {
  return number === 1 ? '1 annotation' : `${number} annotations`;
}

/**
 * Entries for annotations from elsewhere that say something new. Those whose layer, label, places and ends are here stand for the ones that are
 * here; ends are led to those. An end that leads to nothing is left out, and with it a relation that has fewer than two then.
 */
function takeIn(
  annotations: readonly Annotation[],
  scene: Scene,
  change: (annotation: Annotation) => Annotation,
): { readonly entries: readonly PlannedEntry[]; readonly known: readonly Placed[] } {
  const here = new Map(
    scene.all().map((placed) => [nameOf(placed.annotation, placed.spans, placed.annotation.ends), placed]),
  );
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const known: Placed[] = [];
  const entries: PlannedEntry[] = [];
  for (const annotation of endsFirst(annotations)) {
    const ends = annotation.ends.flatMap((end) => {
      const target = ids.get(end.target);
      return target === undefined ? [] : [{ ...end, target }];
    });
    if (annotation.ends.length > ends.length && ends.length < 2 && annotation.targets.length === 0) continue;
    const same = here.get(nameOf(annotation, annotation.targets, ends));
    if (same) {
      ids.set(annotation.id, same.annotation.id);
      known.push(same);
      continue;
    }
    const isTaken = (id: string): boolean => taken.has(id) || scene.find(id) !== undefined;
    const id = isTaken(annotation.id)
      ? createId({ ...annotation, now: annotation.created ?? annotation.id }, isTaken)
      : annotation.id;
    taken.add(id);
    ids.set(annotation.id, id);
    entries.push({ id, annotation: change({ ...annotation, id, ends }), spans: 'own' });
  }
  return { entries, known };
}

/** What a relation speaks of comes before it; in a ring, somebody has to be first. */
function endsFirst(annotations: readonly Annotation[]): readonly Annotation[] {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const sorted = new Set<Annotation>();
  const opened = new Set<Annotation>();
  for (const first of annotations) {
    const stack = [first];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const open = opened.has(top)
        ? []
        : top.ends.flatMap(({ target }) => byId.get(target) ?? []).filter((one) => !opened.has(one));
      opened.add(top);
      if (open.length > 0) stack.push(...open);
      else {
        sorted.add(top);
        stack.pop();
      }
    }
  }
  return [...sorted];
}

function nameOf({ layer, label, targets }: Annotation, spans: Placed['spans'], ends: Annotation['ends']): string {
  // Two that lost their words are the same only with the same words.
  const lost = targets.filter((_, index) => spans[index]?.start === spans[index]?.end).map(({ exact }) => exact);
  return [layer, label, keyOf(spans), ...lost, ...ends.map(({ role, target }) => `${role} ${target}`)].join('\n');
}
