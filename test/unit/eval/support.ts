import type { Name, NameClass } from '../../eval/names';

/** Names of a text written as `"PER 0 4, LOC 10 15"`; a facility is `FAC`. */
export function names(sketch: string): Name[] {
  if (sketch === '') return [];
  return sketch.split(', ').map((part) => {
    const [label = '', start, end] = part.split(' ');
    const facility = label === 'FAC';
    return {
      span: { start: Number(start), end: Number(end) },
      label: (facility ? 'LOC' : label) as NameClass,
      facility,
    };
  });
}

/** The names with their words, to compare: `"PER Ann, LOC Rome"`. */
export function sketch(text: string, found: readonly Name[]): string {
  return found
    .map(({ span, label, facility }) => `${facility ? 'FAC' : label} ${text.slice(span.start, span.end)}`)
    .join(', ');
}
