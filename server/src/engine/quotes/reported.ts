import type { Span } from '../text/span';
import type { Words } from '../text/words';
import { firstGroupFrom, spanOf } from './candidates/candidate';
import { addresseeOf } from './candidates/verbs';
import { isVerb, phraseFrom } from './grammar/groups';
import type { ParsedSentence, VerbGroup } from './grammar/groups';
import type { Phrase } from './grammar/phrases';
import { speakerSpan } from './speakerPhrase';

/** Reported speech without marks: who says in which words that something is so. Spans are relative to the paragraph. */
export interface ReportedClause {
  /** The clause that says what was said, without "that". */
  readonly content: Span;
  readonly cue: Span;
  readonly speaker: Span;
  readonly addressee: Span | null;
  readonly evidence: 'verb-subject' | 'according-to';
  readonly confidence: number;
}

/** A stretch of items, both ends included, that nobody else claims. */
interface Clause extends Phrase {
  readonly cue: Phrase;
  readonly speaker: Phrase;
  readonly group: VerbGroup | null;
  readonly confidence: number;
}

/**
 * The reported clauses of a paragraph, in order and without overlap. A clause that holds quotation marks is left to them.
 * `The ministry said the bridge would stay shut.` reports `the bridge would stay shut`.
 */
export function reportedClauses(words: Words, sentences: readonly ParsedSentence[]): ReportedClause[] {
  return sentences.flatMap((sentence) => {
    const found: ReportedClause[] = [];
    let free = 0;
    for (const clause of clausesOf(sentence)) {
      if (clause.first < free || clause.last - clause.first < 2) continue;
      free = clause.last + 1;
      if (sentence.items.slice(clause.first, clause.last + 1).some(({ quote }) => quote >= 0)) continue;
      found.push({
        content: spanOf(words, sentence, clause),
        cue: spanOf(words, sentence, clause.cue),
        speaker: speakerSpan(words, sentence, clause.speaker),
        addressee: clause.group ? addresseeOf(words, sentence, clause.group) : null,
        evidence: clause.group ? 'verb-subject' : 'according-to',
        confidence: clause.confidence,
      });
    }
    return found;
  });
}

function clausesOf(sentence: ParsedSentence): Clause[] {
  const { groups } = sentence;
  const found: Clause[] = [];
  // What is said may hold verbs of saying itself; those report nothing of their own.
  let until = -1;
  groups.forEach((group, index) => {
    if (group.at <= until || !reports(group)) return;
    const behind = clauseBehind(sentence, group, index);
    const clauses = behind ? [behind, ...joinedClauses(sentence, behind, group)] : clauseBefore(sentence, group);
    found.push(...clauses);
    until = Math.max(until, clauses.at(-1)?.last ?? -1);
  });
  found.push(...accordingTo(sentence));
  return found.sort((a, b) => a.first - b.first || b.last - a.last);
}

function reports({ cue, subject, passive, unreal, form }: VerbGroup): boolean {
  if (!cue || !subject || passive || unreal || form === 'infinitive' || form === 'participle') return false;
  const { cueClass, lemma } = cue;
  return cueClass === 'say' || cueClass === 'write' || (cueClass === 'tell' && lemma !== 'ask') || PROMISES.has(lemma);
}

/** "said (that) the bridge would stay shut": from behind the verb, or "that", to the end of what is said. */
function clauseBehind(sentence: ParsedSentence, group: VerbGroup, index: number): Clause | undefined {
  const { tags } = sentence;
  const first = contentFrom(sentence, group, index);
  if (first === undefined || group.subject === undefined) return undefined;
  // "The paper reported officials said …": the report inside is the one.
  const inner = sentence.groups[index + 1];
  if (inner && reports(inner) && inner.subject?.first === first) return undefined;
  return {
    first,
    last: endOfContent(sentence, first),
    cue: { first: group.at, last: group.at },
    speaker: group.subject,
    group,
    confidence: tags[first - 1] === 'that' ? 0.9 : 0.8,
  };
}

