import { isApostrophe, isDigit, isLetter, isPunctuation, isSpace, isSurrogate } from './characters';
import type { Span } from './span';

/**
 * `word`: letters and digits with inner hyphens, and abbreviations with their dots ("U.S.", "a.m."); `possessive`: the "'s" behind a
 * word; `number`: digits with inner separators; `symbol`: everything that is not punctuation, emoji included.
 */
export type TokenKind =
  'word' | 'possessive' | 'number' | 'handle' | 'hashtag' | 'url' | 'email' | 'punctuation' | 'symbol';

/** Offsets are relative to the text that was split. */
export interface Token extends Span {
  readonly kind: TokenKind;
}

/** Splits a text into tokens, in order and without overlap; white space belongs to none. Linear in the text's length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const lastAt = text.lastIndexOf('@');
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const token = tokenAt(text, at, code, lastAt);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** `lastAt` is where the text has its last `@`: behind it, no word begins an e-mail address. */
function tokenAt(text: string, start: number, code: number, lastAt: number): Token {
  if (isLetter(code)) return wordAt(text, start, lastAt);
  if (isDigit(code)) return numberAt(text, start);
  if (code === AT || code === HASH) return tagAt(text, start, code);
  if (isApostrophe(code) && isPossessive(text, start)) return { start, end: start + 2, kind: 'possessive' };
  if (isSurrogate(code)) return { start, end: endOfSymbol(text, start), kind: 'symbol' };
  return { start, end: start + 1, kind: isPunctuation(code) ? 'punctuation' : 'symbol' };
}

function wordAt(text: string, start: number, lastAt: number): Token {
  const special = linkAt(text, start, lastAt);
  if (special) return special;
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code)) at++;
    else if (joinsWords(text, at, code, start)) at += 2;
    else break;
  }
  if (text.charCodeAt(at) === DOT && isDotted(text, start, at)) at++;
  return { start, end: at, kind: 'word' };
}

/** Whether the unit at `at` joins the letters on both its sides into one word. */
function joinsWords(text: string, at: number, code: number, start: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (code === HYPHEN || code === NON_BREAKING_HYPHEN)
    return isLetter(next) || (isDigit(next) && !MONTH.test(text.slice(start, Math.min(at, start + 10))));
  if (isApostrophe(code)) return isLetter(next) && !isPossessive(text, at);
  if (code === DOT) return isLetter(next) && isDottedSoFar(text, start, at);
  return false;
}

/** "'s" or "’S" with nothing of the word behind it: `Iran's` yes, `'sixties` no. */
function isPossessive(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1) | 32;
  const after = text.charCodeAt(at + 2);
  return next === LOWER_S && !isLetter(after) && !isDigit(after);
}

/** Single letters with dots between them, as in "U.S" before its last dot. */
function isDottedSoFar(text: string, start: number, at: number): boolean {
  return at - start === 1 || text.charCodeAt(at - 2) === DOT;
}

function isDotted(text: string, start: number, end: number): boolean {
  return end - start >= 3 && text.charCodeAt(end - 2) === DOT;
}

function numberAt(text: string, start: number): Token {
  let at = start + 1;
  let kind: TokenKind = 'number';
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) at++;
    else if ((code === DOT || code === COMMA || code === COLON) && isDigit(text.charCodeAt(at + 1))) at += 2;
    else if (isLetter(code) || (code === HYPHEN && isLetter(text.charCodeAt(at + 1)) && !isMonthAt(text, at + 1))) {
      kind = 'word';
      at++;
    } else break;
  }
  return { start, end: at, kind };
}

/** "27-Aug. 12": a hyphen before a month stands between two dates. */
function isMonthAt(text: string, at: number): boolean {
  return MONTH.test(text.slice(at, at + 10));
}

function tagAt(text: string, start: number, code: number): Token {
  let at = start + 1;
  while (
    at < text.length &&
    (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)) || text.charCodeAt(at) === UNDERSCORE)
  )
    at++;
  if (at === start + 1) return { start, end: at, kind: 'symbol' };
  return { start, end: at, kind: code === AT ? 'handle' : 'hashtag' };
}

const MONTH =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![\p{L}\d-])/u;
const URL_START = /^(?:https?:\/\/|www\.)/i;
const EMAIL = /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/;

function linkAt(text: string, start: number, lastAt: number): Token | undefined {
  const first = text.charCodeAt(start) | 32;
  if ((first === 104 || first === 119) && URL_START.test(text.slice(start, start + 8))) {
    let end = start;
    while (end < text.length && !isSpace(text.charCodeAt(end)) && !ENDS_URL.includes(text.charAt(end))) end++;
    while (end > start && TRAILS_URL.includes(text.charAt(end - 1))) end--;
    return { start, end, kind: 'url' };
  }
  const mayBeEmail = start < lastAt && mayReachAt(text, start);
  const email = mayBeEmail ? EMAIL.exec(text.slice(start, start + 320)) : null;
  return email ? { start, end: start + email[0].length, kind: 'email' } : undefined;
}

/** Cheap look ahead, so that the e-mail pattern only runs where an `@` follows within the word. */
function mayReachAt(text: string, start: number): boolean {
  for (let at = start + 1; at < start + 65; at++) {
    const code = text.charCodeAt(at);
    if (code === AT) return true;
    if (!(code > 32 && code < 128) || code === COMMA || code === 34 || code === 40) return false;
  }
  return false;
}

/** The end of an emoji: surrogate pairs, joiners and variation selectors; two regional indicators make one flag. */
function endOfSymbol(text: string, start: number): number {
  const code = text.codePointAt(start) ?? 0;
  let at = start + (code > 0xffff ? 2 : 1);
  if (isRegional(code) && isRegional(text.codePointAt(at) ?? 0)) return at + 2;
  for (;;) {
    const next = text.charCodeAt(at);
    if (next === 0xfe0f) at++;
    else if (next === 0x200d) at += 1 + ((text.codePointAt(at + 1) ?? 0) > 0xffff ? 2 : 1);
    else if (isSkinTone(text.codePointAt(at) ?? 0)) at += 2;
    else return Math.min(at, text.length);
  }
}

function isRegional(code: number): boolean {
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}

function isSkinTone(code: number): boolean {
  return code >= 0x1f3fb && code <= 0x1f3ff;
}

const DOT = 46;
const COMMA = 44;
const COLON = 58;
const HYPHEN = 45;
const NON_BREAKING_HYPHEN = 0x2011;
const AT = 64;
const HASH = 35;
const UNDERSCORE = 95;
const LOWER_S = 115;
const ENDS_URL = '"<>“”«»';
const TRAILS_URL = ".,;:!?)]}'’…";
