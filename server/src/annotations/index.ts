// The only door to annotations: other layers import from here and from nowhere deeper.
export { BUILT_IN_LAYERS, isLost, newAnnotation, STATUSES } from './facts';
export type {
  Annotation,
  AnnotationProblem,
  AttributeValue,
  Attributes,
  Comment,
  EntityLink,
  Foreign,
  Json,
  RelationEnd,
  Scalar,
  Status,
  Target,
  WithProblems,
} from './facts';
export { createId } from './ids';
export type { IdSource } from './ids';
