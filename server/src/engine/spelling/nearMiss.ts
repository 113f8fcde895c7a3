/**
 * Whether one of two folded names may be the other with a slip of the pen: one word differs by one letter that is left out, put in, wrong, or by two
 * neighbours that are swapped (Damerau, 1964), and all others are the same. `james cleverley` and `james cleverly` are; two inflections of a
 * word, `russia` and `russian`, and two usual spellings, `defence` and `defense`, are not. Takes time in proportion to the names.
 */
export function isNearMiss(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const edit = editBetween(a, b);
  if (!edit) return false;
  const [one, other] = [wordAround(a, edit.start), wordAround(b, edit.start)];
  // The blank itself is what differs: `new haven` and `newhaven` are two ways to write one name.
  if (one.start !== other.start || a.length - one.end !== b.length - other.end) return false;
  const letters = a.slice(edit.start, edit.start + edit.removed) + b.slice(edit.start, edit.start + edit.added);
  // An apostrophe is written in many ways.
  if (!LETTERS.test(letters)) return false;
  return areNear(a.slice(one.start, one.end), b.slice(other.start, other.end), {
    ...edit,
    start: edit.start - one.start,
  });
}

/** Whether of two near misses one has another vowel where the other has one: `kataeb` and `kataib`. */
export function isOtherVowel(a: string, b: string): boolean {
  const edit = editBetween(a, b);
  return edit?.removed === 1 && edit.added === 1 && VOWEL.test(a[edit.start] ?? '') && VOWEL.test(b[edit.start] ?? '');
}

/** In letters. A name that is shorter has too many neighbours that are names as well. */
export const SHORTEST_WORD = 5;

interface Edit {
  /** Letters that are the same before the difference. */
  readonly start: number;
  /** Letters that differ, of either side: 0 and 1, 1 and 1, or 2 and 2 for two that are swapped. */
  readonly removed: number;
  readonly added: number;
}

/** The one edit that leads from `a` to `b`; `undefined` where one is not enough. */
function editBetween(a: string, b: string): Edit | undefined {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const removed = a.length - start - end;
  const added = b.length - start - end;
  if (removed <= 1 && added <= 1) return { start, removed, added };
  const swapped = removed === 2 && added === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
  return swapped ? { start, removed, added } : undefined;
}

function wordAround(name: string, offset: number): { readonly start: number; readonly end: number } {
  let start = offset;
  while (start > 0 && !isGap(name[start - 1])) start--;
  let end = offset;
  while (end < name.length && !isGap(name[end])) end++;
  return { start, end };
}

function isGap(letter: string | undefined): boolean {
  return letter === ' ' || letter === '-';
}

function areNear(a: string, b: string, edit: Edit): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_WORD || !WORD.test(a) || !WORD.test(b)) return false;
  // Two names that begin with other letters are two names, but for letters that are swapped.
  if (edit.start === 0 && edit.removed !== 2) return false;
  return !isInflected(a, b, edit) && usual(a) !== usual(b);
}

/** Whether the difference is an ending that names take: a plural, a people's name, a form in another language, male or female. */
function isInflected(a: string, b: string, { start, removed, added }: Edit): boolean {
  const longer = a.length > b.length ? a : b;
  if (removed !== added) {
    const letter = longer[start] ?? '';
    const atEnd = start === longer.length - 1;
    // A letter that is doubled is a slip even there: `zelenskyy`.
    if (atEnd) return ENDINGS.has(letter) && longer[start - 1] !== letter;
    return POSSESSIVE.test(longer.slice(start));
  }
  const last = start === a.length - 1;
  return last && ENDINGS.has(a[start] ?? '') && ENDINGS.has(b[start] ?? '');
}

/** The word with the endings of American English. */
function usual(word: string): string {
  let spelt = word;
  for (const [british, american] of VARIANTS) spelt = spelt.replace(british, american);
  return spelt;
}

const VOWEL = /[aeiouy]/;
const LETTERS = /^\p{Ll}{1,4}$/u;
const WORD = /^[\p{L}']{1,60}$/u;
const ENDINGS: ReadonlySet<string> = new Set('aeinorsuy');
const POSSESSIVE = /^'?s?$/;
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/our/g, 'or'],
  [/is(?=e|ing|ation)/g, 'iz'],
  [/ence(?=s?$)/, 'ense'],
  [/tre(?=s?$)/, 'ter'],
  [/ogue(?=s?$)/, 'og'],
  [/mme(?=s?$)/, 'm'],
  [/ll(?=ed$|ing$|ers?$)/, 'l'],
];
