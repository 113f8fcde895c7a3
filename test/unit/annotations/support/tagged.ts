import type { TextEdit } from '../../../../server/src/annotations/index';

/** A text whose every UTF-16 unit knows who it is, so that a test can tell two equal letters apart. */
export interface Tagged {
  readonly text: string;
  readonly ids: readonly number[];
}

/** Hands out identities that nobody had before. */
export type NextId = () => number;

export function tag(text: string, next: NextId): Tagged {
  return { text, ids: Array.from({ length: text.length }, next) };
}

/** Identities from here on are those of copies; what is below is the identity of what was copied. */
const COPIES = 2 ** 32;

/** A copy has its own identities, which still say what they are a copy of. */
export function copyOf({ text, ids }: Tagged, next: NextId): Tagged {
  return { text, ids: ids.map((id) => originOf(id) + COPIES * next()) };
}

/** The unit that an identity is a copy of, or itself. */
export function originOf(id: number): number {
  return id % COPIES;
}

/** The text after an edit; `ids` are those of the inserted units. */
export function splice({ text, ids }: Tagged, edit: TextEdit, inserted: readonly number[]): Tagged {
  const end = edit.offset + edit.deleted;
  return {
    text: text.slice(0, edit.offset) + edit.inserted + text.slice(end),
    ids: [...ids.slice(0, edit.offset), ...inserted, ...ids.slice(end)],
  };
}

/** An offset between two characters as a person sees them: not in a surrogate pair, before a mark, or in `\r\n`. */
export function toBoundary(text: string, offset: number): number {
  let at = Math.min(Math.max(offset, 0), text.length);
  while (at > 0 && at < text.length && isWithin(text.charAt(at - 1), text.charAt(at))) at -= 1;
  return at;
}

function isWithin(before: string, after: string): boolean {
  if (before === '\r' && after === '\n') return true;
  return /^[\udc00-\udfff]$/.test(after) || after === '\u200d' || /^\p{M}$/u.test(after);
}
