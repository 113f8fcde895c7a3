import { Command, Option } from 'commander';
import { EXCHANGE_FORMATS, EXPORT_FORMATS } from '../annotations/index';
import { NUMERIC_DATES, OFFSET_UNITS, STYLE_PROFILES } from '../engine/index';
import { agreement } from './agreement';
import type { AgreementArguments } from './agreement';
import { analyze } from './analyze';
import { addCheckCommand } from './check/command';
import type { AnalyzeArguments } from './analyze';
import { exportAnnotations } from './exportAnnotations';
import type { ExportArguments } from './exportAnnotations';
import { FORMATS } from './formats';
import { importAnnotations } from './importAnnotations';
import type { ImportArguments } from './importAnnotations';
import { describe } from './messages';
import { addCompletionCommand } from './shell/command';
import { addStatsCommand } from './stats/command';
import { verify } from './verify';
import type { VerifyArguments } from './verify';
import type { World } from './world';

const EXAMPLES = `
Examples:
  seedmark analyze --format text article.txt     read it with what was found
  seedmark check news                            find mistakes in a folder
  seedmark analyze news/*.txt > analyses.ndjson  one JSON object a line`;

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
    .summary('print what each file says')
    .description('print what each file says, as JSON or as marked text')
    .usage('[options] FILE…')
    .argument('<FILE...>', 'files to read; - is standard input')
    .addOption(new Option('--format <format>', 'form of the output').choices(FORMATS).default('ndjson'))
    .addOption(new Option('--offsets <unit>', 'what offsets in JSON count').choices(OFFSET_UNITS).default('utf16'))
    .addOption(new Option('--style <style>', 'house style to check').choices(STYLE_PROFILES).default('none'))
    .addOption(
      new Option('--numeric-dates <order>', 'how 3/4/2013 is read').choices(NUMERIC_DATES).default('month-first'),
    )
    .option(
      '--registry <file>',
      'registry of names, such as entities.yaml; of several the first counts most',
      (path: string, before: readonly string[]) => [...before, path],
      [],
    )
    .option('--stdin-name <name>', 'name of standard input in the output', '-')
    .action(async (files: readonly string[], options: Omit<AnalyzeArguments, 'files'>) => {
      done(await analyze({ ...options, files }, world));
    });

  addCheckCommand(program, world, done);

  program
    .command('agreement')
    .summary('measure how far annotators agree')
    .description('measure how far annotators agree on the texts in a folder')
    .argument('<DIR>', 'folder with articles and their files of annotations')
    .option('--json', 'print JSON', false)
    .action(async (folder: string, { json }: Pick<AgreementArguments, 'json'>) => {
      done(await agreement({ folder, json }, world));
    });

  const exchanged = EXCHANGE_FORMATS.map(({ id }) => id);
  program
    .command('export')
    .summary('write annotations for another tool')
    .description('write annotations in the form of another tool; what it cannot hold is told first')
    .usage('--format FORMAT [options] FILE…')
    .argument('<FILE...>', 'articles, or files of annotations beside them')
    .addOption(
      new Option('--format <format>', 'form of the files')
        .choices(EXPORT_FORMATS.map(({ id }) => id))
        .makeOptionMandatory(),
    )
    .option('--analysis', 'export what the analysis finds, as suggestions', false)
    .option('--out <dir>', 'folder for the files (default: beside each article)')
    .option('--force', 'write over files that are there', false)
    .option('--dry-run', 'only tell what would be lost', false)
    .addHelpText('after', '\nExample:\n  seedmark export --format brat --out dir news/a.txt')
    .action(async (files: readonly string[], options: Omit<ExportArguments, 'files'>) => {
      done(await exportAnnotations({ ...options, files }, world));
    });

  program
    .command('import')
    .summary('read annotations of another tool')
    .description('read annotations of another tool and write them beside their texts')
    .usage('--format FORMAT [options] FILE…')
    .argument('<FILE...>', 'files of the other tool')
    .addOption(new Option('--format <format>', 'form of the files').choices(exchanged).makeOptionMandatory())
    .option('--text <file>', 'the article that they speak of')
    .option('--out <dir>', 'folder for texts and annotations (default: beside the first file)')
    .option('--force', 'write over files that are there', false)
    .addHelpText('after', '\nExample:\n  seedmark import --format brat --out back dir/a.ann')
    .action(async (files: readonly string[], options: Omit<ImportArguments, 'files'>) => {
      done(await importAnnotations({ ...options, files }, world));
    });

  program
    .command('verify')
    .summary('check the offsets of annotations')
    .description('check that offsets of annotations cover the words they say')
    .usage('[options] FILE…')
    .argument('<FILE...>', 'files of annotations, of Seedmark or another tool')
    .addOption(new Option('--format <format>', 'form of the files (default: by ending and content)').choices(exchanged))
    .option('--text <file>', 'the article that they speak of')
    .action(async (files: readonly string[], options: Omit<VerifyArguments, 'files'>) => {
      done(await verify({ ...options, files }, world));
    });

  addStatsCommand(program, world, done);

  program
    .command('lsp')
    .description('start the language server for an editor')
    .requiredOption('--stdio', 'talk over standard input and output')
    .addOption(new Option('--clientProcessId <id>', 'passed by some editors').hideHelp())
    .action(() => world.startServer());

  addCompletionCommand(program, world, done);

  return program;
}
