import { fold } from '../coreference/fold';
import type { Gazetteer } from '../entities/gazetteer';
import type { Registry } from '../registry/facts';
import { isOtherVowel } from '../spelling/nearMiss';
import type { KnownNames } from './facts';

/** Nothing is known beside the document. */
export const NO_NAMES: KnownNames = { has: () => false, near: () => [], registry: null };

/** What the built-in lists and a workspace's registry know of names. */
export function knownNames(gazetteer: Gazetteer, registry: Registry | null): KnownNames {
  return {
    registry,
    has: (name) => registry?.has(name) === true || gazetteer.has(name),
    near: (name) => [
      ...(registry?.near(name) ?? []).map((one) => ({ name: one.name, type: one.entry.type, source: 'the registry' })),
      ...gazetteer
        .near(name)
        .filter((one) => ENGLISH.has(one.entry.subtype ?? '') || !isOtherVowel(fold(name), fold(one.name)))
        .map((one) => ({
          name: one.name,
          type: one.entry.type,
          source: one.entry.subtype === 'country' ? 'the list of countries' : 'the list of names',
        })),
    ],
  };
}

/** Kinds of names that have one usual spelling in English. Others come from languages whose vowels are written in several ways. */
const ENGLISH: ReadonlySet<string> = new Set(['country', 'nationality', 'region', 'continent']);
