import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createEngine } from '../engine/index';
import { startServer } from '../lsp/index';
import { nodeFiles } from './files';
import { startReaderThreads } from './readerThreads';
import { readText } from './readText';
import { openRecords } from './records';
import { readResources } from './resources';

// Without any transport named, standard input and output are meant.
if (!process.argv.some((argument) => /^--(stdio|node-ipc|socket|pipe)/.test(argument))) process.argv.push('--stdio');

/** Beside this program, whether bundled or compiled file by file. */
const READER = join(__dirname, 'readerThread.js');
const problems: string[] = [];
void readResources((problem) => problems.push(problem)).then((resources) => {
  startServer(createConnection(ProposedFeatures.all), {
    engine: createEngine(resources),
    problems,
    files: nodeFiles,
    startReaders: () => startReaderThreads(READER),
    openRecords: (storage) => openRecords(storage, READER),
    now: () => new Date().toISOString(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    readFile: readText,
    schedule: (task, milliseconds) => {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
  });
});
