import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import { readSidecar } from '../../server/src/annotations/index';
import { ANNOTATION_COMMANDS } from '../../server/src/protocol/index';
import type { AnnotationAnswer, AnnotationCommandName } from '../../server/src/protocol/index';

const WORDS = Array.from({ length: 60 }, (_, index) => `word${index}`);
const TEXT = ` date 2022-12-13 ${WORDS.join(' ')}\n`;

/** A server process with one article open. */
class Killable {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #uri: string;
  readonly #ended: Promise<unknown>;
  /** Ids that a confirmed step made or left, and those that one took away. */
  readonly kept = new Set<string>();
  readonly gone = new Set<string>();

  constructor(article: string) {
    this.#uri = pathToFileURL(article).href;
    this.#process = spawn(process.execPath, [require.resolve('../../server/src/node/main'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const { stdin, stdout } = this.#process;
    assert.ok(stdin && stdout);
    stdin.on('error', () => undefined);
    this.#ended = new Promise((resolve) => this.#process.on('close', resolve));
    this.#connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#connection.onError(() => undefined);
    this.#connection.listen();
  }

  async open(folder: string, text: string): Promise<void> {
    const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'w' }];
    await this.#connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders,
    });
    await this.#connection.sendNotification('initialized', {});
    const textDocument = { uri: this.#uri, languageId: 'seed', version: 1, text };
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Runs a command, and takes note of what it did as soon as it is confirmed. */
  async run(name: AnnotationCommandName, given: object): Promise<void> {
    const answer = await this.#connection.sendRequest<AnnotationAnswer>('workspace/executeCommand', {
      command: ANNOTATION_COMMANDS[name],
      arguments: [{ uri: this.#uri, ...given }],
    });
    if (!answer.done) return;
    const [from, to] = name === 'delete' ? [this.kept, this.gone] : [this.gone, this.kept];
    for (const id of answer.ids) {
      from.delete(id);
      to.add(id);
    }
  }

  annotate(word: string): Promise<void> {
    const at = TEXT.indexOf(`${word} `);
    const range = { start: { line: 0, character: at }, end: { line: 0, character: at + word.length } };
    return this.run('annotate', { ranges: [range], layer: 'entity', label: 'place' });
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#ended;
    this.#connection.dispose();
  }
}

describe('a server that is killed', function () {
  this.timeout(60_000);
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'seedmark-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Reads the file, which has to be whole at any time. */
  function check(sidecar: string): ReadonlySet<string> {
    const { annotations, problems } = readSidecar(existsSync(sidecar) ? readFileSync(sidecar, 'utf8') : '');
    assert.deepEqual(problems, []);
    return new Set(annotations.map(({ id }) => id));
  }

  it('leaves a whole file with all that was confirmed', async () => {
    const article = join(folder, 'a.seed');
    const sidecar = `${article}.annotations.yaml`;
    writeFileSync(article, TEXT);
    const kept = new Set<string>();
    const words = WORDS.values();
    const next = () => words.next().value ?? 'none';
    for (let round = 0; round < 4; round++) {
      const server = new Killable(article);
      await server.open(folder, TEXT);
      for (let step = 0; step <= round; step++) await server.annotate(next());
      const [first] = [...kept];
      if (first !== undefined) await server.run('delete', { ids: [first] });
      // These are under way when the server is killed, at another moment each round: after so many reads, each of which finds a whole file.
      const underWay = [next(), next(), next()].map((word) => server.annotate(word).catch(() => undefined));
      for (let reads = 0; reads < round * 4; reads++) {
        check(sidecar);
        await new Promise((resolve) => setImmediate(resolve));
      }
      const before = new Set(server.kept);
      await server.kill();
      const found = check(sidecar);
      void Promise.all(underWay);
      for (const id of before) {
        assert.ok(found.has(id), `${id} was confirmed in round ${round}`);
        kept.add(id);
      }
      for (const id of server.gone) {
        assert.ok(!found.has(id), `${id} was deleted in round ${round}`);
        kept.delete(id);
      }
      for (const id of kept) assert.ok(found.has(id), `${id} was there before round ${round}`);
    }
    assert.ok(kept.size > 5);
  });
});
