import type { Span } from '../text/span';
import { spanOfTokens } from '../text/words';
import type { Words } from '../text/words';
import { SPEECH_NOUNS } from './cues/nouns';
import { phraseFrom } from './grammar/clauses';
import type { ParsedSentence, VerbGroup } from './grammar/clauses';
import type { Phrase } from './grammar/phrases';
import { nobodyFeatures } from './quoteShape';
import type { QuoteShape } from './quoteShape';
import { speakerSpan, subjectKind } from './speakerPhrase';

export type Evidence =
  | 'verb-subject'
  | 'according-to'
  | 'colon'
  | 'turn'
  | 'possessor'
  | 'noun-of-speech'
  | 'continued'
  | 'sentence-before'
  | 'nobody';

/** Somebody who may have said a quote, or that nobody did, with what speaks for it. */
export interface Candidate {
  readonly evidence: Evidence;
  readonly cue: Span | null;
  readonly speaker: Span | null;
  readonly addressee: Span | null;
  readonly features: readonly string[];
}

/** Where a quote stands. */
export interface QuotePlace {
  readonly words: Words;
  readonly sentences: readonly ParsedSentence[];
  /** Number of its sentence. */
  readonly sentence: number;
  /** Its item in the sentence. */
  readonly at: number;
  readonly shape: QuoteShape;
  readonly turn: Turn | null;
  readonly previous: Previous | null;
}

/** Who has the word in a paragraph of an interview or a debate: `PENCE: …`. */
export interface Turn {
  readonly speaker: Span;
  readonly colon: Span;
}

/** The quote before in the paragraph, and who said it. */
export interface Previous {
  readonly speaker: Span;
  readonly sentence: number;
  readonly at: number;
  readonly whole: boolean;
}

/** All who may have said a quote, "nobody" among them. */
export function candidatesOf(place: QuotePlace): Candidate[] {
  const { sentences, sentence, at, shape } = place;
  const here = sentences[sentence];
  if (!here) return [];
  const found = [
    ...verbCandidates(place, here),
    ...accordingTo(place, here),
    ...owners(place, here),
    ...authors(place, here),
    ...fromBefore(place, here),
  ];
  const cues = found.filter(
    ({ evidence, features }) => evidence !== 'verb-subject' || features.includes('reports'),
  ).length;
  return [...found, { ...NOBODY, features: nobodyFeatures(shape, here, at, cues) }];
}

function verbCandidates(place: QuotePlace, here: ParsedSentence): Candidate[] {
  const found: Candidate[] = [];
  const { groups } = here;
  const nearest = firstGroupFrom(groups, place.at);
  for (let index = Math.max(0, nearest - MOST_VERBS); index < Math.min(groups.length, nearest + MOST_VERBS); index++) {
    const group = groups[index];
    if (!group?.subject || !contains(here, group)) continue;
    const governs = index === nearest - 1;
    if (!group.cue && !governs && (index >= nearest || index < nearest - 3)) continue;
    if (overlapsItem(group.subject, place.at)) continue;
    found.push({
      evidence: 'verb-subject',
      cue: group.cue ? spanOf(place.words, here, { first: group.at, last: group.at }) : null,
      speaker: speakerSpan(place.words, here, group.subject),
      addressee: addresseeOf(place.words, here, group),
      features: verbFeatures(place, here, index, nearest),
    });
  }
  return found;
}

function contains({ items }: ParsedSentence, { subject }: VerbGroup): boolean {
  return subject !== undefined && items[subject.first] !== undefined && items[subject.last] !== undefined;
}

function overlapsItem({ first, last }: Phrase, at: number): boolean {
  return first <= at && at <= last;
}

