import { EventEmitter, window, workspace } from 'vscode';
import type { Event, LogOutputChannel, TextDocument } from 'vscode';
import { LANGUAGE_ID } from '../commandIds';
import type { Disposes } from './disposes';
import type { AnnotationServer } from './server';
import { shownList } from './shown';
import type { ShownList } from './shown';

/** What is known of the annotations of the articles that are on the screen. One request an article is under way at a time. */
export class AnnotationStore implements Disposes {
  readonly #server: AnnotationServer;
  readonly #output: LogOutputChannel;
  readonly #lists = new Map<string, ShownList>();
  readonly #requests = new Map<string, Promise<void>>();
  /** Articles that changed while they were asked for. */
  readonly #again = new Set<string>();
  readonly #changed = new EventEmitter<string>();
  readonly #subscriptions: readonly Disposes[];

  /** Fires with the address of an article whose list is another one. */
  readonly onDidChange: Event<string> = this.#changed.event;

  constructor(server: AnnotationServer, output: LogOutputChannel) {
    this.#server = server;
    this.#output = output;
    this.#subscriptions = [
      this.#changed,
      server.onDidChange((address) => this.#changedAt(address)),
      server.onDidStartOrStop(() => this.#startOver()),
      window.onDidChangeVisibleTextEditors(() => this.#loadVisible()),
      // A text becomes an article when its language changes, which opens it anew.
      workspace.onDidOpenTextDocument(() => this.#loadVisible()),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
    ];
    this.#loadVisible();
  }

  /** The list as last heard; its `version` tells whether its places are those of the current text. */
  listOf(document: TextDocument): ShownList | undefined {
    return this.#lists.get(this.#server.addressOf(document.uri));
  }

  /** The list for the current text, asked for where the last one is older; `undefined` where there is none. */
  async fresh(document: TextDocument): Promise<ShownList | undefined> {
    // Somebody may type on while we ask; who types without a pause has to try again.
    for (let attempt = 0; attempt < 3; attempt++) {
      await this.#requests.get(this.#server.addressOf(document.uri));
      const list = this.listOf(document);
      if (list?.version === document.version) return list;
      await this.refresh(document);
    }
    const list = this.listOf(document);
    return list?.version === document.version ? list : undefined;
  }

  /** Asks anew, now or, where a request is under way, after it. */
  refresh(document: TextDocument): Promise<void> {
    const address = this.#server.addressOf(document.uri);
    const running = this.#requests.get(address);
    if (running) {
      this.#again.add(address);
      return running;
    }
    const request = this.#load(document, address).finally(() => this.#requests.delete(address));
    this.#requests.set(address, request);
    return request;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #load(document: TextDocument, address: string): Promise<void> {
    do {
      this.#again.delete(address);
      if (!this.#server.isRunning() || document.isClosed) return;
      const list = await this.#server.list(document.uri).catch((error: unknown) => {
        // The text changed meanwhile, or the server stopped: both are told by an event, which asks again.
        this.#output.debug(`${address}: ${String(error)}`);
        return undefined;
      });
      if (list === null) this.#lists.delete(address);
      else if (list) this.#lists.set(address, shownList(list, this.#server));
      if (list !== undefined) this.#changed.fire(address);
    } while (this.#again.has(address));
  }

  #changedAt(address: string): void {
    const document = workspace.textDocuments.find(({ uri }) => this.#server.addressOf(uri) === address);
    if (document && (this.#lists.has(address) || isVisible(document))) void this.refresh(document);
  }

  #loadVisible(): void {
    for (const { document } of window.visibleTextEditors)
      if (document.languageId === LANGUAGE_ID && !this.listOf(document)) void this.refresh(document);
  }

  #startOver(): void {
    const addresses = [...this.#lists.keys()];
    this.#lists.clear();
    for (const address of addresses) this.#changed.fire(address);
    this.#loadVisible();
  }

  #forget(document: TextDocument): void {
    const address = this.#server.addressOf(document.uri);
    if (this.#lists.delete(address)) this.#changed.fire(address);
  }
}

function isVisible(document: TextDocument): boolean {
  return window.visibleTextEditors.some((editor) => editor.document === document);
}
