// npm run bench [-- --json] [--data DIR] [--files NUMBER]: how long analysis, its stages, the server and the command line take on this machine,
// and the memory that the engine takes.
// DIR holds articles; the first is measured. Without it ../shared/seeds is taken where it exists, else a sample.
// NUMBER is how many generated articles the server is started over, 10,000 where left out; 0 leaves this out.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { NameSources } from '../../server/src/engine/entities/find';
import { createGazetteer } from '../../server/src/engine/entities/gazetteer';
import { readModel } from '../../server/src/engine/entities/tagger/file';
import { Tagger } from '../../server/src/engine/entities/tagger/tagger';
import { shippedEngine, shippedResources } from '../support/engine';
import { annotationOperations } from './annotations';
import { compromiseOperation } from './compromise';
import { benchDocuments } from './documents';
import { engineOperations } from './engine';
import { indexingTable, measureIndexing } from './indexing';
import { footprint, MEMORY_ARGUMENT, ownFootprint } from './memory';
import { registryOperations } from './registry';
import { stageOperations } from './stages';
import { measure } from './measure';
import type { Measurement, Operation } from './measure';
import { footprintTable, ratios, table } from './report';
import { connect, serverOperations } from './server';
import { startUpOperations } from './startUp';
import { workspaceOperations } from './workspace';

const DEFAULT_DATA = '../shared/seeds';
/** Bundled beside this program, as deep as its source, so that it finds its data. */
const SERVER = join(__dirname, 'bench/server/node/main.js');
/** Milliseconds for all that is measured here, without the server over many files. */
const TIME_LIMIT = 60_000;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      data: { type: 'string' },
      files: { type: 'string', default: '10000' },
    },
  });
  if (values.data !== undefined && !existsSync(values.data)) throw new Error(`${values.data}: no such folder`);
  const documents = benchDocuments(values.data ?? (existsSync(DEFAULT_DATA) ? DEFAULT_DATA : null));
  const footprintHere = footprint(__filename);
  const engine = shippedEngine();
  const client = await connect(engine);
  const [article] = documents;
  const startUp = article ? startUpOperations(article) : { operations: [], dispose: () => undefined };
  const operations: Operation[] = [...startUp.operations];
  for (const document of documents)
    operations.push(...engineOperations(engine, document), ...(await serverOperations(client, document)));

  const [longest] = documents.slice(-1);
  if (longest) operations.push(...stageOperations(nameSources(), longest), compromiseOperation(longest.text));

  operations.push(...workspaceOperations(engine), ...registryOperations(engine), ...annotationOperations());

  const deadline = performance.now() + TIME_LIMIT;
  const measurements: Measurement[] = [];
  for (const [index, operation] of operations.entries())
    measurements.push(await measure(operation, (deadline - performance.now()) / (operations.length - index)));
  startUp.dispose();
  client.dispose();
  const files = Number(values.files);
  const indexing = files > 0 ? await measureIndexing(engine, SERVER, files) : null;
  if (values.json) console.log(JSON.stringify({ measurements, footprint: footprintHere, indexing }, null, 2));
  else {
    const parts = [table(measurements), ratios(measurements), footprintTable(footprintHere)];
    console.log([...parts, ...(indexing ? [indexingTable(indexing)] : [])].join('\n\n'));
  }
}

/** What the engine makes of its resources for itself. */
function nameSources(): NameSources {
  const { tagger, ...lists } = shippedResources();
  const model = readModel(tagger);
  return { gazetteer: createGazetteer(lists), tagger: model ? new Tagger(model) : null, registry: null };
}

/** One megabyte, as it is measured above. */
function printFootprint(): void {
  console.log(JSON.stringify(ownFootprint(() => benchDocuments(null).at(-1)?.text ?? '')));
}

(process.argv.includes(MEMORY_ARGUMENT) ? Promise.resolve().then(printFootprint) : main()).then(
  // Streams and timers of the in-process server would keep the process.
  () => process.exit(0),
  (error: unknown) => {
    console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
