import { chooseOne, revised } from './choose';
import type { AnnotationChange, Hand, Plan, Refusal, Scene } from './facts';
import { refuse } from './facts';
import { keep } from './revise';
import { subjectOf } from './words';

/** Adds to the thread of an annotation, or changes or deletes one comment. A changed one keeps its author and time. */
export function comment(
  change: Extract<AnnotationChange, { kind: 'comment' }>,
  scene: Scene,
  hand: Hand,
): Plan | Refusal {
  const placed = chooseOne(change.id, scene);
  if ('refused' in placed) return placed;
  const { annotation } = placed;
  const { index } = change;
  const text = change.text?.trim() ?? '';
  const about = subjectOf(scene.text, placed);
  if (index === undefined) {
    if (text === '') return refuse('The comment is empty.');
    const comments = [...annotation.comments, { author: hand.author, time: hand.now, text }];
    return { words: `comment on ${about}`, entries: [keep(revised(annotation, { comments }, hand))] };
  }
  const old = annotation.comments[index];
  if (!old) return refuse('This comment is not here any more.');
  if (text === old.text) return refuse('The comment is as it was.');
  const comments = annotation.comments.flatMap((one, at) =>
    at !== index ? [one] : text === '' ? [] : [{ ...one, text }],
  );
  return {
    words: `${text === '' ? 'delete a comment on' : 'change a comment on'} ${about}`,
    entries: [keep(revised(annotation, { comments }, hand))],
  };
}
