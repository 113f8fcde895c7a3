// Writes what follows from the declared settings and checks: `contributes.configuration` in package.json,
// docs/settings.md, docs/checks.md, docs/seedmark.schema.json and the man page. Reads the compiled settings and engine from out/ (or the folder named with --outdir=…). `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const folder = process.argv.find((argument) => argument.startsWith('--outdir='))?.slice('--outdir='.length) ?? 'out';
const load = (layer) => createRequire(import.meta.url)(resolve(folder, `server/src/${layer}/index.js`));
const { configurationManifest, settingsPage, teamSchema } = load('settings');
const { acrossExamples } = load('workspace');
const { commandLineManPage } = load('cli');
const { CHECKS, checksPage, createEngine } = load('engine');
const engine = createEngine({
  countries: readFileSync('server/data/countries.json'),
  names: readFileSync('server/data/names.tsv'),
  tagger: readFileSync('server/model/tagger.bin'),
});

const before = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(before);
manifest.contributes = { ...manifest.contributes, configuration: configurationManifest() };

const stale = [
  ['package.json', JSON.stringify(manifest, null, 2) + '\n'],
  ['docs/settings.md', settingsPage()],
  ['docs/seedmark.schema.json', JSON.stringify(teamSchema(), null, 2) + '\n'],
  ['docs/seedmark.1', commandLineManPage()],
  [
    'docs/checks.md',
    checksPage(CHECKS, (text, registry) => engine.analyze(text, { registry }), acrossExamples(engine)),
  ],
].filter(([path, text]) => write(path, text));
if (stale.length > 0 && process.argv.includes('--check')) process.exitCode = 1;

/** Says whether the file was stale; writes it unless only asked to compare. */
function write(path, text) {
  if (read(path) === text) return false;
  if (process.argv.includes('--check')) console.error(`${path} is stale: run npm run generate`);
  else writeFileSync(path, text);
  return true;
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
