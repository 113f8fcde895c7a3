import { shownLabel } from '../aside';
import type { FormatDocument, FormatFile } from '../facts';
import { encodeName } from './encode';
import { kindsOf, shownAttributes } from './write';

/** The `annotation.conf` that brat needs to show the documents of a folder: every type, role, attribute and value that occurs. */
export function bratConfiguration(documents: readonly FormatDocument[]): FormatFile {
  const entities = new Set<string>();
  const relations = new Set<string>();
  const events = new Map<string, Set<string>>();
  const attributes = new Map<string, Set<string>>();
  const all = documents.flatMap(({ annotations }) => {
    const kinds = kindsOf(annotations);
    return annotations.map((annotation) => ({ annotation, kind: kinds.get(annotation.id) }));
  });
  for (const { annotation, kind } of all) {
    const type = shownLabel(annotation, encodeName);
    if (kind === 'text') entities.add(type);
    if (kind === 'relation') relations.add(`${type}\tArg1:<ANY>, Arg2:<ANY>`);
    if (kind === 'equiv') relations.add('Equiv\tArg1:<ANY>, Arg2:<ANY>, <REL-TYPE>:symmetric-transitive');
    if (kind === 'event') {
      const roles = events.get(type) ?? new Set();
      events.set(type, roles);
      for (const { role } of annotation.ends) roles.add(`${encodeName(role)}*:<ANY>`);
    }
    if (kind === 'text' || kind === 'event')
      for (const [name, value] of shownAttributes(annotation)) {
        const values = attributes.get(name) ?? new Set();
        attributes.set(name, values);
        if (value !== '') values.add(value.replaceAll('|', '/'));
      }
  }
  const sections: readonly (readonly [name: string, lines: readonly string[]])[] = [
    ['entities', [...entities].sort()],
    ['relations', [...relations].sort()],
    ['events', sorted(events).map(([type, roles]) => [type, roles.join(', ')].join('\t').trimEnd())],
    [
      'attributes',
      sorted(attributes).map(
        ([name, values]) => `${name}\tArg:<ANY>${values.length > 0 ? `, Value:${values.join('|')}` : ''}`,
      ),
    ],
  ];
  const content = sections.map(([name, lines]) => [`[${name}]`, '', ...lines, ''].join('\n')).join('\n');
  return { name: 'annotation.conf', content };
}

function sorted(map: ReadonlyMap<string, ReadonlySet<string>>): [string, string[]][] {
  return [...map]
    .map(([key, values]): [string, string[]] => [key, [...values].sort()])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
