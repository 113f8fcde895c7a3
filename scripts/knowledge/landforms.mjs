// Waters, mountains, islands and regions beyond one country, from landforms.tsv.
import { ownTable } from './tables.mjs';

export function landforms() {
  return ownTable('landforms.tsv').flatMap(([subtype, isos, names]) => {
    const [full, ...others] = names.split('|');
    return [full, ...others].map((name) => ({ name, full, type: 'place', subtype, iso: isos, certain: true }));
  });
}
