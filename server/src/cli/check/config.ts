import { posix } from 'node:path';
import { readTeamFile } from '../../annotations/index';
import type { WorkspaceSuppression } from '../../annotations/index';
import { LineIndex } from '../../engine/index';
import { readTeamSettings } from '../../settings/index';
import type { TeamSettings } from '../../settings/index';
import { readIfThere, readText } from '../exchange';
import { BadInput } from '../messages';
import type { World } from '../world';

/** What a team shares, and the folder that its paths start from. */
export interface Config extends TeamSettings {
  /** Absolute. */
  readonly folder: string;
  readonly suppressions: readonly WorkspaceSuppression[];
}

const NAME = 'seedmark.yaml';

/**
 * Reads the file of the team: the one that is named, or `seedmark.yaml` in the folder where the program was started, if it is there. Throws `BadInput` with every mistake at its
 * place, as what a mistake meant cannot be known.
 */
export async function readConfig(named: string | undefined, world: World): Promise<Config> {
  const path = named ?? NAME;
  const source = named === undefined ? await readIfThere(NAME, world) : await readText(path, world);
  const folder = posix.dirname(world.absolute(path));
  if (source === null)
    return { profile: null, numericDates: null, severities: {}, ignore: [], suppressions: [], folder };
  const { settings, problems } = readTeamSettings(source);
  const team = readTeamFile(source);
  // Both look at the YAML; what is wrong there is told once.
  const all = problems.length > 0 ? problems : team.problems.filter(({ severity }) => severity === 'error');
  if (all.length > 0) {
    const lines = new LineIndex(source);
    throw new BadInput(all.map(({ message, span }) => `${placeOf(span?.start ?? 0, lines)}: ${message}`).join('; '));
  }
  return { ...settings, suppressions: team.value.suppressions, folder };
}

/** `3:1`: line and column, from 1. */
function placeOf(offset: number, lines: LineIndex): string {
  const line = lines.lineOf(offset);
  return `${line + 1}:${offset - lines.startOf(line) + 1}`;
}
