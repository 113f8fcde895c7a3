import { deepEqual, equal, ok } from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { align } from '../../../server/src/workspace/checks/align';
import { quoteWordsOf, trigramsOf } from '../../../server/src/workspace/checks/quoteText';
import { QuoteTable } from '../../../server/src/workspace/checks/quoteTable';
import { findingsAmong } from '../../../server/src/workspace/index';
import { applyChanges } from '../checks/documents';
import { mark, unmark } from '../header/marks';
import { shippedEngine } from '../../support/engine';

const engine = shippedEngine();
const dated = (text: string, day = '2022-12-13'): string => (text.startsWith(' date') ? text : ` date ${day} ${text}`);

interface Case {
  /** With the places of the findings. */
  readonly here: string;
  readonly others: readonly string[];
  readonly fixed?: string;
}

function test(code: string, reports: readonly Case[], silent: readonly Case[]): void {
  const find = (text: string, others: readonly string[]) =>
    findingsAmong(
      engine,
      text,
      others.map((other) => dated(other)),
    ).filter((finding) => finding.code === code);
  describe(code, () => {
    it('is tested on twice as many texts without a finding', () => ok(silent.length >= 2 * reports.length));
    for (const { here, others, fixed } of reports)
      it(`reports in ${here}`, () => {
        const marked = dated(here);
        const { text } = unmark(marked);
        const found = find(text, others);
        equal(
          mark(
            text,
            found.map(({ span }) => span),
          ),
          marked,
        );
        ok(found.every(({ related }) => related.length > 0 && related.every(({ uri }) => uri.includes('/other-'))));
        const texts = found.flatMap(({ fixes }) => fixes.map(({ changes }) => applyChanges(text, changes)));
        deepEqual(texts, fixed === undefined ? [] : [dated(fixed)]);
      });
    for (const { here, others } of silent)
      it(`is silent on ${here} beside ${others.join(' / ')}`, () => deepEqual(find(dated(here), others), []));
  });
}

const CLEVERLY = 'Mr James Cleverly spoke. James Cleverly left.';
const MONDAY = '"We will open the old harbour again on Monday morning," said Ann Lee.';

describe('checks across files', () => {
  test(
    'name-spelling-elsewhere',
    [
      {
        here: 'Mr ‹|James Cleverley|> spoke.',
        others: [CLEVERLY, CLEVERLY],
        fixed: 'Mr James Cleverly spoke.',
      },
      {
        here: 'He said: "Mr ‹|James Cleverley|> spoke."',
        others: [CLEVERLY, CLEVERLY],
      },
    ],
    [
      { here: 'Mr James Cleverley spoke.', others: [CLEVERLY] },
      { here: 'Mr James Cleverly spoke.', others: [CLEVERLY, CLEVERLY] },
      { here: 'Mr James Cleverley spoke.', others: [CLEVERLY, CLEVERLY, 'Mr James Cleverley spoke.'] },
      { here: 'Mr Bob Cleverley spoke.', others: [CLEVERLY, CLEVERLY] },
      { here: 'Mr Cleverley spoke.', others: [CLEVERLY, CLEVERLY] },
      { here: 'Mr Paul Budd spoke.', others: ['Mr Paul Rudd spoke. Paul Rudd left.', 'Mr Paul Rudd spoke.'] },
      { here: 'The Russian minister spoke.', others: ['Russia spoke. Russia left.', 'Russia spoke.'] },
    ],
  );

  test(
    'handle-two-people-elsewhere',
    [
      {
        here: 'One.\n\nWe open it today. — Ann Lee (‹|@portboss|>) December 13, 2022',
        others: ['One.\n\nWe shut it today. — Bob Roe (@PortBoss) December 12, 2022'],
      },
    ],
    [
      {
        here: 'One.\n\nWe open it today. — Ann Lee (@annlee) December 13, 2022',
        others: ['One.\n\nWe shut it today. — Bob Roe (@PortBoss) December 12, 2022'],
      },
      {
        here: 'One.\n\nWe open it today. — Ann Lee (@portboss) December 13, 2022',
        others: ['One.\n\nWe shut it today. — Dr Ann Lee (@portboss) December 12, 2022'],
      },
      {
        here: 'One.\n\nWe open it today. — Ann Lee (@portboss) December 13, 2022',
        others: ['One.\n\nWe shut it today. — Bob Roe (@portbosses) December 12, 2022'],
      },
    ],
  );

  test(
    'quote-words-elsewhere',
    [
      {
        here: '"We will open the old harbour again on ‹|Tuesday|> morning," said Ann Lee.',
        others: [MONDAY],
      },
      {
        here: 'Lee said they would "open the old harbour ‹|once more|> on Monday morning and stay".',
        others: ['"We will open the old harbour again on Monday morning and stay until the spring," said Ann Lee.'],
      },
    ],
    [
      { here: MONDAY, others: [MONDAY] },
      { here: '"We will open the old harbour again … Monday morning," said Ann Lee.', others: [MONDAY] },
      { here: '"[We] will open the [very] old harbour again on Monday morning," said Ann Lee.', others: [MONDAY] },
      { here: '"we will open the old harbour, again, on Monday morning!" said Ann Lee.', others: [MONDAY] },
      { here: '"We will open on Tuesday," said Ann Lee.', others: ['"We will open on Monday," said Ann Lee.'] },
      {
        here: '"We will open the old harbour again on Tuesday morning," said Ann Lee.',
        others: ['"We will open the old harbour again on Monday morning," said Bob Roe.'],
      },
      { here: '"We will shut the new harbour for good on Tuesday evening," said Ann Lee.', others: [MONDAY] },
      { here: 'They will open the old harbour again on Tuesday morning, said Ann Lee.', others: [MONDAY] },
    ],
  );

  const ferry = (count: string) => `Off Torunn, near the Skarv Lighthouse, ${count} were killed when a ferry sank.`;
  test(
    'figure-differs-elsewhere',
    [{ here: 'Off Torunn, near the Skarv Lighthouse, ‹|12 people|> were killed.', others: [ferry('14 people')] }],
    [
      { here: ferry('12 people'), others: [ferry('12 people')] },
      { here: ferry('at least 12 people'), others: [ferry('14 people')] },
      {
        here: ' date 2022-12-20 Off Torunn, near the Skarv Lighthouse, 12 people were killed.',
        others: [ferry('14 people')],
      },
      { here: 'Off Bergen, near the Fjell Lighthouse, 12 people were killed.', others: [ferry('14 people')] },
      { here: 'Off Torunn, near the Skarv Lighthouse, 12 people were injured.', others: [ferry('14 people')] },
    ],
  );
});

