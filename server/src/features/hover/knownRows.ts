import type { Entity } from '../../engine/index';
import type { HoverDetail } from '../../settings/index';
import type { Row } from './card';

/** What is known of an entity beside the text, as sentences a person reads at a glance. Facts without words of their own keep their names. */
export function knownRows({ knowledge, name, type, subtype }: Entity, detail: HoverDetail): readonly Row[] {
  if (knowledge === null) return [];
  const fact = (key: string): string | null => knowledge[key] ?? null;
  const capitalOf = fact('capitalOf');
  const main: readonly Row[] = [
    // News says "Tehran" for what the government there does.
    ['Capital of', capitalOf && `${capitalOf}; often stands for its government`],
    ['Nationality of', type === 'norp' ? withFlag(fact('country'), fact('flag')) : null],
    ['Full name', fact('fullName') === name ? null : fact('fullName')],
    ['Usual name', fact('usualName') === name ? null : fact('usualName')],
  ];
  if (detail === 'brief') return main;
  const country = subtype === 'country';
  const place = [country ? null : fact('region'), fact('country')].filter((one) => one !== null).join(', ');
  return [
    ...main,
    ['Seat of', fact('seatOf')],
    [
      'In',
      type === 'norp' || country ? null : capitalOf && fact('region') === null ? null : withFlag(place, fact('flag')),
    ],
    ['In', fact('countries')],
    ['Capital', fact('capital')],
    ['People', fact('demonym')],
    ['Inhabitants', fact('population') && inhabitants(Number(fact('population')))],
    ['Currency', money(fact('currencyName'), fact('currency'))],
    ['Part of', country ? (fact('region') ?? fact('continent')) : null],
    ['ISO code', country ? withFlag(fact('iso'), fact('flag')) : null],
    ['Also in', fact('alsoIn')],
    ...Object.entries(knowledge).filter(([key]) => !WORDED.has(key)),
  ];
}

function withFlag(words: string | null, flag: string | null): string | null {
  return words && (flag === null ? words : `${words} ${flag}`);
}

function money(name: string | null, code: string | null): string | null {
  return name === null ? code : `${name} (${code ?? ''})`;
}

/** `7153309` is "about 7.2 million": counts of people age. */
function inhabitants(count: number): string | null {
  if (!Number.isFinite(count) || count <= 0) return null;
  if (count >= 1_000_000) return `about ${(count / 1_000_000).toFixed(1).replace(/\.0$/, '')} million`;
  return `about ${new Intl.NumberFormat('en').format(Number(count.toPrecision(2)))}`;
}

const WORDED: ReadonlySet<string> = new Set(
  'alsoIn capital capitalOf continent countries country currency currencyName demonym flag fullName iso population region seatOf usualName'.split(
    ' ',
  ),
);
