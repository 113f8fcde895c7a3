import { lowerAt, wordAt } from '../text/words';
import type { Words } from '../text/words';
import type { EntityType } from './facts';
import {
  BESIDE_KINDS,
  CELESTIAL,
  EVENT_HEADS,
  EVENT_KINDS,
  FACILITY_KINDS,
  ORGANIZATION_KINDS,
  PLACE_HEADS,
  PLACE_KINDS,
  SHIP_HEADS,
  WORK_HEADS,
  WORK_KINDS,
} from './lexicon/kinds';
import type { NameClass } from './tagger/labels';

export interface FineType {
  readonly type: EntityType;
  readonly subtype: string | null;
}

/**
 * The type of a name whose class the tagger gave, by the words in and around it. Tokens `first` to `last`, both included. "Nobel Prize" is a work
 * (award), "the Crew Dragon capsule" holds a product (spacecraft), "Mount Apo" is a place (mountain).
 */
export function fineType(words: Words, first: number, last: number, nameClass: NameClass): FineType {
  switch (nameClass) {
    case 'PER':
      return { type: 'person', subtype: null };
    case 'ORG':
      return { type: 'organization', subtype: kindOf(ORGANIZATION_KINDS, words, first, last) };
    case 'LOC':
      return placeType(words, first, last);
    case 'MISC':
      return otherType(words, first, last);
  }
}

function placeType(words: Words, first: number, last: number): FineType {
  if (first === last) return { type: 'place', subtype: CELESTIAL.has(lowerAt(words, first)) ? 'celestial body' : null };
  const head = PLACE_HEADS.get(lowerAt(words, first));
  if (head !== undefined) return { type: 'place', subtype: head };
  const facility = kindOf(FACILITY_KINDS, words, first, last);
  return facility === null
    ? { type: 'place', subtype: kindOf(PLACE_KINDS, words, first, last) }
    : { type: 'facility', subtype: facility };
}

function otherType(words: Words, first: number, last: number): FineType {
  const head = lowerAt(words, first).replace(/\.$/, '');
  if (SHIP_HEADS.has(head) && first < last) return { type: 'product', subtype: 'ship' };
  const section = first < last || isNumber(wordAt(words, last + 1)) ? WORK_HEADS.get(head) : undefined;
  if (section !== undefined && isNumber(wordAt(words, first === last ? last + 1 : first + 1)))
    return { type: 'work', subtype: section };
  const opening = EVENT_HEADS.get(`${head} ${lowerAt(words, first + 1)}`) ?? EVENT_HEADS.get(head);
  if (opening !== undefined) return { type: 'event', subtype: opening };
  const event = kindOf(EVENT_KINDS, words, first, last);
  const work = kindOf(WORK_KINDS, words, first, last);
  // "Geneva Convention" and "Convention on Biological Diversity" bind states; a "National Convention" meets.
  if (event === 'conference' && isTreaty(words, first, last)) return { type: 'work', subtype: 'treaty' };
  if (event !== null) return { type: 'event', subtype: event };
  if (work !== null) return { type: 'work', subtype: work };
  return (
    besideType(words, first, last) ??
    peopleType(words, first, last) ??
    (INITIAL.test(wordAt(words, first)) && first < last ? { type: 'person', subtype: null } : null) ??
    (isModel(words, first, last) ? { type: 'product', subtype: null } : { type: 'work', subtype: null })
  );
}

