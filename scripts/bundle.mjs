// node scripts/bundle.mjs ENTRY OUTFILE [ENTRY OUTFILE …]: files as they would ship, for programs whose speed counts. Compiled file by
// file, every use of an import is a call, which costs a tight loop half its speed.
import { build } from 'esbuild';

const names = process.argv.slice(2);
for (let at = 0; at + 1 < names.length; at += 2)
  await build({
    entryPoints: [names[at]],
    outfile: names[at + 1],
    bundle: true,
    packages: 'external',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
