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
export { followAnnotations, reanchorAnnotations, targetsOf, withTargets } from './anchoring/annotations';
export type { Reanchored } from './anchoring/annotations';
export { describeSpans } from './anchoring/describe';
export { currentTargets, followTargets, moveTargets } from './anchoring/live';
export type { LiveTargets } from './anchoring/live';
export type { TextEdit } from './anchoring/move';
export { reanchor } from './anchoring/reanchor';
export type { Anchoring } from './anchoring/reanchor';
export { readSidecar } from './sidecar/read';
export { SIDECAR_SCHEMA } from './sidecar/schema';
export type { ReadSidecar, Sidecar } from './sidecar/read';
export { LARGEST_FILE } from './sidecar/document';
export { sortByPlace } from './sidecar/order';
export { writeSidecar } from './sidecar/write';
export type { WrittenSidecar } from './sidecar/printDocument';
export { STALE_CODE, staleFindings, suppress } from './suppressions';
export type { Suppressed, Suppression, WorkspaceSuppression } from './suppressions';
export { measureAgreement } from './agreement/agreement';
export type { AgreementInput, F1, LayerAgreement } from './agreement/agreement';
export { alphaOf, unitizingDisagreement } from './agreement/alpha';
export { compare } from './agreement/compare';
export type { Comparison, Difference } from './agreement/compare';
export { cohenKappa } from './agreement/kappa';
export type { Kappa } from './agreement/kappa';
export { parseSidecarPath, sidecarPath } from './sidecar/paths';
export type { SidecarName } from './sidecar/paths';
export { checkAnnotation, readTeamFile } from './layers';
export { addTeamSuppression } from './teamFile';
export type { AttributeDefinition, LabelDefinition, LayerDefinition, TeamFile } from './layers';
export { annotationsOf, EXCHANGE_FORMATS, EXPORT_FORMATS } from './formats/index';
export type { Exported, Format, FormatDocument, FormatFile, FormatInput, Imported, Loss } from './formats/index';
export { AnnotationSession, findCandidates } from './session/index';
export type { AnnotationChange, Candidate, Choice, Hand, Outcome, Placed, Verdict } from './session/index';
