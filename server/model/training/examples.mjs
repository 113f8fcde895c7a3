// Sentences as training examples: the engine's own features, so that training and use see the same.

/** Binds the engine's functions to the word classes and lists; `code(path)` loads a compiled module of the engine. */
export function createReader(code, { classes, names }) {
  const { hashOf, mix, createTable } = code('entities/tagger/hash.js');
  const { CLASSES, labelOf } = code('entities/tagger/labels.js');
  const { createSentence, readSentence } = code('entities/tagger/sentence.js');
  const { segmentsOf } = code('entities/tagger/segments.js');
  const { featuresAt, MOST_FEATURES } = code('entities/tagger/features.js');
  const buffer = new Uint32Array(MOST_FEATURES);
  const { nameTokens } = code('text/nameTokens.js');

  // Digits are all alike: of the many numbers the commonest says what is thought of them.
  const leaves = new Map();
  classes.words.forEach((word, index) => {
    const key = hashOf(/^\d/.test(word) ? word.replace(/\d/g, '0') : word);
    if (!leaves.has(key)) leaves.set(key, classes.leaf[index]);
  });
  const wordKeys = Uint32Array.from(leaves.keys());
  const wordLeaves = Uint16Array.from(leaves.values());
  const wordTable = createTable(wordKeys, (index) => wordLeaves[index]);
  const levels = {
    fineClass: Uint16Array.from(classes.fine),
    middleClass: Uint16Array.from(classes.middle),
    coarseClass: Uint16Array.from(classes.coarse),
  };
  const { bits, longest } = hashLists(names, { hashOf, mix, nameTokens });
  const lists = { names: tableOf(bits, createTable), longest: tableOf(longest, createTable) };

  const noLists = { names: createTable([], () => 0), longest: createTable([], () => 0) };
  return {
    levels,
    wordKeys,
    wordLeaves,
    bits,
    longest,
    /** The segments of a sentence: their place, features and gold labels. A `listless` one does not know the lists. */
    *segments({ tokens, spans, listless }) {
      const sentence = createSentence(tokens.length);
      readSentence(sentence, tokens, wordTable, listless ? noLists : lists);
      for (const segment of segmentsOf(sentence)) {
        const gold = goldLabels(segment, spans, CLASSES, labelOf);
        const features = [];
        for (let at = segment.first; at < segment.end; at++) {
          features.push([...buffer.subarray(0, featuresAt(sentence, segment, at, levels, buffer))]);
        }
        yield { segment, gold, features };
      }
    },
  };
}

/** Gold labels of a segment's tokens; a name that reaches beyond the segment is cut to it. */
function goldLabels({ first, end }, spans, classes, labelOf) {
  const gold = new Uint8Array(end - first);
  for (const [from, to, label] of spans) {
    const start = Math.max(from, first);
    const stop = Math.min(to, end);
    for (let at = start; at < stop; at++) {
      const place = stop - start === 1 ? 3 : at === start ? 0 : at === stop - 1 ? 2 : 1;
      gold[at - first] = labelOf(classes.indexOf(label), place);
    }
  }
  return gold;
}

function hashLists(names, { hashOf, mix, nameTokens }) {
  const bits = new Map();
  const longest = new Map();
  for (const [name, bit] of names) {
    const hashes = nameTokens(name).map(({ start, end }) => hashOf(name.slice(start, end).toLowerCase()));
    if (hashes.length === 0) continue;
    const key = hashes.reduce((so, hash) => mix(so, hash), 0);
    bits.set(key, (bits.get(key) ?? 0) | (1 << bit));
    longest.set(hashes[0], Math.max(longest.get(hashes[0]) ?? 0, hashes.length));
  }
  return { bits, longest };
}

function tableOf(map, createTable) {
  const values = [...map.values()];
  return createTable([...map.keys()], (index) => values[index]);
}
