import { fold } from './fold';
import { HONORIFICS, LEGAL_FORMS, NAME_SUFFIXES, POST_NOMINALS } from './lexicon/words';

/** A name taken apart. */
export interface NameParts {
  /** The words as written, with single blanks. */
  readonly words: string;
  /** Folded, without article, honorific, generation, letters behind the name and legal form; at least one. */
  readonly parts: readonly string[];
  /** `jr`, `sr`, `iii` and the like. */
  readonly generation: string | null;
  /** Whether an honorific, a generation or letters behind it show a person's name: `QC`, `Jr`. */
  readonly isPersonal: boolean;
  /** Whether it ends in the form in law of a company: `Ltd`. */
  readonly isCompany: boolean;
  /** The initials where the words are an acronym: `iaea`. */
  readonly acronym: string | null;
}

/** `Ms. Karin Sandell-Ek QC` gives the parts `karin`, `sandell-ek`. `behind` is the next word, which may be such letters as well. */
export function partsOf(name: string, behind = ''): NameParts {
  const words = name.replace(/\s+/g, ' ');
  const raw = words.replace(NICKNAME, ' ').split(' ').slice(0, LONGEST_NAME);
  const folded = raw.map((word) => fold(word.replace(/[,;:]$/, ''))).filter((word) => word !== '');
  let first = 0;
  let end = folded.length;
  let generation: string | null = null;
  let isCompany = COMPANY_FORM.test(behind);
  let isPersonal = HONORIFICS.has(folded[0] ?? '') || (POST_NOMINALS.has(fold(behind)) && isCapitals(behind));
  while (first < end - 1 && (folded[first] === 'the' || HONORIFICS.has(folded[first] ?? ''))) first++;
  for (; end - first > 1; end--) {
    const last = folded[end - 1] ?? '';
    if (NAME_SUFFIXES.has(last))
      generation = last.slice(0, 2) === 'ju' ? 'jr' : last.slice(0, 2) === 'se' ? 'sr' : last;
    else if (LEGAL_FORMS.has(last) && COMPANY_FORM.test(raw[end - 1] ?? '')) isCompany = true;
    else if (POST_NOMINALS.has(last) && isCapitals(raw[end - 1] ?? '')) isPersonal = true;
    else break;
  }
  const parts = folded.slice(first, end);
  const acronym = raw.length === 1 && ACRONYM.test(words) ? fold(words) : null;
  return {
    words,
    parts: parts.length > 0 ? parts : [words.toLowerCase()],
    generation,
    isPersonal: isPersonal || generation === 'jr' || generation === 'sr',
    isCompany,
    acronym,
  };
}

/** The first letters of the words that carry meaning, joined: `international atomic energy agency` gives `iaea`. */
export function initialsOf(parts: readonly string[]): string {
  return parts
    .filter((part) => !INNER.has(part))
    .map((part) => part.charAt(0))
    .join('');
}

function isCapitals(word: string): boolean {
  return word === word.toUpperCase() || word.includes('.') || /^\p{Lu}.{0,2}\p{Lu}$/u.test(word);
}

const LONGEST_NAME = 12;
/** 'Jeremy "Spike" Cohen' */
const NICKNAME = / ["“(][^\s"“”()]{1,30}["”)] /;
const COMPANY_FORM =
  /^(?:AB|AG|SA|SE|NV|BV|AS|ASA|KG|Oy|PLC|plc|LLC|LLP|GmbH|Inc|Ltd|Limited|Corp|Corporation|Company|Co|SpA|S\.p\.A)\.?$/;
const ACRONYM = /^(?:\p{Lu}[\p{Lu}\d&]{1,7}s?|(?:\p{Lu}\.){2,6}|(?:\p{Lu}\.){1,5}\p{Lu})$/u;
const INNER: ReadonlySet<string> = new Set('of the and for in on de la du des &'.split(' '));
