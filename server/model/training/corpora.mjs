// Reads the corpora into documents of sentences: { id, sentences: [{ tokens, spans: [[first, end, class]] }], misc, weight }.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CLASSES = ['PER', 'ORG', 'LOC', 'MISC'];

/** A file of `token⇥tag` lines. `misc`: whether names of other kinds are labelled. */
export function readBio(path, { id, misc }) {
  const documents = [];
  let document;
  let tokens = [];
  let tags = [];
  const endSentence = () => {
    if (tokens.length > 0)
      (document ??= start()).sentences.push({ tokens, spans: withoutTitles(tokens, spansOf(tags)) });
    tokens = [];
    tags = [];
  };
  const start = () => {
    const made = { id: `${id}-${documents.length + 1}`, corpus: id, misc, sentences: [] };
    documents.push(made);
    return made;
  };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('-DOCSTART-')) {
      endSentence();
      document = undefined;
    } else if (line.trim() === '') endSentence();
    else {
      const [token, tag] = line.split('\t');
      tokens.push(unescape(token));
      tags.push(tag);
    }
  }
  endSentence();
  return documents.filter(({ sentences }) => sentences.length > 0);
}

function unescape(token) {
  return { '-LRB-': '(', '-RRB-': ')', '``': '"', "''": '"' }[token] ?? token;
}

/** Spans of BIO tags; an `I` without its `B` begins one. Unknown classes are `MISC`. */
function spansOf(tags) {
  const spans = [];
  let open;
  tags.forEach((tag, index) => {
    const [place, label] = [tag[0], CLASSES.indexOf(tag.slice(2)) < 0 ? 'MISC' : tag.slice(2)];
    if (place === 'O') open = undefined;
    else if (place === 'B' || open?.[2] !== label) spans.push((open = [index, index + 1, label]));
    else open[1] = index + 1;
  });
  return spans;
}

/** Titles before a person's name, which are no part of it. Only the sure ones: "King" may be a surname. */
export const TITLES = new Set(
  'President Mr. Mrs. Ms. Dr. Mr Mrs Ms Dr Miss Prof Prof. Sgt. Lt. Col. Capt. Rev. Hon. Gov. Rep. Emperor Empress Madame Lady Saint Imam Emir Sultan Minister Prime Secretary General Senator Gen. Sen. King Queen Prince Princess Pope Chancellor Governor Ambassador Judge Justice Colonel Lieutenant Captain Major Admiral Sheikh Ayatollah Chief Defense Foreign Vice Deputy Former Interim Interior Premier Representative Congressman Professor Archbishop Cardinal Bishop Commander Lord Sir Crown Chairman Director Envoy Speaker Spokesman Spokeswoman Leader Attorney State Assistant Supreme of'.split(
    ' ',
  ),
);

function withoutTitles(tokens, spans) {
  return spans.flatMap(([first, end, label]) => {
    if (label !== 'PER') return [[first, end, label]];
    while (first < end && TITLES.has(tokens[first])) first++;
    return first < end ? [[first, end, label]] : [];
  });
}

/**
 * The Groningen Meaning Bank's table. Titles are cut off persons; `gpe` is a nationality (MISC) unless the part of speech is a noun's;
 * time is no name. Its `-DOCSTART-` is unknown, so sentences are grouped by twenty.
 */
export function readGmb(path, adjectives) {
  const documents = [];
  let rows = [];
  const flush = () => {
    if (rows.length === 0) return;
    const tags = rows.map(([token, pos, tag]) => {
      const [place, label] = [tag[0], tag.slice(2)];
      if (label === 'per') return `${place}-PER`;
      if (label === 'org') return `${place}-ORG`;
      if (label === 'geo') return `${place}-LOC`;
      if (label === 'gpe') return `${place}-${adjectives.has(token) || pos.startsWith('JJ') ? 'MISC' : 'LOC'}`;
      if (label === 'art' || label === 'eve') return `${place}-MISC`;
      return 'O';
    });
    const tokens = rows.map(([token]) => unescape(token));
    const spans = withoutTitles(tokens, spansOf(tags));
    if (documents.length === 0 || documents.at(-1).sentences.length >= 20)
      documents.push({ id: `gmb-${documents.length}`, corpus: 'gmb', misc: true, sentences: [] });
    documents.at(-1).sentences.push({ tokens, spans });
    rows = [];
  };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') flush();
    else {
      const row = line.split('\t');
      if (row.length >= 3) rows.push(row);
    }
  }
  flush();
  return documents;
}

const OF_TYPE = {
  person: 'PER',
  organization: 'ORG',
  facility: 'LOC',
  norp: 'MISC',
  event: 'MISC',
  work: 'MISC',
  product: 'MISC',
  handle: null,
};

/** Our own stand-off annotation of articles: `file⇥start⇥end⇥type`, split by the engine's own sentences and tokens. */
export function readStandoff(rows, folder, engine) {
  const byFile = Map.groupBy ? Map.groupBy(rows, ([file]) => file) : group(rows);
  return [...byFile].flatMap(([file, spans]) => {
    const path = join(folder, file);
    if (!existsSync(path)) return [];
    const text = readFileSync(path, 'utf8');
    const names = spans.map(([, start, end, type]) => [
      Number(start),
      Number(end),
      OF_TYPE[type] ?? (type.startsWith('place') ? 'LOC' : null),
    ]);
    return [{ id: file, corpus: 'wikinews', misc: true, sentences: sentencesOf(text, names, engine) }];
  });
}

function group(rows) {
  const map = new Map();
  for (const row of rows) map.set(row[0], [...(map.get(row[0]) ?? []), row]);
  return map;
}

/** Sentences of a text with the names that lie on token borders, as the tagger will meet them. */
export function sentencesOf(text, names, { splitParagraphs, splitSentences, nameTokens, parseHeader }) {
  const sentences = [];
  for (const paragraph of splitParagraphs(text, parseHeader(text)?.bodyStart ?? 0)) {
    const body = text.slice(paragraph.start, paragraph.end);
    const tokens = nameTokens(body);
    for (const sentence of splitSentences(body)) {
      const own = tokens.filter((token) => token.start >= sentence.start && token.end <= sentence.end);
      const spans = names.flatMap(([start, end, label]) => {
        const first = own.findIndex((token) => token.start + paragraph.start === start);
        const last = own.findIndex((token) => token.end + paragraph.start === end);
        return label !== null && first >= 0 && last >= first ? [[first, last + 1, label]] : [];
      });
      sentences.push({ tokens: own.map((token) => body.slice(token.start, token.end)), spans });
    }
  }
  return sentences.filter(({ tokens }) => tokens.length > 0);
}
