import type { Annotation } from '../../../../server/src/annotations/index';

/**
 * One line for each annotation, in alphabetical order, where ends name the words they lead to and not ids: `entity person 0-2 ab {"a":"b"}`. For formats that have no ids
 * of ours.
 */
export function withoutIds(annotations: readonly Annotation[]): string[] {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  return annotations
    .map((annotation) => {
      const ends = annotation.ends.map(({ role, target, label }) => {
        const other = byId.get(target);
        return `${role}→${other ? describe(other) : '?'}${label === null ? '' : ` (${label})`}`;
      });
      return [describe(annotation), ...ends].join(' ');
    })
    .sort();
}

function describe({ layer, label, targets, attributes, links }: Annotation): string {
  const places = targets.map(({ start, end, exact }) => ` ${start}-${end} ${exact}`).join('');
  const names = Object.keys(attributes).sort();
  const more = names.length === 0 ? '' : ` ${JSON.stringify(names.map((name) => [name, attributes[name]]))}`;
  return `${layer} ${label}${places}${more}${links.map(({ id }) => ` ${id}`).join('')}`;
}
