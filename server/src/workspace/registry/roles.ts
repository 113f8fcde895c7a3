import { addDays, parseCivil } from '../../engine/index';
import type { RegistryRole } from '../../engine/index';

/** A role, or why it is none. */
export type ReadRole = { readonly role: RegistryRole } | { readonly problem: string };

/**
 * Reads a role with its dates behind it: days, months or years, the last one included. `foreign secretary 2022-09..2023-11` is from `2022-09-01`
 * until `2023-12-01`; `2022..` has no end; without dates a role always holds.
 */
export function readRole(text: string): ReadRole {
  const at = text.indexOf('..');
  if (at < 0) return { role: { text: text.trim(), from: null, until: null } };
  const start = /(?:^|\s)([^\s.]{0,20})$/.exec(text.slice(Math.max(0, at - 21), at));
  const [, first = ''] = start ?? [];
  const title = text
    .slice(0, at - first.length)
    .trim()
    .replace(/,$/, '');
  const last = text.slice(at + 2).trim();
  const from = first === '' ? null : firstDay(first);
  const until = last === '' ? null : dayBehind(last);
  if (from === undefined || until === undefined)
    return { problem: `${from === undefined ? first : last} is no date: ${FORM}` };
  if (title === '') return { problem: 'This has dates and no role before them.' };
  if (from === null && until === null) return { problem: `A date is missing beside the dots: ${FORM}` };
  if (from !== null && until !== null && from >= until) return { problem: 'This ends before it begins.' };
  return { role: { text: title, from, until } };
}

/** `2022-09` is `2022-09-01`; `undefined` for what is no date. */
function firstDay(text: string): string | undefined {
  const day = /^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text;
  return parseCivil(day) ? day : undefined;
}

/** The day behind the last one meant: `2023-11` gives `2023-12-01`. */
function dayBehind(text: string): string | undefined {
  if (/^\d{4}$/.test(text)) return firstDay(String(Number(text) + 1).padStart(4, '0'));
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (!month) return parseCivil(text) ? (addDays(text, 1) ?? undefined) : undefined;
  const [year, number] = [Number(month[1]), Number(month[2])];
  if (number < 1 || number > 12) return undefined;
  return number === 12
    ? firstDay(String(year + 1).padStart(4, '0'))
    : firstDay(`${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`);
}

const FORM = 'write 2022-09..2023-11, or leave one side open.';
