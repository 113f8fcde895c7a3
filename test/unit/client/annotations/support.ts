import type { AnnotationView, LayerView, PlaceRange } from '../../../../server/src/protocol/index';

/** An accepted annotation of the curated file, of the layer `entity`; `given` says what is different. */
export function view(given: Partial<AnnotationView> & { readonly id: string }): AnnotationView {
  return {
    owner: '',
    layer: 'entity',
    label: '',
    status: 'accepted',
    ranges: [],
    text: given.id,
    lastPlace: null,
    candidates: [],
    author: '',
    created: null,
    modified: null,
    comments: [],
    attributes: {},
    links: [],
    ends: [],
    confidence: null,
    flaws: [],
    found: null,
    comparison: null,
    counterparts: [],
    ...given,
  };
}

export function layer(name: string, given: Partial<LayerView> = {}): LayerView {
  return { name, title: name, color: null, key: null, labels: [], isOpen: true, attributes: [], ...given };
}

/** `'p:person c conflict'` gives two labels, of which the first one has a key. */
export function labels(text: string): LayerView['labels'] {
  return text.split(' ').map((one) => {
    const [name = '', key = null] = one.split(':').reverse();
    return { name, title: name, color: null, key };
  });
}

/** `'1:2-3:4'`: from line 1, unit 2 to line 3, unit 4. Within one line, `'1:2-4'`. */
export function range(text: string): PlaceRange {
  const [line = 0, from = 0, second = 0, third] = text.split(/[:-]/u).map(Number);
  return {
    start: { line, character: from },
    end: third === undefined ? { line, character: second } : { line: second, character: third },
  };
}

export function ranges(text: string): PlaceRange[] {
  return text === '' ? [] : text.split(' ').map(range);
}

/** The inverse of `range`. */
export function rangeText({ start, end }: PlaceRange): string {
  const last = start.line === end.line ? '' : `${end.line}:`;
  return `${start.line}:${start.character}-${last}${end.character}`;
}
