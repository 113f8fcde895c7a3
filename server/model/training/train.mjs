// Trains the name tagger and writes server/model/tagger.bin. Usage, from the project's folder:
//   npm run train -- DATA [--epochs N] [--dropout P] [--rate R] [--decay D] [--keep ROWS] [--without CORPUS,LIST,…] [--out FILE]
// DATA is the folder that docs/… and MODEL_CARD.md describe. Everything random has a fixed seed.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { wordClasses } from './classes.mjs';
import { readBio, readGmb, readStandoff } from './corpora.mjs';
import { Crf, generator } from './crf.mjs';
import { createReader } from './examples.mjs';
import { LIST_CLASSES, readLists } from './lists.mjs';
import { score } from './score.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    epochs: { type: 'string', default: '4' },
    dropout: { type: 'string', default: '0.4' },
    rate: { type: 'string', default: '0.05' },
    decay: { type: 'string', default: '0.0001' },
    keep: { type: 'string', default: '150000' },
    without: { type: 'string', default: '' },
    code: { type: 'string', default: join(root, 'out') },
    out: { type: 'string', default: join(here, '../tagger.bin') },
  },
});
const [data] = positionals;
if (data === undefined) {
  console.error('train: name the folder with the training data');
  process.exit(2);
}

/** What an example of a corpus counts: ours follows the conventions of news, the bank is made by machine, tweets are another genre. */
const WEIGHTS = { wikinews: 3, gmb: 0.25, 'btc.train': 0.5, 'wnut.train': 0.3 };
const FEWEST_OCCURRENCES = 2;
const LONGEST_SEGMENT = 500;
/** A weight of 127 in the file. */
const LARGEST_WEIGHT = 4;

const require = createRequire(import.meta.url);
const code = (path) => require(join(resolve(options.code), 'server/src/engine', path));
const { LABEL_COUNT, CLASSES, classOf, mayFollow } = code('entities/tagger/labels.js');
const { hashOf } = code('entities/tagger/hash.js');
const random = generator(20221213);

const without = new Set(options.without.split(','));
const countries = JSON.parse(readFileSync(join(root, 'server/data/countries.json'), 'utf8'));
const lists = readLists(data, join(here, 'lists'), countries).filter(([, list]) => !without.has(list));
const reader = createReader(code, {
  classes: wordClasses(),
  names: lists.map(([name, list]) => [name, LIST_CLASSES.indexOf(list)]),
});
const { train, tests } = readCorpora();
console.log(`${train.length} documents to train on, ${lists.length} names in lists`);

const examples = [];
let index = indexFeatures();
makeExamples();
let crf;
trainOn(index.size);
index = strongest(crf, Number(options.keep));
makeExamples();
trainOn(index.size);
quantize(crf.w);
report('as written');
writeFileSync(options.out, modelBytes());
console.log(`${options.out}: ${index.size} features`);

function readCorpora() {
  const engine = {
    splitParagraphs: code('text/paragraphs.js').splitParagraphs,
    splitSentences: code('text/sentences.js').splitSentences,
    nameTokens: code('text/nameTokens.js').nameTokens,
    parseHeader: code('header/parse.js').parseHeader,
  };
  const bio = (id, misc) => readBio(join(data, 'ner', `${id}.bio`), { id, misc });
  const demonyms = new Set(countries.flatMap((country) => country.demonyms.flatMap((word) => [word, `${word}s`])));
  const rows = readFileSync(join(here, 'annotations/wikinews.tsv'), 'utf8').trim().split('\n');
  const articles = readStandoff(
    rows.map((row) => row.split('\t')),
    join(data, 'wikinews'),
    engine,
  );
  // A fifth of our own articles is for evaluation only.
  const heldOut = ({ id }) => hashOf(id) % 5 === 0;
  const domains = ['ai', 'literature', 'music', 'politics', 'science'];
  const all = [
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
    train: all.filter(({ corpus }) => !without.has(corpus)),
    tests: {
      'wikinews, held out': articles.filter(heldOut),
      'gum.dev': bio('gum.dev', false),
      'pud.test': bio('pud.test', false),
      'wnut.dev': bio('wnut.dev', false),
      'crossner-politics.test': bio('crossner-politics.test', true),
    },
  };
}

