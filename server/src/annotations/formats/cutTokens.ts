import type { Span } from '../../engine/index';
import type { Annotation } from '../facts';
import type { FormatDocument } from './facts';
import { tokenize } from './tokens';

/** The tokens of a text, sentence by sentence, cut where an annotation begins or ends inside one, so that each annotation is whole tokens. */
export function cutTokens({ text, sentences, annotations }: FormatDocument): Span[][] {
  const borders = bordersOf(annotations);
  let next = 0;
  return tokenize(text, sentences).map(({ tokens }) =>
    tokens.flatMap((token) => {
      const cut: Span[] = [];
      let start = token.start;
      while ((borders[next] ?? Infinity) <= start) next += 1;
      for (let at = borders[next]; at !== undefined && at < token.end; at = borders[++next]) {
        cut.push({ start, end: at });
        start = at;
      }
      return [...cut, { start, end: token.end }];
    }),
  );
}

function bordersOf(annotations: readonly Annotation[]): number[] {
  const all = annotations.flatMap(({ targets }) => targets.flatMap(({ start, end }) => [start, end]));
  return [...new Set(all)].sort((a, b) => a - b);
}

/** The indices of the first and the last token inside of a span; `null` where it has none. Tokens are in order. */
export function tokensIn(tokens: readonly Span[], { start, end }: Span): readonly [first: number, last: number] | null {
  const first = firstAt(tokens, (token) => token.end > start);
  const behind = firstAt(tokens, (token) => token.start >= end);
  return first < behind ? [first, behind - 1] : null;
}

/** The first token for which something holds that holds for all after it, too. */
function firstAt(tokens: readonly Span[], holds: (token: Span) => boolean): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token && holds(token)) high = middle;
    else low = middle + 1;
  }
  return low;
}
