// Nouns of speech and of works. Own lists; lower case.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What somebody says or writes: "his remark", "in a statement". */
export const SPEECH_NOUNS = words(`
  statement statements remark remarks comment comments tweet tweets speech speeches claim claims assertion assertions interview interviews letter
  letters memo email e-mail emails post posts op-ed release conference testimony words word call calls criticism complaint complaints warning
  warnings accusation accusations allegation allegations promise promises pledge pledges vow threat threats insistence suggestion response reply
  answer message messages description characterization characterisation reference quip joke jab attack attacks motto mantra catchphrase
  declaration announcement address op-eds note opinion view views ruling report quote quotes question questions rhetoric slur insult phrase line
  admission denial apology advice argument plea appeal demand proposal briefing blog column essay article editorial eulogy sermon toast
  refrain cry chant video caption text texts manifesto assessment lament observation verdict contention explanation invitation praise defense defence excuse boast retort rebuke put-down taunt rant outburst
  label refusal telling phrasing parlance formulation`);

/** Things that speak for somebody: "the report says", "a sign reading". */
export const DOCUMENT_NOUNS = words(`
  report study statement letter memo memorandum email e-mail tweet post article editorial paper book law bill order rule ruling decision document
  documents complaint lawsuit filing affidavit transcript sign signs banner banners poster posters placard placards shirt shirts t-shirt t-shirts
  hat hats headline note message release survey poll petition website page caption plaque resolution treaty constitution advertisement ad text
  flyer leaflet manifesto magazine newspaper indictment motion brief sticker button buttons sweatshirt cap caps`);

/** Behind or before them stands a title, not somebody's words: "the film", "a song called". */
export const WORK_NOUNS = words(`
  film movie show song album book novel series episode programme program play single track poem musical sitcom documentary game ballet opera
  painting sculpture exhibition magazine column podcast segment sketch cartoon comic anthem hymn ride video nickname term phrase word title slogan
  slogans hashtag hashtags
  alias acronym host`);
