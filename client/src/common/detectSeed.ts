/** How much of a file's start is looked at, in UTF-16 units. */
export const START_LENGTH = 4096;

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';

/**
 * What may stand behind `date`. Wider than what is valid: a date that does not exist (`2022-13-45`), or that is written
 * in another way (`03/04/2022`, `13 December 2022`), has to reach the header checks, which say what is wrong with it.
 */
const DATE_LIKE = [
  '\\d{4}-\\d{1,2}(?:-\\d{1,2})?',
  '\\d{4}([/.])\\d{1,2}\\1\\d{1,2}',
  '\\d{8}',
  '\\d{1,2}([-/.])\\d{1,2}\\2\\d{4}',
  `${MONTH} \\d{1,2},? \\d{4}`,
  `\\d{1,2} ${MONTH},? \\d{4}`,
].join('|');

const INLINE = new RegExp(`^date[^\\S\\r\\n]{1,100}(?:${DATE_LIKE})(?:T\\d{2}|(?![\\p{L}\\p{N}_/-]))`, 'iu');

/** A line that YAML front matter can hold before its `date`. */
const YAML_LINE = /^(?:\s|$|[-#[\]{}"']|[\p{L}_][\p{L}\p{N}_ -]{0,60}:(?:\s|$))/u;
const DATE_KEY = /^(?:date|'date'|"date")\s{0,20}:(?:\s|$)/u;
const FENCE = /^(?:---|\.\.\.)\s*$/u;

/**
 * Whether the first `START_LENGTH` units of a text start like a seed file: with `date` and something like a date, or
 * with a front matter block that has a `date`. A byte order mark may come first, and before `date` white space and blank lines.
 * `looksLikeSeed(' date 2022-12-13 A growing')` is true, `looksLikeSeed('date night')` is not.
 */
export function looksLikeSeed(start: string): boolean {
  const text = start.slice(0, START_LENGTH).replace(/^\uFEFF/u, '');
  return INLINE.test(text.replace(/^[\s\uFEFF]+/u, '')) || startsWithDatedFrontMatter(text);
}

function startsWithDatedFrontMatter(text: string): boolean {
  const [first = '', ...rest] = text.split(/\r\n|\r|\n/u);
  if (!/^---\s*$/u.test(first)) return false;
  for (const line of rest) {
    if (DATE_KEY.test(line)) return true;
    if (FENCE.test(line) || !YAML_LINE.test(line)) return false;
  }
  return false;
}
