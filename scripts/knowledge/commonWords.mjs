// Words that are names of people or common words before they are anything else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csv, plainLetters } from './tables.mjs';

/** Forenames, surnames, and words that a corpus of news writes with a small letter, all as they stand capitalised. */
export function commonWords(data) {
  const words = new Set();
  for (const kind of ['forenames', 'surnames'])
    for (const row of csv(join(data, `gazetteer/common-${kind}-by-country.csv`))) {
      const name = row['Romanized Name'] || row['Localized Name'];
      if (!/^\p{Script=Latin}/u.test(name)) continue;
      words.add(name).add(plainLetters(name));
    }
  const seen = new Map();
  for (const line of readFileSync(join(data, 'gmb/gmb.tsv'), 'utf8').split('\n')) {
    const word = line.slice(0, line.indexOf('\t'));
    if (/^[a-z]{2,}$/.test(word)) seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  for (const [word, count] of seen) if (count >= LEAST) words.add(word[0].toUpperCase() + word.slice(1));
  return words;
}

/** Seldomer words are names that somebody forgot to capitalise. */
const LEAST = 3;
