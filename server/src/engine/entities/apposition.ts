import { lowerAt, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { PLACE_KINDS } from './lexicon/kinds';
import type { NameClass } from './tagger/labels';

/**
 * What the words behind a name say it is: "Skaftafell, the lagoon below the glacier" is a place, "Vyasna, an independent human rights group,"
 * an organization. `undefined` where they say nothing, or speak of somebody: "Lee, the company chairman".
 */
export function appositionClass(words: Words, last: number): NameClass | undefined {
  if (wordAt(words, last + 1) !== ',' || !/^(?:an?|the)$/.test(wordAt(words, last + 2))) return undefined;
  for (let at = last + 3; at < last + 3 + LONGEST; at++) {
    if (words.tokens[at]?.kind !== 'word') return undefined;
    const isEnd = words.tokens[at + 1]?.kind !== 'word' || ENDS.has(lowerAt(words, at + 1));
    if (!isEnd) continue;
    const noun = wordAt(words, at);
    return ORGANIZATIONS.has(noun) ? 'ORG' : PLACE_KINDS.has(noun) || PLACES.has(noun) ? 'LOC' : undefined;
  }
  return undefined;
}

/** In tokens behind the article. */
const LONGEST = 6;
/** What ends the noun phrase. */
const ENDS: ReadonlySet<string> = new Set(
  'of in that which where whose based near on at for with and or to from by below above outside called known located south north east west is was has'.split(
    ' ',
  ),
);
const ORGANIZATIONS: ReadonlySet<string> = new Set(
  `company firm group organization organisation agency party newspaper website charity startup start-up nonprofit association newsroom
  broadcaster magazine bank union airline manufacturer maker retailer publisher institute think-tank militia federation`
    .trim()
    .split(/\s+/),
);
const PLACES: ReadonlySet<string> = new Set(
  'suburb lagoon hamlet settlement municipality neighbourhood port resort capital'.split(' '),
);
