import { lowerAt, spanOfTokens, wordAt } from '../text/words';
import type { Words } from '../text/words';
import type { PronounCandidate, PronounForm } from './facts';
import { PREPOSITIONS, FOLLOWERS } from './lexicon/words';
import { isBeside, placeOf } from './tokens';
import type { Tokens } from './tokens';

/** The personal pronouns of a paragraph, inside and outside quotation marks. */
export function findPronouns(tokens: Tokens): PronounCandidate[] {
  const { words, name } = tokens;
  const found: PronounCandidate[] = [];
  words.texts.forEach((text, at) => {
    const known = text.length > LONGEST_PRONOUN ? undefined : PRONOUNS.get(lowerAt(words, at));
    if (!known || name[at] !== -1 || (text.length > 1 && text === text.toUpperCase())) return;
    const [gender, form] = known;
    if (gender === 'neutral' && form === 'subject' && !isSubjectIt(tokens, at)) return;
    found.push({
      span: spanOfTokens(words, at, at),
      gender,
      form: lowerAt(words, at) === 'her' && !ownsNext(words, at) ? 'object' : form,
      opening: isInOpening(tokens, at),
      ...placeOf(tokens, at),
    });
  });
  return found;
}

/** "It" that opens a sentence and stands for something: not "It is late", "It was she who". */
function isSubjectIt(tokens: Tokens, at: number): boolean {
  const { words } = tokens;
  return (
    !isBeside(tokens, at - 1, at) && !EMPTY_VERBS.has(lowerAt(words, at + 1)) && words.tokens[at + 1]?.kind === 'word'
  );
}

/** Whether a noun phrase may follow "her": "her speech", not "her and", "her." */
function ownsNext(words: Words, at: number): boolean {
  return words.tokens[at + 1]?.kind === 'word' && !FOLLOWERS.has(wordAt(words, at + 1));
}

/** Within the first few words of a sentence that opens with a preposition or conjunction. */
function isInOpening(tokens: Tokens, at: number): boolean {
  for (let first = at; first > at - LONGEST_OPENING && isBeside(tokens, first, at); first--) {
    if (isBeside(tokens, first - 1, at)) continue;
    const opener = lowerAt(tokens.words, first);
    return first < at && (PREPOSITIONS.has(opener) || OPENERS.has(opener));
  }
  return false;
}

const EMPTY_VERBS: ReadonlySet<string> = new Set(
  `is was isn't wasn't will would may might can could has had should seems seemed appears appeared remains remained took takes turns turned
  also still now then only just never follows happened rained`
    .trim()
    .split(/\s+/),
);
/** `themselves`, in UTF-16 units. */
const LONGEST_PRONOUN = 10;
const LONGEST_OPENING = 8;
const OPENERS: ReadonlySet<string> = new Set(
  'when while as because although though if once despite besides'.split(' '),
);
const PRONOUNS: ReadonlyMap<string, readonly [PronounCandidate['gender'], PronounForm]> = new Map([
  ['he', ['male', 'subject']],
  ['him', ['male', 'object']],
  ['his', ['male', 'possessive']],
  ['himself', ['male', 'reflexive']],
  ['she', ['female', 'subject']],
  ['her', ['female', 'possessive']],
  ['hers', ['female', 'possessive']],
  ['herself', ['female', 'reflexive']],
  ['i', ['speaker', 'subject']],
  ['me', ['speaker', 'object']],
  ['my', ['speaker', 'possessive']],
  ['mine', ['speaker', 'possessive']],
  ['myself', ['speaker', 'reflexive']],
  ['it', ['neutral', 'subject']],
  ['its', ['neutral', 'possessive']],
  ['itself', ['neutral', 'reflexive']],
  ['they', ['plural', 'subject']],
  ['them', ['plural', 'object']],
  ['their', ['plural', 'possessive']],
  ['theirs', ['plural', 'possessive']],
  ['themselves', ['plural', 'reflexive']],
]);
