import { span } from '../../engine/index';
import type { Span } from '../../engine/index';

/** A registry's text in pieces that can be read on their own. Joined, they are the text. */
export interface RegistryParts {
  /** What stands before the list of entries, the key `entities` included. */
  readonly head: Span;
  /** Each from the start of its line to the start of the next item; comments belong to the item before them. */
  readonly items: readonly Span[];
  readonly tail: Span;
  /** Whether the list stands under the key `entities`, and not by itself. */
  readonly keyed: boolean;
}

/**
 * Finds the entries of a registry by their hyphens, without reading YAML; `null` where they are not written one below the other. In YAML every line
 * within an entry has more blanks before it than its hyphen, so a line that has as many and a hyphen begins the next one. Whether `entities` is what it
 * looks like here, is for the caller to see: it may stand within a text in quotes that is the whole file.
 */
export function splitRegistry(text: string): RegistryParts | null {
  const items: number[] = [];
  let [keyed, indent, end] = [false, -1, text.length];
  for (let at = 0; at < text.length;) {
    const next = nextLine(text, at);
    const line = text.slice(at, Math.min(next, at + LONGEST_START));
    const content = /^( *)(\t*)(\S?)/.exec(line);
    const [, blanks = '', tabs = '', first = ''] = content ?? [];
    if (first !== '' && first !== '#') {
      if (tabs !== '' || line.length === blanks.length) return null;
      const isItem = first === '-' && /^-(?:\s|$)/.test(line.slice(blanks.length));
      if (indent >= 0) {
        if (blanks.length === indent && isItem) items.push(at);
        else if (blanks.length <= indent) {
          end = at;
          break;
        }
      } else if (isItem && (keyed || blanks === '')) {
        indent = blanks.length;
        items.push(at);
      } else if (keyed || isItem) return null;
      else keyed = /^entities:[ \t]{0,99}(?:[ \t]#[^\n]*)?\r?\n?$/.test(line);
    } else if (first === '' && line.length === LONGEST_START) return null;
    at = next;
  }
  const [start] = items;
  if (start === undefined) return null;
  const ends = [...items.slice(1), end];
  return {
    head: span(0, start),
    items: items.map((from, number) => span(from, ends[number] ?? end)),
    tail: span(end, text.length),
    keyed,
  };
}

function nextLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed + 1;
}

/** As much of a line as is looked at, in units. */
const LONGEST_START = 500;
