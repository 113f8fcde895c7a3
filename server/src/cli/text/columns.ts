/**
 * The text as it can be printed under carets: characters that move the cursor, change its direction or show nothing
 * are replaced by signs of one column. A terminal gets no control sequence from an article.
 */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(UNPRINTABLE, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** How many columns a terminal gives to `visible` text: 2 for `'世'`, `'🇬🇧'` and `'👩‍🚀'`, 0 for a combining accent. */
export function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let columns = 0;
  let joined = false;
  for (const character of text) {
    if (!joined) columns += columnsOfCharacter(character);
    joined = character === ZERO_WIDTH_JOINER;
  }
  return columns;
}

/** The columns of one code point on its own. A flag is two regional indicators of one column each. */
export function columnsOfCharacter(character: string): number {
  if (character >= ' ' && character <= '~') return 1;
  if (/^[\p{M}\p{Cf}\p{EMod}]$/u.test(character)) return 0;
  if (/^\p{RI}$/u.test(character)) return 1;
  return WIDE.test(character) ? 2 : 1;
}

const PLAIN = /^[ -~]*$/;
/** Controls, lone surrogates, line and paragraph separators, and the marks that change the direction of writing. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;
const CONTROL_PICTURES = 0x2400;
const ZERO_WIDTH_JOINER = '\u200d';
/** Emoji, and the scripts and forms that Unicode's EastAsianWidth calls wide (W) or full-width (F). */
const WIDE =
  /^[\p{EPres}\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Yi}\u3000-\u303e\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]$/u;
