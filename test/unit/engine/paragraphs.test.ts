import assert from 'node:assert/strict';
import { kindOf } from '../../../server/src/engine/text/kinds';
import { wordsOf } from '../../../server/src/engine/text/words';
import { splitParagraphs } from '../../../server/src/engine/text/paragraphs';

describe('paragraphs', () => {
  const splits: readonly (readonly [string, readonly string[]])[] = [
    ['a\n\nb', ['a', 'b']],
    ['a\r\n\r\nb\r\n', ['a', 'b']],
    ['a\r\rb', ['a', 'b']],
    ['  a \n \t\u00a0\n b  ', ['a', 'b']],
    ['a\nb', ['a\nb']],
    ['a\r\nb', ['a\r\nb']],
    ['', []],
    ['\n \n', []],
  ];
  for (const [text, expected] of splits)
    it(JSON.stringify(text), () => {
      const found = splitParagraphs(text, 0).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(found, expected);
    });

  it('starts where the body does', () => {
    assert.deepEqual(splitParagraphs('date x\n\na', 6), [{ start: 8, end: 9 }]);
  });
});

describe('kinds of paragraphs', () => {
  const kinds: readonly (readonly [string, string])[] = [
    ['Reaction from the harbour', 'heading'],
    ['## What happens next', 'heading'],
    ['== Sources ==', 'heading'],
    ['It rained.', 'text'],
    ['he said', 'text'],
    ['"We won"', 'text'],
    ['WN: What is next?', 'text'],
    ['Monday, February 11, 2019', 'dateline'],
    ['13 December 2022', 'dateline'],
    ['TEHRAN, Dec. 13 (Reuters) —', 'dateline'],
    ['By Ann Lee', 'dateline'],
    ['By Ann Lee and Bob Roe, Harbour Agency', 'dateline'],
    ['By Friday the storm had passed.', 'text'],
    ['TEHRAN, Dec. 13 (Reuters) — Talks began on Tuesday.', 'text'],
    ['- one\n- two', 'list'],
    ['1. one\n2) two', 'list'],
    ['• only one', 'list'],
    ['-5 degrees were measured', 'text'],
    ['2022 was a bad year.', 'text'],
    ['- one\nand more', 'text'],
    ['We are open. — Ann Lee🇬🇧 (@AnnLee) December 13, 2022', 'post'],
    ['We are open. -- Ann Lee (@AnnLee)', 'post'],
    ['We met Ann Lee (@AnnLee) on December 13, 2022', 'text'],
    ['We are open — Ann Lee (who won) December 13, 2022.', 'text'],
  ];
  for (const [text, expected] of kinds)
    it(JSON.stringify(text), () => assert.equal(kindOf(wordsOf(text)).kind, expected));

  it('reads the signature of a post', () => {
    const paragraph = 'We are open — truly. — Ann Lee🇬🇧 (@AnnLee) 13 Dec 2022';
    const signature = kindOf(wordsOf(paragraph)).signature;
    const slice = (range: { start: number; end: number } | null | undefined): string =>
      range ? paragraph.slice(range.start, range.end) : '';
    assert.equal(signature?.author, 'Ann Lee');
    assert.equal(slice(signature.authorSpan), 'Ann Lee');
    assert.equal(slice(signature.handleSpan), '@AnnLee');
    assert.equal(slice(signature.dateSpan), '13 Dec 2022');
    assert.equal(signature.date, '2022-12-13');
    assert.equal(slice(signature.textSpan), 'We are open — truly.');
  });
});
