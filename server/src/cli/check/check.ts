import { BAD_INPUT, FINDINGS, INTERRUPTED, SUCCESS } from '../exitCodes';
import { BadInput, ClosedOutput, describeFileError } from '../messages';
import type { World } from '../world';
import { readLevels } from './arguments';
import type { CheckArguments } from './arguments';
import { readConfig } from './config';
import { summaryLines } from './formats/pretty';
import { createCheckFormat, diffFormat } from './formats/index';
import { runCheck } from './run';
import type { Plan, RunResult } from './run';

/**
 * Checks files, prints what was found and resolves to the exit code: 0 for nothing, 1 for findings, 2 where something asked for could not be done. What is shown counts;
 * `--max-warnings` allows for some that are no errors.
 */
export async function check(args: CheckArguments, world: World): Promise<number> {
  try {
    const plan = await makePlan(args, world);
    const result = await runCheck(plan, world);
    if (args.fixDryRun) await world.stderr.write(`${summaryLines(result.summary, 'would be made').join('\n')}\n`);
    return exitCodeOf(result, args);
  } catch (error) {
    if (error instanceof ClosedOutput) throw error;
    await world.stderr.write(describeFileError(args.config ?? 'check', error));
    return BAD_INPUT;
  }
}

/** Everything that can be wrong with the arguments is said before the first file is read. */
async function makePlan(args: CheckArguments, world: World): Promise<Plan> {
  const { least, severities } = readLevels(args.severity);
  if (args.fix && args.paths.includes('-'))
    throw new BadInput('standard input cannot be mended; --fix-dry-run shows what would change');
  const config = await readConfig(args.config, world);
  return {
    paths: args.paths.length === 0 ? ['.'] : args.paths,
    stdinName: args.stdinName,
    least,
    config,
    threads: args.jobs ?? null,
    fix: args.fixDryRun ? 'show' : args.fix ? 'write' : 'none',
    settings: {
      style: args.profile ?? config.profile ?? 'none',
      numericDates: args.numericDates ?? config.numericDates ?? 'month-first',
      severities: { ...config.severities, ...severities },
      suppressions: config.suppressions,
      fixFrom: args.fix || args.fixDryRun ? least : null,
    },
    format: args.fixDryRun
      ? diffFormat()
      : createCheckFormat(args.format, world.stdout.terminal?.hasColor ?? false, world.version),
  };
}

function exitCodeOf({ summary, isInterrupted }: RunResult, { maxWarnings, fixDryRun }: CheckArguments): number {
  if (isInterrupted) return INTERRUPTED;
  if (summary.failed > 0) return BAD_INPUT;
  const { error, warning, information, hint } = summary.counts;
  if (fixDryRun && summary.fixes > 0) return FINDINGS;
  return error > 0 || warning + information + hint > maxWarnings ? FINDINGS : SUCCESS;
}
