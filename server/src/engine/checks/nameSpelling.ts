import { FORENAME_GENDERS } from '../coreference/forenames';
import type { EntityType } from '../entities/facts';
import { isInMarks } from '../quotes/inMarks';
import { SpellingTable } from '../spelling/table';
import type { Span } from '../text/span';
import type { Check, KnownNames, Problem } from './facts';
import { NO_NAMES } from './knownNames';
import { changeOf } from './nameChange';
import { nameUses } from './nameUses';
import type { NameUse } from './nameUses';

export const nameSpelling: Check = {
  code: 'name-spelling',
  severity: 'warning',
  what: 'A name looks like a slip of the pen: one letter differs from a name that is known.',
  why: 'The other name stands more often in the same text, or in the registry, or in the lists of countries, cities and organizations. One letter is missing, too much or another one, or two are swapped; plurals, forms such as “Russian”, and usual spellings such as “Defence” are not compared, and neither are names of fewer than five letters. Of a person, the other parts of the name must be the same. Where both spellings are right, add the other one to the registry. In a quotation no fix is offered, and what a quotation spells twice is its own spelling.',
  example: ' date 2022-12-13 James Cleverly spoke. Cleverley left, and Cleverly stayed.\n',
  run: (document, { names = NO_NAMES } = { style: 'none' }) => {
    const uses = nameUses(document).filter(({ form }) => form.length <= LONGEST);
    const quoted = isInMarks(document);
    const nearHere = namesOfDocument(uses, quoted);
    return uses.flatMap((use): Problem[] => {
      if (!isDoubtful(use, names)) return [];
      const found = nearHere(use) ?? nearKnown(use, names);
      const isOwnSpelling = use.spans.filter(quoted).length > 1;
      const spans = use.spans.filter((span) => !(isOwnSpelling && quoted(span)) && document.text[span.end] !== '[');
      return found ? spans.map((span) => problem(span, use, found, quoted(span))) : [];
    });
  },
};

/** A name that may be meant. */
interface Meant {
  readonly name: string;
  readonly source: string;
  /** Whether there is so much for it that it can be put in. */
  readonly sure: boolean;
}

/** What is known is right, and so are acronyms. A forename alone is compared with nothing: `Erica` and `Erika` are two people. */
function isDoubtful({ form, entity, parts }: NameUse, names: KnownNames): boolean {
  if (entity.registry !== null || entity.knowledge !== null || form === form.toUpperCase()) return false;
  if (names.has(form) || names.has(form.replace(ARTICLE, ''))) return false;
  return entity.type !== 'person' || parts.length > 1 || !FORENAME_GENDERS.has(parts[0] ?? '');
}

/** Finds, among the other names of the document, one that the writer uses more often, or first. */
function namesOfDocument(
  uses: readonly NameUse[],
  quoted: (span: Span) => boolean,
): (use: NameUse) => Meant | undefined {
  const whole = new SpellingTable<NameUse>();
  const surnames = new SpellingTable<NameUse>();
  const introduced = new Set<string>();
  const ranks = new Map<NameUse, { readonly count: number; readonly order: number }>();
  for (const [order, use] of uses.entries()) {
    whole.add(use.parts.join(' '), use);
    ranks.set(use, { order, count: use.spans.filter((span) => !quoted(span)).length });
    if (use.entity.type !== 'person' || use.parts.length < 2) continue;
    surnames.add(surnameOf(use), use);
    introduced.add(surnameOf(use));
  }
  const rankOf = (use: NameUse) => ranks.get(use) ?? { count: 0, order: 0 };
  const isBefore = (other: NameUse, use: NameUse) => {
    const [theirs, own] = [rankOf(other), rankOf(use)];
    return theirs.count > own.count || (theirs.count === own.count && theirs.order < own.order);
  };
  return (use) => {
    const { parts, entity } = use;
    if (entity.type === 'person' && parts.length === 1) {
      // A second person of nearly that name would have been introduced with a full name.
      if (entity.name.includes(' ') || introduced.has(surnameOf(use))) return undefined;
      const found = surnames.near(surnameOf(use)).find((other) => rankOf(other).count > 0);
      return found && meant(found.form, 'this text', true);
    }
    const found = whole
      .near(parts.join(' '))
      .find((other) => KINDS[other.entity.type] === KINDS[entity.type] && isBefore(other, use));
    const isKnown = found?.entity.knowledge != null || found?.entity.registry != null;
    return found && meant(found.form, 'this text', isKnown || rankOf(found).count > rankOf(use).count);
  };
}

function surnameOf({ parts }: NameUse): string {
  return parts.at(-1) ?? '';
}

function nearKnown({ entity, parts, form, spans }: NameUse, names: KnownNames): Meant | undefined {
  const isLonePerson = entity.type === 'person' && parts.length === 1;
  if (parts.join('').length < SHORTEST_KNOWN || spans.length > MOST_SLIPS) return undefined;
  if (isLonePerson && entity.name.includes(' ')) return undefined;
  const found = names.near(form.replace(ARTICLE, '')).find(({ type }) => type === entity.type);
  return found && meant(found.name, found.source, true);
}

function meant(name: string, source: string, sure: boolean): Meant {
  return { name, source, sure };
}

function problem(span: Span, use: NameUse, { name, source, sure }: Meant, quoted: boolean): Problem {
  const change = sure && !quoted ? changeOf(span, use, name) : undefined;
  return {
    span,
    message: `“${use.form}” may be a slip of the pen: ${source} has “${name}”.${quoted ? ' It stands in quoted words.' : ''}`,
    fixes: change ? [{ title: `Write “${change.text}”`, changes: [change], preferred: false }] : [],
  };
}

const LONGEST = 80;
/** In letters: lists have many names, and shorter ones are near to something. */
const SHORTEST_KNOWN = 6;
/** What stands more often is meant as it stands. */
const MOST_SLIPS = 2;
const ARTICLE = /^the /i;
/** Types that are told apart less surely than the spelling. */
const KINDS: Readonly<Record<EntityType, string>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  facility: 'place',
  norp: 'norp',
  event: 'event',
  work: 'work',
  product: 'product',
};
