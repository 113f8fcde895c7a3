import { readSidecar, readTeamFile } from '../../annotations/index';
import type { AnnotationProblem } from '../../annotations/index';
import { createDocument, fileDiagnostics } from '../../features/index';
import { canonicalUri } from '../files/addresses';
import type { Session } from '../session';
import { TEAM_FILE } from './addresses';
import type { AnnotationTexts } from './texts';

/** Tells the client what is wrong in files of annotations and of teams, open or not, because every article may hang on them. */
export class FileProblems {
  readonly #session: Pick<Session, 'connection' | 'client'>;
  readonly #texts: AnnotationTexts;
  /** Files that the client has problems of, by their canonical addresses. */
  readonly #told = new Set<string>();

  constructor(session: Pick<Session, 'connection' | 'client'>, texts: AnnotationTexts) {
    this.#session = session;
    this.#texts = texts;
  }

  /** Checks a file as it stands in the editor, or else on the disk where something was told of it before. */
  async check(uri: string): Promise<void> {
    const open = this.#texts.get(uri);
    if (open) {
      this.tell(uri, open.text, problemsOf(uri, open.text));
      return;
    }
    if (!this.#told.has(canonicalUri(uri))) return;
    const text = await this.#texts.saved(uri);
    this.tell(uri, text ?? '', text === null ? [] : problemsOf(uri, text));
  }

  /** What is wrong in this text of a file. */
  tell(uri: string, text: string, problems: readonly AnnotationProblem[]): void {
    const open = this.#texts.get(uri);
    // What the editor shows may be another text than what was read.
    if (open && open.text !== text) return;
    const key = canonicalUri(uri);
    if (problems.length === 0 ? !this.#told.delete(key) : !this.#told.add(key)) return;
    const document = open ?? createDocument(uri, 0, text, this.#session.client.unit);
    const diagnostics = fileDiagnostics(document, problems);
    const { uri: address, version } = document;
    void this.#session.connection.sendDiagnostics({ uri: address, diagnostics, ...(open ? { version } : {}) });
  }
}

function problemsOf(uri: string, text: string): readonly AnnotationProblem[] {
  return canonicalUri(uri).endsWith(`/${TEAM_FILE}`) ? readTeamFile(text).problems : readSidecar(text).problems;
}
