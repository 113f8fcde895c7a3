import { VERB_FORMS } from './verbForms';
import { cueVerbOf } from '../cues/verbs';
import type { CueVerb } from '../cues/verbs';
import { inflect } from '../cues/inflect';

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
}

/** Of a word in lower case. */
export function wordClassOf(word: string): WordClass {
  return KNOWN.get(word) ?? guessed(word);
}

function guessed(word: string): WordClass {
  const cue = cueVerbOf(word);
  if (SHORTENED.test(word)) return PRONOUN;
  if (word.length > 4 && word.endsWith('ly') && !NO_ADVERBS.has(word)) return ADVERB;
  if (cue) return { closed: undefined, forms: cueForms(word, cue), others: 1, cue };
  if (word.length > 4 && word.endsWith('ed')) return { closed: undefined, forms: 'dn', others: 1, cue };
  if (word.length > 5 && word.endsWith('ing')) return { closed: undefined, forms: 'g', others: 1, cue };
  return OTHER;
}

function cueForms(word: string, { lemma }: CueVerb): string {
  return inflect(lemma).find(([form]) => form === word)?.[1] ?? 'b';
}

/** "they've", "he'd". */
const SHORTENED = /^(?:i|he|she|it|we|you|they)['’](?:ve|s|d|ll|re|m)$/;
const NO_ADVERBS: ReadonlySet<string> = new Set(
  'rally family ally assembly supply reply bully jelly belly monopoly anomaly melancholy butterfly homily italy sicily'.split(
    ' ',
  ),
);
const PRONOUN: WordClass = { closed: 'pronoun', forms: '', others: 0, cue: undefined };
const ADVERB: WordClass = { closed: 'adv', forms: '', others: 0, cue: undefined };
const OTHER: WordClass = { closed: undefined, forms: '', others: 2, cue: undefined };

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

/** Words of closed classes that never stand for a verb here, whatever the counts say; the first class named has a word. */
const KNOWN: ReadonlyMap<string, WordClass> = buildTable();

function buildTable(): Map<string, WordClass> {
  const table = new Map<string, WordClass>();
  for (const [code, words] of VERB_FORMS) {
    const others = code.endsWith('-') ? 2 : code.endsWith('~') ? 1 : 0;
    const forms = others === 0 ? code : code.slice(0, -1);
    for (const word of words.split(' ')) {
      const cue = cueVerbOf(word);
      // The counts miss forms of rare verbs.
      const regular = others < 2 && forms.includes('n') && word.endsWith('ed') ? `${forms}d` : forms;
      const all = cue ? [...new Set(regular + cueForms(word, cue))].join('') : regular;
      table.set(word, { closed: undefined, forms: all, others, cue });
    }
  }
  const closed = new Set<string>();
  for (const [tag, words] of Object.entries(CLOSED) as [Tag, string][])
    for (const word of words.trim().split(/\s+/)) {
      if (closed.has(word)) continue;
      closed.add(word);
      table.set(word, { closed: tag, forms: '', others: 0, cue: undefined });
      if (/[a-z]'/.test(word)) table.set(word.replace("'", '’'), { closed: tag, forms: '', others: 0, cue: undefined });
    }
  return table;
}
