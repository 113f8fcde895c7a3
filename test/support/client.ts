// A client and the server in one process, joined by streams, with a timer and a pause that a test holds in its hand.
import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures } from 'vscode-languageserver';
import type {
  ApplyWorkspaceEditParams,
  ApplyWorkspaceEditResult,
  ClientCapabilities,
  InitializeResult,
} from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import { startServer } from '../../server/src/lsp/index';
import type { FileStore, Runtime } from '../../server/src/lsp/index';
import { shippedEngine } from './engine';

/** One engine serves every test: it keeps nothing of a document. */
const ENGINE = shippedEngine();

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What the client answers when it is asked for settings, by the document's address. */
  readonly settings?: (uri: string) => unknown;
  /** What the server could not read. */
  readonly problems?: readonly string[];
  /** What the client answers to an edit. */
  readonly refusesEdits?: boolean;
  /** The files of the workspace. */
  readonly files?: FileStore;
  /** What else the server has of the world. */
  readonly runtime?: Partial<Runtime>;
  /** What the server reads from the disk, by address. A test may change it. */
  readonly disk?: Map<string, string>;
  /** Folders of the workspace, by address. */
  readonly folders?: readonly string[];
}

/** What the server sent without being asked. */
export interface Received {
  readonly method: string;
  readonly params: unknown;
}

export class TestClient {
  readonly connection: ProtocolConnection;
  readonly received: Received[] = [];
  readonly edits: ApplyWorkspaceEditParams[] = [];
  readonly asked: string[] = [];
  /** Exit codes the server asked for. */
  readonly exits: number[] = [];
  settings: (uri: string) => unknown;
  result: InitializeResult = { capabilities: {} };
  readonly #tasks = new Set<() => void>();
  readonly #streams = [new PassThrough(), new PassThrough()] as const;
  readonly #waiting: { readonly method: string; readonly resolve: (params: unknown) => void }[] = [];
  #gate: Promise<void> | null = null;
  #open: () => void = () => undefined;

  constructor(options: ClientOptions) {
    this.settings = options.settings ?? (() => null);
    const [toServer, toClient] = this.#streams;
    this.#startServer(toServer, toClient, options);
    this.connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    this.connection.onUnhandledNotification(({ method, params }) => {
      this.received.push({ method, params });
      const index = this.#waiting.findIndex((one) => one.method === method);
      if (index >= 0) this.#waiting.splice(index, 1)[0]?.resolve(params);
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri: string }[] }) =>
      items.map((item) => this.settings(item.scopeUri)),
    );
    this.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams): ApplyWorkspaceEditResult => {
      this.edits.push(params);
      return options.refusesEdits ? { applied: false, failureReason: 'it is locked' } : { applied: true };
    });
    for (const method of [
      'client/registerCapability',
      'workspace/diagnostic/refresh',
      'workspace/inlayHint/refresh',
      'window/workDoneProgress/create',
    ]) {
      this.connection.onRequest(method, () => {
        this.asked.push(method);
        return null;
      });
    }
    this.connection.listen();
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** A request about one document. */
  ask<T>(method: string, uri: string, params: object = {}): Promise<T> {
    return this.request<T>(`textDocument/${method}`, { textDocument: { uri }, ...params });
  }

  open(uri: string, text: string, version = 1): Promise<void> {
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'seed', version, text } });
  }

  change(uri: string, version: number, ...contentChanges: object[]): Promise<void> {
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** The next notification of a method. */
  next<T>(method: string): Promise<T> {
    return new Promise((resolve) => this.#waiting.push({ method, resolve: resolve as (params: unknown) => void }));
  }

  /** All notifications so far of a method. */
  all(method: string): unknown[] {
    return this.received.filter((one) => one.method === method).map((one) => one.params);
  }

  /** Comes back when the server has handled everything sent before. */
  settled(): Promise<unknown> {
    return this.ask('foldingRange', 'file:///settled.seed');
  }

  /** How many tasks the server has put off. */
  get scheduled(): number {
    return this.#tasks.size;
  }

  /** Time passes: what the server has put off runs. */
  runScheduled(): void {
    for (const task of [...this.#tasks]) {
      this.#tasks.delete(task);
      task();
    }
  }

  /** Work on the server waits before each analysis, until `release`. */
  hold(): void {
    this.#gate = new Promise((resolve) => (this.#open = resolve));
  }

  release(): void {
    this.#open();
    this.#gate = null;
  }

  dispose(): void {
    this.connection.dispose();
    for (const stream of this.#streams) stream.destroy();
  }

  #startServer(input: PassThrough, output: PassThrough, { problems = [], disk, files, runtime }: ClientOptions): void {
    const watchDog = {
      shutdownReceived: false,
      initialize: () => undefined,
      exit: (code: number) => this.exits.push(code),
    };
    const connection = createConnection(
      (logger) => createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output), logger),
      watchDog,
      ProposedFeatures.all,
    );
    startServer(connection, {
      engine: ENGINE,
      problems,
      ...(files ? { files } : {}),
      ...runtime,
      ...(disk ? { readFile: (uri: string) => Promise.resolve(disk.get(uri)) } : {}),
      now: () => '2026-01-02T03:04:05.678Z',
      pause: () => this.#gate ?? new Promise((resolve) => setImmediate(resolve)),
      schedule: (task) => {
        this.#tasks.add(task);
        return () => this.#tasks.delete(task);
      },
    });
  }
}

/** A client that has said `initialize` and `initialized`. */
export async function startClient(options: ClientOptions = {}): Promise<TestClient> {
  const client = new TestClient(options);
  client.result = await client.request<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    ...(options.folders ? { workspaceFolders: options.folders.map((uri) => ({ uri, name: uri })) } : {}),
    capabilities: options.capabilities ?? {},
    initializationOptions: options.initializationOptions,
  });
  await client.notify('initialized', {});
  return client;
}

/** What VS Code can do, as far as the server asks. */
export const RICH: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    diagnostic: {},
  },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
};
