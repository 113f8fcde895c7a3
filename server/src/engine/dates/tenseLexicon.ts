// Verbs of news reports by the time they speak of. Regular past forms are told by their ending.

/** Verbs before which nothing decides but them: what follows is to come. */
export const FUTURE_MODALS: ReadonlySet<string> = new Set(
  "will won't won’t shall would should could might may must can wouldn't wouldn’t".split(' '),
);

/** Words that announce: with "to", "for" or a date behind them. */
export const PLAN: ReadonlySet<string> = new Set(
  (
    'scheduled expected due slated planned plans plan planning intends intend hopes hope hoping aims aim aiming wants want going about ready ' +
    'set expects expect anticipates anticipated projected forecast forecasts predicted predicts likely poised postponed delayed adjourned ' +
    'deferred rescheduled upcoming coming looming deadline agreed vowed promised pledged decided threatened proposed proposes scheduled ' +
    'tentatively effective supposed seeks prepares preparing prepared bound urged called'
  ).split(' '),
);

/** Present forms that announce what has a timetable: "opens on Friday". */
export const SCHEDULES: ReadonlySet<string> = new Set(
  'begins starts opens ends expires meets returns arrives faces kicks airs premieres debuts travels heads resumes concludes closes'.split(
    ' ',
  ),
);

/** Irregular past forms and participles. */
export const PAST: ReadonlySet<string> = new Set(
  (
    'said was were did had told came went made took got saw gave found thought left held met won lost led began became ran sent sold spent ' +
    'spoke stood paid put cut hit shut fell rose grew knew drew flew threw broke chose wrote drove shot shook struck stuck caught taught brought ' +
    'bought fought sought built kept slept swept felt dealt meant heard read laid lay wore tore swore rang sang sank sprang hung dug fed bled fled ' +
    'sped bid broadcast beat bet cost quit split spread done been gone seen taken given known shown written broken chosen driven spoken stolen ' +
    "thrown drawn flown grown fallen risen born torn worn sworn beaten bitten hidden eaten forgotten gotten stole woke froze rode hurt let didn't " +
    "didn’t wasn't wasn’t weren't weren’t hadn't undergone underwent undertook overtook withdrew withdrawn arose sat lit slid shed wed ate drank " +
    'swam dove bore understood overthrew overthrown led'
  ).split(' '),
);

/** Words in "-ed" that are no past forms. */
export const NOT_PAST: ReadonlySet<string> = new Set(
  (
    'need indeed hundred speed feed seed breed bleed exceed proceed succeed unprecedented aged united red sacred naked wicked embed bed weed greed ' +
    'creed limited so-called armed talented gifted beloved crooked rugged alleged supposed related advanced unemployed disabled retired wounded'
  ).split(' '),
);
