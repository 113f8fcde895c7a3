import { wordAt } from '../text/words';
import type { Words } from '../text/words';

/** Whether the letters before "$" or the word only tell whose dollars: "US$400 million", "nine billion US dollars". */
export function isCurrency(words: Words, at: number): boolean {
  if (/^U\.?S\.?$/.test(wordAt(words, at)) && /^(?:dollars?|cents?)$/.test(wordAt(words, at + 1))) return true;
  return (
    wordAt(words, at + 1) === '$' &&
    words.tokens[at]?.end === words.tokens[at + 1]?.start &&
    LETTERS.test(wordAt(words, at))
  );
}

const LETTERS = /^(?:US|A|AU|NZ|C|CA|CAD|HK|S|NT|U\.S\.)$/;
