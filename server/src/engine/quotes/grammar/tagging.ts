import { isDigit } from '../../text/characters';
import type { Item } from './items';
import type { Tag } from './wordClasses';

/** The tag of every item of a sentence, from left to right; what a word is follows from the tags before it. */
export function tagItems(items: readonly Item[]): Tag[] {
  const tags: Tag[] = [];
  for (let at = 0; at < items.length; at++) tags.push(tagOf(items, tags, at));
  return tags;
}

function tagOf(items: readonly Item[], tags: readonly Tag[], at: number): Tag {
  const item = items[at];
  if (!item) return 'mark';
  if (item.quote >= 0) return 'quote';
  const before = tags[at - 1];
  const { known, lower, name } = item;
  if (known.mark) return known.mark;
  if (name && isSureName(item, at === 0)) return 'name';
  if (known.closed) return closedTag(items, tags, at, known.closed);
  if (known.possessive) return 'pos';
  if (item.kind === 'number' || (item.kind === 'word' && isDigit(lower.charCodeAt(0)))) return 'num';
  if (known.forms !== '') {
    const verb = verbTag(items, tags, at);
    if (verb) return verb;
    return known.forms === 'g' || known.forms.includes('n') ? (isNounSlot(before) ? 'adj' : 'noun') : 'noun';
  }
  return item.kind === 'punctuation' ? 'mark' : 'noun';
}

/** A capitalised word that nothing but its capital makes a name is none at the start of a sentence. */
function isSureName({ name, known }: Item, first: boolean): boolean {
  if (!name) return false;
  if (!name.uncertain) return true;
  return !first && known.closed === undefined;
}

function closedTag(items: readonly Item[], tags: readonly Tag[], at: number, closed: Tag): Tag {
  const lower = items[at]?.lower ?? '';
  const next = items[at + 1];
  const before = tags[at - 1];
  if (lower === "'s" || lower === '’s') return 'pos';
  // "told her", "with her" against "her plan".
  if (lower === 'her' && (!next || isPhraseEnd(next))) return 'pronoun';
  if (lower === 'his' && (!next || isPhraseEnd(next))) return 'pronoun';
  if (lower === 'so' || lower === 'then') return before === 'comma' || before === 'semi' ? 'cc' : 'adv';
  if (lower === 'once' && (before === 'name' || before === 'pronoun' || before === 'noun' || before === 'aux'))
    return 'adv';
  if (lower === 'one' && next && next.known.forms.length > 0 && next.known.others === 0) return 'noun';
  if (lower === 'that' && before !== undefined && next) {
    if (before === 'prep' || before === 'to') return 'det';
  }
  if (closed === 'det' && next && DETERMINER_ALONE.has(lower) && !['noun', 'adj'].includes(roughly(next)))
    return 'noun';
  if (closed === 'adj' && next && next.known.forms !== '' && next.known.others === 0 && next.known.cue) return 'noun';
  if (lower === 'may' || lower === 'march') return items[at]?.capital === true && at > 0 ? 'time' : closed;
  if (closed === 'modal' && (before === 'det' || before === 'own')) return 'noun';
  if (closed === 'adj' && (lower === 'late' || lower === 'early') && before !== 'det' && before !== 'own') return 'adv';
  return closed;
}

function roughly(item: Item): Tag {
  if (item.name) return 'noun';
  if (item.known.closed) return item.known.closed;
  return item.known.forms !== '' && item.known.others === 0 ? 'finite' : 'noun';
}

function isPhraseEnd(item: Item): boolean {
  if (item.quote >= 0) return false;
  if (item.known.mark) return true;
  const { closed, cue, forms, others } = item.known;
  if (cue && others === 0 && forms.includes('d')) return true;
  return (
    closed !== undefined &&
    closed !== 'adj' &&
    closed !== 'num' &&
    closed !== 'time' &&
    !(closed === 'adv' && item.lower.endsWith('ly'))
  );
}

function isNounSlot(before: Tag | undefined): boolean {
  return (
    before === 'det' ||
    before === 'own' ||
    before === 'pos' ||
    before === 'adj' ||
    before === 'num' ||
    before === 'prep'
  );
}

