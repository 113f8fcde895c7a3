import type { Document } from '../analysis';
import { addDays } from '../dates/calendar';
import { isInMarks } from '../quotes/inMarks';
import { rolesAt } from '../registry/facts';
import type { Registry, RegistryEntry, RegistryRole } from '../registry/facts';
import { contains } from '../text/span';
import type { Span } from '../text/span';
import type { Check, Problem } from './facts';
import { statedTitle } from './statedTitle';
import type { StatedTitle } from './statedTitle';

export const titleNotHeld: Check = {
  code: 'title-not-held',
  severity: 'warning',
  what: 'Somebody is given a title that the registry dates to another time, or gives to somebody else.',
  why: 'The registry says from when to when a role is held, and the header which day it is. Reported is a title right before or behind a name whose time is over or has not begun, a “former” before a role that is held on that day, and a title that the registry gives to another person on that day where it gives this one another of the same kind. “Former”, “then” and the like make a title right, and so does a date of that time in the same sentence. Quoted words are left alone. The registry of the example has `foreign secretary 2022-09..2023-11`.',
  example: ' date 2024-02-01 Foreign Secretary James Cleverly spoke in London.\n',
  exampleRegistry: [
    {
      ...{ id: 'james-cleverly', name: 'James Cleverly', type: 'person', aliases: [], handles: [], description: null },
      ...{ notes: null, links: [], never: [] },
      roles: [{ text: 'foreign secretary', from: '2022-09-01', until: '2023-12-01' }],
    },
  ],
  run: (document, options) => {
    const registry = options?.names?.registry ?? null;
    const day = document.header?.date ?? null;
    if (registry === null || day === null || !document.entities.some(({ registered }) => registered)) return [];
    const titles = titlesOf(registry);
    const quoted = isInMarks(document);
    return document.entities.flatMap(({ registered: entry, mentions }) => {
      if (entry?.type !== 'person') return [];
      return mentions.flatMap(({ kind, span }): Problem[] => {
        if (kind !== 'name' || quoted(span)) return [];
        const stated = statedTitle(document.text, span, (title) => titles.has(title));
        const message = stated && contradiction(document, entry, stated, day, titles.get(stated.title) ?? []);
        return message ? [{ span: stated.span, message, fixes: [] }] : [];
      });
    });
  },
};

interface Holder {
  readonly entry: RegistryEntry;
  readonly role: RegistryRole;
}

/** Who holds a role, by its words in lower case. */
function titlesOf({ entries }: Registry): ReadonlyMap<string, readonly Holder[]> {
  const titles = new Map<string, Holder[]>();
  for (const entry of entries)
    for (const role of entry.roles) {
      const title = role.text.toLowerCase();
      const holders = titles.get(title) ?? [];
      titles.set(title, holders);
      holders.push({ entry, role });
    }
  return titles;
}

function contradiction(
  document: Document,
  entry: RegistryEntry,
  { title, span, isFormer }: StatedTitle,
  day: string,
  holders: readonly Holder[],
): string | null {
  const own = holders.filter((holder) => holder.entry.id === entry.id).map(({ role }) => role);
  const valid = rolesAt(entry.roles, day);
  const held = valid.filter((role) => own.includes(role) && (role.from !== null || role.until !== null));
  if (isFormer)
    return held[0] ? `The registry has ${entry.name} as ${describe(held[0])}, which is not over on ${day}.` : null;
  // “President” is a short form of “president of Iran”.
  if (valid.some((role) => includesWords(role.text, title))) return null;
  const dates = datesBeside(document, span);
  const [past] = own;
  if (past)
    return own.some((role) => dates.some((date) => isWithin(date, role)))
      ? null
      : `The registry has ${entry.name} as ${describe(past)}, and this text is of ${day}.`;
  const other = holders.find(({ role }) => isDated(role) && rolesAt([role], day).length > 0);
  const kept = valid.find((role) => isDated(role) && headOf(role.text) === headOf(title));
  if (!other || !kept || dates.some((date) => !isWithin(date, kept))) return null;
  return `The registry has ${other.entry.name} as ${title} on ${day}, and ${entry.name} as ${kept.text}.`;
}

function includesWords(role: string, title: string): boolean {
  const words = new Set(role.toLowerCase().split(' '));
  return title.split(' ').every((word) => words.has(word));
}

/** `secretary` of `foreign secretary`, `minister` of `minister of health`. */
function headOf(title: string): string {
  return (
    title
      .toLowerCase()
      .split(/ (?:of|for|in|at|to) /)[0]
      ?.split(' ')
      .at(-1) ?? ''
  );
}

function isDated({ from, until }: RegistryRole): boolean {
  return from !== null || until !== null;
}

function describe({ text, from, until }: RegistryRole): string {
  const last = until === null ? null : addDays(until, -1);
  return [text, ...(from === null ? [] : [`from ${from}`]), ...(last === null ? [] : [`to ${last}`])].join(' ');
}

/** The values of the days, months and years in the sentence. */
function datesBeside({ sentences, dates }: Document, span: Span): string[] {
  const sentence = sentences.find((one) => contains(one, span));
  if (!sentence) return [];
  return dates.flatMap(({ span: place, value }) =>
    value !== null && contains(sentence, place) && DAY.test(value) ? [value] : [],
  );
}

/** Whether a day, or a month or year that has one, lies in the time of a role. */
function isWithin(date: string, { from, until }: RegistryRole): boolean {
  return (from === null || from <= `${date}~`) && (until === null || date < until);
}

const DAY = /^\d{4}(?:-\d{2}){0,2}$/;
