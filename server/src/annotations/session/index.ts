export { findCandidates } from './candidates';
export type { Candidate } from './candidates';
export { AnnotationSession } from './session';
export type { AnnotationChange, Choice, Hand, Outcome, Placed, Verdict } from './facts';