function contentFrom(sentence: ParsedSentence, group: VerbGroup, index: number): number | undefined {
  const { items, tags, phrases, groups } = sentence;
  let at = group.at + 1;
  if (group.by === 'inverted') return undefined;
  for (let steps = 0; steps < MOST_INSERTIONS; steps++) {
    const tag = tags[at];
    if (tag === 'that') return at + 1 < items.length ? at + 1 : undefined;
    if (tag === 'adv' || tag === 'time') at++;
    else if (tag === 'to' || tag === 'prep') {
      const phrase = phraseFrom(phrases, at + 1);
      if (phrase) at = phrase.last + 1;
      else if (tags[at + 1] === 'time') at += 2;
      else return undefined;
    } else if (tag === 'comma' && tags[at + 1] === 'that') at++;
    else if (steps === 0 && group.cue?.cueClass === 'tell') {
      const phrase = phraseFrom(phrases, at);
      if (!phrase) return undefined;
      // "told him the plan failed": one phrase for whom it is said to, one that acts.
      at = phrase.last + 1;
    } else break;
  }
  if (group.cue?.cueClass === 'act' && tags[at] !== 'pronoun') return undefined;
  if (at > group.at + 1 + LONGEST_ADDRESSEE) return undefined;
  const acts = groups[index + 1];
  if (!acts || acts.form !== 'finite') return undefined;
  const opens =
    acts.subject?.first === at ||
    (phraseFrom(phrases, at) !== undefined && acts.at < at + LONGEST_SUBJECT && noBreak(tags, at, acts.first));
  return opens || items[at]?.lower === 'there' ? at : undefined;
}

function noBreak(tags: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (ENDS.has(tags[at] ?? 'mark') || tags[at] === 'cc' || tags[at] === 'rel') return false;
  return to > from;
}

/** The last item of what is said: the sentence's end, or where the writer goes on. */
function endOfContent(sentence: ParsedSentence, first: number): number {
  const { items, tags, groups } = sentence;
  let last = items.length - 1;
  let depth = 0;
  for (let at = first; at < items.length; at++) {
    if (at > first + LONGEST_CONTENT) return at;
    const tag = tags[at];
    if (tag === 'open') depth++;
    if (tag === 'close') depth--;
    if (depth > 0) continue;
    if (tag === 'semi' || (tag === 'colon' && at < items.length - 1)) {
      last = at - 1;
      break;
    }
    if (items[at]?.lower === 'according' && at > first) {
      last = at - 1;
      break;
    }
    if (tag === 'cc' && tags[at + 1] === 'that') {
      last = at - 1;
      break;
    }
    if (tag === 'comma' && goesOn(sentence, at)) {
      last = at - 1;
      break;
    }
    // "… and said that": the same speaker reports anew.
    if (tag === 'cc' && isReporting(groups, tags[at + 1] === 'adv' ? at + 2 : at + 1)) {
      last = at - 1;
      break;
    }
  }
  while (last > first && TRAILING.has(tags[last] ?? 'noun')) last--;
  return last;
}

/** Whether the writer speaks again behind a comma: ", adding", ", he said", ", but Smith said", ", while". */
function goesOn({ items, tags, groups, phrases }: ParsedSentence, comma: number): boolean {
  let at = comma + 1;
  if (tags[at] === 'cc') at++;
  if (tags[at] === 'adv') at++;
  if (tags[at] === 'ing' && items[at]?.known.cue) return true;
  if (isReporting(groups, at)) return true;
  if (items[at]?.lower === 'while' || items[at]?.lower === 'whereas') return true;
  const phrase = phraseFrom(phrases, at);
  if (!phrase) return false;
  const next = phrase.last + 1;
  return isReporting(groups, next) || (tags[next] === 'aux' && isReporting(groups, next + 1));
}

/** Whether a verb that reports stands at an item. */
function isReporting(groups: readonly VerbGroup[], at: number): boolean {
  const group = groups[firstGroupFrom(groups, at - 1)];
  return group?.at === at && reports(group);
}

function hasVerb(groups: readonly VerbGroup[], first: number, last: number): boolean {
  return (groups[firstGroupFrom(groups, first - 1)]?.at ?? Infinity) <= last;
}

/** "… and that she was considering it": what the same verb says as well. */
function joinedClauses(sentence: ParsedSentence, clause: Clause, group: VerbGroup): Clause[] {
  const { tags, items } = sentence;
  const found: Clause[] = [];
  let { last } = clause;
  for (let more = 0; more < MOST_INSERTIONS; more++) {
    let at = last + 1;
    while (at < items.length && (tags[at] === 'comma' || tags[at] === 'semi')) at++;
    if (tags[at] !== 'cc' || tags[at + 1] !== 'that') break;
    last = endOfContent(sentence, at + 2);
    if (last > at + 2) found.push({ ...clause, first: at + 2, last, group });
  }
  return found;
}

