import assert from 'node:assert/strict';
import { shortDiff } from './shortDiff';

describe('short difference', () => {
  const cases: readonly (readonly [title: string, expected: string, actual: string, diff: string])[] = [
    ['none', 'a\nb', 'a\nb', ''],
    ['a line changed', 'a\nb\nc', 'a\nx\nc', '@ line 2\n- b\n+ x'],
    ['a line gone', 'a\nb\nc', 'a\nc', '@ line 2\n- b'],
    ['a line new', 'a\nc', 'a\nb\nc', '@ line 2\n+ b'],
    ['two places', 'a\nb\nc\nd', 'x\nb\nc\ny', '@ line 1\n- a\n+ x\n@ line 4\n- d\n+ y'],
    ['a line new at the end', 'a', 'a\nb', '@ line 2\n+ b'],
  ];
  for (const [title, expected, actual, diff] of cases) it(title, () => assert.equal(shortDiff(expected, actual), diff));

  it('stays short', () => {
    const lines = shortDiff('a\n'.repeat(50), 'b\n'.repeat(50)).split('\n');
    assert.equal(lines.length, 25);
    assert.equal(lines.at(-1), '… 77 more');
  });
});
