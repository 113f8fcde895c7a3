import type { MentionKind } from '../entities/facts';
import { sliceOf } from '../text/span';
import type { Span } from '../text/span';
import { typeOf } from './draft';
import type { Draft } from './draft';
import { fitsDescription } from './groupsDescribed';
import type { DescriptionReference, NameReference, PlacedDescription, Reference } from './placed';
import { antecedentOf } from './pronouns';
import type { PlacedPronoun } from './pronouns';
import { NeutralTopic } from './neutral';
import { RoleIndex, roleOf } from './roles';
import { Trail } from './trail';
import type { Step } from './trail';

/** Descriptions of people that nothing before them explains. What stands later may: see `quotedPosts`. */
export type OpenDescription = PlacedDescription;

/** Gives descriptions and pronouns to the entities of a document, outside quotation marks first. `speakerOf` knows who speaks in a quote. */
export function resolveReferences(
  text: string,
  references: readonly Reference[],
  sameWord: (word: string) => string,
  speakerOf: (quote: number) => Draft | undefined,
): OpenDescription[] {
  const trail = new Trail();
  const roles = new RoleIndex();
  const open: OpenDescription[] = [];
  const quoted: PlacedPronoun[] = [];
  const spoken: PlacedPronoun[] = [];
  const recent = new Recent();
  const topic = new NeutralTopic();
  const ahead = nextPeople(references);
  references.forEach((reference, index) => {
    switch (reference.kind) {
      case 'name':
        if (reference.name.context.topic) topic.add({ ...reference, draft: reference.owner });
        addNameRole(text, reference.owner, reference.name.context.role, reference.name.offset, roles);
        if (typeOf(reference.owner) === 'person') trail.add(stepOfName(reference));
        recent.add(reference.owner, reference.sentence);
        break;
      case 'description':
        describe(text, reference, { trail, roles, recent, open, sameWord });
        break;
      case 'pronoun':
        if (reference.pronoun.candidate.gender === 'neutral') referNeutral(reference.pronoun, topic);
        else if (reference.pronoun.candidate.gender === 'speaker') spoken.push(reference.pronoun);
        else if (reference.pronoun.quote === -1) refer(reference.pronoun, trail, undefined, ahead[index], true);
        else quoted.push(reference.pronoun);
    }
  });
  const whole = new Trail(trail.all());
  for (const pronoun of quoted) refer(pronoun, whole, speakerOf(pronoun.quote), undefined, false);
  for (const pronoun of spoken) referToSpeaker(pronoun, speakerOf(pronoun.quote));
  return open.filter((description) => !linkForward(text, description, roles, sameWord));
}

interface State {
  readonly trail: Trail;
  readonly roles: RoleIndex;
  readonly recent: Recent;
  readonly open: OpenDescription[];
  readonly sameWord: (word: string) => string;
}

function describe(text: string, reference: DescriptionReference, state: State): void {
  const { placed, beside } = reference;
  const { description, span } = placed;
  if (beside) {
    addMention(beside, span, 'nominal', 0.9, 'stands beside the name');
    addRole(text, beside, placed.role, state.roles);
    beside.gender ??= description.gender;
    return;
  }
  if (description.name !== null) return;
  const found = description.kind === 'person' ? findPerson(placed, state) : findGroup(placed, state);
  if (found) {
    addMention(found.draft, span, 'nominal', found.confidence, found.evidence);
    found.draft.gender ??= description.gender;
    state.recent.add(found.draft, placed.sentence);
  } else if (
    description.kind === 'person' &&
    placed.quote === -1 &&
    (description.determiner === 'of-name' || description.determiner === 'definite')
  )
    state.open.push(placed);
  if (description.kind === 'person') state.trail.add(stepOfDescription(placed, found?.draft ?? null));
}

interface FoundEntity {
  readonly draft: Draft;
  readonly confidence: number;
  readonly evidence: string;
}

function findPerson(
  { description, sentence }: PlacedDescription,
  { roles, recent, sameWord }: State,
): FoundEntity | undefined {
  if (description.determiner === 'indefinite' || description.determiner === 'none' || description.determiner === 'own')
    return undefined;
  const people = roles
    .matching(description, sameWord)
    .map((draft) => ({ draft, distance: sentence - recent.lastOf(draft) }))
    .filter(
      ({ draft, distance }) =>
        distance <= LONGEST_ROLE && (draft.gender ?? description.gender) === (description.gender ?? draft.gender),
    )
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = people;
  if (!first || (second && second.distance - first.distance < CLEARLY_NEARER)) return undefined;
  return { draft: first.draft, confidence: second ? 0.65 : 0.8, evidence: 'repeats the role of a person named before' };
}

/** The last entity of that kind, when no other of it was mentioned as shortly before. */
function findGroup({ description, sentence }: PlacedDescription, { recent }: State): FoundEntity | undefined {
  if (description.determiner !== 'definite' || description.modifiers.length > 0) return undefined;
  const fitting = recent.within(sentence - LONGEST_GROUP).filter(([draft]) => fitsDescription(description, draft));
  const [first, second] = fitting;
  if (!first) return undefined;
  // Farther away, and with "this", only the one that nothing else comes near to.
  if (second && (description.pointing || sentence - first[1] > NEAR_GROUP)) return undefined;
  // "This court" is often the one that is spoken to.
  if (description.pointing && description.kind !== 'place') return undefined;
  const others = fitting.slice(1).map(([{ names }]) => names);
  const near = second === undefined || first[1] - second[1] >= CLEARLY_NEARER;
  const most = Math.max(0, ...others);
  if (first[0].names < most || (!near && first[0].names < 2 * most)) return undefined;
  // In an article about one town, "the city" is that one, even where another was mentioned last.
  if (recent.topic((draft) => fitsDescription(description, draft)) >= 2 * first[0].names) return undefined;
  return {
    draft: first[0],
    confidence: second ? 0.6 : 0.7,
    evidence: `the ${description.kind} of that kind mentioned last`,
  };
}

