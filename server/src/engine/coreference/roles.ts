import type { Draft, Role } from './draft';
import type { Description } from './facts';
import { fold } from './fold';
import { kindOfNoun, PERSON_NOUNS } from './lexicon/nouns';
import { sliceOf } from '../text/span';
import type { Span } from '../text/span';

/** The people of a document by the nouns of their roles. */
export class RoleIndex {
  readonly #byNoun = new Map<string, { readonly draft: Draft; readonly role: Role }[]>();

  add(draft: Draft, role: Role): void {
    draft.roles.push(role);
    const known = this.#byNoun.get(role.noun);
    if (known) known.push({ draft, role });
    else this.#byNoun.set(role.noun, [{ draft, role }]);
  }

  /** The people whose role a description repeats, of the last ones that have such a role. `same` maps words that mean one country. */
  matching(description: Description, same: (word: string) => string): readonly Draft[] {
    const candidates = (this.#byNoun.get(description.noun) ?? []).slice(-MOST_CANDIDATES);
    return [...new Set(candidates.filter(({ role }) => repeats(description, role, same)).map(({ draft }) => draft))];
  }
}

/** A role from its words in the text: `US Secretary of State` has the noun `secretary`. */
export function roleOf(text: string, span: Span): Role | undefined {
  const words = sliceOf(text, span)
    .replace(/['’]s?\b/gu, '')
    .split(/[\s.,]+/)
    .map(fold)
    .filter((word) => word !== '');
  const full = words.map((word) => ABBREVIATIONS.get(word) ?? word);
  const upTo = full.findIndex((word) => word === 'of' || word === 'for' || word === 'at');
  const head = full.slice(0, upTo < 0 ? full.length : upTo);
  const noun =
    [...head].reverse().find((word) => PERSON_NOUNS.has(word)) ?? head.find((word) => kindOfNoun(word) !== undefined);
  return noun === undefined ? undefined : { span, noun, words: new Set(full) };
}

function repeats({ modifiers }: Description, role: Role, same: (word: string) => string): boolean {
  const theirs = new Set([...role.words].map(same));
  const mine = new Set(modifiers.map(same));
  for (const word of mine) if (!theirs.has(word) && !VAGUE.has(word)) return false;
  for (const word of theirs) if (NARROWING.has(word) && !mine.has(word)) return false;
  return true;
}

const MOST_CANDIDATES = 12;
/** Words that make another office of a role. */
const NARROWING: ReadonlySet<string> = new Set('prime vice deputy assistant shadow former ex acting crown'.split(' '));
const VAGUE: ReadonlySet<string> = new Set('current same veteran outgoing young late s'.split(' '));
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gen: 'general',
    col: 'colonel',
    lt: 'lieutenant',
    sgt: 'sergeant',
    capt: 'captain',
    maj: 'major',
    cmdr: 'commander',
    adm: 'admiral',
    gov: 'governor',
    sen: 'senator',
    rep: 'representative',
    rev: 'reverend',
    prof: 'professor',
    dr: 'doctor',
    det: 'detective',
    insp: 'inspector',
    supt: 'superintendent',
    pres: 'president',
  }),
);
