import type { AnnotationView, LayerView, PlaceRange, SuppressionView } from '../../../../server/src/protocol/index';
import { annotationLabel, describe, lineOf, spoken, STATUS_ICONS } from './treeWords';

/** One row of the view "Annotations", in plain values. */
export interface TreeNode {
  /** The same for the same thing in the next list, so that the view keeps what is open and selected. */
  readonly key: string;
  readonly label: string;
  readonly description: string;
  /** A codicon. */
  readonly icon: string;
  /** The layer whose colour the icon has; empty for none. */
  readonly layer: string;
  /** What a screen reader says. */
  readonly spoken: string;
  /** What the conditions of menus look at: words such as `own suggested`. */
  readonly context: string;
  readonly isExpanded: boolean;
  readonly children: readonly TreeNode[];
  /** The annotation, or that of a candidate; `null` for groups. */
  readonly annotation: { readonly id: string; readonly owner: string } | null;
  /** Where a click leads; `null` for nowhere. */
  readonly range: PlaceRange | null;
  /** The number of an ignored finding; `null` for all others. */
  readonly suppression: number | null;
  /** What a group has suggestions of; `null` for all others. */
  readonly type: { readonly layer: string; readonly label?: string } | null;
}

export interface TreeInput {
  readonly annotations: readonly AnnotationView[];
  readonly layers: readonly LayerView[];
  readonly suppressions: readonly SuppressionView[];
  readonly problems: readonly string[];
  readonly annotator: string;
  readonly compared: string | null;
}

/** Longer lists are cut into parts, as no one scrolls through thousands of rows. */
const ROWS_AT_ONCE = 500;

/** The rows of a list: problems and orphans on top, then all others by layer or by place, or by how they compare. */
export function planTree(input: TreeInput, grouping: 'layer' | 'place'): TreeNode[] {
  const orphans = input.annotations.filter(({ status }) => status === 'orphaned');
  const placed = input.annotations.filter(({ status }) => status !== 'orphaned');
  const texts = new Map(input.annotations.map((one) => [`${one.owner}/${one.id}`, one.text]));
  const row = (one: AnnotationView): TreeNode => annotationNode(one, input, texts);
  return [
    ...input.problems.map(problemNode),
    ...(orphans.length === 0
      ? []
      : [group('orphans', 'Lost their words', orphans.map(row), { icon: 'warning', isExpanded: true })]),
    ...(input.compared === null ? grouped(placed, input, row, grouping) : compared(placed, input, row)),
    ...ignored(input.suppressions),
  ];
}

function grouped(
  placed: readonly AnnotationView[],
  { layers }: TreeInput,
  row: (one: AnnotationView) => TreeNode,
  grouping: 'layer' | 'place',
): TreeNode[] {
  if (grouping === 'place') return [...inParts('place', [...placed].sort(byPlace).map(row))];
  const ofLayers = groupBy(placed, ({ layer }) => layer);
  const names = new Set([...layers.map(({ name }) => name), ...ofLayers.keys()]);
  return [...names].flatMap((name) => {
    const here = ofLayers.get(name) ?? [];
    if (here.length === 0) return [];
    const ofLabels = groupBy(here, ({ label }) => label);
    const definition = layers.find((layer) => layer.name === name);
    const children =
      ofLabels.size < 2
        ? inParts(`layer/${name}`, here.map(row))
        : [...ofLabels].map(([label, ofLabel]) => {
            const title = definition?.labels.find((one) => one.name === label)?.title ?? label;
            return group(
              `layer/${name}/${label}`,
              title === '' ? 'without a label' : title,
              inParts(`layer/${name}/${label}`, ofLabel.map(row)),
              { icon: 'tag', layer: name, type: { layer: name, label }, of: ofLabel },
            );
          });
    return [
      group(`layer/${name}`, definition?.title ?? name, children, {
        icon: LAYER_ICONS[name] ?? 'tag',
        layer: name,
        type: { layer: name },
        of: here,
        isExpanded: true,
      }),
    ];
  });
}

const LAYER_ICONS: Readonly<Record<string, string>> = {
  entity: 'symbol-class',
  quote: 'quote',
  claim: 'megaphone',
  relation: 'link',
  note: 'note',
};

/** Differences first: they are what one looks for. */
function compared(
  placed: readonly AnnotationView[],
  { annotator, compared: other }: TreeInput,
  row: (one: AnnotationView) => TreeNode,
): TreeNode[] {
  const named = (who: string | null): string => (who === null || who === '' ? 'the curated file' : who);
  const part = (key: string, title: string, icon: string, wanted: (one: AnnotationView) => boolean): TreeNode[] => {
    // By place, so that what differs stands together.
    const here = placed.filter(wanted).sort(byPlace);
    return here.length === 0
      ? []
      : [
          group(`compared/${key}`, title, inParts(`compared/${key}`, here.map(row)), {
            icon,
            isExpanded: key !== 'agree',
          }),
        ];
  };
  return [
    ...part('differ', 'Differ', 'request-changes', ({ comparison }) => comparison === 'differ'),
    ...part(
      'mine',
      `Only in ${named(annotator)}`,
      'diff-removed',
      ({ comparison, owner }) => comparison === 'only' && owner === annotator,
    ),
    ...part(
      'other',
      `Only in ${named(other)}`,
      'diff-added',
      ({ comparison, owner }) => comparison === 'only' && owner !== annotator,
    ),
    ...part('agree', 'Agree', 'check-all', ({ comparison }) => comparison === 'agree'),
    ...part('none', 'Not compared', 'circle-slash', ({ comparison }) => comparison === null),
  ];
}

