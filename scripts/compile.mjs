// Transpiles every TypeScript file to out/ (or --outdir=DIR), file by file, for mocha and the scripts.
// Types are checked by `tsc -b`.
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { globSync } from './support/glob.mjs';

const { values } = parseArgs({ options: { outdir: { type: 'string', default: 'out' } } });

rmSync(values.outdir, { recursive: true, force: true });
await build({
  entryPoints: globSync(['server/src', 'client/src', 'test'], '.ts'),
  outdir: values.outdir,
  outbase: '.',
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'warning',
});
