import { plainName } from '../entities/candidate';
import type { NameCandidate } from '../entities/candidate';
import { contains, overlaps } from '../text/span';
import type { Span } from '../text/span';
import { spanOfTokens } from '../text/words';
import type { Words } from '../text/words';
import type { Registry, RegistryEntry } from './facts';

export function givenName(span: Span, registered: RegistryEntry): NameCandidate {
  return { ...plainName(span, registered.type, 0.99, 'in the registry'), registered };
}

/**
 * The names of a paragraph by the registry, and what is kept of those `found` without it. The registry outweighs what was found at the same place,
 * with one exception: a single word within a longer name, as `Ford` in `Ford Motor Company`, is that name's. What lies in a string that is nobody's
 * name is dropped.
 */
export function withRegistry(
  words: Words,
  found: readonly NameCandidate[],
  registry: Registry,
): { readonly kept: readonly NameCandidate[]; readonly given: readonly NameCandidate[] } {
  const matches = registry.find(words).map(({ entry, first, last }) => ({
    entry,
    span: spanOfTokens(words, first, last),
    single: first === last,
  }));
  if (matches.length === 0) return { kept: found, given: [] };
  const nobodys = walk(matches.filter(({ entry }) => entry === null));
  const kept = found.filter(({ span }) => {
    const string = nobodys(span.start);
    return !(string && contains(string.span, span));
  });
  const around = walk(kept.filter(({ uncertain }) => !uncertain));
  const given = matches.flatMap(({ entry, span, single }) => {
    const name = around(span.start);
    const isPart = single && name && contains(name.span, span) && length(name.span) > length(span);
    return entry === null || isPart ? [] : [givenName(span, entry)];
  });
  const beside = walk(given);
  return {
    given,
    kept: kept.map((name) => {
      const other = name.acronym && beside(name.acronym.start);
      return name.acronym && other && overlaps(other.span, name.acronym) ? { ...name, acronym: null } : name;
    }),
  };
}

/** Finds, for offsets that grow, the first that ends behind one; all in order and without overlap. */
function walk<Item extends { readonly span: Span }>(items: readonly Item[]): (offset: number) => Item | undefined {
  let next = 0;
  return (offset) => {
    while (next < items.length && (items[next]?.span.end ?? 0) <= offset) next++;
    return items[next];
  };
}

function length({ start, end }: Span): number {
  return end - start;
}