function ignored(suppressions: readonly SuppressionView[]): TreeNode[] {
  if (suppressions.length === 0) return [];
  const rows = suppressions.map((one): TreeNode => {
    const words = [one.isStale === true ? 'hides nothing any more' : '', lineOf(one.range), one.reason];
    const description = words.filter((word) => word !== '').join(' · ');
    return {
      ...EMPTY,
      key: `ignored/${one.number}`,
      label: one.code,
      description,
      icon: one.isStale === true ? 'warning' : 'eye-closed',
      spoken: `Ignored finding ${one.code}, ${description}`,
      context: 'suppression',
      range: one.range,
      suppression: one.number,
    };
  });
  return [group('ignored', 'Ignored findings', rows, { icon: 'eye-closed' })];
}

function annotationNode(one: AnnotationView, input: TreeInput, texts: ReadonlyMap<string, string>): TreeNode {
  const isOwn = one.owner === input.annotator;
  const key = `${one.owner}/${one.id}`;
  const context = [
    'annotation',
    isOwn ? 'own' : 'other',
    one.status,
    ...(one.candidates.length > 0 ? ['candidates'] : []),
  ];
  return {
    ...EMPTY,
    key,
    label: annotationLabel(one, texts),
    description: describe(one, input),
    icon: STATUS_ICONS[one.status],
    layer: one.status === 'accepted' ? one.layer : '',
    spoken: spoken(one, input, texts),
    context: context.join(' '),
    isExpanded: one.candidates.length > 0,
    children: one.candidates.map((candidate, index) => ({
      ...EMPTY,
      key: `${key}/${index}`,
      label: candidate.text,
      description: `${lineOf(candidate.range)} · ${Math.round(candidate.score * 100)}% alike`,
      icon: 'search',
      spoken: `Perhaps now: ${candidate.text}, ${lineOf(candidate.range)}`,
      context: isOwn ? 'candidate own' : 'candidate',
      annotation: { id: one.id, owner: one.owner },
      range: candidate.range,
    })),
    annotation: { id: one.id, owner: one.owner },
    range: one.ranges[0] ?? one.lastPlace,
  };
}

function problemNode(problem: string, index: number): TreeNode {
  return { ...EMPTY, key: `problem/${index}`, label: problem, icon: 'error', spoken: problem, context: 'problem' };
}

interface GroupLook {
  readonly icon: string;
  readonly layer?: string;
  readonly isExpanded?: boolean;
  readonly type?: { readonly layer: string; readonly label?: string };
  readonly of?: readonly AnnotationView[];
}

function group(key: string, label: string, children: readonly TreeNode[], look: GroupLook): TreeNode {
  const count = look.of?.length ?? countRows(children);
  const suggested = look.of?.filter(({ status }) => status === 'suggested').length ?? 0;
  const description = suggested === 0 ? `${count}` : `${count} · ${suggested} suggested`;
  return {
    ...EMPTY,
    key: `group/${key}`,
    label,
    description,
    icon: look.icon,
    layer: look.layer ?? '',
    spoken: `${label}, ${description}`,
    context: suggested > 0 ? 'group suggestions' : 'group',
    isExpanded: look.isExpanded ?? false,
    children,
    type: look.type ?? null,
  };
}

function countRows(rows: readonly TreeNode[]): number {
  return rows.reduce((sum, row) => sum + (row.context.startsWith('group') ? countRows(row.children) : 1), 0);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key) ?? [];
    group.push(item);
    groups.set(key, group);
  }
  return groups;
}

function inParts(key: string, rows: readonly TreeNode[]): readonly TreeNode[] {
  if (rows.length <= ROWS_AT_ONCE) return rows;
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, part) => {
    const from = part * ROWS_AT_ONCE;
    const here = rows.slice(from, from + ROWS_AT_ONCE);
    return group(`${key}/part ${part}`, `${from + 1} to ${from + here.length}`, here, { icon: 'list-ordered' });
  });
}

function byPlace(a: AnnotationView, b: AnnotationView): number {
  const [first, second] = [a.ranges[0]?.start, b.ranges[0]?.start];
  if (!first || !second) return (first ? 1 : 0) - (second ? 1 : 0);
  return first.line - second.line || first.character - second.character;
}

const EMPTY: TreeNode = {
  key: '',
  label: '',
  description: '',
  icon: '',
  layer: '',
  spoken: '',
  context: '',
  isExpanded: false,
  children: [],
  annotation: null,
  range: null,
  suppression: null,
  type: null,
};
