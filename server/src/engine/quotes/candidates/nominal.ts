import { SPEECH_NOUNS } from '../cues/nouns';
import { phraseFrom } from '../grammar/groups';
import type { ParsedSentence } from '../grammar/groups';
import type { Phrase } from '../grammar/phrases';
import { speakerSpan, subjectKind } from '../speakerPhrase';
import { LONGEST_LOOK, LONGEST_OWNED, spanOf } from './candidate';
import type { Candidate, QuotePlace } from './candidate';

/** "according to X", "in the words of X", "in X's words". */
export function addAccordingTo(found: Candidate[], { words, at, collect }: QuotePlace, here: ParsedSentence): void {
  const { items, tags, phrases } = here;
  const end = Math.min(items.length, at + LONGEST_LOOK);
  for (let index = Math.max(0, at - LONGEST_LOOK); index < end; index++) {
    const length = opensSource(here, index);
    if (length === 0) continue;
    const phrase = phraseFrom(phrases, index + length);
    const kind = length === 2 ? 'to' : items[index]?.lower === 'per' ? 'per' : 'view';
    if (!phrase || (kind === 'view' && !isView(here, phrase, at))) continue;
    const distance = index < at ? at - phrase.last : index - at;
    const features = collect();
    features.add('according');
    features.add('according', kind);
    features.add('according', index < at ? 'before' : 'behind');
    features.add('according', distance <= 3 ? 'near' : distance <= 12 ? 'middle' : 'far');
    if (tags.slice(Math.min(index, at) + 1, Math.max(index, at)).includes('semi'))
      features.add('according', 'over', 'semi');
    found.push({
      evidence: 'according-to',
      cue: spanOf(words, here, { first: index, last: index + length - 1 }),
      speaker: speakerSpan(words, here, phrase),
      addressee: null,
      cued: true,
      judged: false,
      features,
    });
  }
}

/** "To Lee, the remark was '…'": the words right behind a verb of being. */
function isView(here: ParsedSentence, phrase: Phrase, at: number): boolean {
  return VIEWERS.has(subjectKind(here, phrase)) && here.tags[phrase.last + 1] === 'comma' && here.tags[at - 1] === 'be';
}

/** How many items "according to", "words of", "per" and an opening "to" or "for" have; 0 where none of them stands. */
function opensSource({ items, tags }: ParsedSentence, at: number): number {
  const lower = items[at]?.lower ?? '';
  // Their lengths alone exclude nearly every word.
  switch (lower.length) {
    case 9:
      return lower === 'according' && items[at + 1]?.lower === 'to' ? 2 : 0;
    case 5:
      return lower === 'words' && items[at + 1]?.lower === 'of' ? 2 : 0;
    case 3:
      return (lower === 'per' && tags[at + 1] !== 'num') || (lower === 'for' && at === 0) ? 1 : 0;
    case 2:
      return lower === 'to' && at === 0 ? 1 : 0;
    default:
      return 0;
  }
}

/** "Trump's 'basket' remark", "his 'passion'", "the mayor's complaint about 'fraud'". */
export function addOwners(found: Candidate[], { words, at, collect }: QuotePlace, here: ParsedSentence): void {
  const { items, tags } = here;
  for (let index = at - 1; index >= 0 && index > at - LONGEST_OWNED; index--) {
    const tag = tags[index];
    if (tag === 'semi' || tag === 'quote') break;
    if (tag !== 'pos' && tag !== 'own') continue;
    const thing = nounFrom(here, index + 1);
    const direct = index === at - 1 || (index === at - 2 && tags[at - 1] === 'adj');
    const speech = SPEECH_NOUNS.has(items[thing]?.lower ?? '');
    if (!speech && !direct) continue;
    const owner = tag === 'own' ? { first: index, last: index } : ownerBefore(here, index);
    if (!owner) continue;
    const features = collect();
    features.add('owner');
    features.add('owner', tag);
    features.add('owner', speech ? 'speech' : 'other');
    if (direct) features.add('owner', SPEECH_NOUNS.has(items[at + 1]?.lower ?? '') ? 'remark' : 'direct');
    else features.add('owner', at - index <= 4 ? 'near' : 'far');
    features.add('owner', subjectKind(here, owner));
    found.push({
      evidence: 'possessor',
      cue: speech ? spanOf(words, here, { first: thing, last: thing }) : null,
      speaker: speakerSpan(words, here, owner),
      addressee: null,
      cued: true,
      judged: false,
      features,
    });
  }
}

function nounFrom({ items, tags }: ParsedSentence, first: number): number {
  let at = first;
  while (
    at < first + 4 &&
    ((tags[at] === 'adj' && !SPEECH_NOUNS.has(items[at]?.lower ?? '')) ||
      (tags[at] === 'noun' && tags[at + 1] === 'noun'))
  )
    at++;
  return at;
}

function ownerBefore({ tags }: ParsedSentence, mark: number): Phrase | undefined {
  let first = mark - 1;
  if (tags[first] !== 'noun' && tags[first] !== 'name') return undefined;
  while (first > 0 && first > mark - 6 && OWNER.has(tags[first - 1] ?? '')) first--;
  return { first, last: mark - 1 };
}

/** "a statement from the ministry", "a tweet by Smith". */
export function addAuthors(found: Candidate[], { words, at, collect }: QuotePlace, here: ParsedSentence): void {
  const { items, phrases } = here;
  for (let index = at - 1; index > 0 && index > at - LONGEST_OWNED; index--) {
    const lower = items[index]?.lower;
    if ((lower !== 'by' && lower !== 'from') || !SPEECH_NOUNS.has(items[index - 1]?.lower ?? '')) continue;
    const phrase = phraseFrom(phrases, index + 1);
    if (!phrase || phrase.last >= at) continue;
    const features = collect();
    features.add('author');
    features.add('author', lower);
    features.add('author', subjectKind(here, phrase));
    found.push({
      evidence: 'noun-of-speech',
      cue: spanOf(words, here, { first: index - 1, last: index - 1 }),
      speaker: speakerSpan(words, here, phrase),
      addressee: null,
      cued: true,
      judged: false,
      features,
    });
  }
}

const VIEWERS: ReadonlySet<string> = new Set(['person', 'human', 'humans', 'norp']);
const OWNER: ReadonlySet<string> = new Set(['det', 'own', 'adj', 'noun', 'name', 'num', 'pos']);
