// Transpiles every TypeScript file to out/, file by file, for mocha and the scripts. Types are checked by `tsc -b`.
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { globSync } from './support/glob.mjs';

rmSync('out', { recursive: true, force: true });
await build({
  entryPoints: globSync(['server/src', 'client/src', 'test'], '.ts'),
  outdir: 'out',
  outbase: '.',
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'warning',
});
