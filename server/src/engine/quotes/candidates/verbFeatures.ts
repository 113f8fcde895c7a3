import type { ParsedSentence, VerbGroup } from '../grammar/groups';
import { subjectKind } from '../speakerPhrase';
import type { CueClass } from '../cues/verbs';
import type { Tag } from '../grammar/wordClasses';
import { LONGEST_LOOK } from './candidate';
import type { Features } from './features';
import type { QuotePlace } from './candidate';
import { isChant, isHeldTitle } from './quoteShape';

/** What speaks for and against the subject of a verb; `nearest` is the number of the first verb behind the quote. */
export function addVerbFeatures(
  features: Features,
  place: QuotePlace,
  sentence: ParsedSentence,
  index: number,
  nearest: number,
): void {
  const group = sentence.groups[index];
  if (!group?.subject) return;
  const { at, shape } = place;
  const kind = kindOf(group);
  const who = subjectKind(sentence, group.subject);
  const title = isHeldTitle(shape, sentence, at);
  features.add('verb');
  features.add(VERB_KINDS[kind]);
  features.add('who', who);
  features.add('by', group.by);
  features.add('form', group.form);
  features.add(kind, group.form);
  if (reports(group)) features.add('reports');
  if (group.unreal) features.add('unreal');
  if (isNested(sentence, index)) {
    features.add('nested');
    features.add('nested', kind);
  }
  if (group.passive && group.by !== 'agent') features.add('passive');
  if (group.at > at) {
    addBehind(features, place, sentence, group);
    if (index > nearest) features.add('after', 'verbs', index - nearest > 1 ? '2' : '1');
    addCrossed(features, sentence.tags, at + 1, group.at, 'after');
    if (title) features.add('after', 'held', 'title');
    if (at === 0) features.add('after', 'opening');
    if (isTail(sentence, group)) features.add('after', 'tail');
    if (isManner(sentence, group, at)) features.add('after', 'how');
    return;
  }
  addInFront(features, place, sentence, group);
  const reporting = reportingBetween(sentence.groups, index, nearest);
  features.add('before', 'verbs', String(Math.min(2, nearest - 1 - index)));
  features.add('before', 'reports', String(Math.min(2, reporting)));
  if (title) features.add('before', 'held', 'title');
  if (kind === 'tell' && group.at === at - 1 && shape.titled && !shape.ended) features.add('told', 'title');
  if (group.cue?.lemma === 'put' && sentence.items[group.at + 1]?.lower === 'it') features.add('puts', 'it');
  if (nearest - 1 === index) {
    if (isObject(sentence, group, at)) features.add('what', 'is', 'said');
    if (!group.passive && CROWDS.has(who) && isChant(sentence, at)) features.add('chanting');
  }
  if (reporting > 0) features.add('passed', 'over', kind);
  addCrossed(features, sentence.tags, group.at + 1, at, 'before');
  if (group.by === 'relative' && nearest - 1 !== index) features.add('before', 'relative', 'left');
  if (sentence.items[group.at + 1]?.lower === 'that') features.add('before', 'that', kind);
}

/** Whether a verb by itself says that something was said. */
export function reports({ cue }: VerbGroup): boolean {
  return cue !== undefined && cue.cueClass !== 'weak' && cue.cueClass !== 'think';
}

/** Whether the subject of a verb in front of the quote gives its words as a name: "referred to her as 'Crooked Ann'". */
export function judges(sentence: ParsedSentence, { at: verb, by, cue, passive }: VerbGroup, at: number): boolean {
  if (cue?.cueClass !== 'judge' || verb > at || (passive && by !== 'agent')) return false;
  return linkOf(sentence, at, verb) === 'as';
}

