import type { Span } from '../../../engine/index';
import { textOf } from '../xml/parse';
import type { XmlElement } from '../xml/parse';
import { BLOCKS, MEANINGS, OUTSIDE, PLAIN, PREFERRED, TEI } from './elements';

/** An element and the stretch of the reading that it holds. */
export interface Placed extends Span {
  readonly element: XmlElement;
}

export interface Reading {
  readonly text: string;
  /** Elements with a meaning, in the order of their start tags. */
  readonly placed: readonly Placed[];
  /** Notes, at the point where they stand. */
  readonly notes: readonly Placed[];
  /** By XML id, everything that stands in the text, milestones too. */
  readonly places: ReadonlyMap<string, Span>;
  /** How often each element was passed over that says something. */
  readonly passedOver: ReadonlyMap<string, number>;
}

/**
 * The words of a `<text>` as a person reads them: paragraphs with an empty line between, white space as one blank, save where `xml:space` keeps it; without notes, deletions,
 * descriptions of noises, and all but one of several readings. Linear.
 */
export function readText(text: XmlElement): Reading {
  const reader = new Reader();
  reader.walk(text, false);
  return reader;
}

/** What is owed before the next character: nothing, a blank, a line feed, an empty line. */
const GAPS = ['', ' ', '\n', '\n\n'] as const;

interface Pending {
  readonly element: XmlElement;
  /** -1 until there is a character. */
  start: number;
  end: number;
}

class Reader implements Reading {
  readonly placed: Pending[] = [];
  readonly notes: Pending[] = [];
  readonly places = new Map<string, Pending>();
  readonly passedOver = new Map<string, number>();
  readonly #parts: string[] = [];
  readonly #waiting: Pending[] = [];
  #length = 0;
  #gap = 0;

  get text(): string {
    return this.#parts.join('');
  }

  walk(element: XmlElement, isKept: boolean): void {
    const { local, uri, attributes } = element;
    const isTei = uri === TEI;
    if (isTei && local === 'note') this.notes.push({ element, start: this.#length, end: this.#length });
    if (isTei && OUTSIDE.has(local)) {
      this.#passOver(local);
      return;
    }
    const space = attributes.get('xml:space');
    const keeps = space === undefined ? isKept : space === 'preserve';
    const isBlock = isTei && BLOCKS.has(local);
    if (isBlock) this.#owe(3);
    if (isTei && local === 'lb') this.#owe(2);
    const pending: Pending = { element, start: -1, end: this.#length };
    this.#waiting.push(pending);
    const id = attributes.get('xml:id');
    if (id !== undefined && !this.places.has(id)) this.places.set(id, pending);
    const isMeant = isTei && MEANINGS.has(local);
    if (isMeant) this.placed.push(pending);
    else if (isTei && attributes.has('who')) this.#passOver(`${local}@who`);
    else if (!isTei || !(BLOCKS.has(local) || PLAIN.has(local))) this.#passOver(isTei ? local : `{${uri}}${local}`);
    for (const child of chosen(element)) {
      if (typeof child === 'string') this.#add(child, keeps);
      else this.walk(child, keeps);
    }
    pending.end = this.#length;
    // What is empty has no place; an anchor stands before the next character.
    if (isMeant && pending.start < 0) this.#waiting.splice(this.#waiting.lastIndexOf(pending), 1);
    if (isBlock) this.#owe(3);
  }

  #add(text: string, isKept: boolean): void {
    if (isKept) {
      this.#emit(text);
      return;
    }
    for (const part of text.match(/\s+|\S+/g) ?? []) {
      if (/^\S/.test(part)) this.#emit(part);
      else this.#owe(1);
    }
  }

  #emit(text: string): void {
    if (text === '') return;
    const gap = this.#length === 0 ? '' : (GAPS[this.#gap] ?? '');
    this.#gap = 0;
    this.#parts.push(gap, text);
    const start = this.#length + gap.length;
    for (const pending of this.#waiting.splice(0)) pending.start = start;
    this.#length = start + text.length;
  }

  #owe(gap: number): void {
    this.#gap = Math.max(this.#gap, gap);
  }

  #passOver(name: string): void {
    if (name !== 'note') this.passedOver.set(name, (this.passedOver.get(name) ?? 0) + 1);
  }
}

/** Of several readings one; of all else everything. */
function chosen(element: XmlElement): XmlElement['children'] {
  if (element.uri !== TEI || (element.local !== 'choice' && element.local !== 'app')) return element.children;
  const options = element.children.filter((child): child is XmlElement => typeof child !== 'string');
  const preferred = options.find(({ local }) => PREFERRED.includes(local)) ?? options[0];
  return preferred ? [preferred] : [];
}

/** The words of a note, as one line. */
export function noteText(element: XmlElement): string {
  return textOf(element).replace(/\s+/g, ' ').trim();
}
