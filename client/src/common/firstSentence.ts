const MOST_UNITS = 200;

/** What an error says to a person: the first line of its message, never its stack, at most 200 units. */
export function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : typeof error === 'string' ? error : '';
  const [line = ''] = message.split(/[\r\n]/u);
  return line.length > MOST_UNITS ? `${line.slice(0, MOST_UNITS - 1)}…` : line;
}
