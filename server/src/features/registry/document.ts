import type { RegistryFile } from '../../workspace/index';
import type { SourceDocument } from '../document';

/** A registry with its text. */
export interface RegistryDocument {
  readonly document: SourceDocument;
  readonly file: RegistryFile;
  /** Whether it is open in the editor, so that its version counts. */
  readonly open: boolean;
}