function addBehind(features: Features, { at, shape }: QuotePlace, { tags }: ParsedSentence, group: VerbGroup): void {
  const { at: verb, by, subject, form } = group;
  const kind = kindOf(group);
  const looks = shape.whole ? 'whole' : 'part';
  const gap = Math.min(verb, by === 'plain' && subject ? subject.first : verb) - at - 1;
  const close = gap === 0 || (gap === 1 && (tags[at + 1] === 'comma' || tags[at + 1] === 'dash'));
  const relation =
    form !== 'finite' ? 'hanging' : close ? (by === 'inverted' ? 'inverted' : 'next') : gap <= 3 ? 'near' : 'far';
  features.add('after', relation);
  features.add('after', relation, kind);
  features.add('after', looks);
  features.add('after', relation, looks);
}

function addInFront(features: Features, { at, shape }: QuotePlace, sentence: ParsedSentence, group: VerbGroup): void {
  const { at: verb } = group;
  const kind = kindOf(group);
  const looks = shape.whole ? 'whole' : 'part';
  const gap = at - verb - 1;
  const distance = gap <= 2 ? String(gap) : gap <= 4 ? '4' : gap <= 8 ? '8' : gap <= 16 ? '16' : 'far';
  const link = linkOf(sentence, at, verb);
  features.add('before', distance);
  features.add('before', kind);
  features.add('before', looks);
  features.add('link', link);
  features.add('link', link, kind);
  features.add('link', link, looks);
  features.add(kind, distance);
}

function kindOf({ cue }: VerbGroup): CueClass | 'none' {
  return cue?.cueClass ?? 'none';
}

/** "…, the minister has said." behind what is said. */
function isTail({ tags }: ParsedSentence, { subject, at, by }: VerbGroup): boolean {
  if (!subject || (by !== 'plain' && by !== 'inverted')) return false;
  const [first, last] = by === 'plain' ? [subject.first, at] : [at, subject.last];
  const next = tags[last + 1];
  return tags[first - 1] === 'comma' && (next === undefined || TAIL_ENDS.has(next));
}

/** "'…' is how Lee put it". */
function isManner({ items, tags }: ParsedSentence, { subject }: VerbGroup, at: number): boolean {
  return tags[at + 1] === 'be' && items[at + 2]?.lower === 'how' && subject?.first === at + 3;
}

/** "in what critics called '…'". */
function isObject({ items }: ParsedSentence, { at: verb, by, cue, subject }: VerbGroup, at: number): boolean {
  if ((cue?.cueClass !== 'judge' && cue?.cueClass !== 'say') || by !== 'plain' || at - verb > 3) return false;
  return subject !== undefined && OBJECT_OPENS.has(items[subject.first - 1]?.lower ?? '');
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

/** What stands between verb and quote that parts clauses, each once. */
function addCrossed(features: Features, tags: readonly Tag[], from: number, to: number, side: string): void {
  const end = Math.min(to, from + LONGEST_LOOK);
  let seen = 0;
  for (let at = from; at < end; at++) {
    const tag = tags[at];
    const part = tag === undefined ? 0 : partOf(tag);
    if (tag === undefined || (seen & part) === part) continue;
    seen |= part;
    features.add(side, 'over', tag);
  }
}

/** One bit for each tag that parts clauses, none for others. */
function partOf(tag: Tag): number {
  switch (tag) {
    case 'comma':
      return 1;
    case 'semi':
      return 2;
    case 'rel':
      return 4;
    case 'cc':
      return 8;
    case 'sub':
      return 16;
    case 'quote':
      return 32;
    case 'dash':
      return 64;
    case 'colon':
      return 128;
    case 'close':
      return 256;
    default:
      return 0;
  }
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
    const group = groups[between];
    if (group && reports(group)) count++;
  }
  return count;
}

const OBJECT_OPENS: ReadonlySet<string> = new Set(['what', 'which', 'whom']);
const CROWDS: ReadonlySet<string> = new Set(['humans', 'body', 'capitalised']);
const TAIL_ENDS: ReadonlySet<string> = new Set(['mark', 'comma', 'prep', 'time', 'adv', 'semi']);
const VERB_KINDS: Readonly<Record<CueClass | 'none', string>> = {
  say: 'verb:say',
  tell: 'verb:tell',
  write: 'verb:write',
  judge: 'verb:judge',
  act: 'verb:act',
  think: 'verb:think',
  weak: 'verb:weak',
  none: 'verb:none',
};
