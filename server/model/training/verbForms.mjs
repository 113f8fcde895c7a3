// Writes server/src/engine/quotes/grammar/verbForms.ts: which words can be which form of a verb, counted in the Groningen Meaning Bank.
// Usage, from the project's folder: node server/model/training/verbForms.mjs DATA, where DATA holds gmb/gmb.tsv.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [data] = process.argv.slice(2);
if (data === undefined) throw new Error('the folder that holds gmb/gmb.tsv is needed');

/** Penn tags of verbs, by the letter that stands for the form: past, participle, third person, base, -ing. */
const FORMS = { VBD: 'd', VBN: 'n', VBZ: 'z', VBP: 'b', VB: 'b', VBG: 'g' };
const FEWEST = 3;

const counts = new Map();
for (const line of readFileSync(join(data, 'gmb/gmb.tsv'), 'utf8').split('\n')) {
  const [word, tag] = line.split('\t');
  if (!tag || tag.startsWith('NNP') || !/^[A-Za-z][A-Za-z-]*$/.test(word)) continue;
  const key = word.toLowerCase();
  const known = counts.get(key) ?? { all: 0, verbs: 0, d: 0, n: 0, z: 0, b: 0, g: 0 };
  counts.set(key, known);
  known.all++;
  if (!(tag in FORMS)) continue;
  known.verbs++;
  known[FORMS[tag]]++;
}

const byCode = new Map();
for (const [word, { all, verbs, ...forms }] of counts) {
  if (all < FEWEST || verbs / all < 0.08) continue;
  const letters = ['d', 'n', 'z', 'b', 'g'].filter((form) => forms[form] >= Math.max(1, 0.06 * verbs)).join('');
  const others = 1 - verbs / all;
  const code = letters + (others < 0.12 ? '' : others < 0.6 ? '~' : '-');
  byCode.set(code, [...(byCode.get(code) ?? []), word]);
}

const rows = [...byCode].sort().map(([code, words]) => `  ['${code}', '${words.sort().join(' ')}'],`);
writeFileSync(
  'server/src/engine/quotes/grammar/verbForms.ts',
  `// Made by server/model/training/verbForms.mjs from the Groningen Meaning Bank (texts in the public domain). Do not edit.

/**
 * Words by the forms of a verb that they can be: \`d\` past, \`n\` participle, \`z\` third person, \`b\` base, \`g\` with -ing. A code ends with \`~\` where its
 * words are something else about as often as verbs, with \`-\` where they seldom are verbs; without either they hardly ever are anything else.
 * \`['dnb~', 'cast split']\`: "cast" is a past, a participle or a base, and as often a noun.
 */
export const VERB_FORMS: readonly (readonly [code: string, words: string])[] = [
${rows.join('\n')}
];
`,
);
