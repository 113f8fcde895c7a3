import { rolesAt } from '../../engine/index';
import type { Entity } from '../../engine/index';
import type { HoverDetail } from '../../settings/index';
import type { Row } from './card';

/** What the workspace's registry says of an entity: its roles are those of the day in the document's header. */
export function registryRows(
  { registry, registered }: Entity,
  day: string | null,
  detail: HoverDetail,
): readonly Row[] {
  const entry: Row = ['Registry', registry];
  if (!registered) return [entry];
  const { roles, description, notes, links, aliases, name } = registered;
  const held = rolesAt(roles, day).map(({ text }) => text);
  const main: readonly Row[] = [
    entry,
    [day === null ? 'Role' : `Role on ${day}`, held.join('; ')],
    ['Description', description],
  ];
  if (detail === 'brief') return main;
  return [
    ...main,
    ['Other names', aliases.filter((alias) => alias !== name).join(', ')],
    ['Notes', notes],
    ...links.map(({ label, url }): Row => ['Link', label, url]),
  ];
}
