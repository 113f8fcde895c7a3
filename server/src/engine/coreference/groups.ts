import type { Draft } from './draft';
import type { EntityType } from '../entities/facts';
import type { Form } from './forms';
import { GENERIC_LEADS, PARTICLES } from './lexicon/words';
import { initialsOf } from './nameParts';
import { mayBe } from './people';
import type { RegisteredDrafts } from './people';

/** What is not a person: the draft of each form that stands for something by itself, or that is short for another. */
export interface Groups {
  readonly drafts: ReadonlyMap<Form, Draft>;
  /** The longer name that begins or ends with these words, when there is one that is meant most. */
  readonly short: (form: Form) => Draft | undefined;
}

interface Owner {
  readonly draft: Draft;
  readonly type: EntityType;
  weight: number;
}

/** Joins acronyms with their expansions and short forms with long ones. `brackets` maps the parts of what stands in brackets behind a name to its form. */
export function collectGroups(
  forms: readonly Form[],
  brackets: ReadonlyMap<string, Form>,
  make: (form: Form) => Draft,
  registry: RegisteredDrafts,
): Groups {
  const drafts = new Map<Form, Draft>();
  const byKey = new Map<string, Draft>();
  const byInitials = new Map<string, Owner[]>();
  const byPiece = new Map<string, Owner[]>();
  const short = (form: Form): Draft | undefined => mainOwner(byPiece.get(form.parts.join(' ')), form);
  for (const form of [...forms].sort((a, b) => b.parts.length - a.parts.length)) {
    if (!form.certain) continue;
    const { key, acronym, parts } = form;
    const stated = brackets.get(parts.join(' '));
    const expansion =
      (stated && drafts.get(stated)) ?? (acronym === null ? undefined : expansionOf(form, acronym, byInitials));
    const joined =
      expansion ?? (key === null ? undefined : byKey.get(key)) ?? (mayBeShort(form) ? short(form) : undefined);
    const draft = registry.known(form) ?? (joined && mayBe(form, joined) ? joined : make(form));
    registry.claim(draft, form);
    drafts.set(form, draft);
    if (key !== null) byKey.set(key, draft);
    if (parts.length < 2) continue;
    addOwner(byInitials, initialsOf(parts), draft, form);
    for (const piece of piecesOf(parts)) addOwner(byPiece, piece, draft, form);
  }
  return { drafts, short };
}

function expansionOf(
  form: Form,
  acronym: string,
  byInitials: ReadonlyMap<string, readonly Owner[]>,
): Draft | undefined {
  // Two letters are the initials of too much.
  const owners = (acronym.length > 2 && byInitials.get(acronym)) || [];
  const [owner] = owners;
  return owners.length === 1 && owner && (owner.type === form.type || form.confidence < 0.7) ? owner.draft : undefined;
}

/** Acronyms, and countries, nationalities and towns of the gazetteer, are never short for something else. */
function mayBeShort({ key, type, acronym, parts }: Form): boolean {
  if (acronym !== null || (key !== null && parts.length === 1)) return false;
  return key === null || (type !== 'place' && type !== 'norp');
}

function piecesOf(parts: readonly string[]): string[] {
  const pieces: string[] = [];
  for (let end = 1; end < parts.length; end++)
    if (end > 1 || !GENERIC_LEADS.has(parts[0] ?? '')) pieces.push(parts.slice(0, end).join(' '));
  for (let start = 1; start < parts.length - 1; start++)
    if (!PARTICLES.has(parts[start - 1] ?? '') && !PARTICLES.has(parts[start] ?? ''))
      pieces.push(parts.slice(start).join(' '));
  return pieces;
}

/** The owner that the document names most; none where two are named alike often, or where the types disagree. */
function mainOwner(owners: readonly Owner[] | undefined, form: Form): Draft | undefined {
  const sorted = (owners ?? []).slice(0, MOST_OWNERS).sort((a, b) => b.weight - a.weight);
  const [first, second] = sorted;
  if (!first || (second && second.weight === first.weight)) return undefined;
  const fits = first.type === form.type || form.confidence <= 0.5;
  // One word that begins a company's name, and no person's, is taken for a person by mistake.
  const mistaken = (!form.certain || (form.isPerson && !form.titled)) && first.type !== 'place';
  return fits || mistaken ? first.draft : undefined;
}

function addOwner(index: Map<string, Owner[]>, key: string, draft: Draft, form: Form): void {
  const owners = index.get(key);
  const known = owners?.slice(0, MOST_OWNERS).find((owner) => owner.draft === draft);
  if (known) known.weight += form.names.length;
  else if (owners) owners.push({ draft, type: form.type, weight: form.names.length });
  else index.set(key, [{ draft, type: form.type, weight: form.names.length }]);
}

const MOST_OWNERS = 8;
