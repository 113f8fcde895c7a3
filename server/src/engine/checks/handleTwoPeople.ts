import type { Check, Problem } from './facts';
import { handlesOf, mayBeOne } from './handles';
import type { HandleUse } from './handles';

export const handleTwoPeople: Check = {
  code: 'handle-two-people',
  severity: 'warning',
  what: 'The same handle stands with the names of two people.',
  why: 'A handle belongs to one account, so one of the two is a mistake. The handle of a signature under a post or in brackets behind a name is compared with those above, and with the registry. Names that have a part in common, such as “Ann Lee” and “Dr Lee”, may be one person.',
  example: ` date 2022-12-13 The port will open. — Ann Lee (@annlee) December 13, 2022

It stays shut. — Bob Roe (@annlee) December 13, 2022
`,
  run: (document, options) => {
    const owners = new Map<string, HandleUse>();
    return handlesOf(document).flatMap((owner): Problem[] => {
      const key = owner.handle.toLowerCase();
      const known = options?.names?.registry?.byHandle(key);
      if (known && !mayBeOne(owner.name, [known.name, ...known.aliases]))
        return [problem(owner, `${known.name} in the registry`)];
      const first = owners.get(key);
      if (!first) owners.set(key, owner);
      return !first || mayBeOne(owner.name, [first.name]) ? [] : [problem(owner, `${first.name} above`)];
    });
  },
};

function problem({ handle, name, span }: HandleUse, other: string): Problem {
  return { span, message: `${handle} stands here with ${name}, and with ${other}.`, fixes: [] };
}
