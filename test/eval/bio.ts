import type { NameClass } from './names';

/** Positions of tokens in a sentence, half-open. */
export interface TokenName {
  readonly first: number;
  readonly end: number;
  readonly label: NameClass;
}

export interface BioSentence {
  readonly tokens: readonly string[];
  /** The persons, places and organizations; names of other kinds are left out. */
  readonly names: readonly TokenName[];
}

export type BioDocument = readonly BioSentence[];

/** Reads lines of `token⇥tag` with blank lines between sentences and `-DOCSTART-` between documents. */
export function parseBio(text: string): BioDocument[] {
  const documents: BioSentence[][] = [];
  let document: BioSentence[] = [];
  let rows: string[][] = [];
  const endSentence = () => {
    if (rows.length > 0) document.push({ tokens: rows.map(([token = '']) => token), names: namesOf(rows) });
    rows = [];
  };
  const endDocument = () => {
    endSentence();
    if (document.length > 0) documents.push(document);
    document = [];
  };
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('-DOCSTART-\t')) endDocument();
    else if (line === '') endSentence();
    else rows.push(line.split('\t'));
  }
  endDocument();
  return documents;
}

/** An `I` that continues no name of its own label begins one. */
function namesOf(rows: readonly (readonly string[])[]): TokenName[] {
  const tags = rows.map(([, tag = 'O']) => tag);
  const begins = tags.map(
    (tag, index) => tag !== 'O' && !(tag.startsWith('I-') && labelAt(tags, index - 1) === tag.slice(2)),
  );
  return tags.flatMap((tag, first) => {
    const label = tag.slice(2);
    if (!begins[first] || !isNameClass(label)) return [];
    let end = first + 1;
    while (end < tags.length && tags[end] !== 'O' && !begins[end]) end++;
    return [{ first, end, label }];
  });
}

function labelAt(tags: readonly string[], index: number): string {
  return tags[index]?.slice(2) ?? '';
}

function isNameClass(label: string): label is NameClass {
  return label === 'PER' || label === 'LOC' || label === 'ORG';
}
