import { typeOf } from './draft';
import type { Draft } from './draft';
import type { Description } from './facts';
import { ORGANIZATION_SIGNS } from './lexicon/nouns';

/** Whether "the company", "the agency" or "the country" can stand for this entity: by what it is known as, or by a word of its name. */
export function fitsDescription(description: Description, draft: Draft): boolean {
  const { noun, kind } = description;
  const type = typeOf(draft);
  if (kind === 'place')
    return type === 'place'
      ? fitsPlace(noun, draft) || draft.parts.includes(noun)
      : type === 'facility' && draft.parts.includes(noun);
  if (kind !== 'organization' || (type !== 'organization' && type !== 'facility')) return false;
  if (draft.parts.length > 1 && draft.parts.includes(noun)) return true;
  if (draft.roles.some((role) => role.noun === noun)) return true;
  const signs = ORGANIZATION_SIGNS.get(noun);
  if (!signs) return draft.subtype === noun;
  return (
    fitsSubtype(noun, draft.subtype) ||
    (/\b(?:inc|ltd|llc|plc|ab|ag|gmbh|corp|s\.?p\.?a)\b\.?$/i.test(draft.name) && signs.has('inc')) ||
    (draft.parts.length > 1 && signs.has(draft.parts.at(-1) ?? ''))
  );
}

function fitsPlace(noun: string, { subtype, knowledge }: Draft): boolean {
  if (noun === 'country' || noun === 'nation') return subtype === 'country';
  if (noun === 'region') return false;
  if (noun === 'town')
    return subtype === noun || (subtype === 'city' && Number(knowledge?.['population'] ?? 0) < LARGE_TOWN);
  return subtype === noun;
}

function fitsSubtype(noun: string, subtype: string | null): boolean {
  if (subtype === null) return false;
  return subtype === noun || (subtype === 'company' && noun === 'firm');
}

/** In inhabitants: nobody calls more than that a town. */
const LARGE_TOWN = 400_000;
