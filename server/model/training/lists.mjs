// The word lists that tell the tagger where a name is known. Soft evidence: the weights say what each is worth.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csv } from '../../../scripts/knowledge/tables.mjs';

export const LIST_CLASSES = [
  'country',
  'demonym',
  'city',
  'region',
  'forename',
  'surname',
  'public',
  'business',
  'sport',
  'ambiguous',
];

/** Name to class, as pairs. `data` is the folder of the shared data, `own` the folder of lists written for the project. */
export function readLists(data, own, countries) {
  const pairs = [];
  const add = (name, list) => name && name.length > 1 && pairs.push([name, list]);
  for (const { names, demonyms } of countries) {
    for (const name of names) add(name, 'country');
    for (const name of demonyms) {
      add(name, 'demonym');
      if (/(an|i|t|k|er|ot)$/.test(name)) add(`${name}s`, 'demonym');
    }
  }
  const cities = csv(join(data, 'gazetteer/world-cities.csv'));
  for (const { name, subcountry } of cities) {
    add(name, 'city');
    add(subcountry, 'region');
  }
  const romanized = (row) => row['Romanized Name'] || row['Localized Name'];
  for (const row of csv(join(data, 'gazetteer/common-forenames-by-country.csv')))
    if (/^\p{Script=Latin}/u.test(romanized(row))) add(romanized(row), 'forename');
  for (const row of csv(join(data, 'gazetteer/common-surnames-by-country.csv')))
    if (/^\p{Script=Latin}/u.test(romanized(row))) add(romanized(row), 'surname');
  for (const file of existsSync(own) ? readdirSync(own) : []) {
    const list = file.includes('ambiguous') ? 'ambiguous' : file.replace('.tsv', '');
    for (const line of readFileSync(join(own, file), 'utf8').split('\n')) add(line.split('\t')[0]?.trim(), list);
  }
  return pairs;
}
