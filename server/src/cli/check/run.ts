import { ClosedOutput, describe, describeFileError } from '../messages';
import type { Output, World } from '../world';
import { findArticles } from './articles';
import type { Found } from './articles';
import type { Baseline } from './baseline';
import type { Cache } from './cache';
import type { Config } from './config';
import type { CheckSettings, FileReport, Summary } from './facts';
import type { Severity } from '../../engine/index';
import type { CheckFormat } from './formats/format';
import { writeFix } from './writeFix';
import { isIgnored, rulesFrom, skipsFrom } from './ignoring';
import { inOrder } from './inOrder';
import { startProgress } from './progress';
import type { Progress } from './progress';
import { isAtLeast } from './severity';
import { startTally } from './tally';
import type { Tally } from './tally';
import { createWork } from './work';
import type { Outcome } from './work';

/** A run of the checks, with all that was asked for. */
export interface Plan {
  readonly paths: readonly string[];
  readonly stdinName: string;
  /** What is less serious is counted, not shown. */
  readonly least: Severity;
  readonly config: Config;
  /** `null` lets the number of files decide. */
  readonly threads: number | null;
  /** `write` writes files anew, `show` only prints what would change. */
  readonly fix: 'none' | 'show' | 'write';
  readonly settings: CheckSettings;
  readonly format: CheckFormat;
  /** Findings that it knows are counted, not shown. */
  readonly baseline: Baseline | null;
  readonly cache: Cache | null;
}

export interface RunResult {
  readonly summary: Summary;
  readonly isInterrupted: boolean;
}

/** How many files may be under way for each thread: enough that one long article does not keep the others waiting. */
const AHEAD = 8;

/** Checks files and prints what was found, in the order of the files. Memory does not grow with their number. */
export async function runCheck(plan: Plan, world: World): Promise<RunResult> {
  const tally = startTally();
  const state = { isInterrupted: false, isOver: false };
  const stopListening = world.onInterrupt(() => (state.isInterrupted = true));
  const work = createWork(plan, world, (problem) => {
    tally.failed += 1;
    void world.stderr.write(describe(problem));
  });
  const team = plan.config.ignore.length === 0 ? null : rulesFrom(plan.config.folder, plan.config.ignore);
  const isLeftOut = (found: Found): boolean =>
    found.kind === 'file' && found.isNamed && team !== null && isIgnored(team, world.absolute(found.path));
  const progress = startProgress(world);
  const find = (): AsyncGenerator<Found> => findArticles(plan.paths, (folder) => skipsFrom(folder, team, world), world);
  if (world.stderr.terminal)
    void countFiles(find(), () => state.isOver).then(
      (total) => (progress.total = total),
      () => undefined,
    );
  try {
    await print(world.stdout, plan.format.start);
    const outcomes = inOrder(find(), (plan.threads ?? world.cores) * AHEAD, async (one): Promise<Outcome> =>
      isLeftOut(one) ? { kind: 'ignored' } : work.take(one),
    );
    let done = 0;
    for await (const outcome of outcomes) {
      await tell(outcome, plan, tally, { ...world, ...behind(progress, world) });
      await progress.show(++done, totalOf(tally));
      if (state.isInterrupted) break;
    }
    await progress.hide();
    await print(world.stdout, plan.format.end(tally));
    if (state.isInterrupted) await world.stderr.write(describe(`interrupted after ${tally.files} files`));
  } catch (error) {
    // Nobody reads any longer: the exit code says what was found so far.
    if (!(error instanceof ClosedOutput)) throw error;
  } finally {
    state.isOver = true;
    await progress.hide();
    stopListening();
    await work.close();
  }
  return { summary: tally, isInterrupted: state.isInterrupted };
}

async function tell(outcome: Outcome, plan: Plan, tally: Tally, world: World): Promise<void> {
  switch (outcome.kind) {
    case 'ignored':
      tally.ignored += 1;
      return;
    case 'notice':
      await world.stderr.write(describe(outcome.path, outcome.message));
      return;
    case 'failed':
      tally.failed += 1;
      await world.stderr.write(describeFileError(outcome.path, outcome.error));
      return;
    case 'checked': {
      const { path, result, bytes } = outcome;
      if (!result.isArticle) {
        tally.others += 1;
        return;
      }
      for (const notice of result.notices) await world.stderr.write(describe(path, notice));
      const shown = result.findings.filter(({ severity }) => isAtLeast(severity, plan.least));
      const unknown = plan.baseline?.unknown(path, shown) ?? shown;
      const report: FileReport = { path, findings: unknown, fixed: result.fixed };
      tally.add(report, {
        lower: result.findings.length - shown.length,
        suppressed: result.suppressed,
        known: shown.length - unknown.length,
      });
      if (result.fixed && plan.fix === 'show') tally.addFixes(result.fixed.count);
      if (result.fixed && plan.fix === 'write') {
        const problem = await writeFix(path, bytes, result.fixed, world);
        if (problem === null) tally.addFixes(result.fixed.count);
        else {
          tally.failed += 1;
          await world.stderr.write(problem);
        }
      }
      await print(world.stdout, plan.format.file(report));
    }
  }
}

/** Streams that take the bar away before they print. */
function behind(progress: Progress, { stdout, stderr }: World): Pick<World, 'stdout' | 'stderr'> {
  const over = (output: Output): Output => ({
    ...output,
    write: async (text) => {
      await progress.hide();
      return output.write(text);
    },
  });
  return { stdout: over(stdout), stderr: over(stderr) };
}

async function countFiles(found: AsyncIterable<Found>, isOver: () => boolean): Promise<number | null> {
  let count = 0;
  for await (const { kind } of found) {
    if (isOver()) return null;
    if (kind === 'file') count += 1;
  }
  return count;
}

function totalOf({ counts }: Summary): number {
  return counts.error + counts.warning + counts.information + counts.hint;
}

async function print(output: Output, text: string): Promise<void> {
  if (text !== '' && !(await output.write(text))) throw new ClosedOutput();
}
