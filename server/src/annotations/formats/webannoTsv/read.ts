import type { AnnotationProblem } from '../../facts';
import { problem } from '../assemble';
import { DEPENDENT, GOVERNOR } from '../uima/cas';
import type { Cas, CasValue, FeatureStructure } from '../uima/cas';
import type { Layer } from './columns';
import { splitUnescaped, unescapeValue } from './escape';
import type { Table, Unit } from './table';

/**
 * The table as a CAS, which is what WebAnno means by it: rows that share an `[id]` are one structure from the first of them to the last; a relation stands in the row of its dependent and
 * names its governor.
 */
export function tableToCas(table: Table, problems: AnnotationProblem[]): Cas {
  const reading = new TableReading(problems);
  let column = 0;
  const places = table.layers.map((layer) => {
    const first = column;
    column += layer.columns.length;
    return { layer, first };
  });
  for (const { layer, first } of places) {
    if (layer.kind === 'span') for (const unit of table.units) reading.spans(layer, unit, first);
    if (layer.kind === 'chain') for (const unit of table.units) reading.links(layer, unit, first);
  }
  for (const { layer, first } of places) {
    if (layer.kind === 'span') for (const unit of table.units) reading.slots(layer, unit, first);
    if (layer.kind === 'relation') for (const unit of table.units) reading.relations(layer, unit, first);
  }
  return { types: [], sofas: [{ id: SOFA, name: '_InitialView', text: table.text }], structures: reading.structures() };
}

const SOFA = 'text';

interface Building {
  readonly id: string;
  readonly type: string;
  readonly place: { begin: number; end: number } | null;
  /** The `[id]` of the file; 0 for none. */
  readonly number: number;
  readonly features: Map<string, CasValue>;
}

class TableReading {
  readonly #all: Building[] = [];
  /** By type and `[id]`. */
  readonly #numbered = new Map<string, Building>();
  /** What stands in a row, in its order. */
  readonly #inUnit = new Map<string, Building[]>();
  /** The first of its kind in a row, by row, number and type; `*` is any. */
  readonly #inRow = new Map<string, Building>();
  readonly #chains = new Map<string, Map<number, Building>>();

  constructor(readonly problems: AnnotationProblem[]) {}

