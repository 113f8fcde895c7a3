import type { AnnotationSession, TeamFile } from '../../annotations/index';
import type { AnnotationTexts } from './texts';

/** A file of annotations beside an open article. */
export interface OwnedFile {
  /** Whose it is; empty for the curated one. */
  readonly who: string;
  readonly uri: string;
  readonly session: AnnotationSession;
  /** The text that the session knows. */
  source: string;
  /** Why it must not be written, though nothing is wrong in what was read. */
  barrier: string | null;
}

/** What the article's files are asked with. */
export interface Surroundings {
  readonly texts: AnnotationTexts;
  /** Who annotates here, and the name to sign with. */
  readonly annotator: () => Promise<{ readonly who: string; readonly author: string }>;
  readonly team: () => Promise<TeamFile>;
  readonly now: () => string;
  /** Called after anything but the text has changed. */
  readonly changed: () => void;
  /** Says a sentence to the person. */
  readonly tell: (message: string) => void;
  readonly failed: (error: unknown) => void;
  /** Called for the file of annotations whenever it was read or written. */
  readonly read: (file: OwnedFile) => void;
}
