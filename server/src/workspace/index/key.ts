import { nameParts } from '../../engine/index';
import type { Entity } from '../../engine/index';

/**
 * What makes entities of different files one. In this order:
 *
 * 1. the same id in the registry;
 * 2. the same country, or the same country's people, by the list of countries: "the US" and "the United States";
 * 3. the same type and the same full name, without regard to case, accents, article, title and legal form.
 *
 * A single word is no full name of a person: two files that speak of a "Smith" may mean two people, so that such an entity
 * stays with its file (`person|smith|file:///a.seed`) until the registry knows it. `Mr. James Cleverly` gives `person|james cleverly`.
 */
export function entityKey({ type, subtype, name, registry, knowledge }: Entity, uri: string): string {
  if (registry !== null) return `registry|${registry}`;
  const iso = knowledge?.['iso'];
  if (iso !== undefined && (subtype === 'country' || subtype === 'nationality')) return `${type}|${subtype}|${iso}`;
  const { parts, generation } = nameParts(name);
  const words = [...parts, ...(generation === null ? [] : [generation])].join(' ');
  return type === 'person' && parts.length < 2 ? `person|${words}|${uri}` : `${type}|${words}`;
}