  structures(): FeatureStructure[] {
    this.#closeChains();
    return this.#all.map(({ id, type, place, features }) => ({
      id,
      type,
      sofa: place ? SOFA : null,
      begin: place?.begin ?? null,
      end: place?.end ?? null,
      features,
    }));
  }

  spans({ type, columns }: Layer, unit: Unit, first: number): void {
    const own = columns.map((column, index) => ({ column, parts: partsOf(unit.cells[first + index]) }));
    const kept = own.filter(({ column }) => column.kind !== 'target');
    const count = Math.max(0, ...kept.map(({ parts }) => parts.length));
    for (let at = 0; at < count; at += 1) {
      const number = kept.map(({ parts }) => parts[at]?.number ?? 0).find((one) => one > 0) ?? 0;
      const structure = this.#structure(type, number, unit);
      for (const { column, parts } of kept) {
        const text = column.kind === 'value' ? (parts[at]?.text ?? null) : null;
        if (text !== null) structure.features.set(column.feature, text);
      }
    }
  }

  slots({ type, columns }: Layer, unit: Unit, first: number): void {
    for (const [index, column] of columns.entries()) {
      const next = columns[index + 1];
      if (column.kind !== 'role' || next?.kind !== 'target') continue;
      const roles = splitUnescaped(unit.cells[first + index] ?? '_', '|');
      const targets = splitUnescaped(unit.cells[first + index + 1] ?? '_', '|');
      const here = (this.#inUnit.get(unit.id) ?? []).filter((one) => one.type === type);
      for (const [at, cell] of roles.entries()) {
        const { text, number } = splitNumber(cell);
        const host = number > 0 ? this.#numbered.get(`${type} ${number}`) : here[at];
        if (text === '_' || !host || host.features.has(column.feature)) continue;
        const names = splitUnescaped(text, ';');
        const links = splitUnescaped(targets[at] ?? '', ';').flatMap((reference, slot): string[] => {
          const { text: row, number: targetNumber } = splitNumber(reference);
          const target = this.#find(row, targetNumber, next.targetType);
          if (!target) return this.#lose(unit, reference);
          const role = names[slot] ?? '*';
          const features = new Map<string, CasValue>([['target', { ref: target.id }]]);
          if (role !== '*') features.set('role', unescapeValue(role));
          return [this.#add(type + SLOT, 0, null, features).id];
        });
        host.features.set(column.feature, { ids: links });
      }
    }
  }

  relations({ type, columns }: Layer, unit: Unit, first: number): void {
    const from = columns.findIndex(({ kind }) => kind === 'governor');
    const base = columns[from]?.targetType ?? '';
    const cell = unit.cells[first + from] ?? '_';
    if (from < 0 || cell === '_' || cell === '') return;
    const values = columns.map((column, index) => (column.kind === 'value' ? partsOf(unit.cells[first + index]) : []));
    for (const [at, reference] of splitUnescaped(cell, '|').entries()) {
      const [, row = '', numbers = ''] = /^([^[]{1,40})(?:\[(\d{1,9}_\d{1,9})\])?$/.exec(reference) ?? [];
      const [governorNumber = 0, dependentNumber = 0] = numbers.split('_').map(Number);
      const governor = this.#find(row, governorNumber, base);
      const dependent = this.#find(unit.id, dependentNumber, base);
      if (!governor || !dependent) {
        this.#lose(unit, reference);
        continue;
      }
      const features = new Map<string, CasValue>([
        [GOVERNOR, { ref: governor.id }],
        [DEPENDENT, { ref: dependent.id }],
      ]);
      for (const [index, column] of columns.entries()) {
        const value = values[index]?.[at]?.text ?? null;
        if (value !== null) features.set(column.feature, value);
      }
      this.#add(type, 0, dependent.place, features);
    }
  }

  /** `type->2-3` is the third link of the second chain. */
  links({ type, columns }: Layer, unit: Unit, first: number): void {
    const at = columns.findIndex(({ kind }) => kind === 'link');
    const elements = partsOf(unit.cells[first + columns.findIndex(({ kind }) => kind === 'element')]);
    const cell = unit.cells[first + at] ?? '_';
    if (at < 0 || cell === '_') return;
    for (const [index, part] of splitUnescaped(cell, '|').entries()) {
      const [, relation = '*', chain = '', position = ''] = /^(.{0,999})->(\d{1,9})-(\d{1,9})$/.exec(part) ?? [];
      if (chain === '') {
        this.#lose(unit, part);
        continue;
      }
      const links = this.#chains.get(`${type} ${chain}`) ?? new Map<number, Building>();
      this.#chains.set(`${type} ${chain}`, links);
      const known = links.get(Number(position));
      if (known?.place) {
        extend(known.place, unit);
        continue;
      }
      const link = this.#add(type, 0, { begin: unit.start, end: unit.end }, new Map());
      if (relation !== '*') link.features.set('referenceRelation', unescapeValue(relation));
      const element = elements[index]?.text ?? null;
      if (element !== null) link.features.set('referenceType', element);
      links.set(Number(position), link);
    }
  }

  /** WebAnno names both types of a chain after its layer: `CoreferenceChain` and `CoreferenceLink`. */
  #closeChains(): void {
    for (const [key, links] of this.#chains) {
      const type = key.slice(0, key.lastIndexOf(' ')).replace(/Link$/, 'Chain');
      const inOrder = [...links].sort(([a], [b]) => a - b).map(([, link]) => link);
      const [head] = inOrder;
      for (const [index, link] of inOrder.entries()) {
        const next = inOrder[index + 1];
        if (next) link.features.set('next', { ref: next.id });
      }
      if (head) this.#add(type, 0, null, new Map([['first', { ref: head.id }]]));
    }
    this.#chains.clear();
  }

  /** The structure of that `[id]`, which then reaches to this row, or a new one. */
  #structure(type: string, number: number, unit: Unit): Building {
    const key = `${type} ${number}`;
    const known = number > 0 ? this.#numbered.get(key) : undefined;
    if (known?.place) extend(known.place, unit);
    const structure = known ?? this.#add(type, number, { begin: unit.start, end: unit.end }, new Map());
    if (number > 0) this.#numbered.set(key, structure);
    this.#place(structure, unit);
    return structure;
  }

  /** What a reference means: what has that number, of the type that the header names or, because that may be a more general one, of any. */
  #find(row: string, number: number, type: string): Building | null {
    const find = (...key: readonly unknown[]): Building | undefined => this.#inRow.get([row, ...key].join(' '));
    if (number > 0) return find(number, type) ?? find(number, '*') ?? null;
    return find(0, type) ?? find('*', type) ?? find(0, '*') ?? find('*', '*') ?? null;
  }

  #place(structure: Building, unit: Unit): void {
    const here = this.#inUnit.get(unit.id);
    if (here) here.push(structure);
    else this.#inUnit.set(unit.id, [structure]);
    for (const number of [structure.number, '*'])
      for (const type of [structure.type, '*']) {
        const key = `${unit.id} ${number} ${type}`;
        if (!this.#inRow.has(key)) this.#inRow.set(key, structure);
      }
  }

  #add(type: string, number: number, place: Building['place'], features: Map<string, CasValue>): Building {
    const structure = { id: String(this.#all.length + 1), type, number, place, features };
    this.#all.push(structure);
    return structure;
  }

  #lose(unit: Unit, reference: string): never[] {
    const message = `The row ${unit.id} speaks of ${reference.slice(0, 40)}, which is not here; left out.`;
    this.problems.push(problem('format-end-unknown', message));
    return [];
  }
}

const SLOT = 'Slot';

function extend(place: { begin: number; end: number }, unit: Unit): void {
  place.begin = Math.min(place.begin, unit.start);
  place.end = Math.max(place.end, unit.end);
}

/** The stacked values of a cell. `text` is `null` for `*`. */
function partsOf(cell: string | undefined): { readonly text: string | null; readonly number: number }[] {
  if (cell === undefined || cell === '_') return [];
  return splitUnescaped(cell, '|').map((part) => {
    const { text, number } = splitNumber(part);
    return { text: text === '*' || text === '_' ? null : unescapeValue(text), number };
  });
}

/** `PERSON[1]` is `PERSON` and 1. */
function splitNumber(part: string): { readonly text: string; readonly number: number } {
  const [, text = part, number = '0'] = /^(.*)\[(\d{1,9})\]$/s.exec(part) ?? [];
  return { text, number: Number(number) };
}
