import type { Document } from '../analysis';
import { partsOf } from '../coreference/nameParts';
import type { Entity } from '../entities/facts';
import { isInMarks } from '../quotes/inMarks';
import { sliceOf } from '../text/span';
import type { Span } from '../text/span';
import type { Check, Problem } from './facts';

export const firstMentionShort: Check = {
  code: 'first-mention-short',
  severity: 'hint',
  what: 'Somebody is first named by the surname alone. Needs a house style.',
  why: 'The first time a text names a person it gives the full name, and the surname from then on. The full name stands further below, or in the registry. Quoted words, families and things that bear somebody’s name are left alone. It is looked for when the setting `seedmark.style` is not `none`.',
  example: ' date 2022-12-13 Mayor Lindqvist opened the port. Hanna Lindqvist had promised it.\n',
  exampleOptions: { style: 'british' },
  run: (document, { style } = { style: 'none' }) => {
    if (style === 'none') return [];
    const quoted = isInMarks(document);
    const surnames = surnamesOf(document.entities);
    return document.entities.flatMap((entity): Problem[] => {
      const { type, mentions, registered } = entity;
      const full = fullName(document, entity) ?? registered?.name;
      if (type !== 'person' || full === undefined) return [];
      const first = mentions.find(({ kind, span }) => kind === 'name' && !quoted(span));
      if (!first) return [];
      const form = sliceOf(document.text, first.span);
      const { parts } = partsOf(form);
      const theirs = partsOf(full).parts;
      const [surname] = parts;
      if (parts.length !== 1 || theirs.length < 2 || surname !== theirs.at(-1) || surname === undefined) return [];
      if (registered && partsOf(registered.name).parts.length < 2) return [];
      // Where two people share it, the surname may mean either.
      if ((surnames.get(surname) ?? 0) > 1 || !isPerson(document.text, first.span)) return [];
      return [
        {
          span: first.span,
          message: `“${form}” is named here for the first time: give the full name, ${full}.`,
          fixes: [],
        },
      ];
    });
  },
};

function fullName({ text }: Document, { mentions }: Entity): string | undefined {
  return mentions
    .filter(({ kind }) => kind === 'name')
    .map(({ span }) => sliceOf(text, span).replace(/\s{1,1000}/g, ' '))
    .find((form) => partsOf(form).parts.length > 1);
}

/** How many people have a surname. */
function surnamesOf(entities: readonly Entity[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { type, name } of entities) {
    if (type !== 'person') continue;
    const surname = partsOf(name).parts.at(-1) ?? '';
    counts.set(surname, (counts.get(surname) ?? 0) + 1);
  }
  return counts;
}

/** Whether the words around say nothing else: "the Turpin family", "Conway's Game of Life", "the Dreyfus Affair". */
function isPerson(text: string, { start, end }: Span): boolean {
  return !THING.test(text.slice(end, end + 40)) && !/\bthe $/i.test(text.slice(Math.max(0, start - 4), start));
}

const THING =
  /^(?:['’]s?)? (?:\p{Lu}|(?:family|families|brothers|sisters|administration|campaign|movement|dynasty|government|clan|siblings|couple)\b)|^-/u;
