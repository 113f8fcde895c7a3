import type { Signature } from '../posts/find';
import { overlaps } from '../text/span';
import type { Span } from '../text/span';
import { lowerAt, spanOfTokens, wordAt } from '../text/words';
import type { Words } from '../text/words';
import { plainName } from './candidate';
import type { NameCandidate } from './candidate';
import { classifyRun } from './classify';
import { findDateline } from './dateline';
import type { Gazetteer } from './gazetteer';
import { findRuns, isAcronym } from './runs';
import type { Run } from './runs';

/** The possible names of a paragraph, in order and without overlap, from its words alone. */
export function findNames(words: Words, sentences: readonly Span[], gazetteer: Gazetteer): NameCandidate[] {
  const capitals = isAllCapitals(words.text);
  const found: NameCandidate[] = [];
  const dateline = findDateline(words.text, gazetteer);
  if (dateline) found.push(dateline);
  for (const run of findRuns(words, sentences)) {
    if (isCovered(words, run, found.at(-1))) continue;
    const names = capitals ? knownOnly(words, run, gazetteer) : classifyRun(words, run, gazetteer);
    const last = names.at(-1);
    if (last) names[names.length - 1] = withSurroundings(words, run, last);
    found.push(...names);
  }
  return found;
}

/** Whether the name before, or the acronym behind it, already holds the run. */
function isCovered(words: Words, run: Run, before: NameCandidate | undefined): boolean {
  const end = Math.max(before?.span.end ?? 0, before?.acronym?.end ?? 0);
  return (words.tokens[run.first]?.start ?? 0) < end;
}

/** The names of a post with its author, whose name is certain because it signs the post. */
export function withAuthor(names: readonly NameCandidate[], { author, authorSpan }: Signature): NameCandidate[] {
  const others = names.filter((name) => !overlaps(name.span, authorSpan));
  const person = plainName(authorSpan, author.includes(' ') ? 'person' : 'organization', 0.97, 'signs a post');
  return [...others, person].sort((a, b) => a.span.start - b.span.start);
}

/** A headline in capitals: only what the gazetteer holds can be told from other words. */
function knownOnly(words: Words, run: Run, gazetteer: Gazetteer): NameCandidate[] {
  const names: NameCandidate[] = [];
  for (let at = run.first; at <= run.last; at++) {
    const match = gazetteer.match(words, at);
    if (!match || match.last > run.last) continue;
    names.push(...classifyRun(words, { first: at, last: match.last, opens: true }, gazetteer));
    at = match.last;
  }
  return names;
}

/** What stands right behind a name says more: an acronym in brackets, or the country behind a town. */
function withSurroundings(words: Words, run: Run, name: NameCandidate): NameCandidate {
  const open = run.last + 1;
  if (wordAt(words, open) === '(' && isAcronym(wordAt(words, open + 1)) && wordAt(words, open + 2) === ')') {
    const type = name.key === null && name.type === 'person' ? 'organization' : name.type;
    return { ...name, type, uncertain: false, acronym: spanOfTokens(words, open + 1, open + 1) };
  }
  const town =
    name.key === null &&
    name.role === null &&
    wordAt(words, run.last + 1) === ',' &&
    isCapitalised(wordAt(words, run.last + 2));
  const before = lowerAt(words, run.first - 1);
  if (town && (before === 'in' || before === 'near' || before === 'at'))
    return { ...name, type: 'place', confidence: 0.7, uncertain: false, evidence: `behind "${before}", with a comma` };
  return name;
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isAllCapitals(text: string): boolean {
  return text.length > 12 && !/\p{Ll}{2}/u.test(text);
}
