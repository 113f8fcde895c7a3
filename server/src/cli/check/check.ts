import { createHash } from 'node:crypto';
import { BAD_INPUT, FINDINGS, INTERRUPTED, SUCCESS } from '../exitCodes';
import { BadInput, ClosedOutput, describeFileError } from '../messages';
import type { World } from '../world';
import { readLevels } from './arguments';
import type { CheckArguments } from './arguments';
import { readBaseline } from './baseline';
import { readCache } from './cache';
import type { Cache } from './cache';
import { readConfig } from './config';
import type { CheckSettings } from './facts';
import { summaryLines } from './formats/pretty';
import { createCheckFormat, diffFormat } from './formats/index';
import { runCheck } from './run';
import type { Plan, RunResult } from './run';
import { watchAndRun } from './watch';

/**
 * Checks files, prints what was found and resolves to the exit code: 0 for nothing, 1 for findings, 2 where something asked for could not be done. What is shown counts;
 * `--max-warnings` allows for some that are no errors.
 */
export async function check(args: CheckArguments, world: World): Promise<number> {
  try {
    const cacheOf = rememberCache((settings) => openCache(args, settings, world));
    if (!args.watch) return await checkOnce(args, world, cacheOf);
    await watchAndRun(args.paths.length === 0 ? ['.'] : args.paths, world, async () => {
      await checkOnce(args, world, cacheOf);
    });
    return SUCCESS;
  } catch (error) {
    if (error instanceof ClosedOutput) throw error;
    await world.stderr.write(describeFileError(args.config ?? 'check', error));
    return BAD_INPUT;
  }
}

type OpenCache = (settings: CheckSettings) => Promise<Cache | null>;

async function checkOnce(args: CheckArguments, world: World, cacheOf: OpenCache): Promise<number> {
  const plan = await makePlan(args, world, cacheOf);
  const result = await runCheck(plan, world);
  if (args.fixDryRun) await world.stderr.write(`${summaryLines(result.summary, 'would be made').join('\n')}\n`);
  if (plan.baseline && args.baseline !== undefined && args.updateBaseline && !result.isInterrupted)
    await world.writeFile(args.baseline, plan.baseline.updated());
  const cached = args.cache === undefined ? null : plan.cache?.updated();
  if (cached) await world.writeFile(cacheFile(args), cached);
  return exitCodeOf(result, args);
}

/** The settings can change while files are watched; results that were made with others count no longer. */
function rememberCache(open: OpenCache): OpenCache {
  let last: { key: string; cache: Promise<Cache | null> } | null = null;
  return (settings) => {
    const key = JSON.stringify(settings);
    if (last?.key !== key) last = { key, cache: open(settings) };
    return last.cache;
  };
}

/** A watched run remembers results without a file. */
async function openCache(args: CheckArguments, settings: CheckSettings, world: World): Promise<Cache | null> {
  if (args.cache === undefined && !args.watch) return null;
  const fingerprint = hash(`${await world.fingerprint()}${JSON.stringify(settings)}`);
  return readCache(args.cache === undefined ? null : cacheFile(args), fingerprint, world);
}

function cacheFile({ cache }: CheckArguments): string {
  return typeof cache === 'string' ? cache : '.seedmark-cache';
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Everything that can be wrong with the arguments is said before the first file is read. */
async function makePlan(args: CheckArguments, world: World, cacheOf: OpenCache): Promise<Plan> {
  const { least, severities } = readLevels(args.severity);
  if (args.fix && args.paths.includes('-'))
    throw new BadInput('standard input cannot be mended; --fix-dry-run shows what would change');
  if (args.updateBaseline && args.baseline === undefined) throw new BadInput('--update-baseline needs --baseline');
  const config = await readConfig(args.config, world);
  const settings: CheckSettings = {
    style: args.profile ?? config.profile ?? 'none',
    numericDates: args.numericDates ?? config.numericDates ?? 'month-first',
    severities: { ...config.severities, ...severities },
    suppressions: config.suppressions,
    fixFrom: args.fix || args.fixDryRun ? least : null,
  };
  return {
    paths: args.paths.length === 0 ? ['.'] : args.paths,
    stdinName: args.stdinName,
    least,
    config,
    threads: args.jobs ?? null,
    fix: args.fixDryRun ? 'show' : args.fix ? 'write' : 'none',
    settings,
    format: args.fixDryRun
      ? diffFormat()
      : createCheckFormat(args.format, world.stdout.terminal?.hasColor ?? false, world.version),
    baseline: args.baseline === undefined ? null : await readBaseline(args.baseline, args.updateBaseline, world),
    cache: await cacheOf(settings),
  };
}

function exitCodeOf(
  { summary, isInterrupted }: RunResult,
  { maxWarnings, fixDryRun, updateBaseline }: CheckArguments,
): number {
  if (isInterrupted) return INTERRUPTED;
  if (summary.failed > 0) return BAD_INPUT;
  const { error, warning, information, hint } = summary.counts;
  // What the baseline takes in is no longer new.
  if (updateBaseline) return SUCCESS;
  if (fixDryRun && summary.fixes > 0) return FINDINGS;
  return error > 0 || warning + information + hint > maxWarnings ? FINDINGS : SUCCESS;
}
