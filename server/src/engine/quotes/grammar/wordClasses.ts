import { VERB_FORMS } from './verbForms';
import { CUE_FORMS } from '../cues/verbs';
import type { CueClass, CueVerb } from '../cues/verbs';

/** Parts of speech as coarse as finding subjects needs them. */
export type Tag =
  | 'adv'
  | 'adj'
  | 'aux'
  | 'be'
  | 'cc'
  | 'close'
  | 'colon'
  | 'comma'
  | 'dash'
  | 'det'
  | 'mark'
  | 'modal'
  | 'name'
  | 'noun'
  | 'num'
  | 'open'
  | 'own'
  | 'pos'
  | 'prep'
  | 'pronoun'
  | 'quote'
  | 'rel'
  | 'semi'
  | 'sub'
  | 'that'
  | 'time'
  | 'to'
  | 'finite'
  | 'base'
  | 'ing'
  | 'participle';

/** What a word may be by itself, before its neighbours have had their say. */
export interface WordClass {
  /** The tag of a word of a closed class. */
  readonly closed: Tag | undefined;
  /** Letters of the forms of a verb that it can be; empty where it is no verb. */
  readonly forms: string;
  /** How often it is something else: 0 hardly ever, 1 as often, 2 as a rule. */
  readonly others: 0 | 1 | 2;
  readonly cue: CueVerb | undefined;
  /** The tag of a mark that parts clauses, whatever stands around it. */
  readonly mark: Tag | undefined;
  /** Whether it is the ending of an owner: "Lee's", "the workers'". */
  readonly possessive: boolean;
  /** Whether a sentence with the word may report something without quotation marks. */
  readonly reports: boolean;
}

/** Of a word in lower case. */
export function wordClassOf(word: string): WordClass {
  return KNOWN.get(word) ?? guessed(word);
}

/** Whatever no table has: only its ending is left to tell. */
function guessed(word: string): WordClass {
  const { length } = word;
  if (length < 5) return OTHER;
  if (isAdverb(word)) return ADVERB;
  if (word.endsWith('ed')) return PAST;
  return length > 5 && word.endsWith('ing') ? ING : OTHER;
}

function isAdverb(word: string): boolean {
  return word.length > 4 && word.endsWith('ly') && !NO_ADVERBS.has(word);
}

function wordClass(parts: Partial<WordClass>): WordClass {
  const { closed, forms = '', others = 0, cue, mark, possessive = false, reports = isReporting(cue) } = parts;
  return { closed, forms, others, cue, mark, possessive, reports };
}

/** Whether sentences with the verb are read for what they report. */
export function isReporting(cue: CueVerb | undefined): boolean {
  return cue !== undefined && REPORTING.has(cue.cueClass);
}

const REPORTING: ReadonlySet<CueClass> = new Set<CueClass>(['say', 'tell', 'write', 'act']);
/** What nothing is known of; quotes and names are it, too. */
export const OTHER: WordClass = wordClass({ others: 2 });
const NO_ADVERBS: ReadonlySet<string> = new Set(
  'rally family ally assembly supply reply bully jelly belly monopoly anomaly melancholy butterfly homily italy sicily'.split(
    ' ',
  ),
);
const ADVERB = wordClass({ closed: 'adv' });
const PAST = wordClass({ forms: 'dn', others: 1 });
const ING = wordClass({ forms: 'g', others: 1 });

