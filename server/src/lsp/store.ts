import { ParagraphCache } from '../engine/index';
import type { Analysis, Engine } from '../engine/index';
import { createDocument, followChanges } from '../features/index';
import type { OffsetEdit, PositionUnit, SourceDocument, TextEditEvent } from '../features/index';
import type { Settings } from '../settings/index';
import type { ActiveRegistry } from './registries';

/** Semantic tokens as they were last sent, so that the next answer can be the difference. */
export interface SentTokens {
  readonly id: string;
  readonly data: readonly number[];
}

/** A document with everything that was worked out for exactly this text and these settings. */
export interface Snapshot {
  readonly document: SourceDocument;
  readonly analysis: Analysis;
  readonly settings: Settings;
  /** The registry that counted, and its files. */
  readonly registry: ActiveRegistry;
  /** Differs for every text and every change of settings and registry, over all documents and reopenings. */
  readonly id: string;
}

interface Entry {
  document: SourceDocument;
  /** Counts texts, whatever versions the client gives them. */
  revision: number;
  readonly cache: ParagraphCache;
  snapshot: Snapshot | null;
  /** Id of the snapshot the client was told about. */
  announced: string | null;
  tokens: SentTokens | null;
}

/** The open documents: the only state of the server that changes. */
export class Store {
  readonly #engine: Engine;
  readonly #unit: PositionUnit;
  readonly #entries = new Map<string, Entry>();
  #revisions = 0;

  constructor(engine: Engine, unit: PositionUnit) {
    this.#engine = engine;
    this.#unit = unit;
  }

  get uris(): string[] {
    return [...this.#entries.keys()];
  }

  /** The current document, or `undefined` where none is open. */
  get(uri: string): SourceDocument | undefined {
    return this.#entries.get(uri)?.document;
  }

  /** Opens a document; one that is open already is replaced. */
  open(uri: string, version: number, text: string): SourceDocument {
    const document = createDocument(uri, version, text, this.#unit);
    this.#entries.set(uri, {
      document,
      revision: ++this.#revisions,
      cache: new ParagraphCache(),
      snapshot: null,
      announced: null,
      tokens: null,
    });
    return document;
  }

  /** Changes an open document; says what was done to its text, or `null` where it is not open. */
  change(uri: string, version: number, changes: readonly TextEditEvent[]): readonly OffsetEdit[] | null {
    const entry = this.#entries.get(uri);
    if (!entry) return null;
    const { document, edits } = followChanges(entry.document, version, changes);
    entry.document = document;
    entry.revision = ++this.#revisions;
    entry.snapshot = null;
    return edits;
  }

  /** Says whether the document was open. */
  close(uri: string): boolean {
    return this.#entries.delete(uri);
  }

  /** The analysis of the current text under these settings and with this registry, from memory where it is known. */
  snapshot(uri: string, settings: Settings, settingsRevision: number, registry: ActiveRegistry): Snapshot | undefined {
    const entry = this.#entries.get(uri);
    if (!entry) return undefined;
    const id = `${entry.revision}.${settingsRevision}.${registry.id}`;
    if (entry.snapshot?.id !== id) {
      const { document, cache } = entry;
      const { severities, style, numericDates } = settings;
      const options = { cache, severities, style, numericDates, registry: registry.registry };
      const analysis = this.#engine.analyze(document.text, options);
      entry.snapshot = { document, analysis, settings, registry, id };
    }
    return entry.snapshot;
  }

  /** Says whether the snapshot is news to the client, and takes note of it. */
  announce(uri: string, snapshot: Snapshot): boolean {
    const entry = this.#entries.get(uri);
    if (!entry || entry.announced === snapshot.id) return false;
    entry.announced = snapshot.id;
    return true;
  }

  sentTokens(uri: string): SentTokens | null {
    return this.#entries.get(uri)?.tokens ?? null;
  }

  keepTokens(uri: string, tokens: SentTokens): void {
    const entry = this.#entries.get(uri);
    if (entry) entry.tokens = tokens;
  }
}
