import { contains, sliceOf } from '../../engine/index';
import type { Analysis, Entity, EntityType, Mention, MentionKind } from '../../engine/index';
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
  capitalOf: 'Capital of',
  continent: 'Continent',
  currency: 'Currency',
  demonym: 'Demonym',
  country: 'Country',
};

/** What the document says about an entity, and how the mention under the cursor was recognised. */
export function entityCard(document: SourceDocument, analysis: Analysis, entity: Entity, mention: Mention): Card {
  const first = entity.mentions[0];
  const facts = Object.entries(entity.knowledge ?? {}).map(([key, value]): Row => [FACTS[key] ?? key, value]);
  const quotes = analysis.quotes.filter(({ speaker }) => speaker?.entity === entity.id).length;
  return {
    title: entity.name,
    rows: [
      ['Type', entity.subtype === null ? TYPES[entity.type] : `${TYPES[entity.type]} (${entity.subtype})`],
      ['Role', entity.role],
      ['Handle', entity.handle],
      ['Registry', entity.registry],
      ...facts,
      // News says "Tehran" for what the government there does.
      ['Note', entity.knowledge?.['capitalOf'] === undefined ? null : 'often stands for the government of the country'],
      ['Also called', otherForms(document, entity)],
      ['Mentions', String(entity.mentions.length)],
      ['Quotes', quotes === 0 ? null : String(quotes)],
      ['First mention', first ? firstMention(document, analysis, first, mention) : null],
      ['This mention', `${KINDS[mention.kind]}, ${sureness(mention.confidence)}`],
      ['Why', mention.evidence],
    ],
  };
}

/** Short forms and other names in the order of the text, each once; `null` where there are none. */
function otherForms(document: SourceDocument, { name, handle, mentions }: Entity): string | null {
  const forms = mentions
    .filter(({ kind }) => kind === 'name' || kind === 'alias')
    .map(({ span }) => sliceOf(document.text, span));
  const others = [...new Set(forms)].filter((form) => form !== name && form !== handle);
  return others.length === 0 ? null : shorten(others.join(', '), LONGEST_LIST);
}

function firstMention(document: SourceDocument, analysis: Analysis, first: Mention, mention: Mention): string {
  if (first === mention) return 'here';
  const sentence = analysis.sentences.find((range) => contains(range, first.span)) ?? first.span;
  const line = document.lines.lineOf(first.span.start) + 1;
  return `line ${line}, “${shorten(sliceOf(document.text, sentence), LONGEST_SENTENCE)}”`;
}

/** In UTF-16 units. */
const LONGEST_SENTENCE = 160;
const LONGEST_LIST = 120;
