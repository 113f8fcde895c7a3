import type { TimexPattern } from './pattern';

/** Abbreviations and names of time zones as news writes them, behind a clock time. */
export const ZONES: ReadonlySet<string> = new Set(
  'GMT UTC BST EST EDT ET CST CDT CT MST MDT MT PST PDT PT IST CET CEST EET EEST JST KST AEST AEDT MSK EAT WAT CAT SAST NZST NZDT HKT PKT WIB'.split(
    ' ',
  ),
);

/** How far the zone of a clock time lies from UTC as ISO 8601 writes it; `null` where it names none, or one whose offset is not certain ("IST", "ET"). */
export function zoneOffset(pattern: TimexPattern): string | null {
  if (pattern.kind !== 'time' || pattern.zone === undefined) return null;
  return /^[+-]\d\d:\d\d$/.test(pattern.zone) ? pattern.zone : (OFFSETS.get(pattern.zone) ?? null);
}

/** Zones of one offset. CST is of America and China, IST of India, Israel and Ireland, BST of Britain and Bangladesh; ET and PT change with the season. */
const OFFSETS: ReadonlyMap<string, string> = new Map([
  ['Z', 'Z'],
  ['GMT', 'Z'],
  ['UTC', 'Z'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['CDT', '-05:00'],
  ['MDT', '-06:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
  ['CET', '+01:00'],
  ['CEST', '+02:00'],
  ['EET', '+02:00'],
  ['EEST', '+03:00'],
  ['JST', '+09:00'],
  ['KST', '+09:00'],
  ['AEST', '+10:00'],
  ['AEDT', '+11:00'],
  ['MSK', '+03:00'],
  ['EAT', '+03:00'],
  ['WAT', '+01:00'],
  ['CAT', '+02:00'],
  ['SAST', '+02:00'],
  ['NZST', '+12:00'],
  ['NZDT', '+13:00'],
  ['HKT', '+08:00'],
  ['PKT', '+05:00'],
  ['WIB', '+07:00'],
]);
