const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words between a subject and its verb: "has also reportedly said". Adverbs in -ly are known by their ending. */
export const BETWEEN_SUBJECT_AND_VERB = words(
  `has have had also later then previously earlier recently once again further who reportedly just since now already always often never have
  be been being was were is are himself herself themselves itself did does do would will could may might today yesterday even still first`,
);

/** Where a subject cannot reach across. */
export const CLAUSE_BREAKS = words(
  `that but as when while because after before if which whom where although though since until unless whether than so or to for with by from
  on at in into during about against over under like via per amid through among between without within`,
);

export const DETERMINERS = words(
  `the a an his her its their our my your this these those some several many one two three another both all`,
);

export const PRONOUNS = words(`he she they it i we`);

/** Verb forms that are nouns behind a determiner or adjective: "the reports". */
export const NOUNS_TOO = words(
  `reports claims calls comments posts states answers notes hopes says describes called asked replies vows urges`,
);

/** Verbs whose object, not subject, stands behind them. */
export const WITH_ADDRESSEE = words(
  `told tells informed asked accused criticized criticised condemned praised blamed called urged described dubbed`,
);

export const NOMINAL_ENDS = words(
  `on in at to from during after before when who as that which where while by with about for over following and but because if whose against`,
);
