/** Thrown where nobody reads standard output any longer: a reason to stop, not an error. */
export class ClosedOutput extends Error {}

/** Thrown where an input cannot be used; its message says why to a person. */
export class BadInput extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'is a directory; name the files in it',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many open files',
  ERR_FS_FILE_TOO_LARGE: 'too large to be read at once',
  ERR_STRING_TOO_LONG: 'too large to be read at once',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'too large to be read at once',
};

/** One line that says why a file was not analysed: `seedmark: a.txt: no such file`. */
export function describeFileError(name: string, error: unknown): string {
  if (error instanceof BadInput) return describe(name, error.message);
  const code = codeOf(error);
  const reason = code === null ? null : (REASONS[code] ?? `cannot be read (${code})`);
  return reason === null ? describeBug(error, name) : describe(name, reason);
}

/** One line about a mistake in the program itself. */
export function describeBug(error: unknown, name?: string): string {
  const what = error instanceof Error ? error.message : String(error);
  return describe(
    ...(name === undefined ? [] : [name]),
    `internal error (${what}); please report it as a bug of seedmark`,
  );
}

/** `describe('a.txt', 'empty')` is `'seedmark: a.txt: empty\n'`: one line, whatever a file is named. */
export function describe(...parts: readonly string[]): string {
  return `seedmark: ${parts.join(': ').replace(/[\p{Cc}\u2028\u2029]/gu, escapeCharacter)}\n`;
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
