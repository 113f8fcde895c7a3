import { inflect } from './inflect';

/**
 * What a verb does with the words that are said. `say`: reports them and may stand before its subject ("said Smith"); `tell`: the same with
 * the addressee as object, never before its subject; `write`: said in writing; `judge`: takes somebody or something and the words said
 * of it ("called it"); `act`: an act done by speaking ("pledged to"); `think`: a thought; `weak`: reports only with marks or a colon near.
 */
export type CueClass = 'say' | 'tell' | 'write' | 'judge' | 'act' | 'think' | 'weak';

export interface CueVerb {
  readonly lemma: string;
  readonly cueClass: CueClass;
}

/** A word as a form of a verb of reporting. */
export interface CueForm {
  readonly cue: CueVerb;
  /** Letters of the forms that the word is: `dn` for "denied". */
  readonly forms: string;
}

/** Verbs of reporting by class. Own lists; lemmas. */
const LEMMAS: Readonly<Record<CueClass, string>> = {
  say: `say add explain state announce reply respond answer claim argue insist note remark comment declare confirm deny admit acknowledge
    concede suggest continue conclude recall observe report reveal testify stress emphasize emphasise reiterate repeat predict joke quip
    complain lament shout cry exclaim whisper mutter yell maintain allege assert contend counter opine proclaim pronounce disclose
    indicate signal profess clarify elaborate interject intone snap retort rejoin chime attest affirm reaffirm restate recount relate narrate
    bemoan speculate estimate rant rave thunder bellow chant scream sob groan grumble growl gush enthuse hint muse boast brag mumble murmur
    laugh sigh shrug demur deadpan hiss roar echo summarize summarise caution warn lie agree disagree protest sniff
    explain fume crow scoff wonder inquire enquire volunteer venture joke point deny theorize postulate reason posit underscore underline
    highlight outline foretell stipulate mention propose counsel aver avow intimate divulge confess crack grouse kvetch whine sneer
    rebut refute dispute contradict misspeak`,
  tell: `tell inform assure remind advise notify ask alert brief update lecture reassure cue convince`,
  write: `write tweet post retweet read email text blog message rewrite pen scrawl type telegraph cable reprint caption`,
  judge: `call describe dub label brand term deem characterize characterise portray depict refer denounce criticize criticise slam praise blast
    condemn dismiss decry hail mock deride ridicule lambast lambaste excoriate rebuke assail attack berate castigate chastise disparage
    applaud commend laud salute compliment brush paint liken compare cast hammer skewer rip bash knock pan pillory rail belittle taunt tease
    nickname blame accuse denigrate insult vilify lampoon trash chide scold scorn reject welcome tout bill defend frame peg identify style
    categorize categorise christen declaim demonize demonise malign smear cheer shame fault credit cite justify seize pounce regard view rate pronounce`,
  act: `pledge promise vow swear threaten urge demand order apologize apologise thank offer invite encourage beg plead appeal implore exhort request
    challenge dare instruct recommend endorse disavow renounce repudiate question insinuate imply congratulate greet bid refuse decline
    propose advocate call-for press push object vouch guarantee bet wager lobby petition address campaign preach
    quote paraphrase testify rally admonish entreat charge object expose admire lash vent pray wish`,
  think: `believe think feel hope fear expect know suspect consider understand see find hear assume worry guess doubt realize realise
    imagine judge learn reckon figure hold view conclude anticipate decide determine regret want dream love hate like`,
  weak: `speak talk cite point express discuss present mean sign publish issue release make give use start begin go open close end
    finish close tout sum lay raise put argue sing deliver show warn focus list print carry broadcast air run voice joke-about share proffer
    hint evoke invoke play describe-as promote pitch sell touch allude brandish hold bring throw fire draw quibble hammer`,
};

const ORDER: readonly CueClass[] = ['say', 'tell', 'write', 'judge', 'act', 'think', 'weak'];

/** Every form of every verb of reporting, in lower case: "denied" is of the `say` verb `deny`. */
export const CUE_FORMS: ReadonlyMap<string, CueForm> = tableOf(LEMMAS);

/** Of a form that two verbs share, the class named first has it. */
function tableOf(lemmas: Readonly<Record<CueClass, string>>): Map<string, CueForm> {
  const table = new Map<string, CueForm>();
  for (const cueClass of ORDER)
    for (const lemma of lemmas[cueClass].trim().split(/\s+/)) {
      const cue = { lemma, cueClass };
      for (const [form, forms] of inflect(lemma)) if (!table.has(form)) table.set(form, { cue, forms });
    }
  return table;
}

/** Verbs that take a clause of content without any mark of it: "said he would". */
export function takesClause({ cueClass }: CueVerb): boolean {
  return (
    cueClass === 'say' || cueClass === 'tell' || cueClass === 'write' || cueClass === 'think' || cueClass === 'act'
  );
}

/** Verbs of blaming and praising whose object does what a phrase with "of", "for" or "as" says: "accused him of calling". */
export const OBJECT_ACTS: ReadonlySet<string> = new Set(
  `accuse blame criticize criticise condemn slam praise mock attack rebuke assail chastise castigate thank quote cite hear see watch
  show record catch blast denounce ridicule chide fault applaud deride paraphrase depict portray`.split(/\s+/),
);