/** "The bridge would stay shut, the ministry said." and "…, said Smith." */
function clauseBefore(sentence: ParsedSentence, group: VerbGroup): Clause[] {
  const { tags, groups } = sentence;
  const { subject, at, by } = group;
  if (!subject || (by !== 'inverted' && by !== 'plain')) return [];
  const comma = (by === 'inverted' ? at : subject.first) - 1;
  if (tags[comma] !== 'comma') return [];
  const behind = tags[(by === 'inverted' ? subject.last : at) + 1];
  if (behind !== undefined && !ENDS_REPORT.has(behind)) return [];
  const first = startOfContent(sentence, comma);
  if (!hasVerb(groups, first, comma - 1)) return [];
  return [{ first, last: comma - 1, cue: { first: at, last: at }, speaker: subject, group, confidence: 0.8 }];
}

function startOfContent({ tags, items }: ParsedSentence, end: number): number {
  let first = 0;
  for (let at = end - 1; at >= 0 && at > end - LONGEST_CONTENT; at--)
    if (tags[at] === 'semi') {
      first = at + 1;
      break;
    }
  while (first < end && (tags[first] === 'cc' || tags[first] === 'comma')) first++;
  if (first > 0 || tags[0] !== 'name' || items[0]?.capital !== true) return first;
  // "HÖFN, Iceland, Sept. 12 (Agency) — A glacier": the dateline is not said.
  const dash = tags.slice(0, LONGEST_DATELINE + 1).indexOf('dash');
  return dash > 0 && dash < end && !tags.slice(0, dash).some(isVerb) ? dash + 1 : first;
}

/** "According to X, the bridge is shut" and "the bridge is shut, according to X". */
function accordingTo(sentence: ParsedSentence): Clause[] {
  const { items, tags, phrases, groups } = sentence;
  const found: Clause[] = [];
  items.forEach(({ lower }, at) => {
    if (lower !== 'according' || items[at + 1]?.lower !== 'to') return;
    const speaker = phraseFrom(phrases, at + 2);
    if (!speaker) return;
    const shared = { cue: { first: at, last: at + 1 }, speaker, group: null, confidence: 0.85 };
    const opening = at === 0 || (at === 1 && tags[0] === 'cc');
    if (opening) {
      const comma = commaBeforeClause(sentence, speaker.last + 1);
      if (comma > 0) found.push({ ...shared, first: comma + 1, last: endOfContent(sentence, comma + 1) });
      return;
    }
    let last = at - 1;
    while (last > 0 && (tags[last] === 'comma' || tags[last] === 'dash')) last--;
    const first = startOfContent(sentence, last);
    if (hasVerb(groups, first, last)) found.push({ ...shared, first, last });
  });
  return found;
}

/** The comma behind which the clause opens, past what explains the speaker: "According to Ann Lee, a doctor, it rains". */
function commaBeforeClause({ tags, groups, items }: ParsedSentence, from: number): number {
  let next = firstGroupFrom(groups, from - 1);
  while (groups[next] && groups[next]?.form !== 'finite' && next < firstGroupFrom(groups, from - 1) + MOST_INSERTIONS)
    next++;
  const acts = groups[next];
  if (acts?.form !== 'finite') return -1;
  const subject = acts.subject?.first ?? acts.first;
  for (let at = Math.min(subject, acts.first) - 1; at >= from; at--) if (tags[at] === 'comma') return at;
  for (let at = from; at < items.length && at < acts.first; at++) if (tags[at] === 'comma') return at;
  return -1;
}

const PROMISES: ReadonlySet<string> = new Set(['promise', 'pledge', 'vow', 'threaten', 'swear', 'insinuate', 'imply']);
const ENDS: ReadonlySet<string> = new Set(['comma', 'semi', 'colon', 'quote', 'mark']);
const ENDS_REPORT: ReadonlySet<string> = new Set([
  'mark',
  'comma',
  'prep',
  'time',
  'cc',
  'semi',
  'adv',
  'sub',
  'dash',
  'ing',
]);
const TRAILING: ReadonlySet<string> = new Set(['mark', 'comma', 'dash', 'cc', 'semi', 'colon']);
/** In items. */
const LONGEST_ADDRESSEE = 16;
const LONGEST_CONTENT = 300;
const LONGEST_DATELINE = 12;
const LONGEST_SUBJECT = 24;
const MOST_INSERTIONS = 4;
