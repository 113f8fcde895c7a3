// Bundles what the extension and the command line ship into dist/. `--production` minifies and leaves source maps out.
import { build } from 'esbuild';
import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { globSync } from './support/glob.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values } = parseArgs({ options: { production: { type: 'boolean', default: false } } });

const bundles = [
  { entry: 'client/src/node/main.ts', outfile: 'dist/client.js', external: ['vscode'] },
  { entry: 'server/src/node/main.ts', outfile: 'dist/server.js' },
  { entry: 'server/src/node/readerThread.ts', outfile: 'dist/readerThread.js' },
  { entry: 'server/src/node/cli.ts', outfile: 'dist/seedmark.js', executable: true },
];

const results = await Promise.allSettled(bundles.map(bundle));
const data = copyData(['server/data', 'server/model'], 'dist/data');
// esbuild has printed what is wrong and where.
if (results.some(({ status }) => status === 'rejected')) process.exit(1);
const outfiles = bundles.map(({ outfile }) => outfile);
removeAllBut([...outfiles, ...(values.production ? [] : outfiles.map((file) => `${file}.map`)), ...data]);
console.log(`build: ${[...outfiles, 'dist/data'].join(', ')}`);

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
    minify: values.production,
    sourcemap: values.production ? false : 'linked',
    // esbuild keeps an interpreter line that the entry brings itself, and a second one would not parse.
    banner: executable && !readFileSync(entry, 'utf8').startsWith('#!') ? { js: '#!/usr/bin/env node' } : {},
    logLevel: 'warning',
  });
  if (executable) chmodSync(outfile, 0o755);
}

/** Word lists, tables and the model are read at run time, so they ship as files beside the bundles. */
function copyData(folders, to) {
  mkdirSync(to, { recursive: true });
  return folders.flatMap((from) => {
    const names = readdirSync(from).filter((name) => /\.(?:json|bin|tsv)$/.test(name));
    for (const name of names) cpSync(join(from, name), join(to, name));
    return names.map((name) => join(to, name));
  });
}

/** Old files go last, not first, so that an editor or a test that uses dist/ meanwhile goes on. */
function removeAllBut(files) {
  const wanted = new Set(files.map((file) => resolve(file)));
  for (const path of globSync(['dist'], '')) if (!wanted.has(resolve(path))) rmSync(path);
}
