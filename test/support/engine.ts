import { readFileSync } from 'node:fs';
import { createEngine } from '../../server/src/engine/index';
import type { Analysis, Engine } from '../../server/src/engine/index';

/** An engine with the resources that are shipped. Tests run from the repository's root. */
export function shippedEngine(): Engine {
  return createEngine({ countries: readFileSync('server/data/countries.json') });
}

/** The analysis of a body under a header of 13 December 2022, a Tuesday. */
export function analyzeBody(engine: Engine, body: string): Analysis {
  return engine.analyze(` date 2022-12-13 ${body}`);
}
