/**
 * What a column of the table says of a layer:
 * `value` a feature; `mark` only that the layer is there; `governor` where a relation comes from; `role` and `target` the slots of a feature; `link` and `element` a chain.
 */
export interface Column {
  readonly kind: 'value' | 'mark' | 'governor' | 'role' | 'target' | 'link' | 'element';
  /** Empty where the column has none. */
  readonly feature: string;
  /** The type that is pointed to, for `governor` and `target`; empty for others. */
  readonly targetType: string;
}

export interface Layer {
  readonly kind: 'span' | 'relation' | 'chain';
  readonly type: string;
  readonly columns: readonly Column[];
}

const KINDS = [
  ['#T_SP=', 'span'],
  ['#T_RL=', 'relation'],
  ['#T_CH=', 'chain'],
] as const;

/** `#T_SP=webanno.custom.Span|value`; `null` for a line that declares no layer. */
export function readLayer(line: string): Layer | null {
  const found = KINDS.find(([start]) => line.startsWith(start));
  if (!found) return null;
  const [start, kind] = found;
  const [type = '', ...declared] = line.slice(start.length).split('|');
  const features = declared.filter((feature) => feature !== '');
  let role = '';
  const columns = features.map((feature): Column => {
    if (kind === 'chain') return { kind: feature === 'referenceType' ? 'element' : 'link', feature, targetType: '' };
    if (kind === 'relation' && feature.startsWith('BT_'))
      return { kind: 'governor', feature: '', targetType: feature.slice(3) };
    if (kind === 'span' && feature.startsWith('ROLE_')) {
      const name = feature.slice('ROLE_'.length);
      role = name.slice(name.indexOf(':') + 1).split('_')[0] ?? '';
      return { kind: 'role', feature: role, targetType: '' };
    }
    if (kind === 'span' && feature.includes('.')) return { kind: 'target', feature: role, targetType: feature };
    return { kind: 'value', feature, targetType: '' };
  });
  const isMarked = kind === 'span' && columns.length === 0;
  return { kind, type, columns: isMarked ? [{ kind: 'mark', feature: '', targetType: '' }] : columns };
}

/** The inverse, for layers that we write. */
export function writeLayer({ kind, type, columns }: Layer): string {
  const start = KINDS.find(([, one]) => one === kind)?.[0] ?? '';
  const declared = columns.map((column) => {
    if (column.kind === 'governor') return `BT_${column.targetType}`;
    if (column.kind === 'role') return `ROLE_${type}:${column.feature}_${type}Link`;
    return column.kind === 'target' ? column.targetType : column.feature;
  });
  return `${start}${[type, ...declared].join('|')}`;
}