/** The tag as a form of a verb, or nothing where its neighbours make it something else. */
function verbTag(items: readonly Item[], tags: readonly Tag[], at: number): Tag | undefined {
  const { forms, others, cue } = items[at]?.known ?? { forms: '', others: 2, cue: undefined };
  let left = at - 1;
  while (left >= 0 && tags[left] === 'adv') left--;
  const before = tags[left];
  const has = (form: string): boolean => forms.includes(form);
  if (before === 'modal' && has('b')) return 'base';
  // "according to campaign manager Lee".
  if (before === 'to' && items[left - 1]?.lower === 'according') return undefined;
  if (before === 'to' && has('b') && others < 2) return 'base';
  if (before === 'to' && has('b') && cue) return 'base';
  if (before === 'aux') {
    if (has('n')) return 'participle';
    if (has('b')) return 'base';
  }
  if (before === 'be') {
    if (has('n')) return 'participle';
    if (has('g')) return 'ing';
  }
  if (has('g')) {
    if (before === 'det' || before === 'own' || before === 'pos' || before === 'adj') return undefined;
    if (before === 'prep') return 'ing';
    return others === 2 && !cue ? undefined : 'ing';
  }
  if (isNounSlot(before) && left === at - 1) {
    // "as said", "of called": never; "those quoted", "the officials said" are not here.
    if (before === 'num' && (has('d') || has('z')) && others === 0) return 'finite';
    if (before === 'adj' && others === 0 && has('d') && cue) return 'finite';
    if (before === 'prep' && items[at - 1]?.lower === 'as' && has('n')) return 'participle';
    return undefined;
  }
  if (before === 'to') return undefined;
  if (has('d') || (forms === 'n' && others < 2)) return pastTag(items, tags, at, left);
  const subject =
    before === 'noun' || before === 'name' || before === 'pronoun' || before === 'rel' || before === 'time';
  if (has('z')) {
    if (before === 'pronoun' || before === 'rel' || before === 'that') return 'finite';
    if (cue && opensContent(items, tags, at, before)) return 'finite';
    if (others === 2) return cue && subject && before === 'name' && !nounBehind(items, at) ? 'finite' : undefined;
    if (others === 1) return subject && !nounBehind(items, at) ? 'finite' : undefined;
    return 'finite';
  }
  if (has('b')) {
    if (before === 'pronoun' || before === 'rel') return 'finite';
    if (others > 0)
      return before === 'noun' && isPlural(items[left]) && !nounBehind(items, at) && others < 2 ? 'finite' : undefined;
    if (before === 'noun' || before === 'name') return 'finite';
    return before === 'cc' || before === 'adv' ? 'base' : 'base';
  }
  return undefined;
}

/** "said" the past against "said" the participle. */
function pastTag(items: readonly Item[], tags: readonly Tag[], at: number, left: number): Tag {
  const forms = items[at]?.known.forms ?? '';
  if (!forms.includes('d')) return 'participle';
  if (!forms.includes('n')) return 'finite';
  if (items[at + 1]?.lower === 'by') return 'participle';
  const before = tags[left];
  if (before === 'noun' && namesThing(items, tags, at)) return 'participle';
  // "Lee, the chair, cut him off".
  if (before === 'comma' && OBJECTS.has(items[at + 1]?.lower ?? '')) return 'finite';
  if (before === 'quote') return 'finite';
  if (before === undefined || before === 'comma' || before === 'open' || before === 'sub') {
    return before === 'comma' && (items[at]?.known.cue || closesRelative(tags, left)) ? 'finite' : 'participle';
  }
  return 'finite';
}

/** "a process called 'exfiltration'" against "the plan critics called 'mad'": a thing that has a name, not somebody who gives one. */
function namesThing(items: readonly Item[], tags: readonly Tag[], at: number): boolean {
  const lemma = items[at]?.known.cue?.lemma ?? '';
  if (!NAMES_THINGS.has(lemma) || (items[at + 1]?.quote ?? -1) < 0) return false;
  const head = items[at - 1];
  if (!head || tags[at - 1] !== 'noun' || isPlural(head)) return false;
  let first = at - 1;
  while (first > 0 && PHRASE.has(tags[first - 1] ?? 'mark')) first--;
  const outside = tags[first - 1];
  const opening = items[first]?.lower;
  return outside !== 'rel' && outside !== 'that' && outside !== 'sub' && (opening !== 'the' || outside !== 'noun');
}

/** Whether a comma ends what "who" or "which" opened. */
function closesRelative(tags: readonly Tag[], comma: number): boolean {
  for (let at = comma - 1; at > 0 && at > comma - LONGEST_RELATIVE; at--)
    if (tags[at] === 'comma') return tags[at + 1] === 'rel';
  return false;
}

/** "The study reports that", '"…," reads the report': what is behind or before can only be said. */
function opensContent(items: readonly Item[], tags: readonly Tag[], at: number, before: Tag | undefined): boolean {
  const next = items[at + 1];
  if (before === 'quote' || (before === 'comma' && tags[at - 2] === 'quote')) return true;
  if (before !== 'noun' && before !== 'name') return false;
  if (!next) return false;
  return (
    next.quote >= 0 ||
    next.lower === 'that' ||
    next.lower === ':' ||
    (next.lower === ',' && (items[at + 2]?.quote ?? -1) >= 0)
  );
}

function nounBehind(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (!next) return false;
  const { closed, forms } = next.known;
  return closed === undefined && (forms.includes('d') || forms.includes('z')) && next.known.cue !== undefined;
}

function isPlural(item: Item | undefined): boolean {
  return item !== undefined && /[^su]s$/.test(item.lower);
}

/** In items. */
const LONGEST_RELATIVE = 24;
const NAMES_THINGS: ReadonlySet<string> = new Set(['call', 'dub', 'nickname', 'label', 'term', 'brand', 'christen']);
const PHRASE: ReadonlySet<Tag> = new Set<Tag>(['det', 'own', 'adj', 'num', 'noun', 'name', 'pos']);
const OBJECTS: ReadonlySet<string> = new Set(['him', 'them', 'it', 'me', 'us', 'you']);
const DETERMINER_ALONE: ReadonlySet<string> = new Set([
  'others',
  'one',
  'some',
  'many',
  'several',
  'most',
  'few',
  'both',
  'all',
  'two',
  'another',
]);
