// Titles and offices that stand before a person's name. Lower case; several words are matched from the longest.

/** A name follows these, whatever else the word could mean. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms mx messrs mmes dr prof professor gen general col colonel lt lieutenant sgt sergeant capt captain cpl maj major cmdr commander adm admiral
  rep representative sen senator gov governor rev reverend fr father sir dame lord lady baron baroness king queen prince princess duke duchess
  emperor empress sultan emir sheikh ayatollah pope cardinal archbishop bishop rabbi imam pastor president vice-president premier chancellor
  minister secretary ambassador judge justice magistrate mayor councillor councilman alderman congressman congresswoman detective inspector
  superintendent sheriff constable officer coach manager chairman chairwoman chairperson chief director spokesman spokeswoman spokesperson
  leader presidents ministers senators generals judges deputy commissioner marshal attorney-general first-lady private corporal speaker prosecutor envoy executive`
    .trim()
    .split(/\s+/),
);

/** Words that may stand before or between the words of a title: "Prime Minister", "Secretary of State", "Attorney General". */
export const TITLE_PARTS: ReadonlySet<string> = new Set(
  `prime foreign finance defence defense interior health home justice education trade environment vice deputy assistant acting interim former
  senior chief first crown supreme state general attorney police press under opposition party majority minority house senate district major
  lieutenant brigadier rear fleet air field detective executive managing federal national grand high shadow transport treasury energy labour
  labor agriculture information culture security intelligence economy economic affairs relations`
    .trim()
    .split(/\s+/),
);

/** Verbs of reporting in the forms that stand beside a speaker's name. */
export const REPORTING_VERBS: ReadonlySet<string> = new Set(
  `said says say saying told tells added adds explained explains stated states announced announces asked asks replied replies responded responds
  answered answers wrote writes tweeted tweets posted posts claimed claims argued argues insisted insists warned warns noted notes remarked
  commented comments declared declares confirmed confirms denied denies admitted admits acknowledged acknowledges suggested suggests continued
  continues concluded concludes recalled recalls observed reported reports revealed reveals testified described describes called calls urged
  urges pledged promised vowed stressed emphasized emphasised reiterated repeated estimated predicted joked quipped complained lamented
  shouted cried exclaimed whispered muttered yelled told informed maintained alleged asserted contended countered cautioned pointed
  believes thinks felt hopes expressed accused criticized criticised condemned praised blamed boasted hailed dubbed labelled labeled`
    .trim()
    .split(/\s+/),
);
