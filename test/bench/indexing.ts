import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { MessageConnection } from 'vscode-languageserver/node';
import type { Engine } from '../../server/src/engine/index';
import { articleMaker, writeCorpus } from './corpus';
import { rank } from './measure';

/** One start of the server over a folder of articles. */
export interface Start {
  /** Milliseconds from `initialize` to the end of the progress. */
  readonly time: number;
  /** Milliseconds of all threads together, `null` where the system does not tell. */
  readonly cpu: number | null;
  /** Bytes, at the most; `null` where the system does not tell. */
  readonly memory: number | null;
  /** Milliseconds of hovers meanwhile, sorted. */
  readonly hovers: readonly number[];
  /** Symbols that were found for a name, to see that the index is full. */
  readonly symbols: number;
}

export interface Indexing {
  readonly files: number;
  readonly characters: number;
  readonly cold: Start;
  readonly warm: Start;
  /** Bytes on the disk. */
  readonly stored: number;
}

/** Starts the server twice over a folder of generated articles: with nothing stored, and with what the first start stored. */
export async function measureIndexing(engine: Engine, program: string, files: number): Promise<Indexing> {
  const root = mkdtempSync(join(tmpdir(), 'seedmark-bench-'));
  try {
    const articleOf = articleMaker(engine);
    const characters = writeCorpus(join(root, 'articles'), files, articleOf);
    const cold = await startOver(root, program, articleOf(1));
    const warm = await startOver(root, program, articleOf(1));
    const index = join(root, 'storage', 'index');
    const parts = existsSync(index) ? readdirSync(index) : [];
    const stored = parts.reduce((sum, name) => sum + statSync(join(index, name)).size, 0);
    return { files, characters, cold, warm, stored };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

export function indexingTable({ files, characters, cold, warm, stored }: Indexing): string {
  const seconds = (ms: number | null) => (ms === null ? '?' : (ms / 1000).toFixed(2));
  const megabytes = (bytes: number | null) => (bytes === null ? '?' : (bytes / 1e6).toFixed(0));
  const row = (name: string, { time, cpu, memory, hovers, symbols }: Start) =>
    `${name}: ${seconds(time)} s (${seconds(cpu)} s of CPU time), at most ${megabytes(memory)} MB, ` +
    `${hovers.length} hovers meanwhile: median ${rank(hovers, 0.5).toFixed(1)} ms, p95 ${rank(hovers, 0.95).toFixed(1)} ms; ${symbols} symbols`;
  return [
    `index over ${files} files of ${(characters / 1e6).toFixed(1)} million characters`,
    row('cold start', cold),
    row('warm start', warm),
    `stored: ${megabytes(stored)} MB`,
  ].join('\n');
}

async function startOver(root: string, program: string, text: string): Promise<Start> {
  const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = new Promise((resolve) => server.once('close', resolve));
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  try {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    client.onRequest('window/workDoneProgress/create', () => null);
    // The connection has it, only its type does not say so.
    const connection = client as typeof client & Pick<MessageConnection, 'onUnhandledProgress'>;
    connection.onUnhandledProgress(({ value }) => {
      if ((value as { readonly kind?: unknown }).kind === 'end') end();
    });
    client.listen();
    const start = performance.now();
    await client.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(join(root, 'articles')).href, name: 'articles' }],
      capabilities: { window: { workDoneProgress: true }, textDocument: { diagnostic: {} } },
      initializationOptions: { storageUri: pathToFileURL(join(root, 'storage')).href },
    });
    await client.sendNotification('initialized', {});
    const uri = 'file:///open.seed';
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'seed', version: 1, text },
    });
    let isRunning = true;
    const runs = () => isRunning;
    const time = ended.then(() => {
      isRunning = false;
      return performance.now() - start;
    });
    const hovers: number[] = [];
    while (runs()) {
      const before = performance.now();
      await client.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 2, character: 10 } });
      hovers.push(performance.now() - before);
      await Promise.race([time, new Promise((resolve) => setTimeout(resolve, 20))]);
    }
    const symbols = await client.sendRequest<unknown[]>('workspace/symbol', { query: 'ford' });
    const seen = usage(server.pid);
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    await closed;
    hovers.sort((a, b) => a - b);
    return { time: await time, ...seen, hovers, symbols: symbols.length };
  } finally {
    client.dispose();
    server.kill();
  }
}

/** What a process has used so far, as Linux tells it. */
function usage(pid: number | undefined): { readonly cpu: number | null; readonly memory: number | null } {
  const folder = `/proc/${pid ?? ''}`;
  if (!existsSync(`${folder}/status`)) return { cpu: null, memory: null };
  const most = /VmHWM:\s{0,20}(\d{1,15}) kB/.exec(readFileSync(`${folder}/status`, 'utf8'))?.[1];
  const stat = readFileSync(`${folder}/stat`, 'utf8');
  // The name, in brackets, may hold spaces. Times are in hundredths of a second.
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return { cpu: (Number(user) + Number(system)) * 10, memory: most === undefined ? null : Number(most) * 1024 };
}
