import { deepEqual, equal } from 'node:assert/strict';
import { compromiseFinder } from '../../eval/compromise';
import { measureNames } from '../../eval/measureNames';
import { scoreNames } from '../../eval/names';
import { ratesFrom, ratesOf } from '../../eval/rates';
import { isHeldOut, parseStandoff } from '../../eval/standoff';
import { namesIn } from '../../eval/seedmark';
import type { Entity, Mention } from '../../../server/src/engine/index';
import { names, sketch } from './support';

describe('the score of names', () => {
  const check = (gold: string, found: string, expected: string) =>
    it(`${gold || 'nothing'} / ${found || 'nothing'}`, () => {
      const { types, micro } = scoreNames([[names(gold), names(found)]]);
      const shown = Object.entries({ ...types, all: micro }).map(
        ([label, { right, found: all, marked }]) => `${label} ${right}/${all}/${marked}`,
      );
      equal(shown.join(', '), expected);
    });

  check('PER 0 4', 'PER 0 4', 'PER 1/1/1, LOC 0/0/0, ORG 0/0/0, all 1/1/1');
  check('PER 0 4', 'PER 0 3', 'PER 0/1/1, LOC 0/0/0, ORG 0/0/0, all 0/1/1');
  check('PER 0 4', 'PER 1 4', 'PER 0/1/1, LOC 0/0/0, ORG 0/0/0, all 0/1/1');
  check('PER 0 4', 'ORG 0 4', 'PER 0/0/1, LOC 0/0/0, ORG 0/1/0, all 0/1/1');
  check('PER 0 4', 'PER 0 4, PER 0 4', 'PER 1/1/1, LOC 0/0/0, ORG 0/0/0, all 1/1/1');
  check('LOC 0 4', 'LOC 0 4, ORG 0 4', 'PER 0/0/0, LOC 1/1/1, ORG 0/1/0, all 1/2/1');
  check('', 'LOC 2 4', 'PER 0/0/0, LOC 0/1/0, ORG 0/0/0, all 0/1/0');
  check('LOC 2 4, ORG 7 9', '', 'PER 0/0/0, LOC 0/0/1, ORG 0/0/1, all 0/0/2');

  it('keeps documents apart', () =>
    deepEqual(
      scoreNames([
        [names('PER 0 4'), []],
        [[], names('PER 0 4')],
      ]).micro,
      { right: 0, found: 1, marked: 1 },
    ));
});

describe('rates', () => {
  it('of counts', () =>
    deepEqual(ratesOf({ right: 1, found: 2, marked: 4 }), { precision: 0.5, recall: 0.25, f1: 1 / 3 }));
  it('of nothing found', () =>
    deepEqual(ratesOf({ right: 0, found: 0, marked: 4 }), { precision: 0, recall: 0, f1: 0 }));
  it('of all right', () => equal(ratesFrom(1, 1).f1, 1));
});

describe('the names that are counted', () => {
  const text = 'Ann Lee (@ann) of Rome met her at City Hall near the Elbe.';
  const mention = (words: string, kind: Mention['kind']): Mention => {
    const start = text.indexOf(words);
    return { span: { start, end: start + words.length }, kind, confidence: 1, evidence: '' };
  };
  const entity = (type: Entity['type'], ...mentions: Mention[]): Entity => ({
    ...{ id: 'e1', name: '', subtype: null, role: null, handle: null, registry: null, knowledge: null },
    ...{ type, mentions },
  });
  const check = (title: string, entities: Entity[], expected: string) =>
    it(title, () => equal(sketch(text, namesIn(text, { entities })), expected));

  check(
    'are proper names and aliases',
    [entity('person', mention('Ann Lee', 'name'), mention('Ann', 'alias'))],
    'PER Ann Lee, PER Ann',
  );
  check('are no handles', [entity('person', mention('@ann', 'alias'))], '');
  check(
    'are no pronouns or descriptions',
    [entity('person', mention('her', 'pronoun'), mention('met', 'nominal'))],
    '',
  );
  check(
    'are facilities among the places',
    [entity('place', mention('Rome', 'name')), entity('facility', mention('City Hall', 'name'))],
    'LOC Rome, FAC City Hall',
  );
  check('are no works', [entity('work', mention('Elbe', 'name')), entity('norp', mention('Rome', 'name'))], '');
});

describe('the measure of names', () => {
  const documents = [{ text: '@ann met Ann at City Hall', gold: names('PER 0 4, PER 9 12, FAC 16 25') }];
  const finder = (found: string) => () => names(found);
  const result = measureNames({ name: 'made', about: 'by hand' }, documents, {
    seedmark: finder('PER 9 12, FAC 16 25'),
    compromise: finder('LOC 16 25'),
  });

  it('counts the handles', () => equal(result.handles, 1));
  it('of ours', () => deepEqual(result.seedmark.micro, { right: 2, found: 2, marked: 3 }));
  it('without facilities on either side', () =>
    deepEqual(result.seedmarkWithoutFacilities.micro, { right: 1, found: 1, marked: 2 }));
  it('without handles', () => deepEqual(result.withoutHandles?.seedmark.micro, { right: 2, found: 2, marked: 2 }));
  it('without what was found in their place', () =>
    deepEqual(
      measureNames({ name: '', about: '' }, documents, { seedmark: finder('PER 1 4, PER 5 8'), compromise: finder('') })
        .withoutHandles?.seedmark.micro,
      { right: 0, found: 1, marked: 2 },
    ));
  it('of compromise', () => deepEqual(result.compromise.micro, { right: 1, found: 1, marked: 3 }));
});

describe('the names of compromise', () => {
  const check = (body: string, expected: string) =>
    it(body, () => {
      const text = ` date 2020-01-01 ${body}`;
      equal(sketch(text, compromiseFinder(text)), expected);
    });

  check('We met Mr. John Smith, of Chicago.', 'PER John Smith, LOC Chicago');
  check('😀 We saw President George W. Bush’s aide.', 'PER George W. Bush');
  check('Nobody was there.', '');
});

describe('stand-off annotations', () => {
  const files = Array.from({ length: 50 }, (_, index) => `${index}.txt`);
  const [kept, trained] = [files.find(isHeldOut) ?? '', files.find((file) => !isHeldOut(file)) ?? ''];
  const rows = [
    `${kept}\t0\t3\tperson`,
    `${trained}\t0\t3\tperson`,
    `${kept}\t4\t8\tplace.city`,
    `${kept}\t9\t13\tfacility`,
    `${kept}\t14\t18\tevent`,
    `${kept}\t19\t22\torganization`,
    '',
  ];
  const documents = parseStandoff(rows.join('\n'), (file) => `${file}: 45678 ABCD EFGH IJK`);

  it('of held-out files alone', () => equal(documents.length, 1));
  it('keep their places, and of the types only those that count', () =>
    deepEqual(documents[0]?.gold, names('PER 0 3, LOC 4 8, FAC 9 13, ORG 19 22')));
});
