/** A word without case and accents, for comparison: `Vázquez` gives `vazquez`, `J.` gives `j`. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  const plain = ASCII.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[øłđßæœ’]/gu, (letter) => LETTERS[letter] ?? letter);
  return plain.includes('.') ? plain.replaceAll('.', '') : plain;
}

const ASCII = /^[\x20-\x7e]*$/;
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', '’': "'" };
