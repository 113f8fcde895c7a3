/** Sums over mentions, which add up over documents: precision is `right / found`, recall `covered / marked`. */
export interface BCubed {
  readonly right: number;
  readonly found: number;
  readonly covered: number;
  readonly marked: number;
}

export const NO_MENTIONS: BCubed = { right: 0, found: 0, covered: 0, marked: 0 };

/**
 * B³ (Bagga and Baldwin 1998) where the mentions themselves may differ: each found mention counts with the share of its cluster that is
 * paired into the same marked cluster, each marked one with the share of its cluster that is found in the same one; a mention without
 * a counterpart counts nothing. `marked` and `found` are the clusters of the mentions, and `pairs` has the index of the marked mention
 * for each found one.
 */
export function bCubed(marked: readonly string[], found: readonly string[], pairs: readonly (number | null)[]): BCubed {
  const markedSizes = sizes(marked);
  const foundSizes = sizes(found);
  const both = pairs.flatMap((pair, index) => {
    const [of, from] = [pair === null ? undefined : marked[pair], found[index]];
    return of === undefined || from === undefined ? [] : [{ of, from }];
  });
  const shared = sizes(both.map(({ of, from }) => `${of}\n${from}`));
  let [right, covered] = [0, 0];
  for (const { of, from } of both) {
    const together = shared.get(`${of}\n${from}`) ?? 0;
    right += together / (foundSizes.get(from) ?? 1);
    covered += together / (markedSizes.get(of) ?? 1);
  }
  return { right, found: found.length, covered, marked: marked.length };
}

export function addBCubed(a: BCubed, b: BCubed): BCubed {
  return {
    right: a.right + b.right,
    found: a.found + b.found,
    covered: a.covered + b.covered,
    marked: a.marked + b.marked,
  };
}

function sizes(clusters: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const cluster of clusters) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  return counts;
}
