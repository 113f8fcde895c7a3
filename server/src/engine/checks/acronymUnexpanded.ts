import type { Entity } from '../entities/facts';
import { isInMarks } from '../quotes/inMarks';
import { sliceOf } from '../text/span';
import type { Check, Fix, Problem } from './facts';
import { KNOWN_ACRONYMS } from './lexicon/acronyms';

export const acronymUnexpanded: Check = {
  code: 'acronym-unexpanded',
  severity: 'hint',
  what: 'An organization is named by its acronym alone, and never in full. Needs a house style.',
  why: 'Readers may not know what the letters mean. Where the registry or the lists know the full name, the fix puts it in. Acronyms that are better known than the names behind them, such as “NATO”, and those of newspapers, broadcasters and companies, which are their names, are not reported. It is looked for when the setting `seedmark.style` is not `none`.',
  example: ' date 2022-12-13 The IWRC met in Bergen. A spokesman for the IWRC said it would meet again.\n',
  exampleOptions: { style: 'british' },
  run: (document, { style } = { style: 'none' }) => {
    if (style === 'none') return [];
    const quoted = isInMarks(document);
    const { text } = document;
    return document.entities.flatMap((entity): Problem[] => {
      if (entity.type !== 'organization' || OWN_NAMES.has(entity.subtype ?? '')) return [];
      const names = entity.mentions.filter(({ kind }) => kind === 'name' || kind === 'alias');
      const forms = names.map(({ span }) => sliceOf(text, span));
      if (!forms.every((form) => ACRONYM.test(form) || form.startsWith('@'))) return [];
      const first = names.find(({ span }) => !quoted(span) && !text.startsWith('@', span.start));
      const acronym = first && sliceOf(text, first.span).replaceAll('.', '').replace(/s$/, '');
      if (!acronym || KNOWN_ACRONYMS.has(acronym)) return [];
      // "the rebel group, the Front (FPL)" and "FPL (the Front)"
      if (BESIDE.test(text.slice(first.span.end, first.span.end + 3)) || text[first.span.start - 1] === '(') return [];
      if (isWrittenOut(text, acronym) || /^ \d/.test(text.slice(first.span.end, first.span.end + 2))) return [];
      const message = `“${sliceOf(text, first.span)}” is never written out in this text.`;
      return [{ span: first.span, message, fixes: fixesOf(entity, sliceOf(text, first.span), first.span.start) }];
    });
  },
};

/** Whether words that begin with the letters stand in a row somewhere, as a name of which the acronym is made. */
function isWrittenOut(text: string, acronym: string): boolean {
  const words = Array.from(acronym.replaceAll('&', ''), (letter) => `${letter}[\\p{Ll}'’-]{1,30}`);
  return new RegExp(`(?<![\\p{L}])${words.join(',? (?:(?:and|of|the|for|in|on|de|des|du) ){0,3}')}`, 'u').test(text);
}

function fixesOf({ registered, knowledge }: Entity, acronym: string, start: number): Fix[] {
  const full = registered?.name ?? knowledge?.['fullName'];
  if (full === undefined || full.length <= acronym.length || ACRONYM.test(full)) return [];
  const written = `${full.replace(/^the /i, '')} (${acronym})`;
  const span = { start, end: start + acronym.length };
  return [{ title: `Write “${written}”`, changes: [{ span, text: written }], preferred: false }];
}

const ACRONYM = /^(?:\p{Lu}[\p{Lu}&]{1,6}s?|(?:\p{Lu}\.){2,6})$/u;
const BESIDE = /^ ?\(/;
/** Kinds whose acronym is the name that all use. */
const OWN_NAMES: ReadonlySet<string> = new Set([
  'broadcaster',
  'newspaper',
  'magazine',
  'news agency',
  'company',
  'airline',
  'bank',
  'website',
]);
