import type { NameCandidate } from '../entities/candidate';
import type { Mention } from '../entities/facts';
import { shift, sliceOf } from '../text/span';
import type { RegistryEntry } from '../registry/facts';
import { newDraft } from './draft';
import type { Draft } from './draft';
import { fold } from './fold';
import { formsOf } from './forms';
import type { Form, PlacedName } from './forms';
import { collectGroups } from './groups';
import { partsOf } from './nameParts';
import { collectPeople } from './people';
import type { Found, RegisteredDrafts } from './people';
import type { NameContext } from './facts';

/** The entities that a document names, and the one that each name stands for; `undefined` where nothing supports the name. */
export interface NamedEntities {
  readonly drafts: readonly Draft[];
  readonly owners: readonly (Draft | undefined)[];
}

/** Merges names into entities. `names` are in order. As many steps as there are names, but for sorting them. */
export function linkNames(text: string, names: readonly PlacedName[]): NamedEntities {
  const drafts: Draft[] = [];
  const byId = new Map<string, Draft>();
  const make = ({ first, parts, generation }: Form): Draft => {
    const draft = newDraft(drafts.length, first.words, parts, generation);
    drafts.push(draft);
    return draft;
  };
  const registry: RegisteredDrafts = {
    known: ({ registered }) => (registered ? byId.get(registered.id) : undefined),
    claim: (draft, { registered }) => {
      if (!registered || draft.registered) return;
      claim(draft, registered);
      byId.set(registered.id, draft);
    },
  };
  const forms = formsOf(names);
  const formOf: (Form | undefined)[] = names.map(() => undefined);
  for (const form of forms) for (const { index } of form.names) formOf[index] = form;
  const people = collectPeople(
    forms.filter(({ isPerson }) => isPerson),
    make,
    registry,
  );
  const groups = collectGroups(
    forms.filter(({ isPerson }) => !isPerson),
    bracketsOf(text, names, formOf),
    make,
    registry,
  );
  const alone = new Map<string, Draft[]>();

  const ownerOf = (name: PlacedName): Found | undefined => {
    const form = formOf[name.index];
    if (!form) return undefined;
    if (form.registered) {
      const draft = registry.known(form) ?? make(form);
      registry.claim(draft, form);
      return own(draft, name, form);
    }
    const known = people.full.get(form);
    if (known) return own(known, name, form);
    const person = name.parts.length === 1 && isShortForPerson(form, name) ? people.find(name) : undefined;
    if (person) return person;
    const group = groups.drafts.get(form);
    if (group) return own(group, name, form);
    // "The Rhine" is not the Rhine Water Desk: what no place of the document makes a name is not short for one.
    const long = form.certain ? groups.short(form) : undefined;
    if (long && !form.titled && !people.hasSurname(form.parts[0] ?? ''))
      return { draft: long, confidence: 0.8, evidence: 'short form of a longer name' };
    return form.certain ? ownAlone(name, form) : undefined;
  };
  const ownAlone = (name: PlacedName, form: Form): Found => {
    const draft = sameAlone(alone.get(form.parts.join(' ')), name.context.gender) ?? make(form);
    push(alone, form.parts.join(' '), draft);
    return own(draft, name, form);
  };

  const owners = names.map((name) => {
    let found = ownerOf(name);
    const form = formOf[name.index];
    if (found && form && isNever(found.draft, name)) found = form.certain ? ownAlone(name, form) : undefined;
    if (found) addMention(found, name);
    return found?.draft;
  });
  return { drafts, owners };
}

function claim(draft: Draft, registered: RegistryEntry): void {
  draft.registered = registered;
  draft.name = registered.name;
  const { parts, generation } = partsOf(registered.name);
  if (parts.length > draft.parts.length) draft.parts = parts;
  draft.generation ??= generation;
}

/** Whether the registry says that these words are not that entity. */
function isNever({ registered }: Draft, { name, words }: PlacedName): boolean {
  return registered !== null && name.registered !== registered && registered.never.includes(words);
}

/** People without a full name are told apart by their titles alone: "Mr. Reed" and "Ms. Reed". */
function sameAlone(known: readonly Draft[] | undefined, gender: NameContext['gender']): Draft | undefined {
  return gender === null
    ? known?.at(-1)
    : (known?.find((draft) => draft.gender === gender) ?? known?.find((draft) => draft.gender === null));
}

/** Moves the draft to the end of its list, so that the last one is the one mentioned last. At most three share a name. */
function push(alone: Map<string, Draft[]>, key: string, draft: Draft): void {
  alone.set(key, [...(alone.get(key) ?? []).filter((other) => other !== draft), draft]);
}

