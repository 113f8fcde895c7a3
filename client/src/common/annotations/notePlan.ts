import type { AnnotationView, CommentView } from '../../../../server/src/protocol/index';

/** What is said of one annotation, in plain values. */
export interface NoteThread<T extends AnnotationView> {
  readonly annotation: T;
  readonly label: string;
  /** What the conditions of menus look at. */
  readonly context: 'note' | 'note resolved' | 'talk' | '';
  readonly comments: readonly CommentView[];
  readonly canReply: boolean;
  /** Notes are resolved; of another annotation only its talk is shown here. */
  readonly isResolvable: boolean;
  readonly isResolved: boolean;
}

/** A thread for each note, and for each other annotation that somebody commented on. */
export function planThreads<T extends AnnotationView>(list: {
  readonly annotations: readonly T[];
  readonly annotator: string;
  readonly readOnly: string | null;
}): NoteThread<T>[] {
  return list.annotations.flatMap((annotation): NoteThread<T>[] => {
    const { layer, label, comments, status, owner, text } = annotation;
    const isNote = layer === 'note';
    if (comments.length === 0 && !isNote) return [];
    const canReply = owner === list.annotator && list.readOnly === null;
    const isResolved = isNote && status === 'rejected';
    const what = [isNote ? 'Note' : label || layer, owner === list.annotator ? '' : owner || 'the curated file'];
    return [
      {
        annotation,
        label: status === 'orphaned' ? `Lost its words: “${text}”` : what.filter((part) => part !== '').join(' · '),
        context: !canReply ? '' : isResolved ? 'note resolved' : isNote ? 'note' : 'talk',
        comments,
        canReply,
        isResolvable: isNote,
        isResolved,
      },
    ];
  });
}
