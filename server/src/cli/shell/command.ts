import { Argument } from 'commander';
import type { Command } from 'commander';
import { SUCCESS } from '../exitCodes';
import { ClosedOutput } from '../messages';
import type { World } from '../world';
import { completionScript, SHELLS } from './completion';
import type { Shell } from './completion';
import { declarationsOf } from './declarations';

/** Declares `seedmark completion`. */
export function addCompletionCommand(program: Command, world: World, done: (exitCode: number) => void): void {
  program
    .command('completion')
    .summary('print a script for a shell')
    .description('print a script that completes commands and options in a shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .action(async (shell: Shell) => {
      if (!(await world.stdout.write(completionScript(shell, declarationsOf(program))))) throw new ClosedOutput();
      done(SUCCESS);
    });
}