const CLOSED: Readonly<Partial<Record<Tag, string>>> = {
  pronoun: `he she they it i we you him them us me himself herself themselves itself myself ourselves someone somebody everyone everybody anyone
    anybody nobody none`,
  det: `the a an this these those some several many one two three four five six seven eight nine ten another both all each every any no other most
    such few more numerous various half either neither multiple dozens hundreds thousands`,
  own: `his her its their our my your`,
  prep: `of in on at for with by from about against over under like via per amid amidst among amongst through between without within during into onto upon
    toward towards across behind beyond near off out up down along despite versus concerning regarding besides inside outside around past alongside
    except plus minus above below beneath throughout including following due as per`,
  sub: `when while because if although though before after since until unless whether where wherever whenever how why what whatever than whereas
    so once lest`,
  rel: `who which whom whose whoever`,
  cc: `and or but nor yet then`,
  be: `is are was were be been being am 's 're isn't aren't wasn't weren't ain't`,
  aux: `has have had having do does did doing hasn't haven't hadn't don't doesn't didn't 've 'd`,
  modal: `will would can could may might shall should must won't wouldn't can't couldn't cannot shouldn't mustn't mightn't needn't 'll`,
  adv: `not also later previously earlier recently again further just now already always often never ever even still first today too soon here there
    thus hence however meanwhile instead moreover furthermore therefore nonetheless nevertheless only rather quite very perhaps maybe
    almost back away together apart ago else once twice yet-again far well much aloud loud likewise reportedly allegedly so-far anyway indeed
    afterwards afterward thereafter forward repeatedly ahead then-again abroad online n't altogether overnight upfront onstage backstage`,
  time: `yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. midday noon midnight`,
  adj: `new old last next former own same late early good bad great big small high low long short little young major key top senior chief recent
    past-due public private national local federal foreign political presidential republican democratic conservative liberal american british
    anonymous unidentified unnamed official fellow prominent leading deputy vice ex- then-`,
  to: `to`,
  that: `that`,
};

const MARKS: Readonly<Partial<Record<Tag, string>>> = {
  comma: ',',
  semi: ';',
  colon: ':',
  dash: '- — –',
  open: '( [',
  close: ') ]',
};

/** "they've", "he'd". */
const SHORTENED: readonly (readonly string[])[] = [
  ['i', 'he', 'she', 'it', 'we', 'you', 'they'],
  ["'", '’'],
  ['ve', 's', 'd', 'll', 're', 'm'],
];

/**
 * All words of which more is known than their ending tells. Words of closed classes never stand for a verb here, whatever the counts say; the first
 * class named has a word.
 */
const KNOWN: ReadonlyMap<string, WordClass> = buildTable();

function buildTable(): Map<string, WordClass> {
  const table = new Map<string, WordClass>();
  for (const [word, { cue, forms }] of CUE_FORMS)
    table.set(word, isAdverb(word) ? ADVERB : wordClass({ forms, others: 1, cue }));
  const [pronouns = [], apostrophes = [], endings = []] = SHORTENED;
  for (const pronoun of pronouns)
    for (const apostrophe of apostrophes)
      for (const ending of endings) table.set(`${pronoun}${apostrophe}${ending}`, wordClass({ closed: 'pronoun' }));
  for (const word of ["'", '’', '’s']) table.set(word, wordClass({ others: 2, possessive: true }));
  for (const [mark, words] of Object.entries(MARKS) as [Tag, string][])
    for (const word of words.split(' ')) table.set(word, wordClass({ others: 2, mark }));
  addVerbs(table);
  table.set('according', { ...(table.get('according') ?? ING), reports: true });
  addClosed(table);
  return table;
}

function addVerbs(table: Map<string, WordClass>): void {
  for (const [code, words] of VERB_FORMS) {
    const others = code.endsWith('-') ? 2 : code.endsWith('~') ? 1 : 0;
    const forms = others === 0 ? code : code.slice(0, -1);
    const plain = wordClass({ forms, others });
    // The counts miss forms of rare verbs.
    const past =
      others < 2 && forms.includes('n') && !forms.includes('d') ? wordClass({ forms: `${forms}d`, others }) : plain;
    for (const word of words.split(' ')) {
      const cue = CUE_FORMS.get(word);
      const known = word.endsWith('ed') ? past : plain;
      table.set(word, cue ? wordClass({ forms: union(known.forms, cue.forms), others, cue: cue.cue }) : known);
    }
  }
}

function union(some: string, others: string): string {
  return [...new Set(some + others)].join('');
}

function addClosed(table: Map<string, WordClass>): void {
  const closed = new Set<string>();
  for (const [tag, words] of Object.entries(CLOSED) as [Tag, string][]) {
    const known = wordClass({ closed: tag });
    for (const word of words.trim().split(/\s+/)) {
      if (closed.has(word)) continue;
      closed.add(word);
      table.set(word, known);
      if (/[a-z]'/.test(word)) table.set(word.replace("'", '’'), known);
    }
  }
}
