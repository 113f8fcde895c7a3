import type { Placed, RegistryProblem, WrittenEntry } from './facts';

/** What only the entries together show: an id used twice, a name that two claim, and names that are common words. */
export function checkEntries(entries: readonly WrittenEntry[]): RegistryProblem[] {
  const problems: RegistryProblem[] = [];
  const ids = new Map<string, WrittenEntry>();
  const owners = new Map<string, WrittenEntry>();
  for (const written of entries) {
    const { id, names, entry } = written;
    if (ids.has(id.text))
      problems.push(
        problem(
          'registry-duplicate',
          'error',
          id,
          `The id ${id.text} is taken by ${ids.get(id.text)?.entry.name ?? ''}; this entry does not count.`,
        ),
      );
    else ids.set(id.text, written);
    if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(id.text))
      problems.push(
        problem('registry-shape', 'warning', id, 'An id is made of letters, digits, hyphens, dots and underscores.'),
      );
    for (const name of names) {
      const owner = owners.get(name.text);
      if (owner === undefined) owners.set(name.text, written);
      else if (owner !== written)
        problems.push(
          problem(
            'registry-claimed',
            'warning',
            name,
            `${name.text} is a name of ${owner.entry.name}, too; it counts for that entry alone.`,
          ),
        );
      if (isCommon(name.text))
        problems.push(
          problem(
            'registry-common',
            'warning',
            name,
            `${name.text} is a common word: every place where it is written like this will count as ${entry.name}.`,
          ),
        );
    }
  }
  return problems;
}

/**
 * Whether a name would be found where nobody means it: small words, days, months, and words that are hardly ever names. Case counts where names are
 * found, so that `US` and `WHO` are none of them.
 */
export function isCommon(name: string): boolean {
  if (/^\p{Lu}{2,10}$/u.test(name)) return false;
  return COMMON.has(name.toLowerCase()) || name.length < 2 || /^[\d.,]+$/.test(name);
}

function problem(
  code: RegistryProblem['code'],
  severity: RegistryProblem['severity'],
  { span }: Placed,
  message: string,
): RegistryProblem {
  return { code, severity, span, message };
}

/** The most frequent words of English, and the names of days and months. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'the be to of and a in that have i it for not on with he as you do at this but his by from they we say her she or an will my one all would there ' +
    'their what so up out if about who get which go me when make can like time no just him know take people into year your good some could them see ' +
    'other than then now look only come its over think also back after use two how our work first well way even new want because any these give day ' +
    'most us is are was were been has had did said more last many while where during before since until under between against through both few each ' +
    'may might must shall should march will mark hope grace rose faith bill art dawn police government court president minister city state country ' +
    'monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december'
  ).split(' '),
);
