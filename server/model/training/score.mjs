// Exact spans and types of the tagger alone, on tokenised text. `npm run eval` measures the whole engine on running text.

/** F1 by class and over the three classes, as `{ micro, PER, ORG, LOC }`. */
export function score(documents, reader, code, scoresOf, transitions) {
  const { CLASSES, classOf, placeOf } = code('entities/tagger/labels.js');
  const { bestLabels } = code('entities/tagger/decode.js');
  const counts = new Map(CLASSES.map((name) => [name, { right: 0, found: 0, gold: 0 }]));
  for (const sentence of documents.flatMap(({ sentences }) => sentences)) {
    const found = [];
    for (const { segment, features } of reader.segments(sentence)) {
      const labels = bestLabels(scoresOf(features), transitions, features.length);
      let first = 0;
      labels.forEach((label, at) => {
        if (label === 0) return;
        const place = placeOf(label);
        if (place === 0 || place === 3) first = at;
        if (place === 2 || place === 3)
          found.push(`${segment.first + first} ${segment.first + at + 1} ${CLASSES[classOf(label)]}`);
      });
    }
    const gold = new Set(sentence.spans.map((span) => span.join(' ')));
    for (const name of found) {
      const count = counts.get(name.split(' ')[2]);
      count.found++;
      if (gold.has(name)) count.right++;
    }
    for (const name of gold) counts.get(name.split(' ')[2]).gold++;
  }
  const three = ['PER', 'ORG', 'LOC'].map((name) => counts.get(name));
  const sum = three.reduce((a, b) => ({ right: a.right + b.right, found: a.found + b.found, gold: a.gold + b.gold }));
  return { micro: f1(sum), PER: f1(three[0]), ORG: f1(three[1]), LOC: f1(three[2]) };
}

function f1({ right, found, gold }) {
  return found + gold === 0 ? 0 : Math.round((2000 * right) / (found + gold)) / 10;
}
