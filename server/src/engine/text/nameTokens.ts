import { tokenize } from './tokens';
import type { Token } from './tokens';

/**
 * The tokens of a text, a name cut from what a hyphen joins to it, so that "US-led" holds the name "US". Names with hyphens of their own
 * stay whole: "Chan-o-cha", "al-Assad".
 */
export function nameTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const token of tokenize(text)) {
    const hyphen = token.kind === 'word' ? hyphenIn(text.slice(token.start, token.end)) : -1;
    if (hyphen < 0) {
      tokens.push(token);
      continue;
    }
    const at = token.start + hyphen;
    tokens.push(
      { start: token.start, end: at, kind: 'word' },
      { start: at, end: at + 1, kind: 'punctuation' },
      { start: at + 1, end: token.end, kind: 'word' },
    );
  }
  return tokens;
}

/** Where a word is cut, or -1. */
function hyphenIn(word: string): number {
  const last = word.lastIndexOf('-');
  if (last < 0) return -1;
  if (CAPITAL.test(word) && JOINED.test(word.slice(last + 1))) return last;
  const first = word.indexOf('-');
  return PREFIXES.has(word.slice(0, first).toLowerCase()) && CAPITAL.test(word.slice(first + 1)) ? first : -1;
}

const CAPITAL = /^\p{Lu}/u;
/** What is joined to a name and is no part of it: participles, and nouns of kind. */
const JOINED =
  /^(?:[a-z]{2,20}(?:ed|ing)|led|born|made|run|held|style|era|wide|only|type|like|built|level|bound|friendly|free|area|wing|general|elect|majority|minority|class|set|owned|origin|language)$/;
const PREFIXES: ReadonlySet<string> = new Set(
  'anti pro non pre post ex mid pan sub trans inter intra un semi then'.split(' '),
);
