import type { IGrammar } from 'vscode-textmate';
import { checkScope, loadGrammar } from './support/tokenize';

const INLINE = 'meta.header.inline';
const FRONT_MATTER = 'meta.header.front-matter';
const HEADING = 'markup.heading';
const SIGNATURE = 'meta.signature';
const DATELINE = 'meta.dateline';
const PERSON = 'entity.name.type.person';
const HANDLE = 'variable.other.handle';
const DATE = 'constant.numeric.date';
const LIST = 'punctuation.definition.list.begin';
const LINK = 'markup.underline.link';
const HASHTAG = 'entity.name.tag.hashtag';
const QUOTED = 'string.quoted';

/** A scope, and texts in which exactly the marked parts have it. */
const CASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [INLINE]: {
    'a header': '‹| date 2022-12-13|> A growing alliance',
    'nothing around': '‹|date 2022-12-13|>',
    'a byte order mark': '‹|\uFEFF date 2022-12-13|> A',
    'blank lines before': '\n \n‹| date 2022-12-13|> A',
    'a date-time': '‹|date 2022-12-13T10:00:00.5+01:00|> A',
    'only the first of two': '‹|date 2022-12-13|>\ndate 2022-12-14 A',
    'not in the middle of a line': 'The date 2022-12-13 was set',
    'not in a later paragraph': 'Milk.\n\ndate 2022-12-13 A',
    'not behind blank lines and text': '\nMilk.\ndate 2022-12-13 A',
    'not other words': 'update 2022-12-13 A',
    'not without a date': 'date night',
    'not with a date that goes on': 'date 2022-12-131 A',
  },
  'keyword.other.header': { 'the key': ' ‹|date|> 2022-12-13 A date' },
  [FRONT_MATTER]: {
    'a block': '‹|---|>\n‹|date: 2022-12-13|>\n‹|tags:|>\n‹|  - a|>\n‹|# b|>\n‹|---|>\nText',
    'a block closed by dots': '‹|---|>\n‹|date: 2022-12-13|>\n‹|...|>\nText',
    'blank lines in it': '‹|---|>\n‹|a: b|>\n‹||>\n‹|c d: e|>\n‹|---|>',
    'a byte order mark': '‹|\uFEFF---|>\n‹|a: b|>\n‹|---|>\nText',
    'no more than YAML when it is not closed': '‹|---|>\n‹|date: 2022-12-13|>\n‹||>\nThe article starts.\n\nkey: value',
    'an end, though a string in it is open': '‹|---|>\n‹|a: "b|>\n‹|---|>\n\nText.',
    'not in the middle': 'Text\n\n---\na: b\n---',
    'not after an inline header': 'date 2022-12-13\n---\na: b\n---',
    'not a longer rule': '-----\na: b\n-----',
    'not twice': '‹|---|>\n‹|a: b|>\n‹|---|>\n\n---\na: b',
  },
  [HEADING]: {
    'a short line': 'Text.\n\n‹|Damage and costs|>\n\nThe insurers estimated.',
    'one with a number': 'Text.\n\n‹|2022 in numbers|>',
    'one word': 'Text.\n\n‹|Hobbits|>',
    'the line under a header on its own': 'date 2022-12-13\n\n‹|A title without a full stop|>\n\nText.',
    'an abbreviation inside': 'Text.\n\n‹|Life in the U.S.A today|>',
    'not a sentence': 'Text.\n\nIt rained.',
    'not a question': 'Text.\n\nCan you introduce yourself?',
    'not a quote': 'Text.\n\n"Yes"',
    'not the text behind the header': 'date 2022-12-13 Friday, January 4, 2019',
    'not the second line of a paragraph': 'It rained,\nIn the evening\nand all night.',
    'not in small letters': 'Text.\n\nand so on',
    'not a line with a quote': 'The "desperate alliance" of two',
    'not a list': 'Text.\n\n1. In 83% of cases',
    'not a long line': 'A line that goes on and on and on and on, and then on for some more words',
    'not a speaker': 'Text.\n\nStrachan:',
  },
  [DATELINE]: {
    'place, date, agency': '‹|TEHRAN, Dec. 13 (Reuters) —|> Iran denied',
    'behind the header': ' date 2022-12-13 ‹|LONDON —|> Britain will',
    'place and agency': '‹|Tehran (Reuters) –|> Iran denied',
    region: '‹|BERGEN, Norway, Nov. 25 (Northline) —|> One man',
    'letters with marks': '‹|HÖFN, Iceland, Sept. 12 (Northline) —|> A glacier',
    'words of a place': '‹|NEW YORK -|> The mayor',
    'no-break spaces': '‹|LYON, France, Oct.\u00a09 (Northline) —|> A puppeteer',
    'not a name': 'James Cleverly — who said',
    'not an acronym in the middle': 'He said LONDON — his home',
    'not a sentence': 'On Thursday, the European Court (ECJ) — a court — said no.',
    'not without a dash': 'LONDON Britain will',
    'not with a hyphenated word': 'LONDON-based firms',
  },
  'meta.byline': {
    'a byline': '---\na: b\n---\n\n‹|By Sigrún Vala|>\n\nText.',
    'several names': 'Text.\n\n‹|By T. J. Quill and Maren Oduya|>',
    'not prose': 'Text.\n\nBy Monday it was over.',
    'not prose in small letters': 'Text.\n\nBy noon the wind had dropped',
    'not in the middle': 'Text.\n\nIt was written By Sigrún Vala',
  },
  'meta.attribution': {
    'a line with a name': '"Yes."\n‹|—Natasha Gownaris|>',
    'a line with a role': '"Yes."\n\n‹|– European Court of Justice|>',
    'not an aside': 'He came —John said— late.\n',
    'not a sentence': '— It rained.',
  },
  [SIGNATURE]: {
    'name, flag, handle, date': 'The words. ‹|— James Cleverly🇬🇧 (@JamesCleverly) December 13, 2022|>',
    'no date': 'The words. ‹|— James Cleverly (@JamesCleverly)|>',
    'a line of its own': 'The words.\n‹|– Ann Lee (@ann_lee) · 13 December 2022|>',
    'another network': 'The words. ‹|— Ann Lee (@ann@example.social) 2022-12-13|>',
    'not without a handle': 'The words — James Cleverly said',
    'not with a comment': 'He — James (the minister) — left',
    'not in the middle of a sentence':
      'The words — James (@JamesCleverly) wrote them. Then he went to sleep, and all was well again at last for everybody.',
  },
  [PERSON]: {
    'who signs': 'Words. — ‹|James Cleverly🇬🇧|> (@JamesCleverly) December 13, 2022',
    'not the same name in a sentence': 'James Cleverly said',
  },
  [HANDLE]: {
    'in a signature': 'Words. — James Cleverly (‹|@JamesCleverly|>) December 13, 2022',
    'in a sentence': 'Write to ‹|@ann_lee|>, please.',
    'in a quote': '"Thanks ‹|@ann_lee|>!"',
    'not a mail address': 'Write to ann@example.org, please.',
    'not a bare sign': 'Meet @ noon',
  },
  [HASHTAG]: {
    letters: 'See ‹|#NightTrain|>.',
    'digits and letters': 'See ‹|#TRUMP2020|> and ‹|#2030ziele|>.',
    'not a number': 'He is #19 now',
    'not in a word': 'C# and F#m and a#b',
    'not in an address': 'https://example.org/#part',
  },
  [LINK]: {
    'an address': 'See ‹|https://example.org/a?b=c#d|>.',
    'in brackets': 'See (‹|http://example.org/a|>), there.',
    'in a quote': '"See ‹|https://example.org|>"',
    'not a name of a site': 'See example.org now',
    'not a scheme alone': 'See https:// now',
  },
  [DATE]: {
    'month, day, year': 'On ‹|December 13, 2022|>, it rained.',
    'day, month, year': 'On ‹|13 December 2022|> it rained.',
    'short month': 'On ‹|Dec. 13|> it rained.',
    ordinal: 'On ‹|May 5th|> it rained.',
    'month and year': 'In ‹|March 2011|> it rained.',
    numbers: 'On ‹|2022-12-13|> it rained.',
    'in a dateline': 'TEHRAN, ‹|Dec. 13|> (Reuters) — Iran',
    'in a signature': 'Words. — Ann (@ann) ‹|December 13, 2022|>',
    'in the header': 'date ‹|2022-12-13|> A',
    'not a verb': 'It may 5 times rain, and we march 3 miles',
    'not a name': 'April May and June Carter met 40 people',
    'not a month alone': 'back in August',
    'not part of a word': 'Summarch 2011 and x2022-12-13',
    'not a longer number': '2022-12-131 and Dec. 2022-13',
  },
  [LIST]: {
    dashes: 'Text.\n\n‹|-|> one\n‹|-|> two',
    numbers: '‹|1.|> In 83%\n‹|2)|> In one',
    bullets: '  ‹|•|> one',
    'not a negative number': '-5 degrees',
    'not a year': '2022. It was',
    'not in the middle': 'one - two 1. three',
    'not a dash for a name': '— one',
  },
};

