import type { Span } from '../../../engine/index';
import type { Annotation } from '../../facts';
import type { FormatDocument, Loss } from '../facts';
import type { TokenizedSentence } from '../tokens';
import { tokenize } from '../tokens';
import { ANNOTATION } from '../uima/cas';
import { NAMED_ENTITY, toIri, typeOfLayer } from '../uima/names';
import { ARC_ENDS, shapeOf } from '../uima/toCas';
import { writeLayer } from './columns';
import type { Column, Layer } from './columns';
import { escapeText, escapeValue } from './escape';
import { narrow } from './narrow';

/** What cannot be written, and the white space that is cut off. */
export function tsvLosses(document: FormatDocument): readonly Loss[] {
  return narrow(document).losses;
}

/** A document as WebAnno TSV 3.3. */
export function writeTsv(document: FormatDocument): string {
  const { text, annotations } = narrow(document).document;
  const sentences = tokenize(text, document.sentences);
  const rows = new Rows(sentences, annotations);
  const layers = layersOf(annotations, rows);
  const header = ['#FORMAT=WebAnno TSV 3.3', ...layers.map(({ layer }) => writeLayer(layer)), '', ''];
  const body = sentences.flatMap((sentence, index) => [
    ...text
      .slice(sentence.start, sentence.end)
      .split('\n')
      .map((line) => `#Text=${escapeText(line)}`),
    ...rows.of(index).map((row) => {
      const cells = layers.flatMap(({ layer, members }) => writeCells(layer, members, row, rows));
      return `${[row.id, `${row.start}-${row.end}`, text.slice(row.start, row.end), ...cells].join('\t')}\t`;
    }),
    '',
  ]);
  return [...header, ...body].join('\n');
}

interface Row extends Span {
  readonly id: string;
  /** What it is a part of, or is. */
  readonly here: Annotation[];
}

/** Which annotations stand in which row, and the number of each that needs one to be told from others. */
class Rows {
  readonly #sentences: Row[][];
  readonly #firstRow = new Map<string, string>();
  readonly #numbers = new Map<string, number>();

  constructor(sentences: readonly TokenizedSentence[], annotations: readonly Annotation[]) {
    const parts = new Map<string, Map<string, Row & { readonly isWhole: boolean }>>();
    const tokens = sentences.flatMap(({ tokens: own }, index) =>
      own.map((token, at) => ({ ...token, id: `${index + 1}-${at + 1}` })),
    );
    const inRows = new Map<string, number>();
    for (const annotation of annotations) {
      const [target] = annotation.targets;
      if (!target) continue;
      for (const token of tokensOf(tokens, target)) {
        const start = Math.max(token.start, target.start);
        const end = Math.min(token.end, target.end);
        const own = parts.get(token.id) ?? new Map<string, Row & { readonly isWhole: boolean }>();
        parts.set(token.id, own);
        const key = `${start} ${end}`;
        const isWhole = start === token.start && end === token.end;
        const row = own.get(key) ?? { id: '', start, end, here: [], isWhole };
        own.set(key, row);
        row.here.push(annotation);
        inRows.set(annotation.id, (inRows.get(annotation.id) ?? 0) + 1);
      }
    }
    let at = 0;
    this.#sentences = sentences.map(({ tokens: own }) =>
      own.flatMap(() => {
        const token = tokens[at++];
        if (!token) return [];
        const found = [...(parts.get(token.id)?.values() ?? [])].sort((a, b) => a.start - b.start || a.end - b.end);
        const whole = { ...token, here: found.find(({ isWhole }) => isWhole)?.here ?? [] };
        const subs = found.filter(({ isWhole }) => !isWhole);
        return [whole, ...subs.map((row, index) => ({ ...row, id: `${token.id}.${index + 1}` }))];
      }),
    );
    this.#number(annotations, inRows);
  }

  of(sentence: number): readonly Row[] {
    return this.#sentences[sentence] ?? [];
  }

  firstRowOf(annotation: string): string {
    return this.#firstRow.get(annotation) ?? '';
  }

  /** 0 for none. */
  numberOf(annotation: string): number {
    return this.#numbers.get(annotation) ?? 0;
  }

  /** Annotations of several rows, ones that share a row with another of their layer, and ones that others speak of. */
  #number(annotations: readonly Annotation[], inRows: ReadonlyMap<string, number>): void {
    const needed = new Set(annotations.flatMap(({ ends }) => ends.map(({ target }) => target)));
    for (const row of this.#sentences.flat()) {
      const counts = new Map<string, number>();
      for (const { layer } of row.here) counts.set(layer, (counts.get(layer) ?? 0) + 1);
      for (const { id, layer } of row.here) {
        if (!this.#firstRow.has(id)) this.#firstRow.set(id, row.id);
        if ((counts.get(layer) ?? 0) > 1 || (inRows.get(id) ?? 0) > 1) needed.add(id);
      }
    }
    for (const { id, targets } of annotations)
      if (targets.length > 0 && needed.has(id)) this.#numbers.set(id, this.#numbers.size + 1);
  }
}

