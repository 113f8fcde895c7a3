import { lowerAt, wordAt } from '../text/words';
import type { Words } from '../text/words';
import type { EntityType } from './facts';
import { EVENT_HEADS, EVENT_TAILS, FACILITY_TAILS, ORGANIZATION_KINDS, PLACE_KINDS, WORK_TAILS } from './lexicon/heads';
import type { NameClass } from './tagger/labels';

export interface FineType {
  readonly type: EntityType;
  readonly subtype: string | null;
}

/** The type of a name whose class the tagger gave, by the words in and around it. Tokens `first` to `last`, both included. */
export function fineType(words: Words, first: number, last: number, nameClass: NameClass): FineType {
  const tail = lowerAt(words, last);
  const head = lowerAt(words, first);
  switch (nameClass) {
    case 'PER':
      return { type: 'person', subtype: null };
    case 'ORG':
      return { type: 'organization', subtype: ORGANIZATION_KINDS.get(tail) ?? ORGANIZATION_KINDS.get(head) ?? null };
    case 'LOC':
      if (first < last && FACILITY_TAILS.has(tail)) return { type: 'facility', subtype: tail };
      return {
        type: 'place',
        subtype: PLACE_KINDS.get(tail) ?? (first < last ? (PLACE_KINDS.get(head) ?? null) : null),
      };
    case 'MISC':
      return { type: otherType(words, first, last, head, tail), subtype: null };
  }
}

function otherType(words: Words, first: number, last: number, head: string, tail: string): EntityType {
  if (EVENT_TAILS.has(tail) || EVENT_HEADS.has(head)) return 'event';
  if (WORK_TAILS.has(tail) || isQuoted(words, first, last)) return 'work';
  if (first === last && NORP.test(wordAt(words, first))) return 'norp';
  if (INITIAL.test(wordAt(words, first))) return 'person';
  const numbered = words.texts.slice(first, last + 1).some((text) => /\d/.test(text));
  return numbered ? 'product' : 'work';
}

function isQuoted(words: Words, first: number, last: number): boolean {
  return /^["“‘«]$/.test(wordAt(words, first - 1)) && /^["”’»,]$/.test(wordAt(words, last + 1));
}

/** "T. J. Quill": an initial opens a person's name, whatever the tagger makes of it. */
const INITIAL = /^(?:\p{Lu}|(?:\p{Lu}\.){1,3})$/u;
/** Endings of nationalities, religions and parties' members. */
const NORP = /^\p{Lu}\p{Ll}{2,}(?:an|ans|ese|ish|i|is|ic|ist|ists|ite|ites|crat|crats|cans|lim|lims|tory|tories)$/u;
