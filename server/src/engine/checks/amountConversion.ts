import type { Amount } from '../amounts/facts';
import type { Check, Problem } from './facts';

export const amountConversion: Check = {
  code: 'amount-conversion-mismatch',
  severity: 'hint',
  what: 'A quantity and its conversion in brackets do not mean the same: “100 miles (120 km)”.',
  why: 'One of the numbers is wrong, or one of the units. Numbers are rounded when they are converted, so that only differences of more than a seventh are reported.',
  example: ' date 2019-03-28 The ship is 100 miles (120 km) away.\n',
  run: ({ text, amounts }) =>
    amounts.flatMap((first, index): Problem[] => {
      const second = amounts[index + 1];
      if (!second || !BRACKET.test(text.slice(first.span.end, second.span.start))) return [];
      if (!/^(?:\)|,|;| \))/.test(text.slice(second.span.end, second.span.end + 2))) return [];
      if (isSecondPart(amounts[index - 1], first, text)) return [];
      const [ours, theirs] = [inBase(first), inBase(second)];
      if (!ours || !theirs || ours.unit === theirs.unit || ours.of !== theirs.of) return [];
      if (isNear(ours, theirs)) return [];
      const message = `${first.text} are about ${rounded(ours.value / theirs.factor)} ${plural(theirs.unit)}, not ${second.text}.`;
      return [{ span: { start: first.span.start, end: second.span.end }, message, fixes: [] }];
    }),
};

/** Whether an amount goes on with the one before it: the inches of "5 feet 10 inches (1.78 m)". */
function isSecondPart(before: Amount | undefined, { span }: Amount, text: string): boolean {
  return before?.kind === 'quantity' && /^(?:,? |,? and |-)$/.test(text.slice(before.span.end, span.start));
}

interface InBase {
  readonly of: string;
  readonly unit: string;
  readonly value: number;
  readonly factor: number;
}

/** The quantity in the base unit of its kind; `null` for ranges, bounds and other units. Temperatures have no common zero, so they are left out. */
function inBase({ kind, unit, value, low, high }: Amount): InBase | null {
  const known = kind === 'quantity' && unit !== null && low === null && high === null ? FACTORS.get(unit) : undefined;
  if (!known || unit === null || value <= 0) return null;
  const [of, factor] = known;
  return { of, unit, value: value * factor, factor };
}

/** Whether the two are nearly the same, or may be where whole numbers are rounded: "3 mph (6 km/h)". */
function isNear(ours: InBase, theirs: InBase): boolean {
  const [ourSlack, theirSlack] = [ours, theirs].map(slackOf);
  return ours.value * LEAST <= theirs.value + (theirSlack ?? 0) && theirs.value * LEAST <= ours.value + (ourSlack ?? 0);
}

/** Half a unit of a whole number. */
function slackOf({ value, factor }: InBase): number {
  const number = value / factor;
  return Math.abs(number - Math.round(number)) < 1e-9 ? factor / 2 : 0;
}

/** `'mile-per-hour'` is `'miles per hour'`. */
function plural(unit: string): string {
  const [name = '', per] = unit.split('-per-');
  const many = PLURALS.get(name) ?? `${name.replaceAll('-', ' ')}s`;
  return per === undefined ? many : `${many} per ${per}`;
}

/** Three digits tell enough: `99.77924` is `'99.8'`. */
function rounded(value: number): string {
  return String(Number(value.toPrecision(3)));
}

const PLURALS: ReadonlyMap<string, string> = new Map([
  ['foot', 'feet'],
  ['square-foot', 'square feet'],
  ['inch', 'inches'],
]);
const LEAST = 6 / 7;
const BRACKET = /^ \((?:about |around |approximately |roughly |approx\. |or |~)?$/;
/** Kind and size in metres, square metres, kilograms, litres and kilometres per hour. A ton may be short or long, a gallon of two sizes. */
const FACTORS: ReadonlyMap<string, readonly [of: string, factor: number]> = new Map([
  ['kilometre', ['length', 1000]],
  ['mile', ['length', 1609.344]],
  ['nautical-mile', ['length', 1852]],
  ['metre', ['length', 1]],
  ['centimetre', ['length', 0.01]],
  ['millimetre', ['length', 0.001]],
  ['foot', ['length', 0.3048]],
  ['inch', ['length', 0.0254]],
  ['yard', ['length', 0.9144]],
  ['square-kilometre', ['area', 1e6]],
  ['square-mile', ['area', 2589988]],
  ['square-metre', ['area', 1]],
  ['square-foot', ['area', 0.0929]],
  ['acre', ['area', 4046.86]],
  ['hectare', ['area', 10000]],
  ['kilogram', ['weight', 1]],
  ['gram', ['weight', 0.001]],
  ['pound', ['weight', 0.45359]],
  ['ounce', ['weight', 0.02835]],
  ['kilometre-per-hour', ['speed', 1]],
  ['mile-per-hour', ['speed', 1.609344]],
  ['knot', ['speed', 1.852]],
  ['metre-per-second', ['speed', 3.6]],
]);
