import { OBJECT_ACTS, takesClause } from '../cues/verbs';
import type { CueVerb } from '../cues/verbs';
import type { Item, ItemSentence } from './items';
import { tagItems } from './tagging';
import { phrasesOf } from './phrases';
import type { Phrase } from './phrases';
import type { Tag } from './wordClasses';

/** A verb with its helpers and the phrase that acts. Numbers are items of the sentence. */
export interface VerbGroup {
  readonly at: number;
  /** Its first helper: "had also told". */
  readonly first: number;
  readonly form: 'finite' | 'infinitive' | 'ing' | 'participle';
  readonly passive: boolean;
  readonly cue: CueVerb | undefined;
  readonly subject: Phrase | undefined;
  /** How the subject was found. */
  readonly by: SubjectRelation;
  /** Whether "not", "would", "if" and the like stand with it. */
  readonly unreal: boolean;
}

/**
 * `plain`: before the verb; `inverted`: behind it; `relative`: before "who"; `shared`: of the verb before, with which it stands in one; `agent`: behind
 * "by"; `object`: of the verb before ("accused him of saying").
 */
export type SubjectRelation = 'plain' | 'inverted' | 'relative' | 'shared' | 'agent' | 'object' | 'none';

export interface ParsedSentence extends ItemSentence {
  readonly phrases: readonly (Phrase | undefined)[];
  readonly groups: readonly VerbGroup[];
}

interface Found {
  readonly subject: Phrase | undefined;
  readonly by: SubjectRelation;
}

type Building = ItemSentence & { readonly phrases: readonly (Phrase | undefined)[]; readonly groups: VerbGroup[] };

/** Finds every verb of a sentence and who acts, from left to right. Every step back is bounded, so that it is linear in the sentence's length. */
export function parseSentence(items: readonly Item[]): ParsedSentence {
  const sentence = { items, tags: tagItems(items) };
  const building: Building = { ...sentence, phrases: phrasesOf(sentence), groups: [] };
  sentence.tags.forEach((tag, at) => {
    if (!VERBS.has(tag)) return;
    // A helper with its verb behind it is part of that verb's group.
    if ((tag === 'be' || tag === 'aux') && helps(building, at)) return;
    building.groups.push(groupAt(building, at));
  });
  return { ...building, groups: openingGroups(building.groups) };
}

/** "Speaking in Ohio, Trump said": the verb at the opening has the subject of the next. */
function openingGroups(groups: readonly VerbGroup[]): VerbGroup[] {
  return groups.map((group, index) => {
    if (group.subject || index > 1 || (group.form !== 'ing' && group.form !== 'participle') || group.passive)
      return group;
    const next = groups.slice(index + 1, index + 4).find(({ form, by }) => form === 'finite' && by === 'plain');
    return next ? { ...group, subject: next.subject, by: 'shared' } : group;
  });
}

function helps({ tags }: Building, at: number): boolean {
  for (let next = at + 1; next < at + 5; next++) {
    const tag = tags[next];
    if (tag === 'adv') continue;
    return (
      tag === 'be' || tag === 'aux' || tag === 'participle' || tag === 'ing' || (tag === 'base' && tags[at] === 'aux')
    );
  }
  return false;
}

