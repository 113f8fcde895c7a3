import type { Choice, Hand, Placed, Refusal, Scene } from './facts';
import { refuse } from './facts';
import type { Annotation } from '../facts';

/** The chosen annotations in the order of the session; ids that are unknown are refused. */
export function choose(choice: Choice, scene: Scene): readonly Placed[] | Refusal {
  if ('ids' in choice) {
    const found = [...new Set(choice.ids)].flatMap((id) => scene.find(id) ?? []);
    return found.length > 0 ? found : unknown();
  }
  const { status } = choice;
  const isChosen = ({ annotation, status: own }: Placed): boolean =>
    (status === undefined || own === status) &&
    (!('layer' in choice) ||
      (annotation.layer === choice.layer && (choice.label === undefined || annotation.label === choice.label)));
  const found = scene.all().filter(isChosen);
  return found.length > 0 ? found : refuse('There is no such annotation here.');
}

export function chooseOne(id: string, scene: Scene): Placed | Refusal {
  return scene.find(id) ?? unknown();
}

/** A changed annotation remembers when. */
export function revised(annotation: Annotation, change: Partial<Annotation>, { now }: Hand): Annotation {
  return { ...annotation, ...change, modified: now };
}

function unknown(): Refusal {
  return refuse('This annotation is not here any more.');
}
