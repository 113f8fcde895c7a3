import { strict as assert } from 'node:assert';
import { looksLikeSeed, START_LENGTH } from '../../../client/src/common/detectSeed';
import { parseHeader } from '../../../server/src/engine/index';

const SEEDS: readonly (readonly [what: string, text: string])[] = [
  ['a space before, text behind', ' date 2022-12-13 A growing alliance'],
  ['nothing before, nothing behind', 'date 2022-12-13'],
  ['a header on a line of its own', 'date 2022-12-13\n\nA growing alliance'],
  ['a byte order mark', '\uFEFF date 2022-12-13 A growing'],
  ['a byte order mark before front matter', '\uFEFF---\ndate: 2022-12-13\n---\n'],
  ['CRLF', 'date 2022-12-13\r\n\r\nText'],
  ['front matter with CRLF', '---\r\ntitle: A\r\ndate: 2022-12-13\r\n---\r\nText'],
  ['leading blank lines', '\n \n\t\n date 2022-12-13 Text'],
  ['a tab and a no-break space', 'date\t\u00a02022-12-13 Text'],
  ['a date-time', 'date 2022-12-13T10:00:00Z Text'],
  ['a day that does not exist', 'date 2022-13-45 Text'],
  ['missing zeros', 'date 2022-2-3 Text'],
  ['no day', 'date 2022-12\n\nText'],
  ['no separators', 'date 20221213 Text'],
  ['slashes', 'date 2022/12/13 Text'],
  ['day and month in doubt', 'date 03/04/2022 Text'],
  ['dots', 'date 13.12.2022 Text'],
  ['a month by name', 'date December 13, 2022 Text'],
  ['day, month, year', 'date 13 Dec. 2022 Text'],
  ['a capital', 'Date 2022-12-13 Text'],
  ['a comma behind', 'date 2022-12-13, Text'],
  ['front matter', '---\ntitle: A\ndate: 2022-12-13\n---\nText'],
  ['front matter with lists, comments and blank lines', '---\ntags:\n  - a\n- b\n# c\n\ndate: 2022-12-13\n---\n'],
  ['front matter with a damaged date', '---\ndate: yesterday\n---\n'],
  ['front matter with an empty date', '---\ndate:\n---\n'],
  ['front matter that is not closed', '---\ntitle: A\ndate: 2022-12-13\n\nText'],
  ['front matter with a quoted key', '---\n"date": 2022-12-13\n---\n'],
];

const OTHERS: readonly (readonly [what: string, text: string])[] = [
  ['an empty file', ''],
  ['a byte order mark alone', '\uFEFF'],
  ['white space alone', ' \r\n\r\n'],
  ['the word alone', 'date'],
  ['prose', 'date night in the city'],
  ['prose with a year', 'Date 2022 was a good year'],
  ['a count', 'date 12 of the tour'],
  ['a header in the middle', 'Milk, bread.\n\ndate 2022-12-13 Text'],
  ['another word that ends like it', 'update 2022-12-13 Text'],
  ['another word that starts like it', 'dates 2022-12-13 Text'],
  ['another key', 'dated 2022-12-13'],
  ['no space between', 'date2022-12-13'],
  ['the date on the next line', 'date\n2022-12-13 Text'],
  ['minutes of a meeting', 'Date: 2022-12-13\nAttendees: all'],
  ['a mail', 'Date: Tue, 13 Dec 2022 10:00:00 +0000\nFrom: a@example.org'],
  ['a number that goes on', 'date 202212134 units'],
  ['a date that goes on', 'date 2022-12-13-draft'],
  ['a word glued to the date', 'date 2022-12-13th of'],
  ['a version', 'date 1.2.3 was released'],
  ['a rule, then prose', '---\n\nThe date: 2022-12-13'],
  ['prose before the key', '---\nSome words here.\ndate: 2022-12-13\n---\n'],
  ['front matter behind a blank line', '\n---\ndate: 2022-12-13\n---\n'],
  ['front matter without a date', '---\ntitle: A\n---\n\nText'],
  ['a date behind the front matter', '---\ntitle: A\n---\ndate: 2022-12-13\n'],
  ['a nested date', '---\nevent:\n  date: 2022-12-13\n---\n'],
  ['a key that ends like it', '---\nupdate: 2022-12-13\n---\n'],
  ['a key without white space behind', '---\ndate:2022-12-13\n---\n'],
  ['a longer rule', '-----\ndate: 2022-12-13\n-----\n'],
  ['front matter in the middle', 'Text\n---\ndate: 2022-12-13\n---\n'],
  ['a quote', '"date 2022-12-13" is how it starts'],
  ['a date without the word', '2022-12-13 A growing alliance'],
];

describe('what looks like a seed file', () => {
  for (const [what, text] of SEEDS) {
    it(`with ${what}`, () => assert.equal(looksLikeSeed(text), true));
    it(`and has a header for the checks to look at: ${what}`, () => assert.notEqual(parseHeader(text), null));
  }
  for (const [what, text] of OTHERS) it(`not with ${what}`, () => assert.equal(looksLikeSeed(text), false));

  it('looks at the start only', () => {
    const blank = '\n'.repeat(START_LENGTH);
    assert.equal(looksLikeSeed(`${blank.slice(20)}date 2022-12-13 Text`), true);
    assert.equal(looksLikeSeed(`${blank}date 2022-12-13 Text`), false);
  });

  it('takes hostile starts', () => {
    for (const part of ['date ', ' ', '---\n', 'a: \n', '2022-'])
      assert.equal(looksLikeSeed(part.repeat(2_000_000 / part.length)), false);
  });
});
