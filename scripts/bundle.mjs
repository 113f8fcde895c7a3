// node scripts/bundle.mjs ENTRY OUTFILE: one file as it would ship, for programs whose speed counts. Compiled file by file, every use of
// an import is a call, which costs a tight loop half its speed.
import { build } from 'esbuild';

const [entry, outfile] = process.argv.slice(2);
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  packages: 'external',
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'warning',
});