/** By the common noun right before the name, a quotation mark or "called" between, or right behind it. */
function besideType(words: Words, first: number, last: number): FineType | null {
  let before = first - 1;
  while (first - before < 4 && BETWEEN.test(wordAt(words, before))) before--;
  const behind = /^["”’'»,]$/.test(wordAt(words, last + 1)) ? '' : wordAt(words, last + 1);
  for (const word of [lowerAt(words, before), behind])
    for (const type of ['work', 'product', 'event'] as const) {
      const subtype = BESIDE_KINDS[type].get(word);
      if (subtype !== undefined) return { type, subtype };
    }
  return isQuoted(words, first, last) ? { type: 'work', subtype: null } : null;
}

/** Nationalities, religions and parties' members: "Houthis", "Korean-Canadian", "Roman Catholic", "Christianity". */
function peopleType(words: Words, first: number, last: number): FineType | null {
  const word = wordAt(words, last);
  if (RELIGION.test(word)) return { type: 'norp', subtype: 'religion' };
  const short =
    first === last ||
    (last - first === 1 && /^\p{Lu}\p{Ll}/u.test(wordAt(words, first)) && wordAt(words, first) !== 'The');
  return short && NORP.test(word) && !NO_NORP.test(word) ? { type: 'norp', subtype: null } : null;
}

/** The kind that the noun of a name gives: its last words, or those before "of" and the like, numbers left out. */
function kindOf(kinds: ReadonlyMap<string, string>, words: Words, first: number, last: number): string | null {
  let end = first;
  while (end < last && !PREPOSITION.test(wordAt(words, end + 1))) end++;
  for (const noun of end < last ? [end, last] : [last]) {
    let at = noun;
    while (at > first && NUMERAL.test(wordAt(words, at))) at--;
    const word = lowerAt(words, at).replace(/\.$/, '');
    const two = at > first ? kinds.get(`${lowerAt(words, at - 1)} ${word}`) : undefined;
    const kind = two ?? kinds.get(word);
    if (kind !== undefined) return kind;
  }
  return null;
}

function isTreaty(words: Words, first: number, last: number): boolean {
  const name = words.texts.slice(first, last + 1).join(' ');
  return /(?:Geneva|Hague|Vienna|Basel|Refugee|Istanbul|Ramsar|European|Genocide|Rights) Convention|^Convention (?:on|against|for|relating)/.test(
    name,
  );
}

function isQuoted(words: Words, first: number, last: number): boolean {
  return /^["“‘«]$/.test(wordAt(words, first - 1)) && /^["”’»,]$/.test(wordAt(words, last + 1));
}

/** "AR-15", "Falcon 9", "iPhone": a model's name has numbers or a capital inside. */
function isModel(words: Words, first: number, last: number): boolean {
  if (/^\d{1,3}$/.test(wordAt(words, last + 1)) && first === last) return true;
  return words.texts.slice(first, last + 1).some((text) => /\d/.test(text) && !/^\d{4}$/.test(text));
}

function isNumber(word: string): boolean {
  return /^(?:\d{1,5}|[IVX]{1,5})$/.test(word);
}

/** "T. J. Quill": an initial opens a person's name, whatever the tagger makes of it. */
const INITIAL = /^(?:\p{Lu}|(?:\p{Lu}\.){1,2})$/u;
/** Endings of nationalities, religions and parties' members. */
const NORP =
  /^\p{Lu}[\p{L}-]{1,20}(?:an|ans|ese|ish|i|is|ic|ist|ists|ite|ites|crat|crats|cans|lim|lims|tory|tories|azi|azis)$/u;
const NO_NORP =
  /(?:woman|man|Olympic|Atlantic|Pacific|Arctic|Titanic|Republic|Music|Public|Magic|Epic|Classic|Academic)$/;
const RELIGION =
  /^(?:Christianity|Islam|Judaism|Buddhism|Hinduism|Sikhism|Catholicism|Protestantism|Mormonism|Zoroastrianism)$/;
const BETWEEN = /^(?:["“‘«,']|called|titled|entitled|named|dubbed)$/;
const PREPOSITION = /^(?:of|on|for|in|against|at|to|relating)$/;
/** What may follow the noun of a name: "Davis Cup 2019", "Inc.". */
const NUMERAL = /^(?:\d{1,4}|[IVX]{1,5}|One|Two|[AB.])$/;
