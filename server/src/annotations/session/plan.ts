import { checkAnnotation } from '../layers';
import { adopt, importAll, suggest } from './adopt';
import { annotate, annotateAll, relate } from './annotate';
import { comment } from './comment';
import type { AnnotationChange, Hand, Plan, Refusal, Scene } from './facts';
import { refuse } from './facts';
import { deleteChosen, link, relabel, setAttributes, setStatus } from './revise';
import { moveEdge, setSpans } from './spans';
import { suppressAt, unsuppress } from './suppress';

/** What a change means for the annotations as they are, or why it cannot be made. Nothing is changed by asking. */
export function plan(change: AnnotationChange, scene: Scene, hand: Hand): Plan | Refusal {
  const planned = draft(change, scene, hand);
  if ('refused' in planned) return planned;
  return flawOf(change, planned, scene, hand) ?? planned;
}

function draft(change: AnnotationChange, scene: Scene, hand: Hand): Plan | Refusal {
  switch (change.kind) {
    case 'annotate':
      return annotate(change, scene, hand);
    case 'annotate-all':
      return annotateAll(change, scene, hand);
    case 'suggest':
      return suggest(change, scene);
    case 'set-status':
      return setStatus(change, scene, hand);
    case 'move-edge':
      return moveEdge(change, scene, hand);
    case 'set-spans':
      return setSpans(change, scene, hand);
    case 'relabel':
      return relabel(change, scene, hand);
    case 'set-attributes':
      return setAttributes(change, scene, hand);
    case 'link':
      return link(change, scene, hand);
    case 'comment':
      return comment(change, scene, hand);
    case 'relate':
      return relate(change, scene, hand);
    case 'delete':
      return deleteChosen(change, scene);
    case 'adopt':
      return adopt(change, scene, hand);
    case 'import':
      return importAll(change, scene);
    case 'suppress':
      return suppressAt(change, scene, hand);
    case 'unsuppress':
      return unsuppress(change, scene);
  }
}

/** What the team's layers do not allow is refused where a person says it; what a program, another file or an older layer says is kept, and told. */
function flawOf(change: AnnotationChange, { entries }: Plan, scene: Scene, { layers }: Hand): Refusal | null {
  if (layers === null || !CHECKED.has(change.kind)) return null;
  for (const { id, annotation } of entries) {
    if (!annotation) continue;
    const before = scene.find(id);
    const known = new Set(before ? checkAnnotation(before.annotation, layers) : []);
    const flaw = checkAnnotation(annotation, layers).find((one) => !known.has(one));
    if (flaw !== undefined) return refuse(flaw);
  }
  return null;
}

const CHECKED: ReadonlySet<AnnotationChange['kind']> = new Set([
  'annotate',
  'annotate-all',
  'relabel',
  'set-attributes',
  'relate',
]);
