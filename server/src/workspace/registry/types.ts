import type { EntityType } from '../../engine/index';

/** The types that an entry can have, with what they mean. */
export const ENTITY_TYPES: Readonly<Record<EntityType, string>> = {
  person: 'A person, real or invented.',
  organization: 'A company, agency, party, team and the like.',
  place: 'A country, city, river, region.',
  facility: 'A building, bridge, airport, harbour.',
  norp: 'A nationality, religious or political group.',
  event: 'A war, storm, election, tournament.',
  work: 'A book, film, law, prize.',
  product: 'A vehicle, device, software, brand.',
};

/** The keys of an entry in their usual order, with what they mean. */
export const ENTRY_KEYS = {
  id: 'What other files call the entry by. It never changes: letters, digits and hyphens.',
  name: 'The full name, shown wherever the entity is.',
  type: 'What it is: person, organization, place, facility, norp, event, work or product.',
  aliases: 'Other names for the same: acronyms, nicknames, other spellings.',
  description: 'A sentence for people.',
  role: 'What the person is, with dates where they are known: foreign secretary 2022-09..2023-11.',
  handle: 'The name on a social network, with its @.',
  wikidata: 'The item on Wikidata: Q42.',
  links: 'Addresses of pages about it, or label and address.',
  never: 'Strings that are not this entity, although they hold its name.',
  notes: 'Anything for the people who keep the registry.',
} as const;

export type EntryKey = keyof typeof ENTRY_KEYS;

export function isEntityType(text: string): text is EntityType {
  return Object.hasOwn(ENTITY_TYPES, text);
}
