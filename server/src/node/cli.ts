import { runCli } from '../cli/index';
import { runAsCheckWorker } from './checkWorker';
import { nodeWorld } from './world';

if (!runAsCheckWorker())
  void runCli(process.argv.slice(2), nodeWorld()).then((exitCode) => {
    // Not process.exit: what is still on its way to a stream has to arrive, and a started server goes on.
    process.exitCode = exitCode;
  });
