import { commands, EventEmitter, workspace } from 'vscode';
import type { Disposable, Event, LogOutputChannel, Uri } from 'vscode';
import { CloseAction, ErrorAction, ExecuteCommandRequest, RevealOutputChannelOn, State } from 'vscode-languageclient';
import type { BaseLanguageClient, ErrorHandler, LanguageClientOptions } from 'vscode-languageclient';
import { CONVERT_HEADER_COMMAND, DOCUMENT_STATUS, SHOW_REFERENCES_COMMAND } from '../../../server/src/protocol/index';
import type { DocumentStatus } from '../../../server/src/protocol/index';
import { LANGUAGE_ID, SERVER_WANTED_CONTEXT } from './commandIds';
import { reportError, reportWarning } from './messages';
import { createRestartPolicy } from './restartPolicy';
import type { StatusItem } from './statusItem';
import { serveFiles } from './workspaceFiles';

/** Makes a client that was not started yet: over IPC in Node, over a worker in a browser. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

interface Surroundings {
  readonly createClient: ClientFactory;
  readonly output: LogOutputChannel;
  readonly trace: LogOutputChannel;
  readonly status: StatusItem;
  /** Where the server may keep what it has read. */
  readonly storage: Uri;
}

/** The running language server, seen from the editor. Starts it once, starts it again after a crash, says so. */
export class ServerSession implements Disposable {
  readonly #around: Surroundings;
  #client: BaseLanguageClient | undefined;
  readonly #subscriptions: [method: string, listener: (params: unknown) => void][] = [];
  readonly #stateListeners: (() => void)[] = [];
  /** Starts and stops follow each other, however fast they are asked for. */
  #queue: Promise<void> = Promise.resolve();
  readonly #made = new EventEmitter<BaseLanguageClient>();
  readonly #startedOrStopped = new EventEmitter<void>();

  /** Fires for each client before it starts, so that nothing its server says is missed. */
  readonly onDidMakeClient: Event<BaseLanguageClient> = this.#made.event;
  readonly onDidStartOrStop: Event<void> = this.#startedOrStopped.event;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  start(): Promise<void> {
    return this.#inTurn(() => this.#start());
  }

  restart(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  /** The client, while its server answers. */
  get runningClient(): BaseLanguageClient | undefined {
    return this.#client?.isRunning() === true ? this.#client : undefined;
  }

  /** Asks the server to turn the header into its other form; throws where it cannot. */
  async convertHeader(uri: Uri): Promise<void> {
    await this.start();
    if (this.#client?.isRunning() !== true) throw new Error('The language server is not running.');
    await this.#client.sendRequest(ExecuteCommandRequest.type, {
      command: CONVERT_HEADER_COMMAND,
      arguments: [this.#client.code2ProtocolConverter.asUri(uri)],
    });
  }

  /** Asks the server; `undefined` where none runs. Rejects with the server's error. */
  async request<R>(method: string, params: unknown): Promise<R | undefined> {
    return this.#client?.isRunning() === true ? this.#client.sendRequest<R>(method, params) : undefined;
  }

  /** Calls a listener with every notification of a method, whatever server sends it. */
  subscribe(method: string, listener: (params: unknown) => void): void {
    this.#subscriptions.push([method, listener]);
    this.#client?.onNotification(method, listener);
  }

  /** Calls a listener whenever a server began to run or ended. */
  onStateChange(listener: () => void): void {
    this.#stateListeners.push(listener);
  }

  dispose(): void {
    void this.#inTurn(() => this.#stop());
  }

  #inTurn(step: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(step);
    return this.#queue;
  }

  async #start(): Promise<void> {
    if (this.#client !== undefined) return;
    const { createClient, output, status } = this.#around;
    void commands.executeCommand('setContext', SERVER_WANTED_CONTEXT, true);
    status.setServer('starting');
    try {
      const client = createClient(this.#options());
      this.#client = client;
      keepErrorsInOutput(client);
      serveFiles(client);
      for (const [method, listener] of this.#subscriptions) client.onNotification(method, listener);
      client.onNotification(DOCUMENT_STATUS, (found: DocumentStatus) => status.setDocument(found));
      this.#made.fire(client);
      client.onDidChangeState(({ newState }) => {
        if (client === this.#client) this.#stateChanged(newState);
      });
      await client.start();
    } catch (error) {
      output.error(error instanceof Error ? error : String(error));
      // A client that failed to start says so by its state; one that could not be made has none.
      if (this.#client === undefined) this.#stateChanged(State.StartFailed);
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    // A client that never ran, or that does not answer, throws here; its process is ended all the same.
    await client?.dispose().catch((error: unknown) => this.#around.output.debug(String(error)));
  }

  #stateChanged(state: State): void {
    const { output, status } = this.#around;
    status.setServer(state === State.Running ? 'running' : state === State.Starting ? 'starting' : 'stopped');
    for (const listener of this.#stateListeners) listener();
    if (state === State.StartFailed) reportError(output, 'Seedmark could not start its language server.');
    if (state !== State.Starting) this.#startedOrStopped.fire();
  }

  #options(): LanguageClientOptions {
    const { output, trace } = this.#around;
    return {
      documentSelector: schemes().flatMap((scheme) => [
        { language: LANGUAGE_ID, scheme },
        { language: 'yaml', scheme, pattern: registryPattern() },
        { language: 'yaml', scheme, pattern: ANNOTATION_FILES },
      ]),
      initializationOptions: {
        commands: [SHOW_REFERENCES_COMMAND],
        fileRequests: true,
        storageUri: this.#around.storage.toString(),
      },
      diagnosticCollectionName: 'seedmark',
      outputChannel: output,
      traceOutputChannel: trace,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
      errorHandler: this.#errorHandler(),
    };
  }

  #errorHandler(): ErrorHandler {
    const { output } = this.#around;
    const mayRestart = createRestartPolicy();
    return {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        if (this.#client?.isRunning() !== true) return { action: CloseAction.DoNotRestart, handled: true };
        if (mayRestart(Date.now())) {
          reportWarning(output, 'The language server of Seedmark stopped unexpectedly and was started again.');
          return { action: CloseAction.Restart, handled: true };
        }
        reportError(output, 'The language server of Seedmark keeps stopping and was not started again.');
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }
}

/** Where articles live: not in the older versions that the source control view shows, whose findings help nobody. */
function schemes(): string[] {
  const folders = (workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  return [...new Set(['file', 'untitled', 'vscode-vfs', ...folders])];
}

/** Where registries of names lie; other YAML is none of the server's business. */
function registryPattern(): string {
  const path = workspace.getConfiguration('seedmark').get<string>('registry', DEFAULT_REGISTRY);
  return `**/${/^[\w .-][\w ./-]{0,200}$/.test(path) ? path : DEFAULT_REGISTRY}`;
}

const DEFAULT_REGISTRY = 'entities.yaml';

/** Files of annotations, and those of teams. */
const ANNOTATION_FILES = '**/{*.annotations.yaml,*.annotations.*.yaml,seedmark.yaml}';

/** The library shows some errors with their stack trace; here they go to the output channel, and we say a sentence. */
function keepErrorsInOutput(client: BaseLanguageClient): void {
  const log = client.error.bind(client);
  client.error = (message, data) => log(message, data, false);
}
