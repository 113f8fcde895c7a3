// A workspace with annotations, for tests of the protocol.
import type { ClientCapabilities, Range } from 'vscode-languageserver';
import { createDocument, positionAt, spanOf } from '../../server/src/features/index';
import type { FileStore } from '../../server/src/lsp/index';
import { ANNOTATION_COMMANDS, LIST_ANNOTATIONS } from '../../server/src/protocol/index';
import type {
  AnnotationAnswer,
  AnnotationCommandName,
  AnnotationCommands,
  AnnotationList,
} from '../../server/src/protocol/index';
import type { ClientOptions, TestClient } from './client';
import { fakeFiles } from './fakeFiles';
import type { FakeFiles } from './fakeFiles';
import { CLIENT } from './registry';
import { withClient } from './withClient';

export const ARTICLE = 'file:///w/a.seed';
export const SIDECAR = 'file:///w/a.seed.annotations.yaml';
export const TEXT = ' date 2022-12-13 Iran said no. Later Iran said yes.\n\nAnnelie Brugger smiled at Iran.\n';

type Given<N extends AnnotationCommandName> = AnnotationCommands[N] extends infer T
  ? T extends unknown
    ? Omit<T, 'uri' | 'version'>
    : never
  : never;

/** A client with an open article, which knows the text as the server does. */
export class Annotating {
  readonly client: TestClient;
  readonly files: FakeFiles;
  readonly uri: string;
  text: string;
  version = 1;

  constructor(client: TestClient, files: FakeFiles, uri: string, text: string) {
    this.client = client;
    this.files = files;
    this.uri = uri;
    this.text = text;
  }

  run<N extends AnnotationCommandName, A extends AnnotationAnswer = AnnotationAnswer>(
    name: N,
    given: Given<N>,
  ): Promise<A> {
    return this.raw<A>(name, { uri: this.uri, ...given });
  }

  /** A command with any argument. */
  raw<A>(name: AnnotationCommandName, argument: unknown): Promise<A> {
    return this.client.request<A>('workspace/executeCommand', {
      command: ANNOTATION_COMMANDS[name],
      arguments: [argument],
    });
  }

  async list(): Promise<AnnotationList> {
    const list = await this.client.request<AnnotationList | null>(LIST_ANNOTATIONS, { uri: this.uri });
    if (!list) throw new Error('the article is not open');
    return list;
  }

  /** Each annotation as `label status [words as they stand]`. */
  async sketch(): Promise<string[]> {
    const document = createDocument(this.uri, 1, this.text, 'utf-16');
    const { annotations } = await this.list();
    return annotations.map(({ layer, label, status, ranges, owner }) => {
      const words = ranges.map((range) => {
        const { start, end } = spanOf(document, range);
        return document.text.slice(start, end);
      });
      return `${owner ? `${owner}: ` : ''}${label || layer} ${status} [${words.join('|')}]`;
    });
  }

  /** The id of the only annotation, or of the one with these words. */
  async id(words?: string): Promise<string> {
    const { annotations } = await this.list();
    const found = annotations.filter(({ text }) => words === undefined || text === words);
    const [first] = found;
    if (!first || found.length !== 1) throw new Error(`${found.length} annotations of ${words ?? 'any words'}`);
    return first.id;
  }

  /** The range of the nth occurrence of words. */
  range(words: string, nth = 0): Range {
    let at = this.text.indexOf(words);
    for (let count = 0; count < nth; count++) at = this.text.indexOf(words, at + 1);
    if (at < 0) throw new Error(`no ${words}`);
    return this.rangeAt(at, at + words.length);
  }

  rangeAt(start: number, end: number): Range {
    const document = createDocument(this.uri, 1, this.text, 'utf-16');
    return { start: positionAt(document, start), end: positionAt(document, end) };
  }

  annotate(words: string, label = 'place', layer = 'entity'): Promise<AnnotationAnswer> {
    return this.run('annotate', { ranges: [this.range(words)], layer, label });
  }

  /** Replaces words in the editor. */
  async edit(words: string, by: string): Promise<void> {
    const range = this.range(words);
    const at = this.text.indexOf(words);
    this.text = this.text.slice(0, at) + by + this.text.slice(at + words.length);
    await this.client.change(this.uri, ++this.version, { range, text: by });
  }

  async replaceAll(text: string): Promise<void> {
    this.text = text;
    await this.client.change(this.uri, ++this.version, { text });
  }

  /** Saves the article, as an editor does it. */
  async save(): Promise<void> {
    this.files.texts.set(this.uri, this.text);
    await this.client.notify('textDocument/didSave', { textDocument: { uri: this.uri } });
    await this.settled();
  }

  async close(): Promise<void> {
    await this.client.notify('textDocument/didClose', { textDocument: { uri: this.uri } });
    await this.settled();
  }

  async reopen(text = this.files.texts.get(this.uri) ?? ''): Promise<void> {
    this.text = text;
    await this.client.open(this.uri, text, ++this.version);
  }

  /** Another program writes a file, and the editor tells. */
  async outside(uri: string, text: string | null): Promise<void> {
    if (text === null) this.files.texts.delete(uri);
    else this.files.texts.set(uri, text);
    await this.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: text === null ? 3 : 2 }] });
    await this.settled();
  }

  /** Comes back when the server has done what was asked, and written what it had to. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 4; turn++) await this.client.settled();
  }

  get sidecar(): string {
    return this.files.texts.get(`${this.uri}.annotations.yaml`) ?? '';
  }

  /** What the person was shown. */
  get messages(): string[] {
    return this.client.all('window/showMessage').map((one) => (one as { message: string }).message);
  }
}

export interface AnnotatingOptions {
  /** Files below `file:///w`, beside the article. */
  readonly files?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly name?: string;
  readonly settings?: () => unknown;
  readonly capabilities?: ClientCapabilities;
  readonly store?: (files: FakeFiles) => FileStore;
  readonly client?: Partial<ClientOptions>;
}

/** Runs a test with an open article. */
export function annotating(
  options: AnnotatingOptions,
  test: (annotating: Annotating) => Promise<void>,
): () => Promise<void> {
  const { text = TEXT, name = 'a.seed', files: given = {} } = options;
  return () => {
    const files = fakeFiles('file:///w', { [name]: text, ...given });
    return withClient(
      {
        capabilities: options.capabilities ?? CLIENT,
        folders: ['file:///w'],
        settings: options.settings ?? (() => ({})),
        files: options.store?.(files) ?? files.store,
        ...options.client,
      },
      async (client) => {
        const uri = `file:///w/${name}`;
        await client.open(uri, text);
        await test(new Annotating(client, files, uri, text));
      },
    )();
  };
}
