import { equal } from 'node:assert/strict';
import { createDocument, hover, positionAt, spanOf } from '../../server/src/features/index';
import { ARTICLE, ARTICLE_PARTS } from '../support/article';
import { readMarkers } from '../support/markers';
import { sketch } from '../support/sketch';
import type { Sketch } from '../support/sketch';

/** `expected` is the plain text, cards separated by empty lines; `''` where there is no hover. */
function check(marked: string, parts: Sketch, expected: string, kind: 'plaintext' | 'markdown' = 'plaintext'): void {
  const { text, cursor, spans } = readMarkers(marked);
  const document = createDocument('file:///a.seed', 1, text, 'utf-16');
  const found = hover(document, sketch(text, parts), positionAt(document, cursor), kind);
  const contents = found?.contents;
  equal(contents && typeof contents === 'object' && 'value' in contents ? contents.value : '', expected);
  if (spans[0] && found?.range) {
    const { start, end } = spanOf(document, found.range);
    equal(text.slice(start, end), text.slice(spans[0].start, spans[0].end));
  }
}

function inArticle(words: string, marked: string, expected: string): void {
  if (!ARTICLE.includes(words)) throw new Error(`not in the article: ${words}`);
  check(
    ARTICLE.replace(words, () => marked),
    ARTICLE_PARTS,
    expected,
  );
}

const ANN = ['Ann Lee', 'Type: person'];
const ANN_TEXT = [
  'From the text:',
  '  Role: Mayor',
  '  Handle: @AnnLee',
  '  Also called: Lee',
  '  Mentions: 4, and 2 quotes',
];
const INFERRED = ['Inferred:', '  This mention: a name, 90 % sure', '  Why: in a test'];
const POST = ['Embedded post', 'Author: Ann Lee', 'Handle: @AnnLee', 'Quoted in the article: once'];
const lines = (...all: string[]) => all.join('\n');

describe('hover', () => {
  it('on the first mention of a person', () =>
    inArticle(
      'Mayor Ann Lee',
      'Mayor ‹|A<|>nn Lee|›',
      lines(...ANN, ...ANN_TEXT, '  First mention: here', ...INFERRED),
    ));

  it('on a pronoun says first who is meant, and why', () =>
    inArticle(
      'She added',
      '‹|S<|>he|› added',
      lines(
        ...ANN,
        'Inferred:',
        '  This mention: “She” means Ann Lee, 90 % sure',
        '  Why: in a test',
        ...ANN_TEXT,
        '  First mention: line 1, “The harbour of Rotterdam opened today, Mayor Ann Lee said.”',
      ),
    ));

  it('on a place shows what is known of it', () =>
    inArticle(
      'Rotterdam opened',
      '‹|<|>Rotterdam|› opened',
      lines(
        'Rotterdam',
        'Type: place (city)',
        'From the text:',
        '  Mentions: 3',
        '  First mention: here',
        'Known:',
        '  In: Netherlands',
        ...INFERRED,
      ),
    ));

  const quote = lines(
    'Direct quote',
    'Speaker: Ann Lee (“Lee”)',
    'Role: Mayor',
    'Quotes of this speaker: 2',
    'How sure: 95 % sure',
    'Why: the speaker is the subject of the reporting verb',
    'Cue: “explained”',
    'Wording: word for word as in the post by Ann Lee',
  );
  it('on a quote', () => inArticle('"We are open,"', '‹|"We <|>are open,"|›', quote));
  it('on the cue of a quote', () => inArticle('explained', '‹|expl<|>ained|›', quote));

  it('on a date counted from the header', () =>
    inArticle(
      'today',
      '‹|to<|>day|›',
      lines(
        'Date: “today”',
        'Means: Tuesday, 13 December 2022',
        'Value: 2022-12-13',
        'Inferred: counted from the header date 2022-12-13',
        'From the header date: the same day',
      ),
    ));

  it('on a month', () =>
    inArticle(
      'back in August',
      '‹|back <|>in August|›',
      lines(
        'Date: “back in August”',
        'Means: August 2022',
        'Value: 2022-08',
        'Inferred: counted from the header date 2022-12-13',
        'From the header date: about 3 months before it',
      ),
    ));

  it('on a date behind the flag, inside its post', () =>
    inArticle(
      'December 13, 2022 in',
      '‹|<|>December 13, 2022|› in',
      lines(
        'Date: “December 13, 2022”',
        'Means: Tuesday, 13 December 2022',
        'Value: 2022-12-13',
        'Stated: the text gives it in full',
        'From the header date: the same day',
        '',
        ...POST,
      ),
    ));

  it('on the header date', () =>
    inArticle(
      '2022-12-13 The',
      '‹|2022-<|>12-13|› The',
      lines(
        'Header: date',
        'For: The day on which the article was written. “today”, “on Monday” and “last year” in the text are counted from it.',
        'Value: 2022-12-13',
        'Day: Tuesday, 13 December 2022',
      ),
    ));

  it('on an amount', () =>
    inArticle('$2 million', '‹|$2<|> million|›', lines('Money: “$2 million”', 'Value: 2,000,000 USD')));

  it('on an amount that is not exact', () =>
    check(
      '‹|aro<|>und 400|›',
      { amounts: [{ words: 'around 400', value: 400, approximate: true }] },
      'Count: “around 400”\nValue: 400\nExactly: the text says that it is not exact',
    ));

  const bounded = (low: number | null, high: number | null, expected: string) =>
    it(`on an amount ${expected}`, () =>
      check(
        '‹|<|>14 km|›',
        { amounts: [{ words: '14 km', kind: 'quantity', value: 14, unit: 'kilometre', low, high }] },
        `Quantity: “14 km”\nValue: ${expected}`,
      ));
  bounded(14, null, '14 kilometre or more');
  bounded(null, 14, '14 kilometre or less');
  bounded(14, 18, 'from 14 to 18 kilometre');

  it('on a handle, with the post below', () =>
    inArticle(
      '@AnnLee',
      '‹|@Ann<|>Lee|›',
      lines('Handle: @AnnLee', 'Of: Ann Lee', 'Why: the signature of the post gives both', '', ...POST),
    ));

  it('on the words of a post', () => inArticle('open. —', 'op<|>en. —', lines(...POST)));

  it('on nothing', () => inArticle('harbour', 'har<|>bour', ''));
  it('behind the last unit of a mention', () => inArticle('Rotterdam opened', 'Rotterdam<|> opened', ''));
  it('in an empty document', () => check('<|>', {}, ''));
});