/** A single word is a person's surname or forename where it is one of a person's, or too weakly something else. */
function isShortForPerson(form: Form, { name }: PlacedName): boolean {
  if (form.isPerson || name.uncertain) return true;
  return name.key === null && form.confidence < (name.type === 'place' ? 0.7 : 0.75);
}

function own(draft: Draft, { name }: PlacedName, { type }: Form): Found {
  // What the form is, not this one place, so that the draft of a person stays one.
  if (!name.uncertain) draft.votes.set(type, (draft.votes.get(type) ?? 0) + name.confidence);

  return name.uncertain
    ? { draft, confidence: 0.8, evidence: 'named elsewhere in the document' }
    : { draft, confidence: name.confidence, evidence: name.evidence };
}

function addMention({ draft, confidence, evidence }: Found, placed: PlacedName): void {
  const { name, span, parts, words, acronym, context, offset } = placed;

  if (name.key !== null && !draft.keyed) {
    draft.keyed = true;
    // What the list of names says outweighs what the recogniser made of other places.
    draft.votes.set(name.type, (draft.votes.get(name.type) ?? 0) + LISTED);
    addFacts(draft, name);
  } else if (draft.factsOf === null && name.subtype !== null) addFacts(draft, name);
  draft.gender ??= context.gender;
  draft.names++;
  if (isFuller(draft, placed)) {
    if (!draft.registered) draft.name = words;
    draft.parts = parts;
  }
  // "MERKEL" in a headline is her name.
  const expanded = acronym !== null && draft.parts.length > 1 && !isKnownPlace(name) && !draft.parts.includes(acronym);
  draft.mentions.push({
    span,
    kind: expanded || words.startsWith('@') ? 'alias' : 'name',
    // The name that stands in full elsewhere makes the acronym sure.
    confidence: expanded ? Math.max(confidence, 0.9) : confidence,
    evidence: expanded ? 'acronym of a longer name' : evidence,
  });
  if (name.acronym)
    draft.mentions.push({
      span: shift(name.acronym, offset),
      kind: 'alias',
      confidence: 0.95,
      evidence: 'acronym in brackets',
    });
}

function addFacts(draft: Draft, { type, subtype, knowledge }: NameCandidate): void {
  draft.factsOf = type;
  draft.subtype = subtype;
  draft.knowledge = knowledge;
}

function isFuller(draft: Draft, { name, words, parts }: PlacedName): boolean {
  if (name.uncertain) return false;
  const same = parts.join(' ') === draft.parts.join(' ');
  // "TEHRAN" opens a dispatch, "Tehran" is the name.
  if (same && name.type === 'place' && draft.name === draft.name.toUpperCase()) return words !== words.toUpperCase();
  if (isKnownPlace(name)) return false;
  return parts.length > draft.parts.length || (parts.length === draft.parts.length && words.length > draft.name.length);
}

/** "US" and "United States" are names of equal rank; an organization's acronym is not. */
function isKnownPlace({ type, knowledge }: NameCandidate): boolean {
  return knowledge !== null && type !== 'organization';
}

/** The long forms by the parts of the short ones that stand in brackets behind them: "Pennsylvania State University (Penn State)". */
function bracketsOf(
  text: string,
  names: readonly PlacedName[],
  formOf: readonly (Form | undefined)[],
): ReadonlyMap<string, Form> {
  const brackets = new Map<string, Form>();
  names.forEach((placed, index) => {
    const form = formOf[index];
    if (!form) return;
    const { name, offset, span, parts } = placed;
    if (name.acronym) brackets.set(fold(sliceOf(text, shift(name.acronym, offset))), form);
    const next = names[index + 1];
    if (next && parts.length > 1 && isBracketed(text, span.end, next) && isShortened(next, parts))
      brackets.set(next.parts.join(' '), form);
  });
  return brackets;
}

function isBracketed(text: string, end: number, { span }: PlacedName): boolean {
  return span.start === end + 2 && text.startsWith(' (', end) && text.charAt(span.end) === ')';
}

/** Whether all letters of an organization's short name stand in the long one in this order: `phivolcs`, `penn state`. */
function isShortened({ name, parts }: PlacedName, long: readonly string[]): boolean {
  if (name.type !== 'organization' || parts[0]?.charAt(0) !== long[0]?.charAt(0)) return false;
  const letters = parts.join('');
  let at = 0;
  for (const letter of long.join('')) if (letter === letters.charAt(at)) at++;
  return at === letters.length;
}

/** In mentions of full confidence. */
const LISTED = 3;

/** In order of appearance. */
export function byStart(a: Pick<Mention, 'span'>, b: Pick<Mention, 'span'>): number {
  return a.span.start - b.span.start;
}
