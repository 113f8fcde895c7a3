import { deepEqual, equal } from 'node:assert/strict';
import { labelChoices, pickByKeys, splitByUse, used } from '../../../../client/src/common/annotations/labels';
import { labels, layer } from './support';

const TEAM = [
  layer('entity', { labels: labels('p:person o:organization place') }),
  layer('frame', { key: 'f', labels: labels('c:conflict p:progress') }),
  layer('tone', { key: 't' }),
  layer('rest'),
];

describe('the keys of labels', () => {
  const check = (layers: typeof TEAM, expected: string): void =>
    equal(
      labelChoices(layers)
        .map(({ title, keys }) => `${title}:${keys}`)
        .join(' '),
      expected,
    );
  it('are those of the team, with the key of the layer where two are the same, and else digits', () =>
    check(TEAM, 'person:1 organization:o place:2 conflict:c progress:fp tone:t rest:3'));
  it('are of no use where two cannot be told apart', () =>
    check(
      [layer('a', { labels: labels('x:one x:two') }), layer('b', { labels: labels('y:three') })],
      'one:1 two:2 three:y',
    ));
  it('are no digits that the team uses', () => check([layer('a', { labels: labels('1:one two') })], 'one:1 two:2'));
  it('are the same for capital letters', () => check([layer('a', { labels: labels('P:one') })], 'one:p'));
  it('end with the ninth label that has none', () => {
    const many = labels('a b c d e f g h i j');
    equal(labelChoices([layer('x', { labels: many })]).at(-1)?.keys, '');
  });
});

describe('typed keys', () => {
  function check(typed: string, expected: string | undefined): void {
    const picked = pickByKeys(labelChoices(TEAM), typed);
    equal(typeof picked === 'object' ? picked.title : picked, expected);
  }
  it('pick their label', () => check('c', 'conflict'));
  it('pick a digit', () => check('2', 'place'));
  it('wait for more', () => check('f', 'more'));
  it('pick two keys', () => check('fp', 'progress'));
  it('of nobody filter the list', () => check('x', undefined));
  it('behind a space filter the list', () => check(' c', undefined));
  it('of more than a key filter the list', () => check('con', undefined));
  it('that were taken back pick nothing', () => check('', undefined));
});

describe('labels used last', () => {
  const person = { layer: 'entity', label: 'person' };
  const tone = { layer: 'tone', label: '' };

  it('come first, the latest before all', () => {
    const { last, others } = splitByUse(labelChoices(TEAM), used(used([], person), tone));
    deepEqual(
      last.map(({ title }) => title),
      ['tone', 'person'],
    );
    equal(others.length, 5);
  });
  it('are not kept twice', () => deepEqual(used(used(used([], person), tone), person), [person, tone]));
  it('are not kept for ever', () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ layer: 'entity', label: `${index}` }));
    equal(many.reduce<{ layer: string; label: string }[]>((all, one) => used(all, one), []).length, 20);
  });
  it('are left out where there is no such label any more', () => {
    const { last, others } = splitByUse(labelChoices(TEAM), [{ layer: 'gone', label: 'x' }]);
    deepEqual([last.length, others.length], [0, 7]);
  });
});
