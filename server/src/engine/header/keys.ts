/**
 * What a key's value is: `day` an ISO 8601 date, with or without a time; `text` a single text; `texts` one or a list;
 * `url` an http(s) address; `language` a BCP 47 tag.
 */
export type HeaderKeyType = 'day' | 'text' | 'texts' | 'url' | 'language';

/** A key that a header can have. */
export interface HeaderKey {
  readonly name: string;
  readonly type: HeaderKeyType;
  readonly required: boolean;
  /** For hovers and documentation: one or two plain sentences. */
  readonly description: string;
  /** As it is written in YAML. */
  readonly example: string;
  /** The property of IPTC ninjs 3.0 that holds the same, or `null`. */
  readonly ninjs: string | null;
  /** The property of schema.org's NewsArticle that holds the same, or `null`. */
  readonly schemaOrg: string | null;
}

/** Every key, in the order in which it is documented and offered. */
export const HEADER_KEYS: readonly HeaderKey[] = [
  {
    name: 'date',
    type: 'day',
    required: true,
    description:
      'The day on which the article was written. “today”, “on Monday” and “last year” in the text are counted from it.',
    example: '2022-12-13',
    ninjs: 'contentCreated',
    schemaOrg: 'dateCreated',
  },
  {
    name: 'title',
    type: 'text',
    required: false,
    description: 'The headline of the article.',
    example: 'Harbour opens after storm',
    ninjs: 'headlines',
    schemaOrg: 'headline',
  },
  {
    name: 'author',
    type: 'texts',
    required: false,
    description: 'Who wrote the article: one name or a list of names.',
    example: '[Ada Example, Ben Sample]',
    ninjs: 'by',
    schemaOrg: 'author',
  },
  {
    name: 'source',
    type: 'texts',
    required: false,
    description: 'Who supplied the text or the information in it, such as a news agency: one name or a list.',
    example: 'Example News Agency',
    ninjs: 'infoSources',
    schemaOrg: 'isBasedOn',
  },
  {
    name: 'url',
    type: 'url',
    required: false,
    description: 'The address at which the article was published.',
    example: 'https://example.org/news/harbour',
    ninjs: null,
    schemaOrg: 'url',
  },
  {
    name: 'publisher',
    type: 'text',
    required: false,
    description: 'The organization that published the article.',
    example: 'The Example Times',
    ninjs: null,
    schemaOrg: 'publisher',
  },
  {
    name: 'language',
    type: 'language',
    required: false,
    description: 'The language of the text as a BCP 47 tag.',
    example: 'en-GB',
    ninjs: 'language',
    schemaOrg: 'inLanguage',
  },
  {
    name: 'located',
    type: 'text',
    required: false,
    description: 'The place that the article was written in: its dateline.',
    example: 'Rotterdam, Netherlands',
    ninjs: 'located',
    schemaOrg: 'locationCreated',
  },
  {
    name: 'published',
    type: 'day',
    required: false,
    description: 'When the article was first published.',
    example: '2022-12-13T18:30:00+01:00',
    ninjs: 'firstCreated',
    schemaOrg: 'datePublished',
  },
  {
    name: 'modified',
    type: 'day',
    required: false,
    description: 'When the published article was last changed.',
    example: '2022-12-14',
    ninjs: 'versionCreated',
    schemaOrg: 'dateModified',
  },
  {
    name: 'embargoed',
    type: 'day',
    required: false,
    description: 'Until when the article must not be published.',
    example: '2022-12-13T18:00:00Z',
    ninjs: 'embargoed',
    schemaOrg: null,
  },
  {
    name: 'rights',
    type: 'text',
    required: false,
    description: 'Who holds the rights, and on what terms the text can be used.',
    example: 'CC BY 4.0',
    ninjs: 'usageTerms',
    schemaOrg: 'license',
  },
  {
    name: 'tags',
    type: 'texts',
    required: false,
    description: 'What the article is about: one word or a list of words.',
    example: '[shipping, weather]',
    ninjs: 'subjects',
    schemaOrg: 'keywords',
  },
  {
    name: 'id',
    type: 'text',
    required: false,
    description: 'What the publisher or the collection calls this article; it stays the same when the text changes.',
    example: 'tag:example.org,2022:harbour',
    ninjs: 'uri',
    schemaOrg: 'identifier',
  },
];

/** The key of exactly this name; `null` where there is none. */
export function headerKey(name: string): HeaderKey | null {
  return HEADER_KEYS.find((key) => key.name === name) ?? null;
}
