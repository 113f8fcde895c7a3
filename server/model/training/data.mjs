// What the tagger learns from and is measured on: corpora, and what is made of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inCapitals, inTitleCase, withOtherNames } from './augment.mjs';
import { readBio, readGmb, readStandoff } from './corpora.mjs';
import { generate } from './generated.mjs';
import { readInline } from './inline.mjs';
import { createInventory } from './inventory.mjs';

/** In tokens. */
const LONGEST_HEADLINE = 25;

/** All documents to train on and those to measure on. `own` is the folder of this file's data, `code` loads a module of the engine. */
export function readCorpora({ data, own, code, countries }) {
  const { hashOf } = code('entities/tagger/hash.js');
  const { nameTokens } = code('text/nameTokens.js');
  const engine = {
    splitParagraphs: code('text/paragraphs.js').splitParagraphs,
    splitSentences: code('text/sentences.js').splitSentences,
    nameTokens,
    parseHeader: code('header/parse.js').parseHeader,
  };
  const bio = (id, misc) => readBio(join(data, 'ner', `${id}.bio`), { id, misc });
  const demonyms = new Set(countries.flatMap((country) => country.demonyms.flatMap((word) => [word, `${word}s`])));
  const rows = readFileSync(join(own, 'annotations/wikinews.tsv'), 'utf8').trim().split('\n');
  const articles = readStandoff(
    rows.map((row) => row.split('\t')),
    join(data, 'wikinews'),
    engine,
  );
  // A fifth of our own articles is for evaluation only.
  const heldOut = ({ id }) => hashOf(id) % 5 === 0;
  const agency = readInline(join(own, 'annotations/agency.txt'), { id: 'agency', nameTokens });
  const domains = ['ai', 'literature', 'music', 'politics', 'science'];
  const train = [
    ...bio('gum.train', false),
    ...bio('wikigold.train', true),
    ...bio('re3d.train', false),
    ...bio('btc.train', false),
    ...bio('wnut.train', false),
    ...domains.flatMap((domain) => [...bio(`crossner-${domain}.train`, true), ...bio(`crossner-${domain}.dev`, true)]),
    ...readGmb(join(data, 'gmb/gmb.tsv'), demonyms),
    ...articles.filter((article) => !heldOut(article)),
  ];
  return {
    train,
    tests: {
      'wikinews, held out': articles.filter(heldOut),
      ...Object.fromEntries(agency.map((document) => [document.id, [document]])),
      'gum.dev': bio('gum.dev', false),
      'pud.test': bio('pud.test', false),
      'wnut.dev': bio('wnut.dev', false),
      'crossner-politics.test': bio('crossner-politics.test', true),
    },
  };
}

/** The corpora with copies under other names, lines of templates, and some sentences in other letter case or without lists. */
export function varied(documents, { data, own, code, countries, words, random, replace, lines, ...shares }) {
  const { nameTokens } = code('text/nameTokens.js');
  const inventory = createInventory({ data, own: join(own, 'lists'), countries, words, random });
  const copies = documents
    .filter(({ corpus }) => !/^(?:btc|wnut)/.test(corpus))
    .map((document) => ({
      ...document,
      sentences: document.sentences.flatMap((sentence) =>
        random() < replace ? (withOtherNames(sentence, { inventory, random, nameTokens }) ?? []) : [],
      ),
    }));
  const made = generate({ folder: join(own, 'templates'), inventory, random, nameTokens, lines });
  return [...documents, ...copies, ...made].map((document) => ({
    ...document,
    sentences: document.sentences.map((sentence) => recased(sentence, random, shares)),
  }));
}

function recased(sentence, random, { capitals, titleCase, listless }) {
  const kind = random();
  const titled = kind < capitals + titleCase && sentence.tokens.length < LONGEST_HEADLINE;
  const cased = kind < capitals ? inCapitals(sentence) : titled ? inTitleCase(sentence) : sentence;
  return { ...cased, listless: random() < listless };
}
