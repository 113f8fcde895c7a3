/** The commands on annotations; the manifest contributes exactly these besides `COMMAND_IDS`. */
export const ANNOTATION_COMMAND_IDS = [
  'seedmark.annotation.annotate',
  'seedmark.annotation.annotateAgain',
  'seedmark.annotation.annotateAll',
  'seedmark.annotation.suggest',
  'seedmark.annotation.accept',
  'seedmark.annotation.reject',
  'seedmark.annotation.acceptMany',
  'seedmark.annotation.rejectMany',
  'seedmark.annotation.nextSuggestion',
  'seedmark.annotation.previousSuggestion',
  'seedmark.annotation.next',
  'seedmark.annotation.previous',
  'seedmark.annotation.growStart',
  'seedmark.annotation.shrinkStart',
  'seedmark.annotation.growEnd',
  'seedmark.annotation.shrinkEnd',
  'seedmark.annotation.relabel',
  'seedmark.annotation.editAttributes',
  'seedmark.annotation.link',
  'seedmark.annotation.relate',
  'seedmark.annotation.delete',
  'seedmark.annotation.addNote',
  'seedmark.annotation.confirm',
  'seedmark.annotation.compare',
  'seedmark.annotation.stopComparing',
  'seedmark.annotation.adopt',
  'seedmark.annotation.undo',
  'seedmark.annotation.redo',
  'seedmark.annotation.switchAnnotator',
  'seedmark.annotation.export',
  'seedmark.annotation.import',
  'seedmark.annotation.openFile',
  'seedmark.annotation.show',
  'seedmark.annotation.goTo',
  'seedmark.annotation.groupByLayer',
  'seedmark.annotation.groupByPlace',
  'seedmark.annotation.unsuppress',
  'seedmark.annotation.reply',
  'seedmark.annotation.editComment',
  'seedmark.annotation.saveComment',
  'seedmark.annotation.cancelComment',
  'seedmark.annotation.deleteComment',
  'seedmark.annotation.resolveNote',
  'seedmark.annotation.reopenNote',
] as const;

export type AnnotationCommandId = (typeof ANNOTATION_COMMAND_IDS)[number];

export const ANNOTATIONS_VIEW = 'seedmark.annotations';

/** Identifies the threads of notes among those of other extensions; the manifest's conditions name it. */
export const NOTES_CONTROLLER = 'seedmark.notes';

/** Context keys of the manifest's conditions. */
export const COMPARING_CONTEXT = 'seedmark.comparing';
export const GROUPED_BY_PLACE_CONTEXT = 'seedmark.annotations.byPlace';
