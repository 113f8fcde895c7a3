/**
 * Whether a pattern of `files.associations` or `files.exclude` names a file, as VS Code reads it: without regard to case, against the whole
 * path where the pattern holds a `/`, else against the file's name. Knows `*`, `**`, `?`, `[a-z]` and `{a,b}`.
 * `globMatches('*.txt', '/news/a.TXT')` is true. Takes time in proportion to pattern times path.
 */
export function globMatches(pattern: string, path: string): boolean {
  const lower = path.toLowerCase();
  const subject = pattern.includes('/') ? lower : lower.slice(lower.lastIndexOf('/') + 1);
  return expandBraces(pattern.toLowerCase()).some((plain) => matchesPlain(tokenize(plain), subject));
}

type Token =
  { readonly kind: 'star' | 'globstar' } | { readonly kind: 'one'; readonly accepts: (c: string) => boolean };

/** More alternatives than anybody writes; a bound for patterns that a workspace may bring along. */
const MOST_ALTERNATIVES = 64;

function expandBraces(pattern: string): string[] {
  const done: string[] = [];
  const open = [pattern];
  while (open.length > 0 && done.length + open.length <= MOST_ALTERNATIVES) {
    const next = open.pop() ?? '';
    const brace = /\{([^{}]*)\}/u.exec(next);
    if (!brace) done.push(next);
    else
      for (const choice of (brace[1] ?? '').split(','))
        open.push(next.slice(0, brace.index) + choice + next.slice(brace.index + brace[0].length));
  }
  return done;
}

function tokenize(pattern: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (pattern.startsWith('**', at)) {
      tokens.push({ kind: 'globstar' });
      // `**/` also stands for no folder at all.
      at += pattern.charAt(at + 2) === '/' ? 2 : 1;
    } else if (char === '*') tokens.push({ kind: 'star' });
    else if (char === '?') tokens.push({ kind: 'one', accepts: (c) => c !== '/' });
    else if (char === '[' && pattern.includes(']', at + 2)) {
      const end = pattern.indexOf(']', at + 2);
      tokens.push({ kind: 'one', accepts: characterClass(pattern.slice(at + 1, end)) });
      at = end;
    } else tokens.push({ kind: 'one', accepts: (c) => c === char });
  }
  return tokens;
}

function characterClass(inside: string): (char: string) => boolean {
  const negated = inside.startsWith('!') || inside.startsWith('^');
  const members = negated ? inside.slice(1) : inside;
  const isMember = (char: string): boolean => {
    for (let at = 0; at < members.length; at++) {
      if (members.charAt(at + 1) === '-' && at + 2 < members.length) {
        if (char >= members.charAt(at) && char <= members.charAt(at + 2)) return true;
        at += 2;
      } else if (members.charAt(at) === char) return true;
    }
    return false;
  };
  return (char) => char !== '/' && isMember(char) !== negated;
}

/** Follows all ways through the pattern at once, so that no pattern can make it slow. */
function matchesPlain(tokens: readonly Token[], subject: string): boolean {
  let reached = withEmptyStars(new Set([0]), tokens);
  for (const char of subject) {
    const next = new Set<number>();
    for (const at of reached) {
      const token = tokens[at];
      if (token === undefined) continue;
      if (token.kind === 'one') {
        if (token.accepts(char)) next.add(at + 1);
      } else if (token.kind === 'globstar' || char !== '/') next.add(at);
    }
    reached = withEmptyStars(next, tokens);
  }
  return reached.has(tokens.length);
}

function withEmptyStars(reached: Set<number>, tokens: readonly Token[]): Set<number> {
  // A set also yields what is added while it is walked.
  for (const at of reached) {
    const token = tokens[at];
    if (token !== undefined && token.kind !== 'one') reached.add(at + 1);
  }
  return reached;
}
