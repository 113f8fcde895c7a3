import { findTimexes } from '../dates/find';
import { NO_CONTEXT } from '../dates/resolution/context';
import { resolveTimex } from '../dates/resolve';
import { shift, span } from '../text/span';
import type { Span } from '../text/span';
import { wordsOf } from '../text/words';

/** The signature that makes a paragraph an embedded post. Spans are relative to the paragraph. */
export interface Signature {
  readonly textSpan: Span;
  readonly author: string;
  readonly authorSpan: Span;
  readonly handle: string;
  readonly handleSpan: Span;
  readonly date: string | null;
  readonly dateSpan: Span | null;
}

/**
 * Reads the signature at the end of a post: a dash, a name (emoji allowed), a handle in brackets, and as a rule a date.
 * `Hello. — Ann Lee🇬🇧 (@annlee) December 13, 2022` is signed by `Ann Lee`.
 */
export function findSignature(paragraph: string): Signature | undefined {
  const from = Math.max(0, paragraph.length - LONGEST_SIGNATURE);
  if (paragraph.indexOf('(@', from) < 0) return undefined;
  const match = SIGNATURE.exec(paragraph.slice(from));
  const [, before, gap, name, between, handle, rest] = match ?? [];
  if (before === undefined || gap === undefined || name === undefined || between === undefined || handle === undefined)
    return undefined;
  const textEnd = from + before.length;
  const nameStart = textEnd + gap.length;
  const author = name.replace(NOT_IN_NAME, '').trim();
  const authorStart = nameStart + name.indexOf(author.charAt(0));
  if (author === '' || !name.includes(author)) return undefined;
  const handleStart = nameStart + name.length + between.length;
  const handleSpan = span(handleStart, handleStart + handle.length);
  return {
    textSpan: span(0, paragraph.slice(0, textEnd).trimEnd().length),
    author,
    authorSpan: span(authorStart, authorStart + author.length),
    handle,
    handleSpan,
    // The closing bracket stands between the handle and the rest.
    ...dateIn(rest ?? '', handleSpan.end + 1),
  };
}

function dateIn(rest: string, offset: number): Pick<Signature, 'date' | 'dateSpan'> {
  for (const candidate of findTimexes(wordsOf(rest))) {
    const { value, stated } = resolveTimex(candidate, NO_CONTEXT);
    const found = candidate.span;
    if (stated && value?.length === 10) return { date: value, dateSpan: shift(found, offset) };
  }
  return { date: null, dateSpan: null };
}

const LONGEST_SIGNATURE = 240;
const NOT_IN_NAME = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu;
const SIGNATURE = /^([\s\S]{0,200}?)(\s*(?:—|–|--)\s*)([^\n—–()@]{1,80}?)(\s*\()(@[A-Za-z0-9_]{1,30})\)([^\n]{0,80})$/u;
