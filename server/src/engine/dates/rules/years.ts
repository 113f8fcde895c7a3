import { lowerAt, wordAt } from '../../text/words';
import type { Words } from '../../text/words';
import { ORDINALS } from '../lexicon';
import { touches } from './rule';
import type { Match, Rule } from './rule';
import { isCounted, yearAt } from './yearBehind';

/** `2019`, `the year 2019`, `fiscal 2019`, `FY 2019`, and the further years of `2012-13`. */
export const years: Rule = {
  starts: ['#', 'year', 'fiscal', 'fy', 'ad'],
  match(words, at, word) {
    if (word === 'year' || word === 'fiscal' || word === 'fy') return named(words, at, word);
    const era = ofEra(words, at, word);
    if (era) return era;
    const year = yearAt(words, at);
    if (year === undefined || !isYear(words, at, year)) return undefined;
    const end = lowerAt(words, at + 1) === 'fiscal' && lowerAt(words, at + 2) === 'year' ? at + 2 : at;
    const also = end === at ? rangeEnd(words, at, year) : undefined;
    return { last: end, pattern: calendarYear(year), also: also ? [also] : [] };
  },
};

/** `1990s`, `'90s`, `the nineties`, `1980's`. */
export const decades: Rule = {
  starts: [
    '#',
    'noughties',
    ...'twenties thirties forties fifties sixties seventies eighties nineties'.split(' '),
    "'",
    '’',
    '‘',
  ],
  match(words, at, word) {
    const spelled = DECADE_WORDS.indexOf(word);
    if (spelled >= 0) {
      if (lowerAt(words, at - 1) !== 'the' && !EARLY.has(lowerAt(words, at - 1))) return undefined;
      return decade(at, 1920 + 10 * spelled);
    }
    if (word === 'noughties') return lowerAt(words, at - 1) === 'the' ? decade(at, 2000) : undefined;
    const mark = word === "'" || word === '’' || word === '‘';
    const digits = mark ? lowerAt(words, at + 1) : word;
    if (mark && !touches(words, at)) return undefined;
    const last = mark ? at + 1 : at;
    const match = digits.length <= 5 ? /^(?:(1\d|20)?(\d)0)s$/.exec(digits) : null;
    if (match) {
      const century = match[1];
      if (century === undefined && !mark && !['the', ...EARLY].includes(lowerAt(words, at - 1))) return undefined;
      // Without apostrophe or century, "the 20s" and "the 30s" are temperatures and ages.
      if (century === undefined && !mark && Number(match[2]) < 5) return undefined;
      const first =
        century === undefined ? 1900 + 10 * Number(match[2]) : Number(century) * 100 + 10 * Number(match[2]);
      // "in his 20s" is an age; "the '20s" may be of either century.
      return OWN.has(lowerAt(words, at - 1)) ? undefined : decade(last, first);
    }
    const year = yearAt(words, at);
    if (year === undefined || year % 10 !== 0 || words.tokens[at + 1]?.kind !== 'possessive') return undefined;
    return ['the', ...EARLY].includes(lowerAt(words, at - 1)) ? decade(at + 1, year) : undefined;
  },
};

/** `the 19th century`, `the eighteenth century`. */
export const centuries: Rule = {
  starts: ['#', ...ORDINALS.keys()],
  match(words, at, word) {
    if (lowerAt(words, at + 1) !== 'century') return undefined;
    const number = ORDINALS.get(word) ?? Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)?.[1]);
    if (!(number >= 1 && number <= 22)) return undefined;
    const era = eraAt(words, at + 2);
    if (era?.name.startsWith('B'))
      return {
        last: era.last,
        pattern: { kind: 'fixed', type: 'date', value: `BC${String(number - 1).padStart(2, '0')}` },
        article: true,
      };
    return {
      last: era?.last ?? at + 1,
      pattern: { kind: 'years', first: (number - 1) * 100, span: 100 },
      article: true,
    };
  },
};