const QUOTES: Readonly<Record<string, string>> = {
  'a sentence': '‹|"Iran threatens global security,"|> explained James.',
  'a part of one': 'A ‹|"desperate alliance"|> between two.',
  two: '‹|"One,"|> he said. ‹|"Two."|>',
  curly: 'said ‹|“It starts”|> then',
  French: '‹|« C’est du vent »|>, said',
  German: 'Er sagte ‹|„Ja“|> dazu',
  'single curly inside double curly': '‹|“My teacher said, ‘A guest. Do not push it,’”|> she told',
  'single inside double': `‹|"He asked me, 'Is it true?' and I left"|>, she said`,
  'British single': `She said ‹|'it's not the player's fault'|> again.`,
  'British curly single': 'She said ‹|‘it’s late’|> again.',
  'behind the header': ' date 2022-12-13 ‹|"Yes,"|> he said',
  'over the lines of a paragraph': 'He said ‹|"one|>\n‹|two"|> and left.',
  'not apostrophes': `Iran's deals and the players' union don't matter to O'Brien's dog`,
  'not curly apostrophes': 'Iran’s deals and the players’ union don’t matter',
  'not shortened words': `'tis the late '70s and rock 'n' roll, 'cause 'til now it's 'round`,
  'not inches': 'A 12" record and a 7" one',
  'not a mark alone': 'A " alone',
  'an open one ends with its paragraph': 'He said ‹|"one|>\n‹|two|>\n\nThree.\n\nA ‹|"four"|> five',
  'an open curly one ends with its paragraph': 'He said ‹|“one|>\n \nThree.',
  'an open French one ends with its paragraph': '‹|« one|>\r\n\r\nThree.',
  'an open one in an open one': '‹|“one ‘two’ „three|>\n\nThree.',
  'paragraphs of one quote each open': '‹|"One.|>\n\n‹|"Two,"|> he said',
  'an open single mark is none': `He said 'one and left\n\nThree.`,
};

describe('the grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  for (const [scope, cases] of Object.entries({ ...CASES, [QUOTED]: QUOTES }))
    describe(scope, () => {
      for (const [what, text] of Object.entries(cases)) it(what, () => checkScope(grammar, scope, text));
    });
});
