import type { Document } from '../analysis';
import { partsOf } from '../coreference/nameParts';
import { sliceOf } from '../text/span';
import type { Span } from '../text/span';

/** A handle that stands with somebody's name. */
export interface HandleUse {
  readonly handle: string;
  readonly name: string;
  readonly span: Span;
}

/** The handles that stand with a name, in the signature of a post or in brackets behind it, in order. */
export function handlesOf({ text, posts, entities }: Document): HandleUse[] {
  const signed = posts.flatMap(({ handle, handleSpan, author }): HandleUse[] =>
    handle !== null && handleSpan ? [{ handle, name: author, span: handleSpan }] : [],
  );
  const taken = new Set(signed.map(({ span }) => span.start));
  const inBrackets = entities.flatMap(({ type, mentions }) =>
    mentions.flatMap(({ kind, span }): HandleUse[] => {
      if (type !== 'person' || kind !== 'name') return [];
      const [whole, handle] = BRACKETS.exec(text.slice(span.end, span.end + LONGEST)) ?? [];
      if (whole === undefined || handle === undefined) return [];
      const start = span.end + whole.length - handle.length;
      if (taken.has(start)) return [];
      return [{ handle, name: sliceOf(text, span), span: { start, end: start + handle.length } }];
    }),
  );
  return [...signed, ...inBrackets].sort((a, b) => a.span.start - b.span.start);
}

/** Whether a name may mean the same person as one of others: a part in common is enough, and a single name says too little. */
export function mayBeOne(name: string, others: readonly string[]): boolean {
  const { parts } = partsOf(name);
  return others.some((other) => {
    const theirs = partsOf(other).parts;
    return parts.length < 2 || theirs.length < 2 || theirs.some((part) => parts.includes(part));
  });
}

const LONGEST = 60;
const BRACKETS = /^ {0,2}\((@\w{1,30})(?=\))/;
