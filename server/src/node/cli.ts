import { runCli } from '../cli/index';
import { nodeWorld } from './world';

void runCli(process.argv.slice(2), nodeWorld()).then((exitCode) => {
  // Not process.exit: what is still on its way to a stream has to arrive, and a started server goes on.
  process.exitCode = exitCode;
});
