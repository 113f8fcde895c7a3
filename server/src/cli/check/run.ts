import { ClosedOutput, describe, describeFileError } from '../messages';
import type { Output, World } from '../world';
import { findArticles } from './articles';
import type { Found } from './articles';
import type { Config } from './config';
import type { CheckSettings, FileReport, Summary } from './facts';
import type { Severity } from '../../engine/index';
import type { CheckFormat } from './formats/format';
import { writeFix } from './writeFix';
import { isIgnored, rulesFrom, skipsFrom } from './ignoring';
import { inOrder } from './inOrder';
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
  let isInterrupted = false;
  const stopListening = world.onInterrupt(() => (isInterrupted = true));
  const work = createWork(plan, world, (problem) => {
    tally.failed += 1;
    void world.stderr.write(describe(problem));
  });
  const team = plan.config.ignore.length === 0 ? null : rulesFrom(plan.config.folder, plan.config.ignore);
  const isLeftOut = (found: Found): boolean =>
    found.kind === 'file' && found.isNamed && team !== null && isIgnored(team, world.absolute(found.path));
  try {
    const found = findArticles(plan.paths, (folder) => skipsFrom(folder, team, world), world);
    await print(world.stdout, plan.format.start);
    const outcomes = inOrder(found, (plan.threads ?? world.cores) * AHEAD, async (one): Promise<Outcome> =>
      isLeftOut(one) ? { kind: 'ignored' } : work.take(one),
    );
    for await (const outcome of outcomes) {
      await tell(outcome, plan, tally, world);
      if (isInterrupted) break;
    }
    await print(world.stdout, plan.format.end(tally));
    if (isInterrupted) await world.stderr.write(describe(`interrupted after ${tally.files} files`));
  } catch (error) {
    // Nobody reads any longer: the exit code says what was found so far.
    if (!(error instanceof ClosedOutput)) throw error;
  } finally {
    stopListening();
    await work.close();
  }
  return { summary: tally, isInterrupted };
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
      const report: FileReport = { path, findings: shown, fixed: result.fixed };
      tally.add(report, { lower: result.findings.length - shown.length, suppressed: result.suppressed, known: 0 });
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

async function print(output: Output, text: string): Promise<void> {
  if (text !== '' && !(await output.write(text))) throw new ClosedOutput();
}
