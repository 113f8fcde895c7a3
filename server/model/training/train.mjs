// Trains the name tagger and writes server/model/tagger.bin. Usage, from the project's folder:
//   npm run train -- DATA [--epochs N] [--dropout P] [--rate R] [--decay D] [--seed N] [--keep ROWS] [--without CORPUS,LIST,doubt,…] [--out FILE]
//     [--replace SHARE] [--lines N] [--capitals SHARE] [--title-case SHARE] [--listless SHARE]
// `--keep 0` keeps every feature and saves the last third of the time.
// DATA is the folder that docs/… and MODEL_CARD.md describe. Everything random has a fixed seed.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { wordClasses } from './classes.mjs';
import { Crf, generator } from './crf.mjs';
import { readCorpora, varied } from './data.mjs';
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
    replace: { type: 'string', default: '0.3' },
    lines: { type: 'string', default: '6000' },
    capitals: { type: 'string', default: '0.04' },
    'title-case': { type: 'string', default: '0' },
    listless: { type: 'string', default: '0' },
    seed: { type: 'string', default: '20221213' },
    keep: { type: 'string', default: '200000' },
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
const WEIGHTS = {
  wikinews: 3,
  gmb: 0.5,
  'btc.train': 0.5,
  'wnut.train': 0.3,
  generated: 0.5,
};
const FEWEST_OCCURRENCES = 2;
const LONGEST_SEGMENT = 500;
/** A weight of 127 in the file. */
const LARGEST_WEIGHT = 4;

const require = createRequire(import.meta.url);
const code = (path) => require(join(resolve(options.code), 'server/src/engine', path));
const { LABEL_COUNT, CLASSES, classOf, mayFollow } = code('entities/tagger/labels.js');
const random = generator(Number(options.seed));

const without = new Set(options.without.split(','));
const countries = JSON.parse(readFileSync(join(root, 'server/data/countries.json'), 'utf8'));
const lists = readLists(data, join(here, 'lists'), countries).filter(([, list]) => !without.has(list));
const reader = createReader(code, {
  classes: wordClasses(),
  names: lists.map(([name, list]) => [name, LIST_CLASSES.indexOf(list)]),
});
const places = { data, own: here, code, countries };
const { train: real, tests } = readCorpora(places);
const train = varied(
  real.filter(({ corpus }) => !without.has(corpus)),
  {
    ...places,
    words: wordClasses().words,
    random: generator(Number(options.seed) + 1),
    replace: Number(options.replace),
    lines: Number(options.lines),
    capitals: Number(options.capitals),
    titleCase: Number(options['title-case']),
    listless: Number(options.listless),
  },
);
console.log(`${train.length} documents to train on, ${lists.length} names in lists`);

const examples = [];
let index;
let crf;
if (!without.has('doubt')) {
  // The bank is made by machine: a model that never saw it says where it may be wrong.
  learn(indexFeatures(train.filter(({ corpus }) => corpus !== 'gmb')), {
    silent: true,
    only: ({ corpus }) => corpus !== 'gmb',
  });
  doubt(train.filter(({ corpus }) => corpus === 'gmb'));
}
learn(indexFeatures(train));
if (Number(options.keep) > 0) learn(strongest(crf, Number(options.keep)));
quantize(crf.w);
report('as written');
writeFileSync(options.out, modelBytes());
console.log(`${options.out}: ${index.size} features`);

/** A number for every feature that is seen often enough; counts are kept by the low bits of the hash. */
function indexFeatures(documents) {
  const mask = (1 << 26) - 1;
  const seen = new Uint8Array(mask + 1);
  const each = (visit) => {
    for (const { sentences } of documents)
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

function learn(features, { silent = false, only = () => true } = {}) {
  index = features;
  makeExamples(train.filter(only));
  trainOn(index.size, silent);
}

/** Remembers for each segment what the model makes of it. */
function doubt(documents) {
  const { bestLabels } = code('entities/tagger/decode.js');
  let same = 0;
  let all = 0;
  for (const { sentences } of documents)
    for (const sentence of sentences) {
      sentence.doubts = [];
      for (const { features, gold } of reader.segments(sentence)) {
        const scores = crf.scores(rowsOf(features), new Float32Array(features.length * LABEL_COUNT));
        const labels = bestLabels(scores, crf.t, features.length);
        sentence.doubts.push(labels);
        all += gold.length;
        same += gold.filter((label, at) => label === labels[at]).length;
      }
    }
  console.log(`the bank agrees on ${((100 * same) / all).toFixed(1)} % of ${all} tokens`);
}

function makeExamples(documents) {
  examples.length = 0;
  const only = Array.from({ length: LABEL_COUNT }, (_, label) =>
    Uint8Array.from({ length: LABEL_COUNT }, (_, other) => (other === label ? 1 : 0)),
  );
  const unknown = Uint8Array.from({ length: LABEL_COUNT }, (_, label) =>
    label === 0 || CLASSES[classOf(label)] === 'MISC' ? 1 : 0,
  );
  for (const { sentences, misc, corpus } of documents)
    for (const sentence of sentences) {
      let segments = 0;
      for (const { gold, features } of reader.segments(sentence)) {
        const doubts = sentence.doubts?.[segments++];
        if (features.length > LONGEST_SEGMENT) continue;
        // Where a corpus labels three classes only, what it leaves bare may still be a name of another kind.
        const allowed = [...gold].map((label, at) => {
          if (doubts === undefined || doubts[at] === label) return label === 0 && !misc ? unknown : only[label];
          return either(label, doubts[at]);
        });
        examples.push({ rows: rowsOf(features), allowed, weight: WEIGHTS[corpus] ?? 1 });
      }
    }
}

function either(label, other) {
  return Uint8Array.from({ length: LABEL_COUNT }, (_, at) => (at === label || at === other ? 1 : 0));
}

function trainOn(rows, silent) {
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
  if (!silent) report(`${rows} features`);
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
  return writeModel(
    {
      wordKeys: reader.wordKeys,
      wordLeaves: reader.wordLeaves,
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
