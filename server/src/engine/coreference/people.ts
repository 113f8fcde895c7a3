import type { Draft } from './draft';
import { forenameGender } from './draft';
import type { Form, PlacedName } from './forms';
import type { NameContext } from './facts';
import { PARTICLES } from './lexicon/words';

interface Entry {
  /** Whether it is named as a relative of somebody: "his brother Jack". */
  readonly relative: boolean;
  readonly start: number;
  readonly draft: Draft;
}

/** The people that a document names in full, found by parts of their names. */
export interface People {
  /** The draft of a name of several words. */
  readonly full: ReadonlyMap<Form, Draft>;
  /** Who is meant by one word at a place, with why; `undefined` where no full name fits. */
  readonly find: (name: PlacedName) => Found | undefined;
  readonly hasSurname: (word: string) => boolean;
}

/** The drafts of what the registry knows: one for each of its ids. */
export interface RegisteredDrafts {
  readonly known: (form: Form) => Draft | undefined;
  /** Gives the draft the form's id, where the form has one and the draft none yet. */
  readonly claim: (draft: Draft, form: Form) => void;
}

/** Whether the registry allows that a form stands for a draft: two ids are two entities, and what is said never to be it is not. */
export function mayBe(form: Form, { registered }: Draft): boolean {
  if (!registered) return true;
  return form.registered ? form.registered.id === registered.id : !registered.never.includes(form.first.words);
}

export interface Found {
  readonly draft: Draft;
  readonly confidence: number;
  readonly evidence: string;
}

/** Joins the full names of people and indexes their parts. `forms` are all forms of people; those of one word are left to `find`. */
export function collectPeople(forms: readonly Form[], make: (form: Form) => Draft, registry: RegisteredDrafts): People {
  const full = new Map<Form, Draft>();
  const byEnds = new Map<string, Draft[]>();
  const byTail = new Map<string, Draft[]>();
  const long = forms.filter(({ parts, certain }) => parts.length > 1 && certain);
  for (const form of [...long].sort((a, b) => b.parts.length - a.parts.length)) {
    const draft = registry.known(form) ?? sameAs(form, byEnds, byTail) ?? make(form);
    registry.claim(draft, form);
    full.set(form, draft);
    draft.gender ??= genderOf(form);
    draft.generation ??= form.generation;
    for (const key of endKeys(form.parts)) push(byEnds, key, draft);
    for (let at = 1; at < form.parts.length - 1; at++) push(byTail, form.parts.slice(at).join(' '), draft);
  }
  const [surnames, middles, forenames] = [
    new Map<string, Entry[]>(),
    new Map<string, Entry[]>(),
    new Map<string, Entry[]>(),
  ];
  const placed = long
    .flatMap((form) => form.names.map((name) => ({ form, start: name.span.start, relative: name.context.relative })))
    .sort((a, b) => a.start - b.start);
  for (const { form, start, relative } of placed) {
    const draft = full.get(form);
    if (!draft) continue;
    const parts = form.parts;
    push(surnames, parts.at(-1) ?? '', { start, draft, relative });
    push(forenames, parts[0] ?? '', { start, draft, relative });
    for (const part of parts.slice(1, -1)) if (!PARTICLES.has(part)) push(middles, part, { start, draft, relative });
  }
  // How often each person was meant by the surname alone, and who was meant most.
  const meant = new Map<Draft, number>();
  const mostMeant = new Map<string, Draft>();
  return {
    full,
    hasSurname: (word) => surnames.has(word),
    find: (name) => {
      const word = name.parts[0] ?? '';
      const { gender } = name.context;
      const entries = surnames.get(word);
      const usual = mostMeant.get(word);
      const [bySurname, only] = choose(entries, name.span.start, gender, usual);
      if (bySurname) {
        meant.set(bySurname, (meant.get(bySurname) ?? 0) + 1);
        if (!usual || (meant.get(bySurname) ?? 0) > (meant.get(usual) ?? 0)) mostMeant.set(word, bySurname);
        return only
          ? { draft: bySurname, confidence: 0.9, evidence: 'surname of a person named in full' }
          : { draft: bySurname, confidence: 0.7, evidence: 'surname; one of several people of that name' };
      }
      if (gender !== null && surnames.has(word)) return undefined;
      const [byMiddle, oneMiddle] = choose(middles.get(word), name.span.start, gender);
      if (byMiddle && oneMiddle)
        return { draft: byMiddle, confidence: 0.8, evidence: 'part of the name of a person named in full' };
      const [byForename, oneForename] = choose(forenames.get(word), name.span.start, gender);
      if (byForename)
        return {
          draft: byForename,
          confidence: oneForename ? 0.85 : 0.6,
          evidence: 'forename of a person named in full',
        };
      return undefined;
    },
  };
}

