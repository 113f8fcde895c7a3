type Scalar = string | number | boolean;
type AttributeValue = Scalar | readonly Scalar[];

/** A value as it is typed: `['a', 'b']` is `a, b`. */
export function attributeText(value: AttributeValue): string {
  return typeof value === 'object' ? value.join(', ') : String(value);
}

/**
 * What was typed, as the layer wants it. Where any attribute is allowed (`null`), `true`, `false` and plain numbers are taken for what they look
 * like. What does not fit the type stays text, and the server says so.
 */
export function parseAttribute(typed: string, type: 'string' | 'number' | 'boolean' | 'list' | null): AttributeValue {
  const text = typed.trim();
  if (type === 'string') return text;
  if (type === 'list')
    return text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  if (type !== 'number' && (text === 'true' || text === 'false')) return text === 'true';
  if (type !== 'boolean' && /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/u.test(text)) return Number(text);
  return text;
}
