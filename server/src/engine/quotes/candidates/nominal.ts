import { SPEECH_NOUNS } from '../cues/nouns';
import { phraseFrom } from '../grammar/groups';
import type { ParsedSentence } from '../grammar/groups';
import type { Phrase } from '../grammar/phrases';
import { speakerSpan, subjectKind } from '../speakerPhrase';
import { LONGEST_LOOK, LONGEST_OWNED, spanOf } from './candidate';
import type { Candidate, QuotePlace } from './candidate';
import { crossed } from './verbFeatures';

/** "according to X", "in the words of X", "in X's words". */
export function accordingTo({ words, at }: QuotePlace, here: ParsedSentence): Candidate[] {
  const { items, tags, phrases } = here;
  const found: Candidate[] = [];
  for (let index = Math.max(0, at - LONGEST_LOOK); index < Math.min(items.length, at + LONGEST_LOOK); index++) {
    const lower = items[index]?.lower;
    const according = lower === 'according' && items[index + 1]?.lower === 'to';
    const wordsOf = lower === 'words' && items[index + 1]?.lower === 'of';
    const per = lower === 'per' && tags[index + 1] !== 'num';
    const view = (lower === 'to' || lower === 'for') && index === 0;
    if (!according && !wordsOf && !per && !view) continue;
    const phrase = phraseFrom(phrases, index + (per || view ? 1 : 2));
    if (!phrase || (view && !isView(here, phrase, at))) continue;
    const distance = index < at ? at - phrase.last : index - at;
    found.push({
      evidence: 'according-to',
      cue: spanOf(words, here, { first: index, last: per || view ? index : index + 1 }),
      speaker: speakerSpan(words, here, phrase),
      addressee: null,
      features: [
        'according',
        view ? 'according view' : per ? 'according per' : 'according to',
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

/** "To Lee, the remark was '…'": the words right behind a verb of being. */
function isView(here: ParsedSentence, phrase: Phrase, at: number): boolean {
  const kind = subjectKind(here, phrase);
  return VIEWERS.has(kind) && here.tags[phrase.last + 1] === 'comma' && here.tags[at - 1] === 'be';
}

/** "Trump's 'basket' remark", "his 'passion'", "the mayor's complaint about 'fraud'". */
export function owners({ words, at }: QuotePlace, here: ParsedSentence): Candidate[] {
  const { items, tags } = here;
  const found: Candidate[] = [];
  for (let index = at - 1; index >= 0 && index > at - LONGEST_OWNED; index--) {
    const tag = tags[index];
    if (tag === 'semi' || tag === 'quote') break;
    if (tag !== 'pos' && tag !== 'own') continue;
    const thing = items[nounFrom(here, index + 1)]?.lower ?? '';
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
export function authors({ words, at }: QuotePlace, here: ParsedSentence): Candidate[] {
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

const VIEWERS: ReadonlySet<string> = new Set(['person', 'human', 'humans', 'norp']);
const OWNER: ReadonlySet<string> = new Set(['det', 'own', 'adj', 'noun', 'name', 'num', 'pos']);
