import { readFileSync } from 'node:fs';
import { createEngine } from '../../server/src/engine/index';
import type { Analysis, Engine, Resources } from '../../server/src/engine/index';
import { once } from './once';

/** The data that is shipped. Tests run from the repository's root. */
export function shippedResources(): Resources {
  return {
    countries: readFileSync('server/data/countries.json'),
    names: readFileSync('server/data/names.tsv'),
    tagger: readFileSync('server/model/tagger.bin'),
  };
}

/** An engine with the resources that are shipped: one for all tests. */
export const shippedEngine = once((): Engine => createEngine(shippedResources()));

/** The analysis of a body under a header of 13 December 2022, a Tuesday. */
export function analyzeBody(engine: Engine, body: string): Analysis {
  return engine.analyze(` date 2022-12-13 ${body}`);
}