/** "508 BC", "347 AD", "AD 347", "3,000 BCE". Before Christ there are no days that the calendar counts. */
function ofEra(words: Words, at: number, word: string): Match | undefined {
  const front = wordAt(words, at) === 'AD' ? 1 : 0;
  const figures = wordAt(words, at + front);
  if (!/^[1-9],?\d{0,3}$/.test(figures)) return undefined;
  const year = Number(figures.replace(',', ''));
  const era = front ? 'AD' : eraAt(words, at + 1)?.name;
  const last = front ? at + 1 : (eraAt(words, at + 1)?.last ?? at);
  if (era === undefined || year > 9999 || (word === 'ad' && !front)) return undefined;
  if (/^AD|^CE/.test(era)) return year > 2200 ? undefined : { last, pattern: calendarYear(year) };
  return { last, pattern: { kind: 'fixed', type: 'date', value: `BC${String(year).padStart(4, '0')}` } };
}

/** "BC", "B.C.", "BCE", "AD", "CE". */
function eraAt(words: Words, at: number): { readonly name: string; readonly last: number } | undefined {
  const name = wordAt(words, at).replaceAll('.', '');
  return ERAS.has(name) ? { name, last: at } : undefined;
}

function named(words: Words, at: number, word: string): Match | undefined {
  const figures = word === 'fiscal' && lowerAt(words, at + 1) === 'year' ? at + 2 : at + 1;
  const year = yearAt(words, figures);
  if (year !== undefined) return { last: figures, pattern: calendarYear(year), article: true };
  return undefined;
}

function calendarYear(year: number): Match['pattern'] {
  return { kind: 'calendar', year, month: null, day: null };
}

function decade(last: number, first: number): Match {
  return { last, pattern: { kind: 'years', first, span: 10 }, article: true };
}

/** "13" of "2012-13", "2015" of "2012–2015". */
function rangeEnd(words: Words, at: number, year: number): Match | undefined {
  const dash = wordAt(words, at + 1);
  if (dash !== '-' && dash !== '–') return undefined;
  const figures = wordAt(words, at + 2);
  if (!/^\d{2}(?:\d{2})?$/.test(figures) || (/^[-–:.]$/.test(wordAt(words, at + 3)) && touches(words, at + 2)))
    return undefined;
  const end = figures.length === 4 ? Number(figures) : Math.floor(year / 100) * 100 + Number(figures);
  return end > year && end < 2200 ? { first: at + 2, last: at + 2, pattern: calendarYear(end) } : undefined;
}

/** Whether four figures are a year: modern ones by themselves, others behind a preposition, none that counts or names something. */
function isYear(words: Words, at: number, year: number): boolean {
  const before = lowerAt(words, at - 1);
  if (NEVER_BEFORE.has(before) || isCounted(words, at)) return false;
  const next = wordAt(words, at + 1);
  // A range of figures, a score, a number with a sign, a telephone number.
  if (/^[/:]$/.test(next) && touches(words, at) && words.tokens[at + 2]?.kind === 'number') return false;
  if (/^[-/.:+#$£€¥]$/.test(before) && touches(words, at - 1) && yearAt(words, at - 2) === undefined) return false;
  if (next === '-' && touches(words, at) && !/^\d{2}(?:\d{2})?$/.test(wordAt(words, at + 2))) return false;
  if (STREET.test(wordAt(words, at + 2)) && !BEFORE_YEAR.has(before)) return false;
  if ((year >= 1900 && year < 2060) || BEFORE_YEAR.has(before) || before === '(') return true;
  const joined = (before === 'or' || before === 'and' || before === ',') && yearAt(words, at - 2) !== undefined;
  // Numbers of this size that count have plurals behind them, and as a rule commas in them.
  return joined || (year >= 1600 && year < 1900 && !/s$/.test(lowerAt(words, at + 1)));
}

const ERAS: ReadonlySet<string> = new Set(['BC', 'BCE', 'AD', 'CE']);
const DECADE_WORDS = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');
const EARLY: ReadonlySet<string> = new Set(['early', 'late', 'mid', 'mid-']);
const OWN: ReadonlySet<string> = new Set(['his', 'her', 'their', 'my', 'your', 'our', 'its']);
const BEFORE_YEAR: ReadonlySet<string> = new Set(
  'in since by until till of during early late mid from before after through circa about around to between'.split(' '),
);
const NEVER_BEFORE: ReadonlySet<string> = new Set(
  '$ £ € ¥ # no number flight room route highway version page article section windows agenda bus channel model'.split(
    ' ',
  ),
);
const STREET = /^(?:Street|Avenue|Road|St|Ave|Rd|Boulevard|Blvd|Drive|Lane)$/;
