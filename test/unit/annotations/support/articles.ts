import type { Random } from './random';
import type { NextId, Tagged } from './tagged';
import { copyOf, tag } from './tagged';

const WORDS: readonly [string, ...string[]] = [
  ...([
    'the',
    'minister',
    'said',
    'Tehran',
    '“no”',
    'on',
    'Friday',
    'in',
    'Zoë',
    'cafe\u0301',
    '🇬🇧',
    '👩‍👩‍👧',
    'agreed',
    'a',
    'pact',
    '東京',
    'and',
  ] as const),
  ...[
    'rose',
    'by',
    '5%',
    'talks',
    'with',
    'Iran',
    'he',
    'she',
    'they',
    'never',
    'river',
    '—',
    'Ann',
    'Lee',
    "don't",
    'water',
  ],
];

/** Sentences that articles repeat word for word. */
const STOCK: readonly [string, ...string[]] = [
  'The minister said on Friday that the talks would go on.',
  'A spokesman declined to comment on the report.',
  'He said: “No.”',
];

/** A paragraph of random words, sometimes with a sentence that stands elsewhere, too. */
export function paragraph(random: Random): string {
  const sentences = Array.from({ length: 1 + random.below(3) }, () => {
    if (random.below(4) === 0) return random.pick(STOCK);
    const words = Array.from({ length: 3 + random.below(12) }, () => random.pick(WORDS));
    return `${words.join(' ')}.`;
  });
  return sentences.join(' ');
}

export function article(random: Random): string {
  const lineEnd = random.below(3) === 0 ? '\r\n' : '\n';
  const paragraphs = Array.from({ length: 2 + random.below(6) }, () => paragraph(random));
  return ` date 2024-03-05 ${paragraphs.join(lineEnd + lineEnd)}${random.below(2) === 0 ? lineEnd : ''}`;
}

/** Shorter pieces are letters rather than copies. */
const SHORTEST_COPY = 12;
/** Identities of the units of stock sentences: below those of copies, above all that are counted. */
const STOCK_IDS = 2 ** 31;
const MOST_UNITS = 1000;

/**
 * The identities of text that is put in: a piece of the document that was copied is a copy, and so is a stock sentence, whoever writes it; the rest is
 * new.
 */
export function written(inserted: string, doc: Tagged, next: NextId): number[] {
  const at = inserted.length < SHORTEST_COPY ? -1 : doc.text.indexOf(inserted);
  if (at >= 0) return copyOf({ text: inserted, ids: doc.ids.slice(at, at + inserted.length) }, next).ids.slice();
  const ids = Array.from({ length: inserted.length }, next);
  STOCK.forEach((sentence, number) => {
    const units = Array.from({ length: sentence.length }, (_, index) => STOCK_IDS + number * MOST_UNITS + index);
    for (let start = inserted.indexOf(sentence); start >= 0; start = inserted.indexOf(sentence, start + 1))
      ids.splice(start, sentence.length, ...copyOf({ text: sentence, ids: units }, next).ids);
  });
  return ids;
}

/** What another program does to a text between two sessions, with the identity of everything it left. */
export function rewrite(doc: Tagged, random: Random, next: NextId): Tagged {
  let now = doc;
  const count = random.below(4);
  for (let i = 0; i < count; i += 1) now = random.pick(REWRITES)(now, random, next);
  return now;
}

type Rewrite = (doc: Tagged, random: Random, next: NextId) => Tagged;

const REWRITES: readonly [Rewrite, ...Rewrite[]] = [
  (doc, random) => join(without(lines(doc), random)),
  (doc, random, next) => {
    const all = lines(doc);
    const text = `${paragraph(random)}\n`;
    all.splice(random.below(all.length + 1), 0, { text, ids: written(text, doc, next) });
    return join(all);
  },
  (doc, random) => {
    const all = lines(doc);
    const [one] = all.splice(random.below(all.length), 1);
    const to = random.below(all.length + 1);
    // A last line without a line end stays: it would become a part of another line.
    if (one) all.splice(one.text.endsWith('\n') ? to : all.length, 0, one);
    return join(all);
  },
  (doc, random, next) => {
    const all = lines(doc);
    const from = random.below(all.length);
    const one = all[from];
    const to = random.below(all.length + 1);
    // Of two that stand side by side, nobody can tell which is the copy: it is the second.
    if (one) all.splice(to === from ? from + 1 : to, 0, copyOf(one, next));
    return join(all);
  },
  (doc, random, next) =>
    replaceWord(doc, random, next, (word) => `${word.slice(0, -1)}${random.pick(['x', 'sd', ''])}`),
  (doc, random, next) => replaceWord(doc, random, next, () => random.pick(WORDS)),
  (doc, random, next) => replaceWord(doc, random, next, (word) => `${random.pick(WORDS)} ${word}`),
  (doc, random, next) => (doc.text.includes('\r\n') ? withLineFeeds(doc) : withReturns(doc, random, next)),
];

function lines(doc: Tagged): Tagged[] {
  const all: Tagged[] = [];
  for (let start = 0; start < doc.text.length;) {
    const found = doc.text.indexOf('\n', start);
    const end = found < 0 ? doc.text.length : found + 1;
    all.push({ text: doc.text.slice(start, end), ids: doc.ids.slice(start, end) });
    start = end;
  }
  return all;
}

function without(all: Tagged[], random: Random): Tagged[] {
  all.splice(random.below(all.length), 1 + random.below(2));
  return all;
}

function join(all: readonly Tagged[]): Tagged {
  return { text: all.map(({ text }) => text).join(''), ids: all.flatMap(({ ids }) => ids) };
}

/** The middle of the word that stays keeps its identity. */
function replaceWord(doc: Tagged, random: Random, next: NextId, change: (word: string) => string): Tagged {
  const words = [...doc.text.matchAll(/\S{1,40}/g)];
  const match = words[random.below(words.length)];
  if (!match) return doc;
  const [word] = match;
  const changed = change(word);
  const ids = tag(changed, next).ids.slice();
  const at = changed.endsWith(word) ? changed.length - word.length : 0;
  for (let i = 0; i < word.length && changed[at + i] === word[i]; i += 1) ids[at + i] = doc.ids[match.index + i] ?? -1;
  const end = match.index + word.length;
  return {
    text: doc.text.slice(0, match.index) + changed + doc.text.slice(end),
    ids: [...doc.ids.slice(0, match.index), ...ids, ...doc.ids.slice(end)],
  };
}

function withLineFeeds(doc: Tagged): Tagged {
  const kept = doc.ids.map((_, at) => !(doc.text[at] === '\r' && doc.text[at + 1] === '\n'));
  return { text: doc.text.replace(/\r\n/g, '\n'), ids: doc.ids.filter((_, at) => kept[at]) };
}

function withReturns(doc: Tagged, _random: Random, next: NextId): Tagged {
  return {
    text: doc.text.replace(/\n/g, '\r\n'),
    ids: doc.ids.flatMap((id, at) => (doc.text[at] === '\n' ? [next(), id] : [id])),
  };
}
