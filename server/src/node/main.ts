import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createEngine } from '../engine/index';
import { startServer } from '../lsp/index';
import { nodeFiles } from './files';
import { readText } from './readText';
import { readResources } from './resources';

// Without any transport named, standard input and output are meant.
if (!process.argv.some((argument) => /^--(stdio|node-ipc|socket|pipe)/.test(argument))) process.argv.push('--stdio');

const problems: string[] = [];
void readResources((problem) => problems.push(problem)).then((resources) => {
  startServer(createConnection(ProposedFeatures.all), {
    engine: createEngine(resources),
    problems,
    files: nodeFiles,
    now: () => new Date().toISOString(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    readFile: readText,
    schedule: (task, milliseconds) => {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
  });
});