function groupAt(building: Building, at: number): VerbGroup {
  const { items, tags } = building;
  let first = at;
  let [helped, be, modal, to] = [false, false, false, false];
  let unreal = false;
  for (let left = at - 1; left >= 0 && left > at - 8; left--) {
    const tag = tags[left];
    if (tag === 'be') be = true;
    if (tag === 'modal') modal = true;
    if (tag === 'to') to = true;
    if (tag === 'adv') {
      if (items[left]?.lower === 'not' || items[left]?.lower === 'never') unreal = true;
      continue;
    }
    if (tag !== 'be' && tag !== 'aux' && tag !== 'modal' && tag !== 'to') break;
    if (tag === 'aux' || tag === 'modal') helped = true;
    if (/n['’]t$/.test(items[left]?.lower ?? '')) unreal = true;
    first = left;
    if (tag === 'to') break;
  }
  const tag = tags[at];
  const finite = tag === 'finite' || tag === 'be' || tag === 'aux' || be || helped;
  const form = to
    ? 'infinitive'
    : finite
      ? 'finite'
      : tag === 'ing'
        ? 'ing'
        : tag === 'participle'
          ? 'participle'
          : 'infinitive';
  const passive = tag === 'participle' && (be || (!helped && !be));
  const cue = tag === 'be' || tag === 'aux' ? undefined : items[at]?.known.cue;
  const found = passive
    ? passiveSpeaker(building, at, first, form)
    : form === 'finite'
      ? finiteSubject(building, at, first)
      : nonFiniteSubject(building, at, first, form);
  return { at, first, form, passive, cue, unreal: unreal || modal || to, ...found };
}

/** "described by Smith as": who does it stands behind "by". "was quoted as saying": the next verb asks for the subject. */
function passiveSpeaker(building: Building, at: number, first: number, form: VerbGroup['form']): Found {
  const { items, tags, phrases } = building;
  for (let by = at + 1; by < at + 8 && by < items.length; by++) {
    if (items[by]?.lower === 'by') {
      const agent = phraseFrom(phrases, by + 1);
      if (agent) return { subject: namedBehind(building, agent), by: 'agent' };
    }
    if (tags[by] === 'comma' || tags[by] === 'finite' || tags[by] === 'quote') break;
  }
  return form === 'finite'
    ? { ...finiteSubject(building, at, first), by: 'none' }
    : nonFiniteSubject(building, at, first, form);
}

/** The phrase that opens at an item. */
export function phraseFrom(phrases: readonly (Phrase | undefined)[], first: number): Phrase | undefined {
  for (let at = first; at < first + 14 && at < phrases.length; at++) {
    const phrase = phrases[at];
    if (phrase) return phrase.first <= first ? phrase : undefined;
  }
  return undefined;
}

function finiteSubject(building: Building, at: number, first: number): Found {
  const before = subjectBefore(building, first, at);
  const inverted = invertedSubject(building, at, first, before.subject !== undefined);
  return inverted ? { subject: inverted, by: 'inverted' } : before;
}

/** `"…," said Smith` and `the plan failed, said Smith.` */
function invertedSubject(building: Building, at: number, first: number, hasOther: boolean): Phrase | undefined {
  const { items, tags, phrases } = building;
  const cue = items[at]?.known.cue;
  if (!cue || (cue.cueClass !== 'say' && cue.cueClass !== 'write' && !INVERTS.has(cue.lemma)) || at !== first)
    return undefined;
  let left = at - 1;
  if (tags[left] === 'comma' || tags[left] === 'dash') left--;
  const behindQuote = tags[left] === 'quote';
  if (!behindQuote && (tags[at - 1] !== 'comma' || hasOtherVerbSoon(building, at))) return undefined;
  if (!behindQuote && cue.cueClass !== 'say') return undefined;
  if (hasOther && !behindQuote && !endsClause(building, at)) return undefined;
  const phrase = phraseFrom(phrases, at + 1);
  // 'Lee, on "Today," said the tape "hurt"': the quote before is no speech of its own.
  if (phrase && hasOther && behindQuote && tags[phrase.last + 1] === 'quote') return undefined;
  if (phrase && items[phrase.last]?.lower !== 'them' && tags[phrase.last] !== 'num')
    return namedBehind(building, phrase);
  return undefined;
}

function hasOtherVerbSoon({ tags }: Building, at: number): boolean {
  for (let next = at + 1; next < tags.length; next++) {
    const tag = tags[next];
    if (tag === 'comma' || tag === 'semi' || tag === 'rel' || tag === 'quote' || tag === 'sub') return false;
    if (tag === 'finite' || tag === 'be' || tag === 'aux' || tag === 'modal' || tag === 'that') return true;
  }
  return false;
}

/** Whether the words behind the verb are one phrase up to a comma or the end. */
function endsClause({ tags }: Building, at: number): boolean {
  for (let next = at + 1; next < tags.length; next++) {
    const tag = tags[next];
    if (tag === 'mark' || tag === 'comma') return true;
    if (tag === undefined || !(NOMINAL.has(tag) || tag === 'prep' || tag === 'time')) return false;
  }
  return true;
}

/** Walks left from a verb over helpers, insertions and phrases with prepositions to the phrase that acts. */
function subjectBefore(building: Building, first: number, verb: number): Found {
  const { items, tags, phrases } = building;
  let at = first - 1;
  for (let steps = 0; at >= 0 && steps < MOST_STEPS; steps++) {
    const phrase = phrases[at];
    if (phrase) return climb(building, phrase, verb);
    const tag = tags[at];
    switch (tag) {
      case 'adv':
        at--;
        break;
      case 'time':
        at = beforeTime(tags, at);
        break;
      case 'close':
        at = indexBefore(tags, at, 'open') - 1;
        break;
      case 'dash': {
        const opening = indexBefore(tags, at, 'dash');
        if (opening < 0) return NONE;
        at = opening - 1;
        break;
      }
      case 'quote':
      case 'comma': {
        const named = personInserted(building, at);
        if (named) return plain(named);
        const opening = openingComma(building, at);
        if (opening < 0) return NONE;
        at = opening - 1;
        break;
      }
      case 'rel':
      case 'that': {
        const antecedent = antecedentOf(building, at);
        return antecedent ? { subject: antecedent, by: 'relative' } : NONE;
      }
      case 'cc':
        return shared(building, verb, at);
      case 'prep':
        // "A sign outside read": nothing hangs on it.
        if (!phrases[at - 1]) return shared(building, verb, at);
        at--;
        break;
      case 'adj':
      case 'det':
      case 'participle':
        // A word taken for something else: "the accused said".
        if (tag === 'participle' && items[at]?.lower === 'accused')
          return { subject: { first: at, last: at }, by: 'plain' };
        return tag === 'participle' ? shared(building, verb, at) : NONE;
      default:
        return NONE;
    }
  }
  return NONE;
}

/** From the last phrase before a verb up to the phrase whose head acts: "the head of the party in Ohio". */
function climb(building: Building, lowest: Phrase, verb: number): Found {
  const { items, tags, phrases, groups } = building;
  let phrase = lowest;
  let fronted = false;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    let p = phrase.first - 1;
    while (tags[p] === 'adv') p--;
    const tag = tags[p];
    // "as the court put it", "after Smith said": the phrase opens a clause.
    if (tag === 'prep' && OPENS_CLAUSE.has(items[p]?.lower ?? '') && steps === 0) return plain(phrase);
    if (tag === 'prep' || tag === 'to') {
      let q = p - 1;
      while (tags[q] === 'adv' || tags[q] === 'prep') q--;
      const above = phrases[q];
      if (above) {
        phrase = above;
        continue;
      }
      if (tags[q] === 'time') {
        const r = beforeTime(tags, q);
        const beyond = phrases[r];
        if (beyond) {
          phrase = beyond;
          continue;
        }
      }
      if (isVerb(tags[q])) {
        const host = lastGroup(groups, ({ at }) => at === q || (at < q && at > q - 3));
        // "The report released by the ministry says": what was released, not who released it.
        const released = host?.by === 'agent' ? phrases[host.first - 1] : undefined;
        if (released) return climb(building, released, verb);
        if (host?.subject) return { subject: host.subject, by: 'shared' };
      }
      if (tags[q] === 'comma' && q > 0) {
        // "Trump, in Ohio said" never; ", from Ohio, said" is an insertion, which was skipped.
        const opening = phrases[q - 1];
        if (opening && phrase === lowest && !fronted) {
          phrase = opening;
          fronted = true;
          continue;
        }
      }
      return NONE;
    }
    if (isVerb(tag)) {
      const host = lastGroup(groups, ({ at }) => at === p);
      const cue = items[p]?.known.cue;
      if (!host || (cue && takesClause(cue) && !host.passive) || tag === 'be' || tag === 'aux') return plain(phrase);
      if (host.subject && (host.by === 'relative' || host.form === 'ing' || host.form === 'participle'))
        return { subject: host.subject, by: 'shared' };
      if (cue && takesClause(cue)) return plain(phrase);
      return host.subject && tags[verb] === 'finite' && !items[phrase.last]?.name
        ? { subject: host.subject, by: 'shared' }
        : plain(phrase);
    }
    if (tag === 'cc' && items[p]?.lower === 'and') {
      const other = phrases[p - 1];
      if (
        other &&
        !isVerb(tags[other.first - 1]) &&
        tags[other.first - 1] !== 'prep' &&
        tags[other.first - 1] !== 'comma'
      )
        return plain({ first: other.first, last: phrase.last });
      // "Ann Lee of the university and contributor to a paper wrote", "the alliance between Russia and Iran threatens".
      if (other && tags[other.first - 1] === 'prep' && isLike(building, other, phrase)) {
        phrase = other;
        continue;
      }
      return plain(phrase);
    }
    // "of the University of California, Los Angeles": the second place belongs to the first.
    const place = tag === 'comma' ? phrases[p - 1] : undefined;
    if (
      place &&
      phrase === lowest &&
      isNamed(building, phrase) &&
      !isPerson(building, phrase) &&
      isNamed(building, place) &&
      tags[place.first - 1] === 'prep'
    ) {
      phrase = place;
      continue;
    }
    if (tag === 'comma' && phrase !== lowest && apposed(building, phrase)) {
      const named = phrases[p - 1];
      if (named) {
        phrase = named;
        continue;
      }
    }
    return plain(phrase);
  }
  return plain(phrase);
}

/** "the mayor of Ode, Ann Lee, said": the name between the commas, where what stands before them is no name of a person. */
function personInserted(building: Building, comma: number): Phrase | undefined {
  const { tags, phrases } = building;
  let inserted = phrases[comma - 1];
  // ", Ann Lee of Ode,"
  if (inserted && tags[inserted.first - 1] === 'prep') inserted = phrases[inserted.first - 2];
  if (!inserted || !isPerson(building, inserted) || tags[inserted.first - 1] !== 'comma') return undefined;
  let head = phrases[inserted.first - 2];
  for (let steps = 0; steps < MOST_INSERTIONS && head && tags[head.first - 1] === 'prep'; steps++) {
    const above: Phrase | undefined = phrases[head.first - 2];
    if (!above) break;
    head = above;
  }
  return head && !isPerson(building, head) ? inserted : undefined;
}

function isNamed({ items }: Building, { last }: Phrase): boolean {
  const name = items[last]?.name;
  return name !== undefined && name !== null && !name.uncertain;
}

/** Whether two phrases beside "and" may hang on one preposition: "in Ohio and Pence said" may not. */
function isLike({ items, tags }: Building, a: Phrase, b: Phrase): boolean {
  const [one, other] = [items[a.last]?.name, items[b.last]?.name];
  if (one && other) return one.type === other.type && one.type !== 'person';
  return !other && tags[b.first] === 'noun';
}

function isPerson({ items }: Building, phrase: Phrase | undefined): boolean {
  const name = phrase && items[phrase.last]?.name;
  return name?.type === 'person' && !name.uncertain;
}

/** The person a title or description in front of its name stands for: "said the chancellor, Ann Lee", "said author and fellow Ann Lee". */
function namedBehind(building: Building, phrase: Phrase): Phrase {
  const { tags, phrases, items } = building;
  if (isPerson(building, phrase) || tags[phrase.last] === 'pronoun') return phrase;
  const behind = phrase.last + 1;
  if (tags[behind] === 'cc' && items[behind]?.lower === 'and' && tags[phrase.first] === 'noun') {
    const next = phraseFrom(phrases, behind + 1);
    return next && isPerson(building, next) && next.first < next.last ? { first: next.first, last: next.last } : phrase;
  }
  let end = phrase.last;
  for (let steps = 0; steps < 3 && tags[end + 1] === 'prep'; steps++) {
    const inner = phraseFrom(phrases, end + 2);
    if (!inner || items[end + 1]?.lower === 'in') break;
    end = inner.last;
  }
  const next = tags[end + 1] === 'comma' ? phraseFrom(phrases, end + 2) : undefined;
  if (!next || !isPerson(building, next) || isNamed(building, phrase)) return phrase;
  const closing = tags[next.last + 1];
  return closing === undefined || closing === 'comma' || closing === 'mark' || closing === 'prep' ? next : phrase;
}

/** "Ann Lee, a spokeswoman for the city": the description of the name before the comma. */
function apposed({ items, tags, phrases }: Building, phrase: Phrase): boolean {
  const named = phrases[phrase.first - 2];
  if (!named || !items[named.last]?.name || items[phrase.last]?.name?.uncertain === false) return false;
  const before = tags[named.first - 1];
  return before !== 'prep' && APPOSED.has(tags[phrase.first] ?? 'mark');
}

function plain(subject: Phrase): Found {
  return { subject, by: 'plain' };
}

/** The comma that opens the insertion that ends at the comma `at`; -1 where there is none. */
function openingComma({ tags, items, phrases }: Building, at: number): number {
  let opening = -1;
  let end = at;
  for (let inserted = 0; inserted < MOST_INSERTIONS; inserted++) {
    const comma = indexBefore(tags, end, 'comma');
    if (comma < 0) break;
    opening = comma;
    const next = tags[comma + 1];
    const named = phrases[comma - 1];
    const isClause = next === 'rel' || next === 'ing' || next === 'participle' || next === 'sub' || next === 'that';
    if (
      isClause ||
      (named && items[named.last]?.name && tags[named.first - 1] !== 'prep' && tags[comma + 1] !== 'name')
    )
      break;
    const before = indexBefore(tags, comma, 'comma');
    if (
      before < 0 ||
      !(
        tags[before + 1] === 'rel' ||
        tags[before + 1] === 'ing' ||
        tags[before + 1] === 'det' ||
        tags[before + 1] === 'name'
      )
    )
      break;
    if (named && tags[named.first - 1] !== 'prep' && tags[before + 1] !== 'rel' && named.first !== before + 1) break;
    end = comma;
  }
  return opening;
}

function indexBefore(tags: readonly Tag[], at: number, sought: Tag): number {
  for (let left = at - 1; left >= 0 && left > at - LONGEST_INSERTION; left--) {
    if (tags[left] === sought) return left;
    if (tags[left] === 'semi' || (tags[left] === 'quote' && sought === 'comma' && tags[left - 1] === undefined))
      return -1;
  }
  return -1;
}

/** Before "on Friday", "last Friday", "Friday". */
function beforeTime(tags: readonly Tag[], at: number): number {
  let left = at - 1;
  while (tags[left] === 'time' || tags[left] === 'adj' || tags[left] === 'num' || tags[left] === 'adv') left--;
  return tags[left] === 'prep' ? left - 1 : left;
}

/** The phrase before "who", "which" and "that", past a preposition's phrases where the head of all is a person: not guessed, the nearest one. */
function antecedentOf({ tags, phrases, items }: Building, relative: number): Phrase | undefined {
  let at = relative - 1;
  if (tags[at] === 'comma') at--;
  if (tags[at] === 'close') at = indexBefore(tags, at, 'open') - 1;
  if (tags[at] === 'time') at = beforeTime(tags, at);
  // "Robby Mook, 43, who": the age is no antecedent.
  if (tags[at] === 'num' && tags[at - 1] === 'comma') at -= 2;
  let phrase = phrases[at];
  const who = items[relative]?.lower === 'who';
  for (let steps = 0; phrase && steps < 3; steps++) {
    const p = phrase.first - 1;
    const above: Phrase | undefined = tags[p] === 'prep' ? phrases[p - 1] : undefined;
    if (!above || !who) break;
    // "a spokesman for Clinton who said", "the governor of Ohio, who said": a place is no "who", a name without "of" is.
    const name = items[phrase.last]?.name;
    const head = items[above.last]?.lower ?? '';
    if (name?.type === 'person' && !PERSON_HEAD.test(head)) break;
    phrase = above;
  }
  return phrase;
}

/** The subject of the verb before with which this one stands in one: "went home and said". */
function shared({ groups, items }: Building, verb: number, at: number): Found {
  const cue = items[verb]?.known.cue;
  const usable = (group: VerbGroup): boolean =>
    group.at < at && group.subject !== undefined && group.at > at - FARTHEST_SHARED;
  const spoken =
    cue &&
    lastGroup(
      groups,
      (group) => usable(group) && group.cue !== undefined && group.form === 'finite' && takesClause(group.cue),
    );
  const found =
    spoken ?? lastGroup(groups, (group) => usable(group) && group.form === 'finite') ?? lastGroup(groups, usable);
  return found?.subject ? { subject: found.subject, by: 'shared' } : NONE;
}

function nonFiniteSubject(building: Building, at: number, first: number, form: VerbGroup['form']): Found {
  const { tags, phrases, groups } = building;
  let left = first - 1;
  while (tags[left] === 'adv') left--;
  const host = groups.at(-1);
  const tag = tags[left];
  if (tag === 'prep') {
    const lemma = host?.cue?.lemma ?? '';
    if (host && OBJECT_ACTS.has(lemma) && left - host.at < LONGEST_OBJECT) {
      if (host.passive) {
        const finite = finitePassiveSubject(building, host);
        if (finite) return { subject: finite, by: 'object' };
      }
      const object = phraseFrom(phrases, host.at + 1);
      if (object && object.last < left) return { subject: object, by: 'object' };
    }
    // "the man behind calling", "for calling": whoever acts in the clause.
    return host?.subject ? { subject: host.subject, by: 'shared' } : NONE;
  }
  const phrase = phrases[left];
  if (phrase && form === 'ing') {
    const above = tags[phrase.first - 1];
    // "released a statement saying", "signs reading".
    if (above === 'prep') {
      const top = phrases[phrase.first - 2];
      if (top) return { subject: top, by: 'relative' };
      // "while at the same time acknowledging": whoever acts in the clause.
      return host?.subject ? { subject: host.subject, by: 'shared' } : { subject: phrase, by: 'relative' };
    }
    return { subject: phrase, by: 'relative' };
  }
  if (tag === 'comma' || tag === 'cc' || tag === 'dash' || tag === 'time' || form === 'infinitive' || phrase) {
    const main = lastGroup(groups, (group) => group.subject !== undefined && group.at > at - FARTHEST_SHARED);
    if (main?.subject) return { subject: main.subject, by: 'shared' };
  }
  return host?.subject ? { subject: host.subject, by: 'shared' } : NONE;
}

/** The last of the nearest verbs that passes the test. */
function lastGroup(groups: readonly VerbGroup[], test: (group: VerbGroup) => boolean): VerbGroup | undefined {
  for (let index = groups.length - 1; index >= 0 && index > groups.length - 1 - MOST_STEPS; index--) {
    const group = groups[index];
    if (group && test(group)) return group;
  }
  return undefined;
}

/** The subject of "was quoted" for "as saying". */
function finitePassiveSubject(building: Building, host: VerbGroup): Phrase | undefined {
  if (host.form !== 'finite') return host.subject;
  return subjectBefore(building, host.first, host.at).subject;
}

function isVerb(tag: Tag | undefined): boolean {
  return tag !== undefined && VERBS.has(tag);
}

const NONE: Found = { subject: undefined, by: 'none' };
const VERBS: ReadonlySet<Tag> = new Set<Tag>(['finite', 'base', 'ing', 'participle', 'be', 'aux']);
const NOMINAL: ReadonlySet<Tag> = new Set<Tag>(['det', 'own', 'adj', 'num', 'noun', 'name', 'pos', 'pronoun']);
const APPOSED: ReadonlySet<Tag> = new Set<Tag>(['det', 'own', 'noun', 'name', 'adj']);
const OPENS_CLAUSE: ReadonlySet<string> = new Set(['as', 'after', 'before', 'like', 'than', 'since', 'until']);
const INVERTS: ReadonlySet<string> = new Set(['think', 'ask', 'go', 'read', 'begin', 'start', 'sing']);
const PERSON_HEAD =
  /(?:man|woman|person|er|or|ant|ist|aide|chief|head|director|manager|president|official|member|friend|fan|ian)s?$/;
/** In items. Each bounds a walk, and is longer than what news sentences hold. */
const MOST_STEPS = 24;
const MOST_INSERTIONS = 4;
const LONGEST_INSERTION = 40;
const FARTHEST_SHARED = 60;
const LONGEST_OBJECT = 16;
