import type { QuoteKind } from './facts';

/** The words of a quote as its paragraph has them. */
export interface QuotedWords {
  /** Inside the marks of the first piece. */
  readonly content: string;
  /** What stands before the opening mark in the paragraph; a few words are enough. */
  readonly before: string;
  /** Whether somebody is said to have said them. */
  readonly spoken: boolean;
  /** Whether they go on in the next paragraph. */
  readonly continued: boolean;
}

/**
 * What kind of quote the words between the marks are: a sentence of its own is `direct`, a fragment of the writer's sentence `partial`, and
 * words that nobody said are `scare`. `He said: "We go."` is direct, `He called it "a mistake"` partial, `the film "Night Train"` scare.
 */
export function kindOfQuote({ content, before, spoken, continued }: QuotedWords): QuoteKind {
  if (continued) return 'direct';
  const words = content.split(/\s+/);
  if (!isSentence(content, words, before)) return spoken ? 'partial' : 'scare';
  return spoken || words.length >= 6 ? 'direct' : 'scare';
}

function isSentence(content: string, words: readonly string[], before: string): boolean {
  const ended = /[.!?…]$/.test(content.slice(-1));
  const isFinite = (): boolean => words.some((word) => FINITE.test(word));
  if (STARTS_SENTENCE.test(content)) {
    if (SENTENCES.test(content)) return true;
    const complete = ended || content.endsWith(',') || words.length >= 4;
    return complete && !isTitle(words, ended) && (!GOVERNED.test(before) || (ended && isFinite()));
  }
  if (words.length < 4) return false;
  if (CHANGED_START.test(content)) return !GOVERNED.test(before);
  return INTRODUCED.test(before) && (ended || words.length >= 8 || isFinite() || SENTENCES.test(content));
}

/** "The Art of the Deal": a name of a work is no sentence, unless it ends like one. */
function isTitle(words: readonly string[], ended: boolean): boolean {
  const long = words.filter((word) => /^\p{L}{5}/u.test(word));
  return !ended && long.length >= 2 && long.every((word) => /^\p{Lu}/u.test(word));
}

const STARTS_SENTENCE = /^(?:\[\.\.\.\]|\[…\]|\.\.\.|…)?\s*(?:['‘"“]\s?)?[\p{Lu}\p{N}]/u;
/** "[t]he": the writer has changed the capital of a sentence. */
const CHANGED_START = /^(?:\[\p{L}\]\p{Ll}|\[\p{Lu}\p{Ll}{1,20}\]|\[\.\.\.\]|\[…\])/u;
/** One sentence ends and another begins. */
const SENTENCES = /\p{L}{2}[.!?] [\p{Lu}[]\S{0,20} \S/u;
/** Words that carry the writer's own sentence into the quote. */
const GOVERNED =
  /(?:^|\s)(?:an?|the|as|of|for|its?|his|her|their|called|named|titled|dubbed|mentioned|in|by|with|from|is|was)\s{1,3}$/i;
/** A comma, a colon, or the verb that reports. */
const INTRODUCED =
  /(?:[,:]|(?:^|\s)(?:said|says|say|saying|wrote|writes|writing|added|adding|noted|noting|told|tweeted|thought|asked|shouted|shouting|read|reads|continued|explained|replied|stated|stating|like))\s{0,3}$/i;
const FINITE =
  /^(?:is|are|was|were|am|be|been|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|\p{L}{1,5}['’](?:s|re|m|ve|ll|d)|\p{L}{1,5}n['’]t)$/iu;
