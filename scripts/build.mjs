// Bundles what the extension and the command line ship into dist/. `--production` minifies and leaves source maps out.
import { build } from 'esbuild';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values } = parseArgs({ options: { production: { type: 'boolean', default: false } } });

const bundles = [
  { entry: 'client/src/node/main.ts', outfile: 'dist/client.js', external: ['vscode'] },
  { entry: 'server/src/node/main.ts', outfile: 'dist/server.js' },
  { entry: 'server/src/node/cli.ts', outfile: 'dist/seedmark.js', executable: true },
].filter(({ entry }) => existsSync(entry) || console.warn(`build: skipped ${entry}, which does not exist yet`));

rmSync('dist', { recursive: true, force: true });
const results = await Promise.allSettled(bundles.map(bundle));
copyData('server/data', 'dist/data');
// esbuild has printed what is wrong and where.
if (results.some(({ status }) => status === 'rejected')) process.exit(1);
console.log(`build: ${[...bundles.map(({ outfile }) => outfile), 'dist/data'].join(', ')}`);

/** @param {{ entry: string; outfile: string; external?: string[]; executable?: boolean }} options */
async function bundle({ entry, outfile, external = [], executable = false }) {
  await build({
    entryPoints: [entry],
    outfile,
    external,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // Some dependencies name an ES module and a script; only the script knows its own folder in a CommonJS bundle.
    mainFields: ['module', 'main'],
    minify: values.production,
    sourcemap: values.production ? false : 'linked',
    // esbuild keeps an interpreter line that the entry brings itself, and a second one would not parse.
    banner: executable && !readFileSync(entry, 'utf8').startsWith('#!') ? { js: '#!/usr/bin/env node' } : {},
    logLevel: 'warning',
  });
  if (executable) chmodSync(outfile, 0o755);
}

/** Word lists and tables are read at run time, so they ship as files beside the bundles. */
function copyData(from, to) {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) if (name.endsWith('.json')) cpSync(join(from, name), join(to, name));
}
