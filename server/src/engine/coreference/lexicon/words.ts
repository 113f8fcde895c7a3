const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Titles that say no more than that a person is meant, by gender; never a role. */
export const HONORIFICS: ReadonlyMap<string, 'male' | 'female' | 'neutral'> = new Map<
  string,
  'male' | 'female' | 'neutral'
>([
  ['mr', 'male'],
  ['mister', 'male'],
  ['mrs', 'female'],
  ['ms', 'female'],
  ['miss', 'female'],
  ['mx', 'neutral'],
  ['mlle', 'female'],
  ['mme', 'female'],
  ['madame', 'female'],
  ['monsieur', 'male'],
  ['herr', 'male'],
  ['frau', 'female'],
  ['señor', 'male'],
  ['señora', 'female'],
]);

/** Letters behind a name that are not of it. Lower case, without dots. */
export const POST_NOMINALS = words('qc kc mp mep msp mbe obe cbe kbe dbe phd md esq frs dds rn mla td oam ao om');
export const NAME_SUFFIXES = words('jr sr junior senior ii iii iv');
/** What ends a company's name and says only its form in law. */
export const LEGAL_FORMS = words(
  'inc ltd llc llp plc ab ag gmbh sa spa nv bv corp corporation co limited oy as asa kg se company',
);
/** Small words inside names, which never stand for a surname. */
export const PARTICLES = words(
  'de da di del della der den dos du van von bin ibn al el la le y bint ter ten zu of the and for e',
);
/** First words of so many names that they stand for none of them. */
export const GENERIC_LEADS = words(`
  national international royal federal central new north south east west northern southern eastern western united university bank ministry department
  world american european british general democratic republican supreme high first saint st san los las great greater old mount lake port fort institute
  museum church school college office house council court board committee commission association society league union party republic state air red the
  free people's green white black big grand global public social human security health chief prime foreign`);

export const DEFINITE = words('the this that');
export const INDEFINITE = words('a an another one some any every each no');
export const OWN = words('his her its their my our your');

/** Words that cannot stand inside a description, left of its noun. */
export const STOPS = words(`
  is are was were be been being am do does did has have had will would can could may might shall should must not that who which whom whose what when
  where while because as than so if then there here he she it they we i you him them us me and or but nor for of in on at to from by with
  about against between into through during before after above below up down out off over under again since until upon across among toward
  towards via per like despite without within said says told added asked called named became`);

/** Words that may follow the noun of a description. */
export const FOLLOWERS = words(`
  is are was were be been being do does did has have had will would can could may might shall should must not that who which whom whose when where
  while because as than so if then there and or but nor for of in on at to from by with about against between into through during before after
  above below up down out off over under again since until upon across among toward towards via per like despite without within also still already
  now later never always often just himself herself itself themselves today yesterday tomorrow both only even ago lost won went took came made gave began
  left held led met put sent ran kept stood saw told found got grew rose fell paid spent built bought sold set cut hit became wrote broke spoke
  chose drew drove knew lay felt fought flew hurt caught brought thought faced let quit shot died says said`);

/** Prepositions that carry a description on: "the minister of defence", "a spokeswoman for the ministry". */
export const DESCRIPTION_PREPOSITIONS = words('of for at in to from on with behind and');

export const PREPOSITIONS = words(`
  of for at in to from on with by about against between into through during before after above below over under since until upon across
  among toward towards via per like despite without within near behind beside`);

/** Verbs that no description holds: where one follows, what stands behind a comma was a clause. */
export const VERBS = words(
  `is are was were be been has have had will would can could may might shall should must did does do said says told`,
);
