import { sliceOf } from '../../engine/index';
import type { Entity, EntityType, Mention, MentionKind } from '../../engine/index';
import type { SourceDocument } from '../document';
import type { Card, Row } from './card';
import { shorten } from './card';
import { sureness } from './words';

const TYPES: Readonly<Record<EntityType, string>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  facility: 'facility',
  norp: 'nationality, religious or political group',
  event: 'event',
  work: 'work',
  product: 'product',
};

const KINDS: Readonly<Record<MentionKind, string>> = {
  name: 'a name',
  alias: 'another name',
  nominal: 'a description',
  pronoun: 'a pronoun',
};

const FACTS: Readonly<Record<string, string>> = {
  iso: 'ISO code',
  iso2: 'ISO code',
  iso3: 'ISO code, three letters',
  capital: 'Capital',
  continent: 'Continent',
  currency: 'Currency',
  demonym: 'Demonym',
  country: 'Country',
};

/** What the document says about an entity, and how the mention under the cursor was recognised. */
export function entityCard(document: SourceDocument, entity: Entity, mention: Mention): Card {
  const first = entity.mentions[0];
  const facts = Object.entries(entity.knowledge ?? {}).map(([key, value]): Row => [FACTS[key] ?? key, value]);
  return {
    title: entity.name,
    rows: [
      ['Type', entity.subtype === null ? TYPES[entity.type] : `${TYPES[entity.type]} (${entity.subtype})`],
      ['Role', entity.role],
      ['Handle', entity.handle],
      ['Registry', entity.registry],
      ...facts,
      ['Mentions', String(entity.mentions.length)],
      ['First mention', first ? firstMention(document, first, mention) : null],
      ['This mention', `${KINDS[mention.kind]}, ${sureness(mention.confidence)}`],
      ['Why', mention.evidence],
    ],
  };
}

function firstMention(document: SourceDocument, first: Mention, mention: Mention): string {
  if (first === mention) return 'here';
  return `line ${document.lines.lineOf(first.span.start) + 1}, “${shorten(sliceOf(document.text, first.span), 60)}”`;
}
