import type { Engine, Timex } from '../../../server/src/engine/index';
import { chronoFinder } from './chrono';
import type { FoundTimex, TimexFinder, TimexSystem } from './facts';
import { readingsOfValue } from './readings';
import { recognizersFinder } from './recognizers';

export interface TimexSystems {
  readonly systems: readonly TimexSystem[];
  /** Which packages are not there, in sentences. */
  readonly missing: readonly string[];
}

/** Ours, and those of the packages that are installed. */
export async function timexSystems(engine: Engine): Promise<TimexSystems> {
  const systems: TimexSystem[] = [{ name: 'Seedmark', version: null, find: seedmarkTimexes(engine) }];
  const missing: string[] = [];
  for (const { name, load } of OTHERS) {
    try {
      systems.push(await load());
    } catch {
      missing.push(`Skipped ${name} on dates: the package is not installed. \`npm install\` gets it.`);
    }
  }
  return { systems, missing };
}

const OTHERS = [
  { name: 'chrono-node', load: chronoFinder },
  { name: 'Recognizers-Text', load: recognizersFinder },
];

/** The header says when the text was written; the article then is what we read otherwise. */
export function seedmarkTimexes(engine: Engine): TimexFinder {
  return (text, date) => {
    const header = ` date ${date} `;
    return engine
      .analyze(header + text)
      .dates.filter(({ span }) => span.start >= header.length)
      .map((timex) => foundTimex(timex, header.length));
  };
}

function foundTimex({ span, type, value, start, end }: Timex, offset: number): FoundTimex {
  return {
    span: { start: span.start - offset, end: span.end - offset },
    type,
    values: value === null ? [] : [value],
    readings: value === null ? [] : readingsOfValue(value, start, end),
  };
}
