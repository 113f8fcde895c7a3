/** Whether the unit at an offset is the first half of a character beyond the basic plane. */
export function isHighSurrogate(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xd800 && unit < 0xdc00;
}

/** Whether the unit at an offset is the second half. */
export function isLowSurrogate(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit < 0xe000;
}

const WORD_PART = /[\p{L}\p{N}\p{M}\u200d]/u;

/** Whether an offset lies inside a word or a character: it cannot be the edge of words that were whole before. */
export function isInsideWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  if (isLowSurrogate(text, offset) && isHighSurrogate(text, offset - 1)) return true;
  return WORD_PART.test(characterBefore(text, offset)) && WORD_PART.test(characterAt(text, offset));
}

function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0);
}

function characterBefore(text: string, offset: number): string {
  const isPair = offset > 1 && isLowSurrogate(text, offset - 1) && isHighSurrogate(text, offset - 2);
  return text.slice(offset - (isPair ? 2 : 1), offset);
}
