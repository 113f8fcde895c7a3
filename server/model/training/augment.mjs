// Training sentences with other names in them, or in other letter case: what surrounds a name stays, the name itself is new.

/** A copy of a sentence with most of its names replaced, or undefined where none can be. */
export function withOtherNames({ tokens, spans }, { inventory, random, nameTokens }) {
  const made = { tokens: [], spans: [] };
  let at = 0;
  let changed = false;
  for (const [first, end, label] of spans) {
    made.tokens.push(...tokens.slice(at, first));
    const old = tokens.slice(first, end);
    const name = random() < 0.85 ? otherName(old, label, inventory) : undefined;
    const put = name === undefined ? old : nameTokens(name).map((token) => name.slice(token.start, token.end));
    const upper = old.every((token) => token === token.toUpperCase()) && old.join('').length > 4;
    if (name !== undefined) changed = true;
    made.spans.push([made.tokens.length, made.tokens.length + put.length, label]);
    made.tokens.push(...(upper ? put.map((token) => token.toUpperCase()) : put));
    at = end;
  }
  made.tokens.push(...tokens.slice(at));
  return changed ? made : undefined;
}

function otherName(old, label, inventory) {
  const text = old.join(' ');
  if (label === 'PER') {
    if (!old.every((token) => /^\p{Lu}/u.test(token))) return undefined;
    return inventory.make(old.length === 1 ? 'surname' : 'person');
  }
  const kind = inventory.kindOf(text, label);
  if (kind !== undefined) return inventory.make(kind === 'football club' ? 'club' : kind);
  if (label === 'ORG' && /^(?:Inc|Corp|Ltd|Plc|PLC|AG|Group|Co)$/.test(old.at(-1))) return inventory.make('company');
  return undefined;
}

/** Headlines and tables are set in capitals. */
export function inCapitals({ tokens, spans }) {
  return { tokens: tokens.map((token) => token.toUpperCase()), spans };
}

/** Other headlines give every word a capital. */
export function inTitleCase({ tokens, spans }) {
  return {
    tokens: tokens.map((token) => token.replace(/^\p{Ll}(?=\p{L}{2})/u, (letter) => letter.toUpperCase())),
    spans,
  };
}
