/** A corpus of `token⇥tag` lines in the folder `ner` of the data. */
export interface Corpus {
  readonly name: string;
  readonly about: string;
  readonly cutsHyphens: boolean;
  /** Where it can be had. */
  readonly source: string;
}

const CROSSNER = { cutsHyphens: false, source: 'https://github.com/zliucr/CrossNER' };

export const CORPORA: readonly Corpus[] = [
  {
    name: 'gum.dev',
    about: 'GUM: texts of many genres, whole',
    cutsHyphens: true,
    source: 'https://github.com/amir-zeldes/gum',
  },
  {
    name: 'pud.test',
    about: 'UNER English-PUD: news and Wikipedia',
    cutsHyphens: true,
    source: 'https://github.com/UniversalNER/UNER_English-PUD',
  },
  { name: 'crossner-politics.test', about: 'CrossNER: Wikipedia on politics', ...CROSSNER },
  { name: 'crossner-literature.test', about: 'CrossNER: Wikipedia on literature', ...CROSSNER },
  { name: 'crossner-music.test', about: 'CrossNER: Wikipedia on music', ...CROSSNER },
  { name: 'crossner-science.test', about: 'CrossNER: Wikipedia on science', ...CROSSNER },
  { name: 'crossner-ai.test', about: 'CrossNER: Wikipedia on artificial intelligence', ...CROSSNER },
  {
    name: 'btc.dev',
    about: 'Broad Twitter Corpus',
    cutsHyphens: false,
    source: 'https://github.com/GateNLP/broad_twitter_corpus',
  },
  {
    name: 'wnut.dev',
    about: 'WNUT-17: comments on videos',
    cutsHyphens: false,
    source: 'https://github.com/leondz/emerging_entities_17',
  },
];

export const WIKINEWS = {
  name: 'wikinews',
  about: 'Wikinews articles of 2019 and 2020, annotated for this project',
  source: 'https://en.wikinews.org',
} as const;

export const COREFERENCE = {
  name: 'coreference',
  about: 'GUM with coreference',
  source: 'https://github.com/amir-zeldes/gum',
} as const;

export const DATES = {
  wikinews: { name: 'dates-wikinews', source: WIKINEWS.source },
  gum: { name: 'dates-gum', source: COREFERENCE.source },
  specs: { name: 'dates-specs', source: 'https://github.com/microsoft/Recognizers-Text' },
} as const;

export const QUOTES = {
  name: 'quotes',
  about: 'Quotes of Wikinews articles, annotated for this project',
  source: 'https://en.wikinews.org',
} as const;

/** What `--only` knows, in the order of the report. */
export const MEASURES: readonly string[] = [
  WIKINEWS.name,
  ...CORPORA.map(({ name }) => name),
  COREFERENCE.name,
  ...Object.values(DATES).map(({ name }) => name),
  QUOTES.name,
];