describe('hover of what cannot be trusted', () => {
  const name = '[x](command:evil) <b> `c` https://evil.example www.evil.example';

  it('escapes Markdown, HTML and addresses', () =>
    check(
      `<|>${name}`,
      { entities: [{ type: 'person', mentions: [name] }] },
      lines(
        '**\\[x\\]\\(command:evil\\) &lt;b&gt; \\`c\\` https\\://evil.example www\\.evil.example**',
        '',
        '- Type: person',
        '',
        '*From the text*',
        '',
        '- Mentions: 1',
        '- First mention: here',
        '',
        '*Inferred*',
        '',
        '- This mention: a name, 90 % sure',
        '- Why: in a test',
      ),
      'markdown',
    ));

  it('leaves plain text as it is', () =>
    check(
      `<|>${name}`,
      { entities: [{ type: 'person', mentions: [name] }] },
      lines(name, 'Type: person', 'From the text:', '  Mentions: 1', '  First mention: here', ...INFERRED),
    ));

  it('keeps line ends of the text from starting anything', () =>
    check(
      '<|>one\n# two',
      { amounts: [{ words: 'one\n# two', kind: 'count', value: 1 }] },
      lines('**Count: “one \\# two”**', '', '- Value: 1'),
      'markdown',
    ));
});

describe('hover of a quote that differs from its source', () => {
  const text = '"We are <|>shut." We are open. — A (@A)';
  it('shows both sides', () =>
    check(
      text,
      {
        quotes: [
          {
            words: '"We are shut."',
            check: {
              against: 'p1',
              verdict: 'altered',
              differences: [{ kind: 'word', quote: { start: 8, end: 12 }, source: { start: 22, end: 26 } }],
            },
          },
        ],
        posts: [{ words: 'We are open. — A (@A)', author: 'A', handle: '@A' }],
      },
      lines(
        'Direct quote',
        'Speaker: not found',
        'Wording: differs from the post by A',
        'Compared: We are [shut → open].',
        'Different word: “shut” here, “open” in the source',
      ),
    ));
});

describe('hover of a name within a quote', () => {
  const parts: Sketch = {
    quotes: [{ words: '"In Bonn now."' }],
    entities: [{ type: 'place', mentions: ['Bonn'] }],
  };
  const place = ['Type: place', 'From the text:', '  Mentions: 1', '  First mention: here', ...INFERRED];

  it('shows the name first, the quote below', () =>
    check('"In ‹|Bo<|>nn|› now."', parts, lines('Bonn', ...place, '', 'Direct quote', 'Speaker: not found')));

  it('has a rule between them in Markdown', () =>
    check(
      '"In ‹|Bo<|>nn|› now."',
      parts,
      lines(
        '**Bonn**',
        '',
        '- Type: place',
        '',
        '*From the text*',
        '',
        '- Mentions: 1',
        '- First mention: here',
        '',
        '*Inferred*',
        '',
        '- This mention: a name, 90 % sure',
        '- Why: in a test',
        '',
        '---',
        '',
        '**Direct quote**',
        '',
        '- Speaker: not found',
      ),
      'markdown',
    ));

  it('shows the quote alone beside the name', () =>
    check('‹|"I<|>n Bonn now."|›', parts, lines('Direct quote', 'Speaker: not found')));
});

describe('hover of durations', () => {
  const cases: readonly (readonly [string | null, string])[] = [
    ['P2M', 'Means: 2 months\nValue: P2M'],
    ['PT1H', 'Means: 1 hour\nValue: PT1H'],
    ['PXD', 'Means: some days\nValue: PXD'],
    ['P2M3D', 'Means: 2 months 3 days\nValue: P2M3D'],
    ['P2M3', 'Value: P2M3'],
    [null, 'Value: not resolved'],
  ];
  for (const [value, expected] of cases) {
    it(String(value), () =>
      check(
        'for <|>long',
        { dates: [{ words: 'long', type: 'duration', value }] },
        `Duration: “long”\n${expected}\nInferred: ${value === null ? 'nothing: the text does not say enough' : 'from the words alone'}`,
      ),
    );
  }
});
