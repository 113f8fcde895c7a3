import { createEngine, parseHeader } from '../../engine/index';
import { findArticles } from '../check/articles';
import { readConfig } from '../check/config';
import { isIgnored, rulesFrom, skipsFrom } from '../check/ignoring';
import { decode } from '../decode';
import { BAD_INPUT, SUCCESS } from '../exitCodes';
import { ClosedOutput, describe, describeFileError } from '../messages';
import { prettyJson } from '../prettyJson';
import type { World } from '../world';
import { addCounts, COUNTED, ranked, startCounts } from './count';
import { renderCounts } from './table';

/** The arguments of `seedmark stats`. */
export interface StatsArguments {
  /** Files, folders and patterns, as for `check`. */
  readonly paths: readonly string[];
  readonly json: boolean;
  /** How many names of a kind the table shows; 0 for all. JSON has all. */
  readonly top: number;
}

/** Counts people, organizations, places and quotes over files. A file that cannot be read costs one line on standard error. */
export async function stats({ paths, json, top }: StatsArguments, world: World): Promise<number> {
  let exitCode = SUCCESS;
  const tell = async (line: string): Promise<void> => {
    exitCode = BAD_INPUT;
    await world.stderr.write(line);
  };
  const missing: string[] = [];
  const engine = createEngine(await world.readResources((problem) => missing.push(problem)));
  for (const problem of missing) await tell(describe(problem));
  const counts = startCounts();
  try {
    const config = await readConfig(undefined, world);
    const team = config.ignore.length === 0 ? null : rulesFrom(config.folder, config.ignore);
    const found = findArticles(paths.length === 0 ? ['.'] : paths, (folder) => skipsFrom(folder, team, world), world);
    for await (const one of found) {
      if (one.kind === 'failed') await tell(describeFileError(one.path, one.error));
      if (one.kind === 'notice') await world.stderr.write(describe(one.path, one.message));
      if (one.kind === 'failed' || one.kind === 'notice') continue;
      const path = one.kind === 'stdin' ? '-' : one.path;
      if (one.kind === 'file' && one.isNamed && team && isIgnored(team, world.absolute(path))) continue;
      try {
        const { text } = decode(await (one.kind === 'stdin' ? world.readStdin() : world.readFile(path)));
        if (one.kind === 'file' && one.onlyWithHeader && !hasDate(text)) continue;
        addCounts(counts, engine.analyze(text));
      } catch (error) {
        await tell(describeFileError(path, error));
      }
    }
  } catch (error) {
    await tell(describeFileError('stats', error));
    return exitCode;
  }
  const names = Object.fromEntries(COUNTED.map((kind) => [kind, ranked(counts.names[kind])]));
  const output = json ? `${prettyJson({ schema: 'seedmark-stats/1', ...counts, names })}\n` : renderCounts(counts, top);
  if (!(await world.stdout.write(output))) throw new ClosedOutput();
  return exitCode;
}

function hasDate(text: string): boolean {
  return parseHeader(text)?.fields.some(({ key }) => key === 'date') ?? false;
}
