import type { Document } from '../analysis';
import { partsOf } from '../coreference/nameParts';
import { sliceOf } from '../text/span';
import type { Span } from '../text/span';
import type { Check, Problem } from './facts';

export const handleTwoPeople: Check = {
  code: 'handle-two-people',
  severity: 'warning',
  what: 'The same handle stands with the names of two people.',
  why: 'A handle belongs to one account, so one of the two is a mistake. The handle of a signature under a post or in brackets behind a name is compared with those above, and with the registry. Names that have a part in common, such as “Ann Lee” and “Dr Lee”, may be one person.',
  example: ` date 2022-12-13 The port will open. — Ann Lee (@annlee) December 13, 2022

It stays shut. — Bob Roe (@annlee) December 13, 2022
`,
  run: (document, options) => {
    const owners = new Map<string, Owner>();
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

interface Owner {
  readonly handle: string;
  readonly name: string;
  readonly span: Span;
}

/** The handles that stand with a name, in order. */
function handlesOf({ text, posts, entities }: Document): Owner[] {
  const signed = posts.flatMap(({ handle, handleSpan, author }): Owner[] =>
    handle !== null && handleSpan ? [{ handle, name: author, span: handleSpan }] : [],
  );
  const taken = new Set(signed.map(({ span }) => span.start));
  const inBrackets = entities.flatMap(({ type, mentions }) =>
    mentions.flatMap(({ kind, span }): Owner[] => {
      if (type !== 'person' || kind !== 'name') return [];
      const [whole, handle] = BRACKETS.exec(text.slice(span.end, span.end + LONGEST)) ?? [];
      if (whole === undefined || handle === undefined) return [];
      const start = span.end + whole.length - handle.length;
      if (taken.has(start)) return [];
      return [{ handle, name: sliceOf(text, span), span: { start, end: start + handle.length } }];
    }),
  );
  return [...signed, ...inBrackets].sort((a, b) => a.span.start - b.span.start);
}

/** Whether a name may mean the same person as one of others: a part in common is enough, and a single name says too little. */
function mayBeOne(name: string, others: readonly string[]): boolean {
  const { parts } = partsOf(name);
  return others.some((other) => {
    const theirs = partsOf(other).parts;
    return parts.length < 2 || theirs.length < 2 || theirs.some((part) => parts.includes(part));
  });
}

function problem({ handle, name, span }: Owner, other: string): Problem {
  return { span, message: `${handle} stands here with ${name}, and with ${other}.`, fixes: [] };
}

const LONGEST = 60;
const BRACKETS = /^ {0,2}\((@\w{1,30})(?=\))/;
