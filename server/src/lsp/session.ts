import { ShowMessageNotification } from 'vscode-languageserver';
import type { Connection, MessageType } from 'vscode-languageserver';
import { DOCUMENT_STATUS } from '../protocol/index';
import type { DocumentStatus } from '../protocol/index';
import { rangeOf } from '../features/index';
import { fileRecord } from '../workspace/index';
import type { WorkspaceIndex } from '../workspace/index';
import type { AcrossFiles } from './acrossFiles';
import type { Annotations } from './annotations/annotations';
import type { Client } from './client';
import { canonicalUri } from './files/addresses';
import type { Registries } from './registries';
import type { Logger, Runtime } from './runtime';
import type { SettingsSource } from './settings';
import type { Snapshot, Store } from './store';

/** What the parts of a running server share. */
export interface Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly runtime: Runtime;
  readonly store: Store;
  readonly index: WorkspaceIndex;
  readonly across: AcrossFiles;
  readonly settings: SettingsSource;
  readonly registries: Registries;
  readonly annotations: Annotations;
  readonly logger: Logger;
}

/**
 * The analysis of a document's text as it was when this was called; `'changed'` where the document, the settings or a registry
 * changed while messages that waited were handled, `undefined` where it is not open. Tells the client and the index about
 * every new analysis. Throws where the analysis does.
 */
export async function currentSnapshot(session: Session, uri: string): Promise<Snapshot | 'changed' | undefined> {
  const { store, settings, registries, annotations, runtime } = session;
  const document = store.get(uri);
  if (!document) return undefined;
  const revision = settings.revision;
  const names = registries.revision;
  const values = await settings.of(uri);
  const registry = await registries.of(uri, values.registry);
  await annotations.ready(uri);
  await runtime.pause();
  if (store.get(uri) !== document || settings.revision !== revision || registries.revision !== names) return 'changed';
  const whole = store.snapshot(uri, values, revision, registry);
  const snapshot = whole && annotations.visible(whole);
  if (snapshot && store.announce(uri, snapshot)) {
    // The same file may be known by an address that is written in another way.
    session.index.remove(canonicalUri(uri));
    session.index.put(fileRecord(uri, snapshot.analysis, (span) => rangeOf(document, span)));
    void session.connection.sendNotification(DOCUMENT_STATUS, statusOf(snapshot));
  }
  return snapshot;
}

/** Shows a message to the person, without waiting for anything. */
export function showMessage(session: Pick<Session, 'connection'>, type: MessageType, message: string): void {
  void session.connection.sendNotification(ShowMessageNotification.type, { type, message });
}

function statusOf({ document, analysis }: Snapshot): DocumentStatus {
  return {
    uri: document.uri,
    version: document.version,
    form: analysis.header?.form ?? null,
    date: analysis.header?.date ?? null,
    paragraphs: analysis.paragraphs.length,
    entities: analysis.entities.length,
    quotes: analysis.quotes.length,
    findings: analysis.findings.length,
  };
}
