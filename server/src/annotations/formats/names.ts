/** A file's name without its last ending: `stemOf('a.seed.txt')` is `'a.seed'`. */
export function stemOf(name: string): string {
  const at = name.lastIndexOf('.');
  return at > 0 ? name.slice(0, at) : name;
}

/** The name of the text that is written beside annotations. */
export function textName(name: string): string {
  return `${stemOf(name)}.txt`;
}

/** A name from a file, which must not lead out of its folder: `safeName('../a.txt', 'b.txt')` is `'b.txt'`. */
export function safeName(name: unknown, fallback: string): string {
  const isSafe =
    typeof name === 'string' && name.length <= 200 && /^[^\p{Cc}/\\:*?"<>|]+$/u.test(name) && !/^\.+$/.test(name);
  return isSafe ? name : fallback;
}
