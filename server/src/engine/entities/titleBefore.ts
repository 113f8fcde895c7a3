import { span } from '../text/span';
import type { Span } from '../text/span';
import { lowerAt, wordAt } from '../text/words';
import type { Words } from '../text/words';
import type { Gazetteer } from './gazetteer';
import { TITLES, TITLE_PARTS } from './lexicon/titles';

/** Title and office that stand right before a person's name: "US Secretary of State" before token `first`. Relative to the paragraph. */
export function titleBefore(words: Words, first: number, gazetteer: Gazetteer): Span | null {
  let start = first;
  let titled = false;
  for (let at = first - 1; at >= 0 && first - at <= LONGEST_TITLE; at--) {
    const word = lowerAt(words, at);
    if (TITLES.has(word)) titled = true;
    else if (!TITLE_PARTS.has(word) && !isJoint(words, at, word) && !isKnownPlace(words, at, gazetteer)) break;
    if (word !== 'of' && word !== '.') start = at;
  }
  const end = words.tokens[first - 1]?.end;
  const from = words.tokens[start]?.start;
  return titled && end !== undefined && from !== undefined ? span(from, end) : null;
}

/** The dot of "Gen." and the "of" of "Secretary of State". */
function isJoint(words: Words, at: number, word: string): boolean {
  return word === 'of' || (word === '.' && TITLES.has(lowerAt(words, at - 1)));
}

function isKnownPlace(words: Words, at: number, gazetteer: Gazetteer): boolean {
  if (wordAt(words, at) === '') return false;
  const entry = gazetteer.match(words, at)?.entry;
  return entry?.type === 'norp' || entry?.subtype === 'country';
}

/** In tokens. */
const LONGEST_TITLE = 8;
