import nlp from 'compromise';
import type { Span } from '../../server/src/engine/index';
import { parseHeader } from '../../server/src/engine/index';
import type { FoundMention } from './coreference/found';
import type { Name, NameClass, NameFinder } from './names';

interface Term {
  readonly tags: readonly string[];
  readonly offset: { readonly start: number; readonly length: number };
}

/** What we use of compromise's views; its types leave `refersTo` out. */
interface View {
  readonly json: (options: object) => unknown;
  readonly forEach: (visit: (part: View) => void) => unknown;
  readonly refersTo?: () => View;
}

export const COMPROMISE_VERSION = nlp.version;

/**
 * The people, places and organizations of compromise, which reads the text behind the header. What its convention adds to a name is taken
 * off in its favour: a title in front, a possessive ending, marks around.
 */
export const compromiseFinder: NameFinder = (text) => {
  const { start, body } = bodyOf(text);
  const document = nlp(body);
  const names = (found: View, label: NameClass): Name[] =>
    spansOf(body, start, found).map((span) => ({ span, label, facility: false }));
  return [
    ...names(document.people(), 'PER'),
    ...names(document.places(), 'LOC'),
    ...names(document.organizations(), 'ORG'),
  ];
};

/** What compromise makes of pronouns, as mentions of entities: each thing that one refers to, with its pronouns. */
export function compromiseMentions(text: string): FoundMention[] {
  const { start, body } = bodyOf(text);
  const document = nlp(body);
  document.compute('coreference');
  const mentions = new Map<string, FoundMention>();
  const pronouns: View = document.pronouns();
  pronouns.forEach((pronoun) => {
    const [span] = spansOf(body, start, pronoun);
    const [referent] = pronoun.refersTo ? spansOf(body, start, pronoun.refersTo()) : [];
    if (!span || !referent) return;
    const entity = `${referent.start}-${referent.end}`;
    mentions.set(entity, { span: referent, entity, type: 'person', kind: 'name', isName: true });
    mentions.set(`${entity} ${span.start}`, { span, entity, type: 'person', kind: 'pronoun', isName: false });
  });
  return [...mentions.values()];
}

function bodyOf(text: string): { readonly start: number; readonly body: string } {
  const start = parseHeader(text)?.bodyStart ?? 0;
  return { start, body: text.slice(start) };
}

/** The spans of a view's parts in the text whose body begins at `bodyStart`. */
function spansOf(body: string, bodyStart: number, view: View): Span[] {
  const parts = view.json({ offset: true, terms: { offset: true, tags: true } }) as { readonly terms: Term[] }[];
  return parts.flatMap(({ terms }) => {
    const first = terms.find(({ tags }, index) => index === terms.length - 1 || !tags.includes('Honorific'));
    const last = terms.at(-1);
    if (!first || !last) return [];
    const { start } = first.offset;
    const bare = body.slice(start, last.offset.start + last.offset.length).replace(/['’]s?$/i, '');
    return [{ start: bodyStart + start, end: bodyStart + start + bare.length }];
  });
}
