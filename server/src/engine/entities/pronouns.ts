import type { Entity, Mention } from './facts';
import type { QuoteCandidate } from '../quotes/find';
import type { Span } from '../text/span';
import { wordAt } from '../text/words';
import type { Words } from '../text/words';

/** A "he" or "she" outside quotation marks. */
export type Pronoun = Span;

/** The pronouns of a paragraph that stand for a person as the subject, outside quotation marks. Spans are relative to the paragraph. */
export function findPronouns(words: Words, quotes: readonly QuoteCandidate[]): Pronoun[] {
  const found: Pronoun[] = [];
  let quote = 0;
  for (const [index, token] of words.tokens.entries()) {
    if (!PERSONAL.has(wordAt(words, index))) continue;
    while ((quotes[quote]?.span.end ?? Infinity) <= token.start) quote++;
    const inside = quotes[quote];
    if (!inside || inside.span.start > token.start) found.push({ start: token.start, end: token.end });
  }
  return found;
}

/**
 * Gives every pronoun to the last person named before it, when that was not long ago. A first, simple reading: it knows neither grammar
 * nor gender, and its confidence says so.
 */
export function linkPronouns(entities: readonly Entity[], pronouns: readonly Pronoun[]): Entity[] {
  const names = entities
    .flatMap(({ id, type, mentions }) => (type === 'person' ? mentions.map(({ span }) => ({ id, span })) : []))
    .sort((a, b) => a.span.start - b.span.start);
  const found = new Map<string, Mention[]>();
  let next = 0;
  for (const pronoun of pronouns) {
    while (next < names.length && (names[next]?.span.end ?? Infinity) <= pronoun.start) next++;
    const person = names[next - 1];
    if (!person || pronoun.start - person.span.end > FARTHEST) continue;
    const mention: Mention = {
      span: pronoun,
      kind: 'pronoun',
      confidence: 0.6,
      evidence: 'the last person named before',
    };
    const mentions = found.get(person.id);
    if (mentions) mentions.push(mention);
    else found.set(person.id, [mention]);
  }
  return entities.map((entity) => withMentions(entity, found.get(entity.id)));
}

function withMentions(entity: Entity, more: readonly Mention[] | undefined): Entity {
  if (!more) return entity;
  return { ...entity, mentions: [...entity.mentions, ...more].sort((a, b) => a.span.start - b.span.start) };
}

/** In UTF-16 units: about two paragraphs of news. */
const FARTHEST = 800;

const PERSONAL: ReadonlySet<string> = new Set(['he', 'He', 'she', 'She']);
