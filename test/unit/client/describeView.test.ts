import { strict as assert } from 'node:assert';
import { describeView, readViewState, sortChoices } from '../../../client/src/common/views/describeView';
import type { ViewState } from '../../../client/src/common/views/describeView';

const STATE: ViewState = { scope: 'file', filter: '', sort: 'count' };

describe('what stands beside the title of a view', () => {
  function check(state: Partial<ViewState>, file: string | null, items: number | null, said: string): void {
    const counts = items === null ? null : { items, unattributed: 0 };
    const { description, empty } = describeView('seedmark.entities', { ...STATE, ...state }, file, counts);
    assert.equal(`${description} | ${empty}`, said);
  }

  it('is the number and the file', () => check({}, 'a', 3, '3 names · this file | no'));
  it('is one name', () => check({ scope: 'workspace' }, null, 1, '1 name · all files | no'));
  it('is the filter', () => check({ filter: 'clev' }, 'a', 2, '“clev” · 2 names · this file | no'));
  it('is no number before there is one', () => check({}, 'a', null, 'this file | no'));
  it('tells why there is nothing: no article', () => check({}, null, 0, 'this file | no-file'));
  it('tells why there is nothing: the filter', () =>
    check({ filter: 'x' }, 'a', 0, '“x” · 0 names · this file | filter'));
  it('tells why there is nothing: nothing', () => check({}, 'a', 0, '0 names · this file | nothing'));
});

describe('what a view remembers', () => {
  for (const [kept, state] of [
    [undefined, STATE],
    [null, STATE],
    ['workspace', STATE],
    [
      { scope: 'workspace', sort: 'name', filter: 'x' },
      { scope: 'workspace', sort: 'name', filter: '' },
    ],
    [{ scope: 'galaxy', sort: 7 }, STATE],
  ] as const)
    it(`is read from ${JSON.stringify(kept)}`, () => assert.deepEqual(readViewState(kept), state));

  it('can be sorted in words that fit', () => {
    const [count, , place] = sortChoices('seedmark.quotes', 'workspace');
    assert.deepEqual([count?.label, place?.label], ['Most quotes first', 'Latest article first']);
    assert.equal(sortChoices('seedmark.entities', 'file')[2]?.label, 'As they stand in the text');
  });
});
