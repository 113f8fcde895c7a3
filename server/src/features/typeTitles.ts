import type { EntityType } from '../engine/index';

/** The headings above the names of a type. */
export const TYPE_TITLES: Readonly<Record<EntityType, string>> = {
  person: 'People',
  organization: 'Organizations',
  place: 'Places',
  facility: 'Facilities',
  norp: 'Nationalities and groups',
  event: 'Events',
  work: 'Works',
  product: 'Products',
};

/** All types, in the order in which lists show them. */
export const ENTITY_TYPE_LIST = Object.keys(TYPE_TITLES) as readonly EntityType[];