/** Number of the first verb behind an item. Binary search. */
export function firstGroupFrom(groups: readonly VerbGroup[], at: number): number {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((groups[middle]?.at ?? Infinity) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function verbFeatures({ at, shape }: QuotePlace, sentence: ParsedSentence, index: number, nearest: number): string[] {
  const { items, tags, groups } = sentence;
  const group = groups[index];
  if (!group?.subject) return [];
  const kind = group.cue?.cueClass ?? 'none';
  const looks = shape.whole ? 'whole' : 'part';
  const who = subjectKind(sentence, group.subject);
  const found = ['verb', `verb:${kind}`, `who ${who}`, `by ${group.by}`, `form ${group.form}`, `${kind} ${group.form}`];
  if (group.cue && kind !== 'weak' && kind !== 'think') found.push('reports');
  if (group.unreal) found.push('unreal');
  const nested = isNested(sentence, index);
  if (nested) found.push('nested', `nested ${kind}`);
  if (group.passive && group.by !== 'agent') found.push('passive');
  if (group.at > at) {
    const from = Math.min(group.at, group.by === 'plain' ? group.subject.first : group.at);
    const gap = from - at - 1;
    const close = gap === 0 || (gap === 1 && (tags[at + 1] === 'comma' || tags[at + 1] === 'dash'));
    const relation =
      group.form !== 'finite'
        ? 'hanging'
        : close
          ? group.by === 'inverted'
            ? 'inverted'
            : 'next'
          : gap <= 3
            ? 'near'
            : 'far';
    found.push(`after ${relation}`, `after ${relation} ${kind}`, `after ${looks}`, `after ${relation} ${looks}`);
    if (index > nearest) found.push(`after verbs ${index - nearest > 1 ? 2 : 1}`);
    found.push(...crossed(tags, at + 1, group.at, 'after'));
    if (at === 0) found.push('after opening');
    if (isTail(sentence, group)) found.push('after tail');
    return found;
  }
  const gap = at - group.at - 1;
  const distance = gap <= 2 ? String(gap) : gap <= 4 ? '4' : gap <= 8 ? '8' : gap <= 16 ? '16' : 'far';
  const link = linkOf(sentence, at, group.at);
  const reporting = reportingBetween(groups, index, nearest);
  found.push(
    `before ${distance}`,
    `before ${kind}`,
    `before ${looks}`,
    `link ${link}`,
    `link ${link} ${kind}`,
    `link ${link} ${looks}`,
  );
  found.push(
    `${kind} ${distance}`,
    `before verbs ${Math.min(2, nearest - 1 - index)}`,
    `before reports ${Math.min(2, reporting)}`,
  );
  if (reporting > 0) found.push(`passed over ${kind}`);
  found.push(...crossed(tags, group.at + 1, at, 'before'));
  if (group.by === 'relative' && nearest - 1 !== index) found.push('before relative left');
  if (items[group.at + 1]?.lower === 'that' || tags[group.at + 1] === 'that') found.push('before that');
  return found;
}

/** "…, the minister has said." behind what is said. */
function isTail({ tags }: ParsedSentence, { subject, at, by }: VerbGroup): boolean {
  if (!subject || (by !== 'plain' && by !== 'inverted')) return false;
  const [first, last] = by === 'plain' ? [subject.first, at] : [at, subject.last];
  const next = tags[last + 1];
  return tags[first - 1] === 'comma' && (next === undefined || TAIL_ENDS.has(next));
}

/** Whether the verb stands in what somebody is said to say: "thought" in "he said the men thought". */
function isNested({ tags, items, groups }: ParsedSentence, index: number): boolean {
  const group = groups[index];
  if (!group?.subject || group.by !== 'plain') return false;
  const before = tags[group.subject.first - 1] === 'that' ? group.subject.first - 2 : group.subject.first - 1;
  const host = groups[index - 1];
  const kind = host?.at === before ? host.cue?.cueClass : items[before]?.known.cue?.cueClass;
  return kind === 'say' || kind === 'tell' || kind === 'write';
}

/** What stands between verb and quote that parts clauses. */
function crossed(tags: readonly string[], from: number, to: number, side: string): string[] {
  const seen = new Set<string>();
  for (let at = from; at < to && at < from + LONGEST_LOOK; at++) {
    const tag = tags[at];
    if (tag !== undefined && PARTS.has(tag)) seen.add(tag === 'quote' ? `${side} over quote` : `${side} over ${tag}`);
  }
  return [...seen];
}

/** What stands right before the quote. */
function linkOf({ items, tags }: ParsedSentence, at: number, verb: number): string {
  if (at - 1 === verb) return 'verb';
  const lower = items[at - 1]?.lower ?? '';
  if (lower === 'as' || lower === 'of' || lower === 'to') return lower;
  const tag = tags[at - 1];
  if (tag === 'pos' || tag === 'own' || tag === 'det' || tag === 'adj') return 'modifier';
  return tag ?? 'start';
}

function reportingBetween(groups: readonly VerbGroup[], index: number, nearest: number): number {
  let count = 0;
  for (let between = index + 1; between < nearest; between++) {
    const kind = groups[between]?.cue?.cueClass;
    if (kind !== undefined && kind !== 'weak' && kind !== 'think') count++;
  }
  return count;
}

/** "told Reuters that": the words behind a verb that takes whom it is said to, or behind "to". */
export function addresseeOf(words: Words, sentence: ParsedSentence, { at, cue, passive }: VerbGroup): Span | null {
  if (!cue || passive) return null;
  const direct = cue.cueClass === 'tell' && cue.lemma !== 'convince';
  const first = direct ? at + 1 : sentence.tags[at + 1] === 'to' && cue.cueClass === 'say' ? at + 2 : -1;
  const phrase = first > 0 ? phraseFrom(sentence.phrases, first) : undefined;
  if (!phrase || (cue.lemma === 'ask' && SPEECH_NOUNS.has(sentence.items[phrase.last]?.lower ?? ''))) return null;
  return spanOf(words, sentence, phrase);
}

/** "according to X", "in the words of X", "in X's words". */
function accordingTo({ words, at }: QuotePlace, here: ParsedSentence): Candidate[] {
  const { items, tags, phrases } = here;
  const found: Candidate[] = [];
  for (let index = Math.max(0, at - LONGEST_LOOK); index < Math.min(items.length, at + LONGEST_LOOK); index++) {
    const lower = items[index]?.lower;
    const according = lower === 'according' && items[index + 1]?.lower === 'to';
    const wordsOf = lower === 'words' && items[index + 1]?.lower === 'of';
    const per = lower === 'per' && tags[index + 1] !== 'num';
    if (!according && !wordsOf && !per) continue;
    const phrase = phraseFrom(phrases, index + (per ? 1 : 2));
    if (!phrase) continue;
    const distance = index < at ? at - phrase.last : index - at;
    found.push({
      evidence: 'according-to',
      cue: spanOf(words, here, { first: index, last: per ? index : index + 1 }),
      speaker: speakerSpan(words, here, phrase),
      addressee: null,
      features: [
        'according',
        per ? 'according per' : 'according to',
        `according ${index < at ? 'before' : 'behind'}`,
        `according ${distance <= 3 ? 'near' : distance <= 12 ? 'middle' : 'far'}`,
        ...crossed(tags, Math.min(index, at) + 1, Math.max(index, at), 'according').filter((feature) =>
          feature.endsWith('semi'),
        ),
      ],
    });
  }
  return found;
}

/** "Trump's 'basket' remark", "his 'passion'", "the mayor's complaint about 'fraud'". */
function owners({ words, at }: QuotePlace, here: ParsedSentence): Candidate[] {
  const { items, tags } = here;
  const found: Candidate[] = [];
  for (let index = at - 1; index >= 0 && index > at - LONGEST_OWNED; index--) {
    const tag = tags[index];
    if (tag === 'semi' || tag === 'quote') break;
    if (tag !== 'pos' && tag !== 'own') continue;
    const thing = items[tag === 'pos' || tag === 'own' ? nounFrom(here, index + 1) : index]?.lower ?? '';
    const behind = SPEECH_NOUNS.has(items[at + 1]?.lower ?? '');
    const direct = index === at - 1 || (index === at - 2 && tags[at - 1] === 'adj');
    const speech = SPEECH_NOUNS.has(thing);
    if (!speech && !direct) continue;
    const owner = tag === 'own' ? { first: index, last: index } : ownerBefore(here, index);
    if (!owner) continue;
    found.push({
      evidence: 'possessor',
      cue: speech ? spanOf(words, here, { first: nounFrom(here, index + 1), last: nounFrom(here, index + 1) }) : null,
      speaker: speakerSpan(words, here, owner),
      addressee: null,
      features: [
        'owner',
        `owner ${tag}`,
        `owner ${speech ? 'speech' : 'other'}`,
        ...(direct ? [behind ? 'owner remark' : 'owner direct'] : [`owner ${at - index <= 4 ? 'near' : 'far'}`]),
        `owner ${subjectKind(here, owner)}`,
      ],
    });
  }
  return found;
}

function nounFrom({ tags }: ParsedSentence, first: number): number {
  let at = first;
  while (at < first + 4 && (tags[at] === 'adj' || (tags[at] === 'noun' && tags[at + 1] === 'noun'))) at++;
  return at;
}

function ownerBefore({ tags }: ParsedSentence, mark: number): Phrase | undefined {
  let first = mark - 1;
  if (tags[first] !== 'noun' && tags[first] !== 'name') return undefined;
  while (first > 0 && first > mark - 6 && OWNER.has(tags[first - 1] ?? '')) first--;
  return { first, last: mark - 1 };
}

/** "a statement from the ministry", "a tweet by Smith". */
function authors({ words, at }: QuotePlace, here: ParsedSentence): Candidate[] {
  const { items, phrases } = here;
  const found: Candidate[] = [];
  for (let index = at - 1; index > 0 && index > at - LONGEST_OWNED; index--) {
    const lower = items[index]?.lower;
    if ((lower !== 'by' && lower !== 'from') || !SPEECH_NOUNS.has(items[index - 1]?.lower ?? '')) continue;
    const phrase = phraseFrom(phrases, index + 1);
    if (!phrase || phrase.last >= at) continue;
    found.push({
      evidence: 'noun-of-speech',
      cue: spanOf(words, here, { first: index - 1, last: index - 1 }),
      speaker: speakerSpan(words, here, phrase),
      addressee: null,
      features: ['author', `author ${lower}`, `author ${subjectKind(here, phrase)}`],
    });
  }
  return found;
}

/** The speaker of the quote before, whoever has the word, and who acts in the sentence before. */
function fromBefore(place: QuotePlace, here: ParsedSentence): Candidate[] {
  const { words, sentences, sentence, at, previous, turn, shape } = place;
  const alone = here.groups.length === 0 ? 'alone' : at === 0 ? 'opening' : 'inside';
  const looks = shape.whole ? 'whole' : 'part';
  const found: Candidate[] = [];
  if (turn)
    found.push({
      ...NOBODY,
      evidence: 'turn',
      cue: turn.colon,
      speaker: turn.speaker,
      features: ['turn', `turn ${looks}`, `turn ${alone}`],
    });
  if (previous) {
    const distance = sentence - previous.sentence;
    const joined = distance === 0 && at - previous.at <= 3 && isJoined(here, previous.at, at);
    found.push({
      ...NOBODY,
      evidence: 'continued',
      speaker: previous.speaker,
      features: [
        'continued',
        `continued ${alone} ${looks}`,
        `continued ${previous.whole ? 'whole' : 'part'} ${looks}`,
        `continued distance ${Math.min(2, distance)}`,
        `continued distance ${Math.min(2, distance)} ${alone}`,
        ...(joined ? ['continued joined'] : []),
      ],
    });
  }
  const before = sentences[sentence - 1];
  if (before && at <= 1) found.push(...introduced(words, before, alone, looks));
  return found;
}

function isJoined({ tags }: ParsedSentence, first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++) if (tags[at] !== 'comma' && tags[at] !== 'cc') return false;
  return true;
}

/** Who acts in the sentence before a quote that stands alone: "Smith praised the plan. 'It will work.'" */
function introduced(words: Words, before: ParsedSentence, alone: string, looks: string): Candidate[] {
  const { groups, tags } = before;
  const spoken = groups
    .slice(-MOST_VERBS)
    .filter(({ subject, cue }) => subject && cue && cue.cueClass !== 'weak' && cue.cueClass !== 'think')
    .at(-1);
  const main = groups.slice(0, MOST_VERBS).find(({ subject, form }) => subject && form === 'finite');
  const colon = tags.at(-1) === 'colon' ? 'colon' : 'stop';
  const found: Candidate[] = [];
  for (const group of new Set([spoken, main])) {
    if (!group?.subject) continue;
    const kind = group.cue?.cueClass ?? 'none';
    found.push({
      evidence: 'sentence-before',
      cue: colon === 'colon' && group.cue ? spanOf(words, before, { first: group.at, last: group.at }) : null,
      speaker: speakerSpan(words, before, group.subject),
      addressee: null,
      features: [
        'introduced',
        `introduced ${alone} ${looks}`,
        `introduced ${colon}`,
        `introduced ${kind}`,
        `introduced ${subjectKind(before, group.subject)}`,
      ],
    });
  }
  return found;
}

export function spanOf(words: Words, { items }: ParsedSentence, { first, last }: Phrase): Span {
  return spanOfTokens(words, items[first]?.first ?? 0, items[last]?.last ?? 0);
}

const NOBODY = { evidence: 'nobody', cue: null, speaker: null, addressee: null } as const;
const TAIL_ENDS: ReadonlySet<string> = new Set(['mark', 'comma', 'prep', 'time', 'adv', 'semi']);
const PARTS: ReadonlySet<string> = new Set(['comma', 'semi', 'rel', 'cc', 'sub', 'quote', 'dash', 'colon', 'close']);
const OWNER: ReadonlySet<string> = new Set(['det', 'own', 'adj', 'noun', 'name', 'num', 'pos']);
/** In items, and in verbs to each side. */
const LONGEST_LOOK = 60;
const LONGEST_OWNED = 14;
const MOST_VERBS = 8;