describe('quotes laid beside one another', () => {
  const difference = (a: string, b: string) => {
    const [here, there] = [quoteWordsOf(a), quoteWordsOf(b)];
    return align(here, there).differences.map(({ here: [k, l], there: [m, n] }) =>
      [here.slice(k, l), there.slice(m, n)].map((words) => words.map(({ written }) => written).join(' ')).join('|'),
    );
  };
  const cases: readonly (readonly [string, string, ...string[]])[] = [
    ['we will go on Monday', 'we will go on Monday'],
    ['we will go on Monday', 'we will not go on Monday', '|not'],
    ['we will surely go on Monday', 'we will go on Monday', 'surely|'],
    ['we will go on Monday morning', 'we must go on Monday evening', 'will|must'],
    ['go on Monday', 'we will go on Monday with you'],
    ['we … go on Monday', 'we will go on Monday'],
    ['we [all] go on Monday', 'we go on Monday'],
    ['', 'we'],
  ];
  for (const [a, b, ...found] of cases) it(`${a} / ${b}`, () => deepEqual(difference(a, b), found));
});

describe('the table of quotes', () => {
  const word = fc.constantFrom(...'a b c d e f g h i j k l m n o p'.split(' '));
  it('finds every file that shares five words in a row', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 8, maxLength: 20 }), { minLength: 1, maxLength: 8 }),
        fc.nat(7),
        fc.nat(15),
        (quotes, which, from) => {
          const table = new QuoteTable();
          for (const [number, words] of quotes.entries()) table.put(`f${number}`, [words.join(' ')]);
          const asked = quotes[which % quotes.length] ?? [];
          const piece = asked.slice(Math.min(from, asked.length - 5)).slice(0, 5);
          ok(table.filesLike(`x y ${piece.join(' ')} z`).includes(`f${which % quotes.length}`));
        },
      ),
    );
  });
  it('forgets files, and what they said before', () => {
    const table = new QuoteTable();
    table.put('a', ['one two three four five']);
    table.put('b', ['one two three four five']);
    table.put('a', ['six seven eight nine ten']);
    deepEqual(table.filesLike('one two three four five'), ['b']);
    table.remove('b');
    deepEqual(table.filesLike('one two three four five'), []);
    for (let round = 0; round < 5000; round++) table.put('a', [`six seven eight nine ten ${round} ${round + 1}`]);
    deepEqual(table.filesLike('six seven eight nine ten'), ['a']);
  });
  it('stays quick where all files say the same', () => {
    const table = new QuoteTable();
    const start = performance.now();
    for (let number = 0; number < 20_000; number++) table.put(`f${number}`, ['one two three four five six seven']);
    ok(table.filesLike('one two three four five six seven').length > 0);
    ok(performance.now() - start < 3000);
  });
  it('has nothing for a quote of two words', () => deepEqual(trigramsOf('one two'), []));
});
