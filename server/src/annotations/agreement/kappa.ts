/** Two labels for one item, one from each annotator. */
export type LabelPair = readonly [a: string, b: string];

/** Cohen's kappa with what it rests on. */
export interface Kappa {
  /** 1 for perfect agreement, 0 for what chance would do; `null` where there is no item, or only one label was ever used. */
  readonly value: number | null;
  /** Items that both labelled: few items make any value worthless. */
  readonly items: number;
  readonly agreed: number;
}

/**
 * Cohen (1960), "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20(1), 37–46.
 *
 * Over spans it has a known flaw: it needs items that both annotators labelled, so spans that only one of them marked are left out, and
 * the value looks better than the agreement is. Read it beside F1, and with `items`.
 */
export function cohenKappa(pairs: readonly LabelPair[]): Kappa {
  const items = pairs.length;
  const agreed = pairs.filter(([a, b]) => a === b).length;
  const countA = countLabels(pairs.map(([a]) => a));
  const countB = countLabels(pairs.map(([, b]) => b));
  let chance = 0;
  for (const [label, count] of countA) chance += (count / items) * ((countB.get(label) ?? 0) / items);
  return { value: items === 0 || chance >= 1 ? null : (agreed / items - chance) / (1 - chance), items, agreed };
}

function countLabels(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
