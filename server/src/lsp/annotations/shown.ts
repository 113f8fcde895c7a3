import type { CancellationToken, CodeAction, Command, Diagnostic, TextDocumentIdentifier } from 'vscode-languageserver';
import {
  annotationActions,
  annotationCard,
  annotationDiagnostics,
  diagnostics,
  isWantedKind,
  spanOf,
} from '../../features/index';
import type { CodeActionArguments, Found, SourceDocument } from '../../features/index';
import type { Session } from '../session';
import type { Snapshot } from '../store';
import { candidatesOf } from './list';

/** All findings of an article: of its text, and of its annotations. */
export function allDiagnostics({ across, annotations, client }: Session, snapshot: Snapshot): Diagnostic[] {
  const { document } = snapshot;
  const { analysis } = across.checked(snapshot);
  const known = annotations.of(document.uri);
  return [...diagnostics(document, analysis, client), ...(known ? annotationDiagnostics(document, known) : [])];
}

/** Every annotated place of an article, with what a hover says of it. */
export function annotationsAt({ annotations }: Session, document: SourceDocument): Found[] {
  const known = annotations.of(document.uri);
  if (!known) return [];
  const found = (placed: readonly (typeof known.own)[number][], owner: string): Found[] =>
    placed.flatMap((one) =>
      one.status === 'orphaned'
        ? []
        : one.spans.map((span) => ({ span, card: () => annotationCard(document.text, one, owner, known.layers) })),
    );
  return [...found(known.own, known.annotator), ...found(known.others, known.compared ?? '')];
}

/** Code actions, and those that change annotations. */
export function withAnnotationActions(
  { annotations, client }: Session,
  { document, analysis }: Snapshot,
  { range, only }: CodeActionArguments,
  actions: readonly (CodeAction | Command)[],
): (CodeAction | Command)[] {
  const known = annotations.of(document.uri);
  const session = annotations.get(document.uri)?.own?.session;
  if (!known || !session) return [...actions];
  const more = annotationActions(document, known, {
    selected: spanOf(document, range),
    wanted: (kind) => isWantedKind(kind, only),
    findings: analysis.findings,
    candidates: (id) => candidatesOf(session, id),
    codeActionLiterals: client.codeActionLiterals,
  });
  return [...actions, ...more];
}

/** Answers nothing at all about files of annotations, which are no articles, and about any other document with `otherwise`. */
export function unlessAnnotationFile<P extends { readonly textDocument: TextDocumentIdentifier }, R>(
  { annotations }: Session,
  otherwise: (params: P, token: CancellationToken) => Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | null> {
  return async (params, token) => {
    const uri: unknown = (params as Partial<P> | null | undefined)?.textDocument?.uri;
    return typeof uri === 'string' && annotations.isFile(uri) ? null : otherwise(params, token);
  };
}
