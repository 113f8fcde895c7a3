import { FORENAME_GENDERS } from '../coreference/forenames';
import { MONTHS } from '../dates/lexicon';
import { lowerAt, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { FAMILY_NAMES_FIRST, FOREIGN_PARTICLES, GENERATIONS, HEADS_OF, NAME_PARTICLES } from './lexicon/parts';
import { mayBeMonth } from './month';
import type { NameClass } from './tagger/labels';

/** What the tagger marked, in tokens of the paragraph; `first` to `last`, both included. */
export interface TaggedTokens {
  readonly first: number;
  readonly last: number;
  readonly nameClass: NameClass;
  readonly confidence: number;
}

/**
 * Names with the parts that the tagger leaves off: `de [Blasio]`, `[King Jr]. `, `[Johnson] & [Johnson]`, `[University] of Oxford`. In order
 * and without overlap, as the names given are.
 */
export function joinNames(words: Words, tagged: readonly TaggedTokens[]): TaggedTokens[] {
  const joined: TaggedTokens[] = [];
  const names = withNicknames(words, withFamilyNamesFirst(words, tagged));
  for (const [index, name] of names.entries()) {
    const before = joined.at(-1);
    // A name before has already taken it in: "University of [Oxford]".
    if (before && before.last >= name.last) continue;
    const from = extendLeft(words, name, before?.last ?? -1);
    const merged = before && mergeWith(words, before, from);
    if (merged) joined.pop();
    joined.push(extendRight(words, merged ?? from, names[index + 1]?.first ?? words.tokens.length));
  }
  return joined;
}

function extendLeft(words: Words, name: TaggedTokens, covered: number): TaggedTokens {
  let first = name.first;
  if (name.nameClass === 'PER') {
    while (first - 1 > covered && isParticle(words, first - 1)) first--;
    const before = lowerAt(words, first - 1);
    if (first - 1 > covered && FAMILY_NAMES_FIRST.has(before) && isCapitalised(words, first - 1) && first === name.last)
      first--;
    else if (
      first - 1 > covered &&
      MONTHS.has(before) &&
      isCapitalised(words, first - 1) &&
      !mayBeMonth(words, first - 1)
    )
      first--;
  } else if (name.nameClass === 'ORG' && first - 1 > covered && /^al$/i.test(wordAt(words, first - 1))) first--;
  return first === name.first ? name : { ...name, first };
}

/** Both names as one where what stands between them joins them. */
function mergeWith(words: Words, before: TaggedTokens, name: TaggedTokens): TaggedTokens | undefined {
  const between = name.first - before.last - 1;
  const confidence = Math.min(before.confidence, name.confidence);
  const next = lowerAt(words, before.last + 1);
  if (between === 1 && next === '&' && !areForenames(words, before, name))
    return { first: before.first, last: name.last, nameClass: 'ORG', confidence: Math.max(confidence, 0.8) };
  const isPerson = before.nameClass === 'PER' && name.nameClass === 'PER';
  // "Bill de [Blasio]", whose "de" the name behind has taken.
  if (between === 0 && isPerson && isParticle(words, name.first)) return { ...before, last: name.last, confidence };
  const ofThe = next === 'of' && (between === 1 || (between === 2 && lowerAt(words, before.last + 2) === 'the'));
  if (before.nameClass === 'ORG' && ofThe && HEADS_OF.has(lowerAt(words, before.last)))
    return { ...before, last: name.last, confidence: before.confidence };
  // "[Committee] to [Protect Journalists]"
  const carries = before.nameClass === 'ORG' && name.nameClass === 'ORG' && between === 1;
  if (carries && /^(?:to|for|against)$/.test(next) && HEADS_TO.test(wordAt(words, before.last)))
    return { ...before, last: name.last, confidence };
  // "[Prawo] i [Sprawiedliwość]"
  const isForeign = between === 1 && FOREIGN_PARTICLES.has(wordAt(words, before.last + 1));
  if (isForeign && (before.nameClass === 'ORG' || before.nameClass === 'MISC')) {
    const nameClass = before.nameClass === 'ORG' || name.nameClass !== 'MISC' ? 'ORG' : 'MISC';
    return { first: before.first, last: name.last, nameClass, confidence };
  }
  return undefined;
}

/** "Jason & Michelle" are two people, "Johnson & Johnson" and "Marks & Spencer" are companies. */
function areForenames(words: Words, before: TaggedTokens, name: TaggedTokens): boolean {
  if (before.nameClass !== 'PER' || name.nameClass !== 'PER') return false;
  const [one, other] = [lowerAt(words, before.first), lowerAt(words, name.first)];
  return one !== other && (FORENAME_GENDERS.has(one) || FORENAME_GENDERS.has(other));
}

/** `next` is the first token of the name behind. */
function extendRight(words: Words, name: TaggedTokens, next: number): TaggedTokens {
  let { last } = name;
  if (name.nameClass === 'PER') {
    if (last + 1 < next && GENERATIONS.has(wordAt(words, last + 1))) last++;
    const isAbbreviated = last > name.first && /^[JS]r$/.test(wordAt(words, last));
    if (isAbbreviated && wordAt(words, last + 1) === '.' && isAttached(words, last + 1)) last++;
    let end = last;
    while (end + 1 < next && isParticle(words, end + 1)) end++;
    if (end > last && end + 1 < next && isCapitalised(words, end + 1)) last = end + 1;
  } else if (name.nameClass === 'ORG' && HEADS_OF.has(lowerAt(words, last)) && lowerAt(words, last + 1) === 'of') {
    let end = last + 1;
    while (end + 1 < next && isCapitalised(words, end + 1)) end++;
    if (end > last + 1) last = end;
  }
  if (name.nameClass === 'ORG') last = behindParticles(words, last, next);
  if (
    name.nameClass === 'ORG' &&
    /^(?:Bros|Co|Corp|Inc|Ltd)$/.test(wordAt(words, last)) &&
    wordAt(words, last + 1) === '.'
  )
    if (isAttached(words, last + 1)) last++;
  // "Znak.com"
  if (wordAt(words, last + 1) === '.' && isAttached(words, last + 1) && isAttached(words, last + 2))
    if (/^(?:com|org|net)$/.test(wordAt(words, last + 2)) && last + 2 < next) last += 2;
  return last === name.last ? name : { ...name, last };
}

/** "[Brigade de Recherche] et d'Intervention": the last token of an organization's name that small words of another language carry on. */
function behindParticles(words: Words, last: number, next: number): number {
  for (let round = 0; round < MOST_PARTICLES; round++) {
    let end = last;
    while (end + 1 < next && end < last + 3 && FOREIGN_PARTICLES.has(wordAt(words, end + 1))) end++;
    if (end + 1 >= next) return last;
    const isElided = ELIDED.test(wordAt(words, end + 1));
    if (!isElided && (end === last || !isCapitalised(words, end + 1))) return last;
    last = end + 1;
  }
  return last;
}

/** With 'Jeremy "Spike" Cohen' and "James (Jim) Hedges" as one name. */
function withNicknames(words: Words, tagged: readonly TaggedTokens[]): TaggedTokens[] {
  const names: TaggedTokens[] = [];
  for (const name of tagged) {
    const before = names.at(-1);
    // The nickname itself may have been marked.
    const first = before && isNickname(words, before.first - 1) ? names.at(-2) : before;
    const isOne =
      first?.nameClass === 'PER' &&
      name.nameClass === 'PER' &&
      name.first === first.last + 4 &&
      isNickname(words, first.last + 1);
    if (isOne && first !== before) names.pop();
    if (isOne) names.pop();
    names.push(isOne ? { ...name, first: first.first } : name);
  }
  return names;
}

/** Whether one capitalised word stands between quotation marks, the first at `at`, or a forename in brackets. */
function isNickname(words: Words, at: number): boolean {
  if (!isCapitalised(words, at + 1)) return false;
  const marks = wordAt(words, at) + wordAt(words, at + 2);
  return /^(?:""|“”)$/.test(marks) || (marks === '()' && FORENAME_GENDERS.has(lowerAt(words, at + 1)));
}

/** With names such as "Moon Jae-in", whose form alone tells what they are. */
function withFamilyNamesFirst(words: Words, tagged: readonly TaggedTokens[]): TaggedTokens[] {
  const names: TaggedTokens[] = [];
  let at = 0;
  for (const name of [...tagged, null]) {
    const end = name?.first ?? words.tokens.length;
    for (; at + 1 < end; at++)
      if (FAMILY_NAMES_FIRST.has(lowerAt(words, at)) && isCapitalised(words, at) && GIVEN.test(wordAt(words, at + 1)))
        names.push({ first: at, last: ++at, nameClass: 'PER', confidence: 0.85 });
    if (!name) break;
    names.push(name);
    at = Math.max(at, name.last + 1);
  }
  return names;
}

function isParticle(words: Words, at: number): boolean {
  return NAME_PARTICLES.has(wordAt(words, at));
}

function isCapitalised(words: Words, at: number): boolean {
  return words.tokens[at]?.kind === 'word' && /^\p{Lu}/u.test(wordAt(words, at));
}

function isAttached(words: Words, at: number): boolean {
  return words.tokens[at]?.start === words.tokens[at - 1]?.end;
}

/** How often small words may carry a name on. */
const MOST_PARTICLES = 6;
/** "d'Intervention", "l’Europe". */
const ELIDED = /^[dl]['’]\p{Lu}/u;
const HEADS_TO =
  /^(?:Committee|Campaign|Coalition|Council|Center|Centre|Alliance|Movement|Network|Foundation|Fund|Society)$/;
/** "Jae-in". */
const GIVEN = /^\p{Lu}\p{Ll}{1,6}-\p{Ll}{2,6}$/u;
