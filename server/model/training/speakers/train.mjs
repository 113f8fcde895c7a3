// Trains the weights by which a quote's speaker is chosen, and writes server/src/engine/quotes/weights.ts. Usage, from the project's folder:
//   npm run compile && node server/model/training/speakers/train.mjs ARTICLES [--folds N] [--show]
// ARTICLES is the folder of the Wikinews articles. With --folds it only measures, by cross-validation over whole articles. Nothing is random.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { examplesOf, readAnnotations } from './examples.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../../..');
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folds: { type: 'string' },
    show: { type: 'boolean', default: false },
    code: { type: 'string', default: join(root, 'out') },
    strength: { type: 'string', default: '3' },
    out: { type: 'string', default: join(root, 'server/src/engine/quotes/weights.ts') },
  },
});
const [articles] = positionals;
if (articles === undefined) throw new Error('the folder of the articles is needed');
const STRENGTH = Number(options.strength);
const STEPS = 400;
const FEWEST = 3;

const require = createRequire(import.meta.url);
const engineFile = (name) => require(join(options.code, 'server/src/engine', name));
const { hashOf } = engineFile('entities/tagger/hash');
const resources = {
  countries: readFileSync(join(root, 'server/data/countries.json')),
  tagger: readFileSync(join(root, 'server/model/tagger.bin')),
};
const engine = engineFile('index').createEngine(resources);
const modules = {
  ...engineFile('paragraphFacts'),
  ...engineFile('quotes/grammar/items'),
  ...engineFile('quotes/grammar/clauses'),
  ...engineFile('quotes/attribute'),
  ...engineFile('quotes/candidates/features'),
  sources: {
    gazetteer: engineFile('entities/gazetteer').createGazetteer(resources.countries),
    tagger: new (engineFile('entities/tagger/tagger').Tagger)(
      engineFile('entities/tagger/file').readModel(resources.tagger),
    ),
    registry: null,
  },
};

const prior = new Map(
  readFileSync(join(here, 'prior.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t'))
    .map(([feature, weight]) => [feature, Number(weight)]),
);

const examples = [...readAnnotations(join(root, 'server/model/training/annotations/quotes.tsv'))]
  .filter(([file]) => hashOf(file) % 5 !== 0)
  .flatMap(([file, rows]) => examplesOf(engine, modules, articles, file, rows));

if (options.folds === undefined) {
  const weights = learn(examples);
  report('on the training articles', examples, () => weights);
  write(weights);
} else {
  const folds = Number(options.folds);
  const foldOf = ({ file }) => (hashOf(`fold ${file}`) >>> 8) % folds;
  const learned = Array.from({ length: folds }, (_, fold) =>
    learn(examples.filter((example) => foldOf(example) !== fold)),
  );
  report(`cross-validated, ${folds} folds`, examples, (example) => learned[foldOf(example)]);
  report('with the prior alone', examples, () => prior);
}

function shares(candidates, weights) {
  const scores = candidates.map(({ features }) =>
    features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0),
  );
  const highest = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - highest));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / whole);
}

/** Maximises the likelihood of the right candidates, drawn to the prior; steps of AdaGrad over all examples. */
function learn(all) {
  const usable = all.filter(({ right }) => right.includes(true) && right.includes(false));
  const counts = new Map();
  for (const { candidates } of usable)
    for (const feature of new Set(candidates.flatMap(({ features }) => features)))
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const weights = new Map(prior);
  for (const [feature, count] of counts) if (count >= FEWEST && !weights.has(feature)) weights.set(feature, 0);
  const squares = new Map();
  for (let step = 0; step < STEPS; step++) {
    const slope = new Map(
      [...weights].map(([feature, weight]) => [feature, STRENGTH * ((prior.get(feature) ?? 0) - weight)]),
    );
    for (const { candidates, right } of usable) {
      const given = shares(candidates, weights);
      const sure = given.reduce((sum, share, index) => sum + (right[index] ? share : 0), 0) || 1e-12;
      candidates.forEach(({ features }, index) => {
        const pull = (right[index] ? given[index] / sure : 0) - given[index];
        for (const feature of features) if (slope.has(feature)) slope.set(feature, slope.get(feature) + pull);
      });
    }
    for (const [feature, pull] of slope) {
      const square = (squares.get(feature) ?? 1e-6) + pull * pull;
      squares.set(feature, square);
      weights.set(feature, weights.get(feature) + (0.3 * pull) / Math.sqrt(square));
    }
  }
  return weights;
}

function report(title, all, weightsOf) {
  const counts = { spoken: 0, right: 0, nobody: 0, reachable: 0, silent: 0, given: 0 };
  for (const example of all) {
    const given = shares(example.candidates, weightsOf(example));
    const best = given.indexOf(Math.max(...given));
    if (example.gold === null) {
      counts.silent++;
      if (example.candidates[best].speaker !== null) counts.given++;
    } else {
      counts.spoken++;
      if (example.right.includes(true)) counts.reachable++;
      if (example.right[best]) counts.right++;
      else if (example.candidates[best].speaker === null) counts.nobody++;
    }
    if (options.show && (example.gold === null ? example.candidates[best].speaker !== null : !example.right[best]))
      console.log(
        `${title} | ${example.gold ?? 'NOBODY'} <> ${example.candidates[best].speaker} (${example.candidates[best].evidence} ${given[best].toFixed(2)}${example.right.includes(true) ? '' : ', no candidate'}) | ${example.quote.slice(0, 40)} | ${example.text.replace(/\s+/g, ' ')}\n`,
      );
  }
  const { spoken, right, nobody, reachable, silent, given } = counts;
  const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
  console.log(
    `${title}: speaker right ${percent(right, spoken)} of ${spoken} (among the candidates ${percent(reachable, spoken)}, nobody ${percent(nobody, spoken)}); given to ${percent(given, silent)} of ${silent} without`,
  );
}

function write(weights) {
  const lines = [''];
  for (const [feature, weight] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rounded = Math.round(weight * 100) / 100;
    if (rounded === 0) continue;
    const entry = `${feature} ${rounded}; `;
    if (lines.at(-1).length + entry.length > 130) lines.push('');
    lines.push(lines.pop() + entry);
  }
  writeFileSync(
    options.out,
    `// Made by server/model/training/speakers/train.mjs; see server/model/training/speakers/CARD.md. Do not edit.

/** What each feature of a candidate adds to its score. */
export const WEIGHTS: ReadonlyMap<string, number> = new Map(
  \`${lines.join('\n')}\`
    .split(';')
    .filter((entry) => entry.trim() !== '')
    .map((entry): [string, number] => {
      const at = entry.lastIndexOf(' ');
      return [entry.slice(0, at).trim(), Number(entry.slice(at))];
    }),
);
`,
  );
}
