import { span } from '../text/span';
import { wordsOf } from '../text/words';
import { plainName } from './candidate';
import type { NameCandidate } from './candidate';
import type { Gazetteer } from './gazetteer';

/**
 * The town in capitals before the dash that opens a dispatch: `TEHRAN, Dec. 13 (Reuters) — Talks began` gives `TEHRAN`, known as Tehran.
 * The span is relative to the paragraph.
 */
export function findDateline(paragraph: string, gazetteer: Gazetteer): NameCandidate | undefined {
  const town = DATELINE.exec(paragraph.slice(0, LONGEST_DATELINE))?.[1];
  if (town === undefined) return undefined;
  const name = plainName(span(0, town.length), 'place', 0.9, 'opens a dateline');
  const words = wordsOf(town.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase()));
  const known = gazetteer.match(words, 0);
  if (known?.entry.type !== 'place' || known.last < words.tokens.length - 1) return name;
  const { key, subtype, knowledge } = known.entry;
  return { ...name, key, subtype, knowledge };
}

const LONGEST_DATELINE = 120;
const DATELINE =
  /^(\p{Lu}[\p{Lu} .'’-]{1,40}[\p{Lu}.])(?:, [\p{L}\d .,]{2,40}?)?(?: ?\([\p{L}\d .&/-]{2,40}\))? ?(?:—|–|--| - )/u;
