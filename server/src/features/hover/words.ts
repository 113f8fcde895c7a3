/** `0.954` is `'95 % sure'`. */
export function sureness(confidence: number): string {
  return `${Math.round(confidence * 100)} % sure`;
}

/** `(1, 'word')` is `'1 word'`, `(2, 'word')` is `'2 words'`. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `'verb-subject'` is `'verb subject'`: a name of a pattern that has no words of its own. */
export function unhyphenated(name: string): string {
  return name.replaceAll('-', ' ');
}
