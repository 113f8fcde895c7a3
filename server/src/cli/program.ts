import { Command, Option } from 'commander';
import { NUMERIC_DATES, OFFSET_UNITS, STYLE_PROFILES } from '../engine/index';
import { analyze } from './analyze';
import type { AnalyzeArguments } from './analyze';
import { FORMATS } from './formats';
import { describe } from './messages';
import type { World } from './world';

const EXAMPLES = `
Examples:
  seedmark analyze --format text article.txt     read it with what was found
  seedmark analyze news/*.txt > analyses.ndjson  one JSON object a line
  seedmark analyze --stdin-name a.txt - < a.txt  from standard input
  seedmark lsp --stdio                           for an editor
`;

/** What the argument parser has to say, gathered because it cannot wait for a stream. */
export interface Said {
  out: string;
  err: string;
}

/** The commands and options of `seedmark`. */
export function createProgram(world: World, said: Said, done: (exitCode: number) => void): Command {
  const program = new Command('seedmark')
    .description('Reads news articles in plain text: who is named, who said what, and when.')
    .version(world.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => (said.out += text),
      writeErr: (text) => (said.err += text),
      outputError: (text, write) =>
        write(
          describe(
            text
              .replace(/^error: /, '')
              .trim()
              .replace(/\n/g, ' '),
          ),
        ),
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    })
    .addHelpText('after', EXAMPLES);

  program
    .command('analyze')
    .description('print what each file says, as JSON or as marked text')
    .usage('[options] FILE…')
    .argument('<FILE...>', 'files to read; - is standard input')
    .addOption(new Option('--format <format>', 'form of the output').choices(FORMATS).default('ndjson'))
    .addOption(new Option('--offsets <unit>', 'what offsets in JSON count').choices(OFFSET_UNITS).default('utf16'))
    .addOption(new Option('--style <style>', 'house style to check').choices(STYLE_PROFILES).default('none'))
    .addOption(
      new Option('--numeric-dates <order>', 'how 3/4/2013 is read').choices(NUMERIC_DATES).default('month-first'),
    )
    .option('--stdin-name <name>', 'name of standard input in the output', '-')
    .action(async (files: readonly string[], options: Omit<AnalyzeArguments, 'files'>) => {
      done(await analyze({ ...options, files }, world));
    });

  program
    .command('lsp')
    .description('start the language server for an editor')
    .requiredOption('--stdio', 'talk over standard input and output')
    .addOption(new Option('--clientProcessId <id>', 'passed by some editors').hideHelp())
    .action(() => world.startServer());

  return program;
}
