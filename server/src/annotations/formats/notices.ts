import type { FormatDocument, Loss } from './facts';
import { hasWideCharacters } from './offsets';

/** What has to be said of offsets: nothing, unless the text has characters that tools count in different ways. */
export function offsetNotices({ name, text }: FormatDocument, counts: 'utf16' | 'codepoint'): Loss[] {
  const unit = counts === 'utf16' ? 'UTF-16 units' : 'code points';
  const notices: Loss[] = [];
  const ends = text.split('\r\n').length - 1;
  if (ends > 0)
    notices.push({
      code: 'offset-line-ends',
      message: `${name} has line ends of two characters (CRLF): they are written as they are, and offsets count both.`,
      count: ends,
      isKept: true,
    });
  if (hasWideCharacters(text))
    notices.push({
      code: 'offset-unit',
      message: `${name} has characters such as emoji, of which tools count offsets differently: they are counted in ${unit}.`,
      count: 1,
      isKept: true,
    });
  return notices;
}

/** One line about fields that no reader knows, given by their names as often as they occur. */
export function droppedFields(names: readonly string[]): Loss[] {
  const known = [...new Set(names)];
  const shown = known.slice(0, 6).join(', ');
  return dropped('fields', names.length, `other fields (${known.length > 6 ? `${shown}, …` : shown})`);
}

/** A line about what a file says and Seedmark cannot hold; none where there is nothing of it. */
export function dropped(code: string, count: number, what: string): Loss[] {
  return count === 0 ? [] : [{ code: `loss-${code}`, message: `${count} ${what}: not read.`, count, isKept: false }];
}
