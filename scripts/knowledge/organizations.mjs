// Organizations: the well-known ones with country and acronyms from organizations.tsv, and the long lists that the tagger is trained with.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownTable, table } from './tables.mjs';

const LISTS = fileURLToPath(new URL('../../server/model/training/lists', import.meta.url));
const COUNTRIES = new URL('../../server/data/countries.json', import.meta.url);

export function organizations() {
  return [...wellKnown(), ...listed()];
}

function wellKnown() {
  return ownTable('organizations.tsv').flatMap(([subtype, iso, names]) => {
    const [full, ...others] = names.split('|');
    return [full, ...others].map((name) => ({
      name,
      full,
      type: 'organization',
      subtype,
      iso,
      certain: !OFTEN_OTHERWISE.has(name),
    }));
  });
}

function listed() {
  const countries = nationalities();
  // "ambiguous" sorts before the plain list of the same field, so that what is in both counts as ambiguous.
  return readdirSync(LISTS)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) => {
      const rows = table(join(LISTS, file));
      return rows.map(([name, subtype], at) => ({
        name,
        subtype,
        type: 'organization',
        full: expansionOf(rows, at),
        iso: PUBLIC.has(subtype) ? (countries.find(({ lead }) => lead.test(name))?.iso ?? '') : '',
        ambiguous: file.includes('ambiguous'),
      }));
    });
}

/** The lists name acronyms right behind what they stand for: the name of whose words they are the initials, or nothing. */
function expansionOf(rows, at) {
  const [acronym, subtype] = rows[at];
  if (!/^\p{Lu}{3,6}$/u.test(acronym)) return '';
  for (let before = at - 1; before >= Math.max(0, at - LONGEST_GAP); before--) {
    const [name, other] = rows[before];
    if (other !== subtype) return '';
    const words = name.split(/[\s-]+/).filter((word) => /^[\p{L}]/u.test(word));
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
    if (
      words.length > 1 &&
      [words, capitals].some(
        (all) =>
          all
            .map(([letter]) => letter)
            .join('')
            .toUpperCase() === acronym,
      )
    )
      return name;
  }
  return '';
}

/** What a public body of a country begins with: "U.S.", "Iranian". */
function nationalities() {
  return JSON.parse(readFileSync(COUNTRIES, 'utf8')).flatMap(({ iso, names, demonyms }) => {
    const leads = [...names, ...demonyms].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return [{ iso, lead: new RegExp(`^(?:${leads.join('|')}) `) }];
  });
}

const LONGEST_GAP = 3;
const PUBLIC = new Set(['agency', 'army', 'central bank', 'court', 'ministry', 'parliament', 'police', 'regulator']);
/** Short names that are as often somebody else's, or words. */
const OFTEN_OTHERWISE = new Set(
  'AP|PA|CAS|CPS|CIS|SCO|ADB|IMO|EMA|ITU|ILO|IPCC|WEF|SEC|CBP|ONS|PLA|PTI|AAP|PPP|DPP|CSU|CDU|ANC|IRA|CHP|MLB|SANA|EFE|Interfax|Anadolu|DW|Fed|NSC|NPC|CMA|FCA|BIS|CBC|ABC|ISRO|Security Service|National Guard|Majlis|Law and Justice|Number 10|No. 10|Vox party'.split(
    '|',
  ),
);
