import type { Span } from '../../server/src/engine/index';

export interface Joined {
  readonly text: string;
  /** One for each token, in order. */
  readonly spans: readonly Span[];
}

export interface JoinOptions {
  /** The corpus cuts words at their hyphens: `well - known`. */
  readonly cutsHyphens: boolean;
}

/** The running text of a sentence's tokens: `joinTokens(['He', 'did', "n't", '.'], …).text` is `"He didn't."`. */
export function joinTokens(tokens: readonly string[], { cutsHyphens }: JoinOptions): Joined {
  let text = '';
  const spans: Span[] = [];
  const glue = new Glue(tokens, cutsHyphens);
  for (const [index, token] of tokens.entries()) {
    if (index > 0 && !glue.before(index)) text += ' ';
    spans.push({ start: text.length, end: text.length + token.length });
    text += token;
  }
  return { text, spans };
}

/** Decides between which tokens there is no blank; asked once for each token but the first, in order. */
class Glue {
  readonly #tokens: readonly string[];
  readonly #cutsHyphens: boolean;
  /** Straight quotation marks that are open. */
  readonly #open = new Set<string>();
  /** The token before wants no blank behind it. */
  #after = false;

  constructor(tokens: readonly string[], cutsHyphens: boolean) {
    this.#tokens = tokens;
    this.#cutsHyphens = cutsHyphens;
    this.#after = this.#read(0).after;
  }

  before(index: number): boolean {
    const wanted = this.#after;
    const { before, after } = this.#read(index);
    this.#after = after;
    return wanted || before;
  }

  #read(index: number): { readonly before: boolean; readonly after: boolean } {
    const token = this.#tokens[index] ?? '';
    const previous = this.#tokens[index - 1] ?? '';
    const next = this.#tokens[index + 1] ?? '';
    if (token === '"' || token === "'") return this.#quote(token, previous, next);
    if (isApostrophe(token) && isClitic(next)) return { before: isWord(previous), after: true };
    const both = this.#joinsBoth(token, previous, next);
    return {
      before:
        both || CLOSING.test(token) || CLITIC.test(token) || isLaterPart(token, previous) || this.#isCutNot(index),
      after: both || OPENING.test(token) || (SIGN.test(token) && isWord(next)) || isFormerPart(token, next),
    };
  }

  /** A straight mark is an apostrophe or, in turns, opens and closes. */
  #quote(token: string, previous: string, next: string) {
    if (token === "'" && isWord(previous) && isClitic(next)) return { before: true, after: true };
    // What is closed may have been opened in an earlier sentence.
    const closes = this.#open.delete(token) || next === '' || CLOSING.test(next);
    if (closes || (token === "'" && /[sS]$/.test(previous))) return { before: true, after: false };
    this.#open.add(token);
    return { before: false, after: true };
  }

  /** The first of `n ' t`. */
  #isCutNot(index: number): boolean {
    return this.#tokens.slice(index, index + 3).join('') === "n't";
  }

  #joinsBoth(token: string, previous: string, next: string): boolean {
    if (token === '/') return isWord(previous) && isWord(next);
    if (token === ':' || token === '–') return /^\d+$/.test(previous) && /^\d+$/.test(next);
    return token === '-' && this.#cutsHyphens && isWord(previous) && isWord(next);
  }
}

const CLOSING = /^(?:[,.;:!?%)\]}”’…]|\.{2,3})$/;
const OPENING = /^[([{“‘$£€]$/;
/** Of handles and tags. */
const SIGN = /^[@#]$/;
const CLITIC = /^(?:['’](?:s|m|d|re|ve|ll)|n['’]t)$/i;
/** `-winning` or, behind an O, `'Donnell`: cut off its word. */
function isLaterPart(token: string, previous: string): boolean {
  return /^-[a-z]/.test(token) || (/^\p{Lu}$/u.test(previous) && /^['’]\p{Lu}/u.test(token));
}

/** `Wi-`, cut off its word; not that of "pre- and post-war". */
function isFormerPart(token: string, next: string): boolean {
  return /^\p{L}+-$/u.test(token) && isWord(next) && !/^(?:and|or|to)$/.test(next);
}

function isApostrophe(token: string): boolean {
  return token === '’' || token === '´' || token === '`';
}

function isClitic(token: string): boolean {
  return /^(?:s|t|m|d|re|ve|ll)$/i.test(token);
}

function isWord(token: string): boolean {
  return /^[\p{L}\p{N}]/u.test(token);
}
