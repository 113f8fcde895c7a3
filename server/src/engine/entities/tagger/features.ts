import { hashLower, mix } from './hash';
import type { ClassLevels } from './model';
import type { Segment } from './segments';
import type { TaggerSentence } from './sentence';

/** More than a token ever has. */
export const MOST_FEATURES = 256;

const BEFORE_START = 1;
const BEHIND_END = 2;
/** How far the words around a run of capitals are looked for, in tokens. */
const LONGEST_RUN = 12;

/**
 * Writes the hashes of the features of token `at` to `out` and says how many there are. The number of the template is mixed in, so that
 * equal words in different places differ. Written for speed: it runs for every capitalised word of a document.
 */
export function featuresAt(
  sentence: TaggerSentence,
  segment: Segment,
  at: number,
  levels: ClassLevels,
  out: Uint32Array,
): number {
  let count = wordFeatures(sentence, at, out);
  count = affixFeatures(sentence, at, out, count);
  count = classFeatures(sentence, at, levels, out, count);
  count = runFeatures(sentence, segment, at, levels, out, count);
  return listFeatures(sentence, at, out, count);
}

function wordFeatures({ lower, exact, shape, capital, length }: TaggerSentence, at: number, out: Uint32Array): number {
  const word = lower[at] ?? 0;
  const before = valueAt(lower, at - 1, length);
  const after = valueAt(lower, at + 1, length);
  const before2 = valueAt(lower, at - 2, length);
  const after2 = valueAt(lower, at + 2, length);
  const form = shape[at] ?? 0;
  const formBefore = valueAt(shape, at - 1, length);
  const formAfter = valueAt(shape, at + 1, length);
  out[0] = mix(1, 0);
  out[1] = mix(2, word);
  out[2] = mix(3, exact[at] ?? 0);
  out[3] = mix(4, before);
  out[4] = mix(5, after);
  out[5] = mix(6, before2);
  out[6] = mix(7, after2);
  out[7] = mix(mix(8, before), word);
  out[8] = mix(mix(9, word), after);
  out[9] = mix(mix(10, before), after);
  out[10] = mix(mix(11, before2), before);
  out[11] = mix(mix(12, after), after2);
  out[12] = mix(13, form);
  out[13] = mix(mix(14, formBefore), form);
  out[14] = mix(mix(15, form), formAfter);
  out[15] = mix(mix(mix(16, formBefore), form), formAfter);
  out[16] = mix(mix(17, at === 0 ? 1 : 0), form);
  out[17] = mix(18, (capital[at - 1] ?? 0) * 2 + (capital[at + 1] ?? 0));
  return 18;
}

/** Beginnings and endings of up to four letters. */
function affixFeatures({ texts }: TaggerSentence, at: number, out: Uint32Array, count: number): number {
  const text = texts[at] ?? '';
  const most = Math.min(4, text.length - 1);
  for (let size = 1; size <= most; size++) {
    out[count++] = mix(20 + size, hashLower(text, 0, size));
    out[count++] = mix(30 + size, hashLower(text, text.length - size, text.length));
  }
  return count;
}

function classFeatures(
  sentence: TaggerSentence,
  at: number,
  levels: ClassLevels,
  out: Uint32Array,
  count: number,
): number {
  const { leaf, length, lower } = sentence;
  const { fineClass, middleClass, coarseClass } = levels;
  for (let offset = -2; offset <= 2; offset++) {
    const here = classAt(leaf, at + offset, length);
    out[count++] = mix(42 + offset, levelOf(fineClass, here));
    out[count++] = mix(52 + offset, levelOf(middleClass, here));
    out[count++] = mix(62 + offset, levelOf(coarseClass, here));
  }
  out[count++] = mix(77, classAt(leaf, at - 1, length));
  out[count++] = mix(78, classAt(leaf, at, length));
  out[count++] = mix(79, classAt(leaf, at + 1, length));
  const own = levelOf(middleClass, classAt(leaf, at, length));
  const before = levelOf(middleClass, classAt(leaf, at - 1, length));
  const after = levelOf(middleClass, classAt(leaf, at + 1, length));
  const coarse = (index: number): number => levelOf(coarseClass, classAt(leaf, index, length));
  out[count++] = mix(mix(70, before), own);
  out[count++] = mix(mix(71, own), after);
  out[count++] = mix(mix(72, before), after);
  out[count++] = mix(mix(73, coarse(at - 2)), coarse(at - 1));
  out[count++] = mix(mix(74, coarse(at + 1)), coarse(at + 2));
  out[count++] = mix(mix(75, lower[at] ?? 0), coarse(at - 1));
  out[count++] = mix(mix(76, lower[at] ?? 0), coarse(at + 1));
  return count;
}

