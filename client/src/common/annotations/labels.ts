import type { LayerView } from '../../../../server/src/protocol/index';

/** One label of a layer, as it is offered. */
export interface LabelChoice {
  readonly layer: string;
  /** Empty for a layer without types. */
  readonly label: string;
  readonly title: string;
  readonly layerTitle: string;
  /** What one types to pick it at once; empty where there is nothing. */
  readonly keys: string;
}

/**
 * All labels that can be picked, layer by layer. A label is picked by its own key; where another label or layer has that key, by the key of its layer
 * and its own. The first ones that have none get the digits, in their order, which stays the same while one works.
 */
export function labelChoices(layers: readonly LayerView[]): LabelChoice[] {
  const choices = layers.flatMap((layer) => choicesOf(layer, clashingKeys(layers)));
  const digits = '123456789'.split('').filter((digit) => !choices.some(({ keys }) => keys.startsWith(digit)));
  return choices.map((choice) => (choice.keys === '' ? { ...choice, keys: digits.shift() ?? '' } : choice));
}

/** What typed keys pick: a choice, `'more'` where further keys are awaited, or nothing. */
export function pickByKeys(choices: readonly LabelChoice[], typed: string): LabelChoice | 'more' | undefined {
  if (typed === '') return undefined;
  const begun = choices.filter(({ keys }) => keys.startsWith(typed));
  if (begun.some(({ keys }) => keys !== typed)) return 'more';
  return begun[0];
}

/** How many labels used last are offered first. */
const MOST_RECENT = 3;

/** Puts a label before those used earlier. */
export function used(recent: readonly LabelKey[], { layer, label }: LabelKey): LabelKey[] {
  return [{ layer, label }, ...recent.filter((one) => !isSame(one, { layer, label }))].slice(0, 20);
}

/** The choices used last, and the others in their order. */
export function splitByUse(
  choices: readonly LabelChoice[],
  recent: readonly LabelKey[],
): { readonly last: readonly LabelChoice[]; readonly others: readonly LabelChoice[] } {
  const last = recent.flatMap((one) => choices.find((choice) => isSame(choice, one)) ?? []).slice(0, MOST_RECENT);
  return { last, others: choices.filter((choice) => !last.includes(choice)) };
}

export interface LabelKey {
  readonly layer: string;
  readonly label: string;
}

function isSame(a: LabelKey, b: LabelKey): boolean {
  return a.layer === b.layer && a.label === b.label;
}

function choicesOf(layer: LayerView, clashing: ReadonlySet<string>): LabelChoice[] {
  const base = { layer: layer.name, layerTitle: layer.title };
  const layerKey = layer.key?.toLowerCase() ?? '';
  const whole = { ...base, label: '', title: layer.title, keys: layerKey };
  const labels = layer.labels.map(({ name, title, key }) => {
    const own = key?.toLowerCase() ?? '';
    return { ...base, label: name, title, keys: own !== '' && clashing.has(own) ? layerKey + own : own };
  });
  // Where two would still be typed alike, the first one keeps the keys.
  const taken = new Set<string>();
  const unlike = labels.map((choice) => {
    if (clashing.has(choice.keys) || taken.has(choice.keys)) return { ...choice, keys: '' };
    taken.add(choice.keys);
    return choice;
  });
  return layer.labels.length === 0 ? [whole] : unlike;
}

/** Keys that more than one label has, or a label and a layer. */
function clashingKeys(layers: readonly LayerView[]): Set<string> {
  const seen = new Set<string>();
  const clashing = new Set<string>();
  const keys = layers.flatMap((layer) => [layer.key, ...layer.labels.map(({ key }) => key)]);
  for (const key of keys) {
    if (key === null) continue;
    const lower = key.toLowerCase();
    if (seen.has(lower)) clashing.add(lower);
    seen.add(lower);
  }
  return clashing;
}