/** A role stated only behind the description: "the foreign secretary said … Foreign Secretary James Cleverly". */
function linkForward(
  text: string,
  { description, span, role }: OpenDescription,
  roles: RoleIndex,
  sameWord: (word: string) => string,
): boolean {
  if (description.modifiers.length === 0) return false;
  const [draft, other] = roles.matching(description, sameWord);
  const first = draft?.mentions[0];
  if (!draft || other || !first || first.span.start < span.start || first.span.start - span.end > LONGEST_FORWARD)
    return false;
  addMention(draft, span, 'nominal', 0.7, 'repeats the role of a person named behind it');
  draft.role = sliceOf(text, role);
  return true;
}

function referNeutral(pronoun: PlacedPronoun, topic: NeutralTopic): void {
  const draft = topic.antecedentOf(pronoun);
  if (!draft) return;
  const { start, end } = pronoun;
  addMention(draft, { start, end }, 'pronoun', 0.75, 'what its sentence or the one before opens with');
}

/** "I" in a quote is who speaks it. */
function referToSpeaker({ start, end, quote }: PlacedPronoun, speaker: Draft | undefined): void {
  if (quote === -1 || !speaker || typeOf(speaker) !== 'person') return;
  addMention(speaker, { start, end }, 'pronoun', 0.85, 'speaks these words');
}

function refer(
  pronoun: PlacedPronoun,
  trail: Trail,
  speaker: Draft | undefined,
  ahead: Step | undefined,
  extend: boolean,
): void {
  const found = antecedentOf(pronoun, trail, speaker, ahead);
  if (!found) return;
  const { candidate, start, end, sentence, paragraph, quote } = pronoun;
  const { draft, confidence, evidence } = found;
  if (candidate.gender === 'male' || candidate.gender === 'female') draft.heard[candidate.gender]++;
  addMention(draft, { start, end }, 'pronoun', confidence, evidence);
  if (extend)
    trail.add({
      draft,
      gender: null,
      start,
      end,
      sentence,
      paragraph,
      quote,
      subject: candidate.form === 'subject',
      possessor: candidate.form === 'possessive',
      pronoun: candidate.form,
      named: false,
    });
}

function addNameRole(text: string, draft: Draft, role: Span | null, offset: number, roles: RoleIndex): void {
  if (role) addRole(text, draft, { start: role.start + offset, end: role.end + offset }, roles);
}

function addRole(text: string, draft: Draft, span: Span, roles: RoleIndex): void {
  const words = sliceOf(text, span);
  // A rank alone, such as "Gen.", tells less than what is said later.
  const stated = typeOf(draft) === 'person';
  if (stated && (draft.role === null || /^\p{Lu}\p{L}{0,5}\.?$/u.test(draft.role))) draft.role = words;
  const role = roleOf(text, span);
  if (role) roles.add(draft, role);
}

export function addMention(draft: Draft, span: Span, kind: MentionKind, confidence: number, evidence: string): void {
  draft.mentions.push({ span, kind, confidence, evidence });
}

function stepOfName({ name, owner, sentence, paragraph, quote }: NameReference): Step {
  return {
    draft: owner,
    gender: null,
    start: name.span.start,
    end: name.span.end,
    sentence,
    paragraph,
    quote,
    subject: name.context.subject,
    possessor: name.context.possessor,
    pronoun: null,
    named: true,
  };
}

function stepOfDescription(
  { description, span, sentence, paragraph, quote }: PlacedDescription,
  draft: Draft | null,
): Step {
  return {
    draft,
    gender: description.gender,
    start: span.start,
    end: span.end,
    sentence,
    paragraph,
    quote,
    subject: description.subject,
    possessor: false,
    pronoun: null,
    named: false,
  };
}

/** For every reference the next person named behind it. */
function nextPeople(references: readonly Reference[]): (Step | undefined)[] {
  const ahead: (Step | undefined)[] = [];
  let next: Step | undefined;
  for (let index = references.length - 1; index >= 0; index--) {
    ahead[index] = next;
    const reference = references[index];
    if (reference?.kind === 'name' && typeOf(reference.owner) === 'person') next = stepOfName(reference);
  }
  return ahead;
}

/** Who was mentioned last, and in which sentence. */
class Recent {
  readonly #last = new Map<Draft, number>();

  add(draft: Draft, sentence: number): void {
    // Deleted first, so that the map stays in the order of last mention.
    this.#last.delete(draft);
    this.#last.set(draft, sentence);
    if (this.#last.size > MOST_RECENT) for (const oldest of this.#last.keys()) return void this.#last.delete(oldest);
  }

  lastOf(draft: Draft): number {
    return this.#last.get(draft) ?? -Infinity;
  }

  /** How often the one mentioned most is named, of those that fit. */
  topic(fits: (draft: Draft) => boolean): number {
    return Math.max(0, ...[...this.#last.keys()].filter(fits).map(({ names }) => names));
  }

  /** Those mentioned in this sentence or later, the last one first. */
  within(sentence: number): (readonly [Draft, number])[] {
    return [...this.#last].filter(([, last]) => last >= sentence).reverse();
  }
}

const MOST_RECENT = 40;
/** In sentences. */
const LONGEST_ROLE = 20;
const LONGEST_GROUP = 10;
const NEAR_GROUP = 4;
const CLEARLY_NEARER = 2;
/** In UTF-16 units: some paragraphs. */
const LONGEST_FORWARD = 3000;
