import { CHECKS } from '../../engine/index';
import type { NumericDates, Severities, Severity, StyleProfile } from '../../engine/index';
import { BadInput } from '../messages';
import type { CheckFormatName } from './formats/index';
import { isSeverity, SEVERITIES } from './severity';

/** The arguments of `seedmark check`. */
export interface CheckArguments {
  /** Files, folders and patterns; `-` is standard input. */
  readonly paths: readonly string[];
  readonly format: CheckFormatName;
  /** `warning`, or `quote-altered=error`. */
  readonly severity: readonly string[];
  readonly profile?: StyleProfile;
  readonly numericDates?: NumericDates;
  readonly config?: string;
  readonly stdinName: string;
  readonly fix: boolean;
  readonly fixDryRun: boolean;
  readonly baseline?: string;
  readonly updateBaseline: boolean;
  /** `true` for the usual file. */
  readonly cache?: string | true;
  readonly watch: boolean;
  readonly maxWarnings: number;
  readonly jobs?: number;
}

/** What of the findings is shown, and how serious they are. */
export interface Levels {
  readonly least: Severity;
  readonly severities: Severities;
}

/** `readLevels(['hint', 'quote-altered=error'])` shows hints and makes altered quotes errors. Throws `BadInput`. */
export function readLevels(words: readonly string[]): Levels {
  let least: Severity = 'warning';
  const severities: Record<string, Severity | 'off'> = {};
  for (const word of words) {
    const [code = '', level] = word.split('=', 2);
    if (level === undefined && isSeverity(code)) least = code;
    else if (level === undefined)
      throw new BadInput(`--severity ${word}: has to be one of ${SEVERITIES.join(', ')}, or CODE=LEVEL`);
    else if (!CHECKS.some((check) => check.code === code)) throw new BadInput(`--severity ${word}: no check ${code}`);
    else if (!isSeverity(level) && level !== 'off')
      throw new BadInput(`--severity ${word}: has to be one of ${SEVERITIES.join(', ')}, off`);
    else severities[code] = level;
  }
  return { least, severities };
}
