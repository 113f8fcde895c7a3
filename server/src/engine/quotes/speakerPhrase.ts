import { PERSON_NOUNS } from '../coreference/lexicon/nouns';
import { ORGANIZATION_SIGNS } from '../coreference/lexicon/nouns';
import type { Span } from '../text/span';
import { spanOfTokens } from '../text/words';
import type { Words } from '../text/words';
import { DOCUMENT_NOUNS } from './cues/nouns';
import type { ItemSentence } from './grammar/items';
import type { Phrase } from './grammar/phrases';

type Phrased = ItemSentence & { readonly phrases: readonly (Phrase | undefined)[] };

/** What kind of words name somebody, for weighing. */
export type SubjectKind =
  | 'person'
  | 'organization'
  | 'place'
  | 'norp'
  | 'thing'
  | 'capitalised'
  | 'he'
  | 'they'
  | 'it'
  | 'you'
  | 'someone'
  | 'human'
  | 'humans'
  | 'document'
  | 'body'
  | 'other';

export function subjectKind({ items }: ItemSentence, { first, last }: Phrase): SubjectKind {
  const head = items[last];
  if (!head) return 'other';
  if (head.name) {
    if (head.name.uncertain) return 'capitalised';
    const { type } = head.name;
    if (type === 'person' || type === 'organization' || type === 'place' || type === 'norp') return type;
    return 'thing';
  }
  const { lower } = head;
  const pronoun = PRONOUN_KINDS.get(lower);
  if (pronoun && first === last) return pronoun;
  if (PERSON_NOUNS.has(lower)) return 'human';
  if (DOCUMENT_NOUNS.has(lower)) return 'document';
  if (ORGANIZATION_SIGNS.has(lower) || BODIES.has(lower)) return 'body';
  const singular = lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.replace(/s$/, '');
  if (PERSON_NOUNS.has(singular) || HUMANS.has(lower)) return 'humans';
  return 'other';
}

/**
 * The words that name a speaker as they stand: of a title with a name the name alone, of a description all of it, with what "of" and "for" add.
 * Spans are relative to the paragraph.
 */
export function speakerSpan(words: Words, sentence: Phrased, { first, last }: Phrase): Span {
  const { items, tags } = sentence;
  const head = items[last];
  if (head?.name?.type === 'person' && !head.name.uncertain && !hasOther(sentence, first, last))
    return { ...head.name.span };
  // "the United States", "the FBI": the name without its article.
  if (head?.name && first === last - 1 && tags[first] === 'det') return { ...head.name.span };
  let end = last;
  const link = items[last + 1]?.lower ?? '';
  const depends = DEPENDS.has(link) || (AUTHORS.has(link) && DOCUMENT_NOUNS.has(head?.lower ?? ''));
  if (!head?.name && depends && tags[last] !== 'pronoun') {
    const inner = phraseAt(sentence, last + 2);
    if (inner && inner.last < last + 10) end = inner.last;
  }
  return spanOfTokens(words, items[first]?.first ?? 0, items[end]?.last ?? 0);
}

/** Whether the phrase joins two: "Smith and Jones". */
function hasOther({ tags }: ItemSentence, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (tags[at] === 'cc') return true;
  return false;
}

function phraseAt({ phrases }: Phrased, first: number): Phrase | undefined {
  for (let at = first; at < first + 10; at++) {
    const phrase = phrases[at];
    if (phrase) return phrase.first === first ? phrase : undefined;
  }
  return undefined;
}

const DEPENDS: ReadonlySet<string> = new Set(['of', 'for']);
const AUTHORS: ReadonlySet<string> = new Set(['by', 'from']);
const PRONOUN_KINDS: ReadonlyMap<string, SubjectKind> = new Map<string, SubjectKind>([
  ...['he', 'she', 'him', 'her', 'his'].map((word): [string, SubjectKind] => [word, 'he']),
  ...['they', 'them', 'we', 'us', 'i', 'me', 'their', 'our', 'my'].map((word): [string, SubjectKind] => [word, 'they']),
  ...['it', 'itself', 'its'].map((word): [string, SubjectKind] => [word, 'it']),
  ...['you', 'your'].map((word): [string, SubjectKind] => [word, 'you']),
  ...['someone', 'somebody', 'everyone', 'everybody', 'anyone', 'anybody', 'nobody', 'none', 'one'].map(
    (word): [string, SubjectKind] => [word, 'someone'],
  ),
]);
const HUMANS: ReadonlySet<string> = new Set(
  `people police critics supporters opponents aides allies voters democrats republicans protesters demonstrators witnesses others residents authorities men
  women children families many some several both most sources prosecutors lawmakers pundits conservatives liberals evangelicals crowd audience
  attendees fans staffers strategists delegates hecklers activists observers detractors advocates insiders operatives surrogates backers
  spokesperson source reporter moderator anchor announcer pollster strategist pundit columnist host heckler voter supporter lobbyist insider
  surrogate staffer organizer operative father-in-law biographer person someone rival opponent`.split(/\s+/),
);
const BODIES: ReadonlySet<string> = new Set(
  `campaign ministry government court police department administration white agency committee group company party union newspaper network paper
  board council team panel organization organisation association spokesperson office house senate embassy commission bureau foundation service
  coalition authority academy institute pac camp outlet publication station editorial times post`.split(/\s+/),
);
