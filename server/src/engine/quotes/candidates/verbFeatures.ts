import type { ParsedSentence, VerbGroup } from '../grammar/groups';
import { subjectKind } from '../speakerPhrase';
import { LONGEST_LOOK } from './candidate';
import type { QuotePlace } from './candidate';
import { isChant, isHeldTitle } from './quoteShape';

export function verbFeatures(
  { at, shape }: QuotePlace,
  sentence: ParsedSentence,
  index: number,
  nearest: number,
): string[] {
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
  const title = isHeldTitle(shape, sentence, at);
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
    if (title) found.push('after held title');
    if (at === 0) found.push('after opening');
    if (isTail(sentence, group)) found.push('after tail');
    // "'…' is how Lee put it".
    if (tags[at + 1] === 'be' && items[at + 2]?.lower === 'how' && group.subject.first === at + 3)
      found.push('after how');
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
  if (title) found.push('before held title');
  if (kind === 'tell' && gap === 0 && shape.titled && !shape.ended) found.push('told title');
  if (group.cue?.lemma === 'put' && items[group.at + 1]?.lower === 'it') found.push('puts it');
  if (nearest - 1 === index && gap <= 2 && group.by === 'plain') {
    const opening = items[group.subject.first - 1]?.lower ?? '';
    // "in what critics called '…'".
    if ((kind === 'judge' || kind === 'say') && OBJECT_OPENS.has(opening)) found.push('what is said');
  }
  if (nearest - 1 === index && !group.passive && CROWDS.has(who) && isChant(sentence, at)) found.push('chanting');
  if (reporting > 0) found.push(`passed over ${kind}`);
  found.push(...crossed(tags, group.at + 1, at, 'before'));
  if (group.by === 'relative' && nearest - 1 !== index) found.push('before relative left');
  if (items[group.at + 1]?.lower === 'that') found.push(`before that ${kind}`);
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
export function crossed(tags: readonly string[], from: number, to: number, side: string): string[] {
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

const OBJECT_OPENS: ReadonlySet<string> = new Set(['what', 'which', 'whom']);
const CROWDS: ReadonlySet<string> = new Set(['humans', 'body', 'capitalised']);
const TAIL_ENDS: ReadonlySet<string> = new Set(['mark', 'comma', 'prep', 'time', 'adv', 'semi']);
const PARTS: ReadonlySet<string> = new Set(['comma', 'semi', 'rel', 'cc', 'sub', 'quote', 'dash', 'colon', 'close']);