/** What stands before and behind the run of capitalised words, its first and last words, and the token's place in it. */
function runFeatures(
  sentence: TaggerSentence,
  { first, end }: Segment,
  at: number,
  levels: ClassLevels,
  out: Uint32Array,
  count: number,
): number {
  const { capital, lower, leaf, length } = sentence;
  let start = at;
  while (start > first && at - start < LONGEST_RUN && capital[start - 1] === 1) start--;
  let stop = at + 1;
  while (stop < end && stop - at < LONGEST_RUN && capital[stop] === 1) stop++;
  const inside = capital[at] === 1 ? Math.min(stop - start, 5) * 8 + Math.min(at - start, 4) : 0;
  const isName = inside === 0 ? 0 : 1;
  const fromStart = Math.min(at - start, 2);
  const toStop = Math.min(stop - at, 3);
  const before = valueAt(lower, start - 1, length);
  const behind = valueAt(lower, stop, length);
  const middle = (index: number): number => levelOf(levels.middleClass, classAt(leaf, index, length));
  out[count++] = mix(80, inside);
  out[count++] = mix(mix(81, valueAt(lower, stop - 1, length)), isName);
  out[count++] = mix(mix(82, valueAt(lower, start, length)), isName);
  out[count++] = mix(mix(83, before), fromStart);
  out[count++] = mix(mix(84, behind), toStop);
  out[count++] = mix(mix(85, middle(start - 1)), fromStart);
  out[count++] = mix(mix(86, middle(stop)), toStop);
  out[count++] = mix(mix(87, middle(stop - 1)), toStop);
  out[count++] = mix(mix(88, middle(start)), fromStart);
  out[count++] = mix(mix(89, before), behind);
  out[count++] = mix(mix(90, start === 0 ? 1 : 0), inside);
  out[count++] = mix(mix(91, valueAt(lower, end - 1, length)), valueAt(lower, first, length));
  out[count++] = mix(mix(92, valueAt(lower, end, length)), valueAt(lower, first - 1, length));
  return count;
}

/** The lists that hold the token or its neighbours, by class and place in the name. */
function listFeatures(
  { gazetteer, shape, length }: TaggerSentence,
  at: number,
  out: Uint32Array,
  count: number,
): number {
  for (let offset = -1; offset <= 1; offset++) {
    const index = at + offset;
    if (index < 0 || index >= length) continue;
    let all = 0;
    for (let place = 0; place < 4; place++) {
      let bits = gazetteer[place as 0 | 1 | 2 | 3][index] ?? 0;
      all = mix(all, bits);
      while (bits !== 0 && count < MOST_FEATURES - 4) {
        const bit = 31 - Math.clz32(bits);
        bits &= ~(1 << bit);
        out[count++] = mix(100 + offset, place * 32 + bit);
      }
    }
    out[count++] = mix(110 + offset, all);
    if (offset === 0) out[count++] = mix(mix(120, all), shape[at] ?? 0);
  }
  return count;
}

function valueAt(values: Uint32Array, index: number, length: number): number {
  return index < 0 ? BEFORE_START : index >= length ? BEHIND_END : (values[index] ?? 0);
}

/** The leaf of a token; -1 for a word of no class, -2 outside the sentence. */
function classAt(leaf: Int32Array, index: number, length: number): number {
  return index < 0 || index >= length ? -2 : (leaf[index] ?? -1);
}

function levelOf(level: Uint16Array, leaf: number): number {
  return leaf < 0 ? leaf : (level[leaf] ?? -1);
}
