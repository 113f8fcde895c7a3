// Abbreviations of English news writing, without their last dot. Own list, from the AP, Reuters and Guardian style guides' headings.

/** Titles and the like: a name follows, so the dot never ends a sentence. */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  (
    'Mr Mrs Ms Mx Dr Prof Gen Col Lt Sgt Capt Cpl Pvt Maj Cmdr Cdr Adm Brig Rep Reps Sen Sens Gov Govs Rev Fr Hon Pres Supt Insp Det Supt ' +
    'Messrs Mme Mlle Sr Sra Srta St Ste Mt Ft Amb Atty Asst Assoc Dep Dir Sec Spc Pfc Msgr Ald Cllr vs v ca cf viz'
  ).split(' '),
);

/** Months: the dot ends a sentence only where no day follows. */
export const MONTHS: ReadonlySet<string> = new Set('Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec'.split(' '));

/** A number follows; otherwise they are words. */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set('No Nos Art Sec Fig Ch pp p Vol Sect par'.split(' '));

/** They may end a sentence: only a word that opens one decides. */
export const MAY_END: ReadonlySet<string> = new Set(
  (
    'Inc Corp Co Ltd Bros Cos Plc LLC Jr Sr Esq etc al Ave Blvd Rd Hwy Dept Univ Ass est approx min max hrs hr mins Mon Tue Tues Wed Thu Thur ' +
    'Thurs Fri Sat Sun Calif Ariz Ark Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va ' +
    'Vt Wash Wis Wyo Ala'
  ).split(' '),
);

/** Words that open sentences and hardly ever continue a name. */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    'The A An He She It They We You I This That These Those There Here His Her Its Their Our My Your In On At By For From To With Without ' +
    'After Before Since While When Where As If Although Though Because But And Or So Yet However Meanwhile Moreover Also Still Then Now ' +
    'Today Yesterday Tomorrow Some Many Most Few Several All Both Each Every No Not What Who Why How According Under Over During Despite ' +
    'Following Earlier Later Last Next Another Other Only Even Once One Two Three'
  ).split(' '),
);
