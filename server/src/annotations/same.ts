/** Plain data with the same fields, in whatever order. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const own = Object.entries(a);
  const others = b as Readonly<Record<string, unknown>>;
  return (
    Array.isArray(a) === Array.isArray(b) &&
    own.length === Object.keys(b).length &&
    own.every(([key, value]) => Object.hasOwn(b, key) && isSame(value, others[key]))
  );
}
