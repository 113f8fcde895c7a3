import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { createEngine } from '../../server/src/engine/index';
import { shippedResources } from '../support/engine';

/** What a process of its own needs; heap and array buffers together, in bytes, after a full collection. */
export interface Footprint {
  /** Milliseconds from reading the data files to an engine that answers. */
  readonly load: number;
  readonly empty: number;
  readonly loaded: number;
  readonly analyzed: number;
}

/** Argument by which the bench starts itself anew to look at its memory. */
export const MEMORY_ARGUMENT = '--footprint';

/** The footprint of a fresh process of this very program. */
export function footprint(program: string): Footprint {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', program, MEMORY_ARGUMENT], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the footprint could not be measured: ${stderr}`);
  return JSON.parse(stdout) as Footprint;
}

/** Measures this process, which should have done nothing else yet. `text` is made when the engine is loaded. */
export function ownFootprint(text: () => string): Footprint {
  const empty = used();
  const start = performance.now();
  const engine = createEngine(shippedResources());
  if (engine.problems.length > 0) throw new Error(engine.problems.join(' '));
  engine.analyze('Officials in Iran spoke.');
  const load = performance.now() - start;
  const loaded = used();
  const analysis = engine.analyze(text());
  const analyzed = used();
  // Held until here, as the server holds the analysis of an open document.
  if (analysis.text.length === 0) throw new Error('nothing was analysed');
  return { load, empty, loaded, analyzed };
}

function used(): number {
  // What the first collection frees may hold more.
  for (let round = 0; round < 3; round++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
