import { foldName, nameParts } from '../../engine/index';
import type { Entity } from '../../engine/index';

/** A part of a form, in units from its start, and what comes in its place. */
export interface RenamedForm {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The name with single blanks; `undefined` for none and for several lines. */
export function readNewName(typed: string): string | undefined {
  const name = typed.trim();
  return name === '' || /[\r\n\u2028\u2029]/.test(name) ? undefined : name.replace(/\s{1,1000}/g, ' ');
}

/**
 * How a form of an entity changes with its name; `undefined` where it has nothing of the name. Titles in front stay. With the name
 * `Ann Lee` and the new one `Eva van Berg`, `Ms. Lee` gives `van Berg` for `Lee`, and `Ann` gives `Eva`.
 */
export function renamedForm(
  form: string,
  { name, type }: Pick<Entity, 'name' | 'type'>,
  to: string,
): RenamedForm | undefined {
  const old = nameParts(name).parts;
  const { parts } = nameParts(form);
  const place = placeOf(form, parts);
  if (!place) return undefined;
  if (same(parts, old)) return { ...place, text: withoutTitle(to) };
  if (type !== 'person' || parts.length >= old.length) return undefined;
  const words = withoutTitle(to).split(' ');
  const surname = surnameAt(words);
  if (same(parts, old.slice(-parts.length))) return { ...place, text: words.slice(surname).join(' ') };
  if (same(parts, old.slice(0, parts.length)))
    return { ...place, text: words.slice(0, Math.max(1, surname)).join(' ') };
  return undefined;
}

/** Where the parts stand in the form, which may have a title before them and letters behind. */
function placeOf(form: string, parts: readonly string[]): { start: number; end: number } | undefined {
  const words = [...form.matchAll(/\S{1,1000}/g)];
  const folded = words.map(([word]) => foldName(word.replace(/[,;:]$/, '')));
  for (let at = 0; at + parts.length <= words.length; at++) {
    if (!same(folded.slice(at, at + parts.length), parts)) continue;
    const first = words[at];
    const last = words[at + parts.length - 1];
    if (first && last) return { start: first.index, end: last.index + last[0].replace(/[,;:]$/, '').length };
  }
  return undefined;
}

function withoutTitle(name: string): string {
  const place = placeOf(name, nameParts(name).parts);
  return place ? name.slice(place.start, place.end) : name;
}

/** Number of the word with which the surname begins: the last one, or particles in lower case before it. */
function surnameAt(words: readonly string[]): number {
  let at = words.length - 1;
  while (at > 1 && /^\p{Ll}/u.test(words[at - 1] ?? '')) at--;
  return Math.max(0, at);
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((part, index) => part === b[index]);
}
