import { lowerAt } from '../../text/words';
import type { Words } from '../../text/words';
import { PLURAL_UNITS, SINGULAR_UNITS } from '../lexicon';
import type { Unit } from '../lexicon';
import { countAt } from '../numbers';

/** So many units: "three full years". */
export interface Quantity {
  /** Last token, included. */
  readonly last: number;
  readonly unit: Unit;
  /** `null` where the words leave it open. */
  readonly count: number | null;
  /** A second, smaller quantity behind "and" or a comma: "two years and three months". */
  readonly rest: Quantity | null;
}

/** The quantity of time that starts at a token. */
export function quantityAt(words: Words, at: number): Quantity | undefined {
  const first = simple(words, at);
  if (!first) return undefined;
  const joiner = lowerAt(words, first.last + 1);
  if (joiner !== 'and' && joiner !== ',') return first;
  if (joiner === 'and' && lowerAt(words, first.last + 2) === 'a' && lowerAt(words, first.last + 3) === 'half')
    return first.count === 1 ? { ...first, last: first.last + 3, count: 1.5 } : first;
  const rest = simple(words, first.last + 2);
  if (!rest || SMALLER.get(first.unit) !== rest.unit || first.count === null || rest.count === null) return first;
  return { ...first, last: rest.last, rest };
}

/** ISO 8601 duration as in TIMEX3: `P2M`, `PT3H`, `P4DE`, `PXM` for an unknown count, `P1Y6M`. */
export function periodOf({ unit, count, rest }: Quantity): string {
  if (!rest) return period(unit, count);
  const [first, second] = [period(unit, count), period(rest.unit, rest.count)];
  return first.startsWith('PT') ? first + second.slice(2) : first + second.slice(1);
}

/** The duration of so many units. */
export function period(unit: Unit, count: number | null): string {
  if (count === 0.25 && unit === 'century') return 'P25Y';
  if (count === 0.5) {
    const halved = HALVES.get(unit);
    if (halved !== undefined) return halved;
  }
  if (unit === 'fortnight') return period('week', count === null ? null : count * 2);
  return `P${LETTERS[unit].replace('#', count === null ? 'X' : String(count))}`;
}

function simple(words: Words, at: number): Quantity | undefined {
  const count = countAt(words, at);
  if (!count) return undefined;
  let last = count.next;
  for (let skipped = 0; skipped < 2 && BETWEEN.has(lowerAt(words, last)); skipped++) last++;
  const word = lowerAt(words, last);
  const one = count.value !== null && count.value <= 1;
  const unit =
    PLURAL_UNITS.get(word) ??
    (one || (isAdjective(words, last) && ((count.value ?? 0) < 1900 || lowerAt(words, last + 1) === 'old'))
      ? SINGULAR_UNITS.get(word)
      : undefined);
  if (unit === undefined || (count.value === 1 && NOT_SINGLE.has(unit) && lowerAt(words, at) !== 'one'))
    return undefined;
  return { last, unit, count: count.value, rest: null };
}

/** "a 47 month prison term", "2000 year old": a singular behind a number, with a noun to come. */
function isAdjective(words: Words, at: number): boolean {
  return ADJECTIVE_UNITS.has(lowerAt(words, at)) && /^[a-z]{3,}$/.test(lowerAt(words, at + 1));
}

const ADJECTIVE_UNITS: ReadonlySet<string> = new Set(['year', 'month', 'week', 'day', 'hour', 'minute']);
const LETTERS: Readonly<Record<Exclude<Unit, 'fortnight'>, string>> = {
  second: 'T#S',
  minute: 'T#M',
  hour: 'T#H',
  day: '#D',
  weekend: '#WE',
  week: '#W',
  month: '#M',
  quarter: '#Q',
  year: '#Y',
  decade: '#DE',
  century: '#CE',
};
const HALVES: ReadonlyMap<Unit, string> = new Map([
  ['hour', 'PT30M'],
  ['minute', 'PT30S'],
  ['day', 'PT12H'],
  ['year', 'P6M'],
  ['decade', 'P5Y'],
  ['century', 'P50Y'],
]);
/** What the second part of a composed quantity counts. */
const SMALLER: ReadonlyMap<Unit, Unit> = new Map([
  ['year', 'month'],
  ['month', 'day'],
  ['week', 'day'],
  ['hour', 'minute'],
  ['minute', 'second'],
]);
/** "a second", "a quarter" are an ordinal and a part. */
const NOT_SINGLE: ReadonlySet<Unit> = new Set(['second', 'quarter']);
/** Words between number and unit. */
const BETWEEN: ReadonlySet<string> = new Set(
  (
    'full whole straight consecutive more additional long entire further extra calendar business working trading successive other ' +
    'solid short busy brief lengthy'
  ).split(' '),
);