/** The one person whose longer name holds this one: the same ends, or the end of it alone. */
function sameAs(
  form: Form,
  byEnds: ReadonlyMap<string, Draft[]>,
  byTail: ReadonlyMap<string, Draft[]>,
): Draft | undefined {
  const { parts } = form;
  const forename = parts[0] ?? '';
  const candidates = new Set([
    ...(byEnds.get(`${forename} ${parts.at(-1) ?? ''}`) ?? []).slice(-MOST_CANDIDATES),
    ...(byTail.get(parts.join(' ')) ?? []).slice(-MOST_CANDIDATES),
  ]);
  const fitting = [...candidates].filter(
    (draft) => isPart(parts, draft.parts) && agrees(form, draft) && mayBe(form, draft),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Forename and initial with each later part. */
function endKeys(parts: readonly string[]): string[] {
  const [forename = ''] = parts;
  return parts
    .slice(1)
    .filter((part) => !PARTICLES.has(part))
    .flatMap((part) => [`${forename} ${part}`, ...(forename.length > 1 ? [`${forename.charAt(0)} ${part}`] : [])]);
}

/** Whether the parts stand in the longer name in this order, an initial for any name with that letter. */
function isPart(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const part of long)
    if (part === short[at] || (short[at]?.length === 1 && part.startsWith(short[at] ?? ' '))) at++;
  return at === short.length;
}

function agrees(form: Form, draft: Draft): boolean {
  const gender = genderOf(form);
  if (gender !== null && draft.gender !== null && gender !== draft.gender) return false;
  return form.generation === null || draft.generation === null || form.generation === draft.generation;
}

function genderOf({ names }: Form): NameContext['gender'] {
  for (const { context } of names) if (context.gender !== null) return context.gender;
  return null;
}

/**
 * The last person before a place that fits a title's gender, else the first behind it; and whether there is no other. Who is usually meant
 * (`usual`) stays so, unless another was named just before, and not as a relative.
 */
function choose(
  entries: readonly Entry[] | undefined,
  at: number,
  gender: NameContext['gender'],
  usual?: Draft,
): readonly [Draft | undefined, boolean] {
  if (!entries) return [undefined, false];
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const near = [
    ...entries.slice(Math.max(0, low - MOST_CANDIDATES), low).reverse(),
    ...entries.slice(low, low + MOST_CANDIDATES),
  ];
  const fitting = near.filter(
    ({ draft }) => gender === null || (draft.gender ?? forenameGender(draft) ?? gender) === gender,
  );
  const [nearest] = fitting;
  if (!nearest || fitting.every(({ draft }) => draft === nearest.draft)) return [nearest?.draft, true];
  const usualFits = usual && fitting.some(({ draft }) => draft === usual);
  if (!usualFits || usual === nearest.draft) return [nearest.draft, false];
  const justNamed = nearest.start < at && at - nearest.start < JUST_NAMED && !nearest.relative;
  return [justNamed ? nearest.draft : usual, false];
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (values.at(-1) !== value) values.push(value);
}

/** In UTF-16 units: about two sentences. */
const JUST_NAMED = 250;
/** How many people of one name are compared at most; the nearest ones. */
const MOST_CANDIDATES = 12;
