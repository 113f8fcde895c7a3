import { wordAt } from '../../text/words';
import type { Words } from '../../text/words';
import type { TimexMod } from '../facts';
import type { TimexPattern } from '../pattern';

/** What a rule found at a token. */
export interface Match {
  /** First token, where it is not the one asked for. */
  readonly first?: number;
  /** Last token, included. */
  readonly last: number;
  readonly pattern: TimexPattern;
  readonly mod?: TimexMod | null;
  /** Whether a "the" in front belongs to the expression: "the 1990s" but "the | Friday meeting". */
  readonly article?: boolean;
  /** What the words after the match said, where they are no part of it: "16" of "Dec. 15-16". */
  readonly also?: readonly Match[];
}

/** Finds expressions of lower levels at a token: the longest. */
export type Inner = (at: number) => Match | undefined;

/** A family of temporal expressions. */
export interface Rule {
  /**
   * Lower-case words at which an expression can start. `#` stands for every token that begins with a digit, `-` for every word with a
   * hyphen.
   */
  readonly starts: Iterable<string>;
  readonly match: (words: Words, at: number, word: string, inner: Inner) => Match | undefined;
}

export function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 65 && code <= 90) || (code > 127 && word.charAt(0) !== word.charAt(0).toLowerCase());
}

/** Whether the token before starts with a capital and is no first word, as in "Russia Today". */
export function followsCapital(words: Words, at: number): boolean {
  return words.tokens[at - 1]?.kind === 'word' && isCapitalised(wordAt(words, at - 1)) && at > 1;
}

/** Whether nothing but white space separates two tokens that touch. */
export function touches(words: Words, left: number): boolean {
  return words.tokens[left]?.end === words.tokens[left + 1]?.start;
}

/** The index behind a dot that abbreviates the word at `at`, or behind the word itself. */
export function afterDot(words: Words, at: number): number {
  return wordAt(words, at + 1) === '.' && touches(words, at) ? at + 2 : at + 1;
}
