import type { Gazetteer } from '../entities/gazetteer';
import type { Registry } from '../registry/facts';
import type { KnownNames } from './facts';

/** What the built-in lists and a workspace's registry know of names. */
export function knownNames(gazetteer: Gazetteer, registry: Registry | null): KnownNames {
  return {
    registry,
    has: (name) => registry?.has(name) === true || gazetteer.has(name),
    near: (name) => [
      ...(registry?.near(name) ?? []).map((one) => ({ name: one.name, type: one.entry.type, source: 'the registry' })),
      ...gazetteer.near(name).map((one) => ({
        name: one.name,
        type: one.entry.type,
        source: one.entry.subtype === 'country' ? 'the list of countries' : 'the list of names',
      })),
    ],
  };
}
