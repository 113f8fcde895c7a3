import { PassThrough } from 'node:stream';
import { createConnection, createProtocolConnection } from 'vscode-languageserver/node';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import type { Engine } from '../../server/src/engine/index';
import { LineIndex } from '../../server/src/engine/index';
import { startServer } from '../../server/src/lsp/index';
import type { BenchDocument } from './documents';
import type { Operation } from './measure';

/** A client whose server runs in the same process, behind a pair of streams. */
export async function connect(engine: Engine): Promise<ProtocolConnection> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(createConnection(toServer, toClient), {
    engine,
    problems: [],
    now: () => new Date().toISOString(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    schedule: (task, milliseconds) => {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  const client = createProtocolConnection(toClient, toServer);
  client.listen();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } } },
  });
  await client.sendNotification('initialized', {});
  return client;
}

/** What a person waits for: a hover, and findings and a hover right behind a keystroke. Findings are asked for. */
export async function serverOperations(
  client: ProtocolConnection,
  { name, text }: BenchDocument,
): Promise<readonly Operation[]> {
  const uri = `file:///${encodeURIComponent(name)}`;
  const offset = text.indexOf(' ', text.length / 2) + 1;
  const lines = new LineIndex(text);
  const line = lines.lineOf(offset);
  const position = { line, character: offset - lines.startOf(line) };
  let version = 1;
  await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'seed', version, text } });

  const type = () =>
    client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
    });
  const ask = (method: string, params: object = {}) =>
    client.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params });
  return [
    { name: `hover: ${name}`, size: null, run: () => ask('hover', { position }) },
    { name: `keystroke to findings: ${name}`, size: null, run: () => type().then(() => ask('diagnostic')) },
    { name: `keystroke to hover: ${name}`, size: null, run: () => type().then(() => ask('hover', { position })) },
  ];
}
