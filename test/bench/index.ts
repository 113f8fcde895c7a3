// npm run bench [-- --json] [--data DIR]: how long analysis, the server and the command line take on this machine.
// DIR holds articles; the first is measured. Without it ../shared/seeds is taken where it exists, else a sample.
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { shippedEngine } from '../support/engine';
import { benchDocuments } from './documents';
import { engineOperations } from './engine';
import { measure } from './measure';
import type { Measurement, Operation } from './measure';
import { table } from './report';
import { connect, serverOperations } from './server';
import { startUpOperations } from './startUp';

const DEFAULT_DATA = '../shared/seeds';
/** Milliseconds for everything. */
const TIME_LIMIT = 40_000;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, data: { type: 'string' } } });
  if (values.data !== undefined && !existsSync(values.data)) throw new Error(`${values.data}: no such folder`);
  const documents = benchDocuments(values.data ?? (existsSync(DEFAULT_DATA) ? DEFAULT_DATA : null));
  const engine = shippedEngine();
  const client = await connect(engine);
  const [article] = documents;
  const startUp = article ? startUpOperations(article) : { operations: [], dispose: () => undefined };
  const operations: Operation[] = [...startUp.operations];
  for (const document of documents)
    operations.push(...engineOperations(engine, document), ...(await serverOperations(client, document)));

  const deadline = performance.now() + TIME_LIMIT;
  const measurements: Measurement[] = [];
  for (const [index, operation] of operations.entries())
    measurements.push(await measure(operation, (deadline - performance.now()) / (operations.length - index)));
  startUp.dispose();
  client.dispose();
  console.log(values.json ? JSON.stringify(measurements, null, 2) : table(measurements));
}

main().then(
  // Streams and timers of the in-process server would keep the process.
  () => process.exit(0),
  (error: unknown) => {
    console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
