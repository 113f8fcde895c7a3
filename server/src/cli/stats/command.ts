import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import type { World } from '../world';
import { stats } from './stats';
import type { StatsArguments } from './stats';

/** Declares `seedmark stats`. */
export function addStatsCommand(program: Command, world: World, done: (exitCode: number) => void): void {
  program
    .command('stats')
    .summary('count people, places and quotes')
    .description('count people, organizations, places and quotes over files')
    .usage('[options] [PATH…]')
    .argument('[PATH...]', 'files, folders, patterns; - is standard input (default: .)')
    .option('--json', 'print JSON with all names', false)
    .option('--top <n>', 'most names of a kind to show; 0 for all', toNumber, 20)
    .action(async (paths: readonly string[], options: Omit<StatsArguments, 'paths'>) => {
      done(await stats({ ...options, paths }, world));
    });
}

function toNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Not a whole number.');
  return Number(value);
}
