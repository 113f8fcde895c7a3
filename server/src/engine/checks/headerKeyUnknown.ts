import { HEADER_KEYS } from '../header/keys';
import type { HeaderKey } from '../header/keys';
import type { Check } from './facts';
import { replaceFix } from './headerProblems';

export const headerKeyUnknown: Check = {
  code: 'header-key-unknown',
  severity: 'hint',
  what: 'A key of the front matter is none that Seedmark knows.',
  why: 'Keys of your own are kept and do no harm, but a misspelled one is not read. Names of IPTC ninjs and schema.org are recognised, and the fix writes the key that means the same.',
  example: '---\ndate: 2022-12-13\nautor: Ada Example\n---\n\nThe harbour was closed on Tuesday.\n',
  run: ({ header }) => {
    if (header?.form !== 'front-matter') return [];
    const used = new Set(header.fields.map(({ key }) => key));
    return header.fields.flatMap(({ key, keySpan }) => {
      if (HEADER_KEYS.some(({ name }) => name === key)) return [];
      const meant = suggestion(key);
      const name = `\`${key.slice(0, 40)}\``;
      if (!meant || used.has(meant)) return [{ span: keySpan, message: `${name} is no known key.`, fixes: [] }];
      const message = `${name} is no known key. Did you mean \`${meant}\`?`;
      return [{ span: keySpan, message, fixes: [replaceFix(`Write \`${meant}\``, keySpan, meant, true)] }];
    });
  },
};

function suggestion(key: string): string | null {
  if (key.length > 24) return null;
  const written = key.toLowerCase();
  const same = HEADER_KEYS.find((known) => namesOf(known).includes(written));
  if (same) return same.name;
  // Two letters wrong in a word of two to four can be any word.
  const close = (limit: number): HeaderKey | undefined =>
    HEADER_KEYS.find(({ name }) => name.length > limit * 2 && distance(written, name) <= limit);
  return (close(1) ?? close(2))?.name ?? null;
}

function namesOf({ name, ninjs, schemaOrg }: HeaderKey): readonly string[] {
  return [name, ninjs, schemaOrg].flatMap((other) => (other === null ? [] : [other.toLowerCase()]));
}

/** Edits of one letter, or swaps of two neighbours, that turn one word into the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