/** The tokens that a span has a part of; for a point the one it touches. */
function tokensOf<T extends Span>(tokens: readonly T[], { start, end }: Span): T[] {
  let low = 0;
  for (let high = tokens.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.start > end) break;
    if (start === end) {
      const next = tokens[at + 1];
      return [next?.start === start ? next : token];
    }
    if (token.start < end && token.end > start) found.push(token);
  }
  return found;
}

interface WrittenLayer {
  readonly layer: Layer;
  /** Relations by the row of their dependent; empty for spans. */
  readonly members: ReadonlyMap<string, readonly Annotation[]>;
}

function layersOf(annotations: readonly Annotation[], rows: Rows): WrittenLayer[] {
  const groups = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const shape = shapeOf(annotation);
    const key = `${shape} ${typeOfLayer(annotation.layer, shape)}`;
    const group = groups.get(key);
    if (group) group.push(annotation);
    else groups.set(key, [annotation]);
  }
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  return [...groups]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([key, group]) => {
      const [shape = '', type = ''] = key.split(' ');
      const columns: Column[] = valuesOf(type, group).map((feature) => ({ kind: 'value', feature, targetType: '' }));
      const members = new Map<string, Annotation[]>();
      if (shape === 'arc') {
        columns.push({ kind: 'governor', feature: '', targetType: commonType(group, byId) });
        for (const annotation of group) {
          const row = rows.firstRowOf(annotation.ends[1]?.target ?? '');
          const known = members.get(row);
          if (known) known.push(annotation);
          else members.set(row, [annotation]);
        }
      } else if (group.some(({ ends }) => ends.length > 0)) {
        columns.push({ kind: 'role', feature: 'links', targetType: '' });
        columns.push({ kind: 'target', feature: 'links', targetType: commonType(group, byId) });
      }
      return { layer: { kind: shape === 'arc' ? 'relation' : 'span', type, columns }, members };
    });
}

/** The features that some annotation has; those of INCEpTION's own layer for names always, in its order. */
function valuesOf(type: string, group: readonly Annotation[]): string[] {
  const attributes = new Set(group.flatMap((one) => Object.keys(one.attributes)));
  const hasLinks = type === NAMED_ENTITY || group.some(({ links }) => links.length > 0);
  const roles = ARC_ENDS.filter(([feature], index) =>
    group.some((one) => shapeOf(one) === 'arc' && one.ends[index]?.role !== feature),
  );
  return [
    'value',
    ...(hasLinks ? ['identifier'] : []),
    ...roles.map(([, feature]) => feature),
    ...[...attributes].sort(),
  ];
}

/** The type of all that these speak of; where it is not one, the one of all annotations. */
function commonType(group: readonly Annotation[], byId: ReadonlyMap<string, Annotation>): string {
  const layers = new Set(group.flatMap(({ ends }) => ends.map(({ target }) => byId.get(target)?.layer ?? '')));
  const [layer = ''] = layers;
  return layers.size === 1 ? typeOfLayer(layer, 'span') : ANNOTATION;
}

function writeCells({ kind, type, columns }: Layer, members: WrittenLayer['members'], row: Row, rows: Rows): string[] {
  const here =
    kind === 'relation'
      ? (members.get(row.id) ?? [])
      : row.here.filter(({ layer }) => typeOfLayer(layer, 'span') === type);
  return columns.map((column) => {
    if (here.length === 0) return '_';
    return here.map((annotation) => writeCell(column, annotation, kind, rows)).join('|');
  });
}

function writeCell({ kind, feature }: Column, annotation: Annotation, layer: Layer['kind'], rows: Rows): string {
  const number = rows.numberOf(annotation.id);
  const suffix = layer === 'relation' || number === 0 ? '' : `[${number}]`;
  if (kind === 'governor') {
    const [governor = '', dependent = ''] = annotation.ends.map(({ target }) => target);
    const numbers = [rows.numberOf(governor), rows.numberOf(dependent)];
    return `${rows.firstRowOf(governor)}[${numbers.join('_')}]`;
  }
  if (kind === 'role') {
    const roles = annotation.ends.map(({ role }) => (role === '' ? '*' : escapeValue(role)));
    return `${roles.length === 0 ? '_' : roles.join(';')}${suffix}`;
  }
  if (kind === 'target') {
    const targets = annotation.ends.map(({ target }) => `${rows.firstRowOf(target)}[${rows.numberOf(target)}]`);
    return targets.length === 0 ? '_' : targets.join(';');
  }
  const value = featureOf(annotation, feature);
  return `${value === null ? '*' : escapeValue(value)}${suffix}`;
}

function featureOf(annotation: Annotation, feature: string): string | null {
  if (feature === 'value') return annotation.label === '' ? null : annotation.label;
  if (feature === 'identifier') return annotation.links[0] ? toIri(annotation.links[0].id) : null;
  const end = ARC_ENDS.findIndex(([, role]) => role === feature);
  if (end >= 0) {
    const role = annotation.ends[end]?.role ?? '';
    return role === ARC_ENDS[end === 0 ? 0 : 1][0] ? null : role;
  }
  const value = annotation.attributes[feature];
  return value === undefined ? null : String(value);
}