/** A number for every feature that is seen often enough; counts are kept by the low bits of the hash. */
function indexFeatures() {
  const mask = (1 << 26) - 1;
  const seen = new Uint8Array(mask + 1);
  const each = (visit) => {
    for (const { sentences } of train)
      for (const sentence of sentences)
        for (const { features } of reader.segments(sentence))
          for (const row of features) for (const feature of row) visit(feature);
  };
  each((feature) => {
    if (seen[feature & mask] < 255) seen[feature & mask]++;
  });
  const found = new Map();
  each((feature) => {
    if (seen[feature & mask] >= FEWEST_OCCURRENCES && !found.has(feature)) found.set(feature, found.size);
  });
  return found;
}

function rowsOf(features) {
  return features.map((row) => Int32Array.from(row.flatMap((feature) => index.get(feature) ?? [])));
}

function makeExamples() {
  examples.length = 0;
  const only = Array.from({ length: LABEL_COUNT }, (_, label) =>
    Uint8Array.from({ length: LABEL_COUNT }, (_, other) => (other === label ? 1 : 0)),
  );
  const unknown = Uint8Array.from({ length: LABEL_COUNT }, (_, label) =>
    label === 0 || CLASSES[classOf(label)] === 'MISC' ? 1 : 0,
  );
  for (const { sentences, misc, corpus } of train)
    for (const sentence of sentences)
      for (const { gold, features } of reader.segments(random() < 0.04 ? inCapitals(sentence) : sentence)) {
        if (features.length > LONGEST_SEGMENT) continue;
        // Where a corpus labels three classes only, what it leaves bare may still be a name of another kind.
        const allowed = [...gold].map((label) => (label === 0 && !misc ? unknown : only[label]));
        examples.push({ rows: rowsOf(features), allowed, weight: WEIGHTS[corpus] ?? 1 });
      }
}

/** Headlines and tables are set in capitals. */
function inCapitals({ tokens, spans }) {
  return { tokens: tokens.map((token) => token.toUpperCase()), spans };
}

function trainOn(rows) {
  const made = new Crf({
    labels: LABEL_COUNT,
    rows,
    mayFollow,
    rate: Number(options.rate),
    decay: Number(options.decay),
  });
  const average = new Float32Array(made.w.length);
  const order = examples.map((_, example) => example);
  const dropout = Number(options.dropout);
  const epochs = Number(options.epochs);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order);
    let loss = 0;
    for (const example of order) {
      const { rows: all, allowed, weight } = examples[example];
      loss += made.step(
        all.map((row) => row.filter(() => random() >= dropout)),
        allowed,
        weight,
      );
    }
    if (epoch > 1) for (let at = 0; at < average.length; at++) average[at] += made.w[at] / (epochs - 1);
    console.log(`epoch ${epoch}: loss ${(loss / order.length).toFixed(4)}`);
  }
  if (epochs > 1) made.w = average;
  crf = made;
  report(`${rows} features`);
}

function shuffle(order) {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
}

/** The features with the largest weights, numbered anew. */
function strongest({ w }, keep) {
  const strength = (row) =>
    w
      .subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT)
      .reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const sorted = [...index].map(([feature, row]) => [feature, strength(row)]).sort((a, b) => b[1] - a[1]);
  return new Map(sorted.slice(0, keep).map(([feature], row) => [feature, row]));
}

function quantize(weights) {
  const step = LARGEST_WEIGHT / 127;
  for (let at = 0; at < weights.length; at++)
    weights[at] = Math.max(-127, Math.min(127, Math.round(weights[at] / step))) * step;
}

function report(name) {
  const scoresOf = (features) => crf.scores(rowsOf(features), new Float32Array(features.length * LABEL_COUNT));
  for (const [test, documents] of Object.entries(tests)) {
    const { micro, PER, ORG, LOC } = score(documents, reader, code, scoresOf, crf.t);
    console.log(`${name}: ${test}: ${micro} (PER ${PER}, ORG ${ORG}, LOC ${LOC})`);
  }
}

function modelBytes() {
  const { writeModel } = code('entities/tagger/file.js');
  const step = LARGEST_WEIGHT / 127;
  const { words, leaf } = wordClasses();
  return writeModel(
    {
      wordKeys: reader.wordKeys,
      wordLeaves: Uint16Array.from(leaf.slice(0, words.length)),
      ...reader.levels,
      nameKeys: Uint32Array.from(reader.bits.keys()),
      nameBits: Uint16Array.from(reader.bits.values()),
      longestKeys: Uint32Array.from(reader.longest.keys()),
      longestSizes: Uint8Array.from(reader.longest.values()),
      featureKeys: Uint32Array.from(index.keys()),
      weights: Int8Array.from(crf.w, (weight) => Math.round(weight / step)),
      transitions: crf.t,
    },
    step,
  );
}
