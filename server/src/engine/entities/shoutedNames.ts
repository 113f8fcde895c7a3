import type { Span } from '../text/span';
import { spanOfTokens, tokenFrom, wordsOf } from '../text/words';
import type { Words } from '../text/words';
import { listedName } from './candidate';
import type { NameCandidate } from './candidate';
import type { Gazetteer, GazetteerEntry } from './gazetteer';

/**
 * Names of the lists in sentences all in capitals, such as headlines: "BRITISH GOVERNMENT SAYS NO TO EU DEAL". Other names there are found
 * again where the document names them.
 */
export function shoutedNames(words: Words, sentences: readonly Span[], gazetteer: Gazetteer): NameCandidate[] {
  const names: NameCandidate[] = [];
  for (const { start, end } of sentences) {
    const from = tokenFrom(words, start);
    const to = tokenFrom(words, end);
    if (!isShouted(words, from, to)) continue;
    for (let at = from; at < to; at++) {
      const match = gazetteer.match(titleCased(words, at, Math.min(to, at + LONGEST)), 0);
      const known = match?.entries.find(isPlain);
      if (!match || !known || AS_WORDS.has(words.texts[at] ?? '')) continue;
      names.push(listedName(spanOfTokens(words, at, at + match.last), known, 0.85));
      at += match.last;
    }
  }
  return names;
}

/** Whether letter case leaves little doubt: small towns are called as words are. */
export function isPlain({ type, subtype, ambiguous, knowledge }: GazetteerEntry): boolean {
  if (ambiguous || (type !== 'norp' && type !== 'place')) return false;
  return subtype !== 'city' || Number(knowledge?.['population'] ?? 0) >= LARGE_TOWN;
}

function isShouted({ tokens, texts }: Words, from: number, to: number): boolean {
  let capitals = 0;
  for (let at = from; at < to; at++) {
    if (tokens[at]?.kind !== 'word') continue;
    const text = texts[at] ?? '';
    if (text !== text.toUpperCase()) return false;
    if (text.length > 1 && text !== text.toLowerCase()) capitals++;
  }
  return capitals >= FEWEST;
}

/** The next words as they stand in running text. */
function titleCased(words: Words, from: number, to: number): Words {
  return wordsOf(
    words.texts
      .slice(from, to)
      .map((text) =>
        SMALL.has(text) ? text.toLowerCase() : text.includes('.') ? text : text.charAt(0) + text.slice(1).toLowerCase(),
      )
      .join(' '),
  );
}

const FEWEST = 3;
/** In inhabitants. */
const LARGE_TOWN = 300_000;
/** In tokens. */
const LONGEST = 5;
const SMALL: ReadonlySet<string> = new Set('OF THE AND'.split(' '));
/** Towns and peoples that capitals do not tell from other words. */
const AS_WORDS: ReadonlySet<string> = new Set(
  'NICE READING TURKEY CHINA POLISH BATH MALE MOBILE DEMOCRATIC ORTHODOX GREEN LABOUR CONSERVATIVE'.split(' '),
);
