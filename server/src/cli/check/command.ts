import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { NUMERIC_DATES, STYLE_PROFILES } from '../../engine/index';
import type { World } from '../world';
import type { CheckArguments } from './arguments';
import { check } from './check';
import { CHECK_FORMATS } from './formats/index';

/** Declares `seedmark check`. */
export function addCheckCommand(program: Command, world: World, done: (exitCode: number) => void): void {
  program
    .command('check')
    .summary('find mistakes in articles')
    .description(
      'find mistakes in files, folders and patterns (default: this folder; -: standard input); exit code 0: none, 1: some, 2: could not run',
    )
    .usage('[options] [PATH…]')
    .argument('[PATH...]')
    // With the choices of each option spelled out, the help would not fit on a screen; completion and man page have them.
    .configureHelp({ optionDescription: ({ description }) => description })
    .addOption(new Option('--format <format>', CHECK_FORMATS.join(', ')).choices(CHECK_FORMATS).default('pretty'))
    .option('--severity <level>', 'least to show (warning), or CODE=LEVEL; repeatable', collect, [])
    .addOption(new Option('--profile <style>', `house style: ${STYLE_PROFILES.join(', ')}`).choices(STYLE_PROFILES))
    .addOption(
      new Option('--numeric-dates <order>', 'how 3/4/2013 is read: month-first, day-first').choices(NUMERIC_DATES),
    )
    .option('--config <file>', 'settings of a team instead of seedmark.yaml')
    .option('--fix', 'mend what is safe to mend, never quoted words', false)
    .option('--fix-dry-run', 'print what --fix would change as a diff', false)
    .option('--baseline <file>', 'do not show findings that this file knows')
    .option('--update-baseline', 'write the findings of now to that file', false)
    .option('--cache [file]', 'keep results in a file (.seedmark-cache)')
    .option('--watch', 'check again whenever a file changes', false)
    .option('--max-warnings <n>', 'how many findings may be left that are no errors', toNumber, 0)
    .option('--jobs <n>', 'threads; by default as the files need', toNumber)
    .option('--stdin-name <name>', 'name of standard input in the output', '-')
    .action(async (paths: readonly string[], options: Omit<CheckArguments, 'paths'>) => {
      done(await check({ ...options, paths }, world));
    });
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function toNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Not a whole number.');
  return Number(value);
}
