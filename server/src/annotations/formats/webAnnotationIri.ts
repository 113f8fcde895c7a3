import type { EntityLink } from '../facts';

/** What our ids are as IRIs: `urn:seedmark:a45j83q8pe`. */
export const IRI = 'urn:seedmark:';

/** What other tools follow: `wikidata:Q794` is `http://www.wikidata.org/entity/Q794`. */
export function iriOf({ id }: Pick<EntityLink, 'id'>): string {
  return id.replace(/^wikidata:(?=Q\d)/, 'http://www.wikidata.org/entity/');
}

/** The inverse, for both addresses that Wikidata has. */
export function linkIdOf(iri: string): string {
  return iri.replace(/^https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/(?=Q\d)/, 'wikidata:');
}
