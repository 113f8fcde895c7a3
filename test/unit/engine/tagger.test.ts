import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createEngine } from '../../../server/src/engine/index';
import { bestLabels } from '../../../server/src/engine/entities/tagger/decode';
import { readModel } from '../../../server/src/engine/entities/tagger/file';
import { createTable, hashLower, hashOf, lookUp } from '../../../server/src/engine/entities/tagger/hash';
import {
  BEGIN,
  CLASSES,
  INSIDE,
  LABEL_COUNT,
  LAST,
  labelOf,
  mayFollow,
  UNIT,
} from '../../../server/src/engine/entities/tagger/labels';
import { Tagger } from '../../../server/src/engine/entities/tagger/tagger';
import { nameTokens } from '../../../server/src/engine/text/nameTokens';
import { shippedResources } from '../../support/engine';

const resources = shippedResources();

describe('tokens for names', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['US-led talks', 'US|-|led|talks'],
    ['Iran-backed', 'Iran|-|backed'],
    ['anti-Brexit', 'anti|-|Brexit'],
    ['President-elect', 'President|-|elect'],
    ['Chan-o-cha', 'Chan-o-cha'],
    ['Ban Ki-moon', 'Ban|Ki-moon'],
    ['al-Assad', 'al-Assad'],
    ['Jean-Luc', 'Jean-Luc'],
    ['well-known', 'well-known'],
    ['post-war', 'post-war'],
  ];
  for (const [text, expected] of cases)
    it(text, () =>
      assert.equal(
        nameTokens(text)
          .map(({ start, end }) => text.slice(start, end))
          .join('|'),
        expected,
      ),
    );
});

describe('hashes', () => {
  it('are FNV-1a', () => {
    assert.equal(hashOf(''), 0x811c9dc5);
    assert.equal(hashOf('a'), 0xe40c292c);
    assert.equal(hashOf('foobar'), 0xbf9cf968);
    assert.equal(hashOf('a foobar', 2), hashOf('foobar'));
  });

  it('of the lower case do not need it', () => {
    for (const text of ['Iran', 'ÉLYSÉE', 'İstanbul', 'a-Z', 'Ω'])
      assert.equal(hashLower(text, 0, text.length), hashOf(text.toLowerCase()));
  });

  it('find what a table holds and nothing else', () => {
    const keys = Array.from({ length: 1000 }, (_, index) => hashOf(`word ${index}`));
    const table = createTable(keys, (index) => index);
    keys.forEach((key, index) => assert.equal(lookUp(table, key), index));
    for (let index = 1000; index < 2000; index++) assert.equal(lookUp(table, hashOf(`word ${index}`)), -1);
    assert.equal(
      lookUp(
        createTable([], () => 0),
        5,
      ),
      -1,
    );
  });
});

describe('labels', () => {
  it('never leave a name open or continue another', () => {
    const person = CLASSES.indexOf('PER');
    const place = CLASSES.indexOf('LOC');
    assert.ok(mayFollow(labelOf(person, BEGIN), labelOf(person, INSIDE)));
    assert.ok(mayFollow(labelOf(person, LAST), labelOf(place, UNIT)));
    assert.ok(!mayFollow(labelOf(person, BEGIN), labelOf(place, LAST)));
    assert.ok(!mayFollow(labelOf(person, BEGIN), 0));
    assert.ok(!mayFollow(0, labelOf(person, INSIDE)));
  });

  it('are the best that make sense', () => {
    const scores = new Float32Array(2 * LABEL_COUNT);
    scores[labelOf(0, INSIDE)] = 9;
    scores[labelOf(0, BEGIN)] = 2;
    scores[LABEL_COUNT + labelOf(0, LAST)] = 3;
    scores[LABEL_COUNT + labelOf(1, UNIT)] = 4;
    const labels = bestLabels(scores, new Float32Array(LABEL_COUNT * LABEL_COUNT), 2);
    assert.deepEqual([...labels], [labelOf(0, BEGIN), labelOf(0, LAST)]);
  });
});

describe('the tagger', () => {
  const model = readModel(resources.tagger);
  const tag = (tagger: Tagger, text: string) => {
    const tokens = nameTokens(text);
    return tagger.tag(
      tokens,
      tokens.map(({ start, end }) => text.slice(start, end)),
    );
  };
  const sentences = [
    'The talks in Geneva between Iran and the United States went on while Josep Borrell spoke to Reuters in Brussels .',
    'He met Lee',
    'Talks of the ministers from the union in the city of Oslo',
    'nothing here is a name',
    'Feyenoord 2 Ajax 1',
    '',
  ];
  for (const text of sentences)
    it(`answers by its sentence alone, not by those before it: "${text}"`, () => {
      assert.ok(model);
      const expected = tag(new Tagger(model), text);
      const used = new Tagger(model);
      for (const other of sentences) {
        tag(used, other);
        assert.deepEqual(tag(used, text), expected);
      }
    });

  const classes: readonly (readonly [string, string])[] = [
    ['Feyenoord 2 Ajax 1', 'Feyenoord/ORG Ajax/ORG'],
    ['2. Anna Larsen (Denmark) 12.31', 'Anna Larsen/PER Denmark/LOC'],
    ['OSLO 1996-10-02', 'OSLO/LOC'],
    ['Attendance: 24,500', ''],
    ['nothing here is a name', ''],
    ['“We won,” he said.', ''],
  ];
  for (const [text, expected] of classes)
    it(`names in "${text}": ${expected}`, () => {
      assert.ok(model);
      const found = tag(new Tagger(model), text).map(
        ({ span, nameClass }) => `${text.slice(span.start, span.end)}/${nameClass}`,
      );
      assert.equal(found.join(' '), expected);
    });
});

describe('the model file', () => {
  const bytes = readFileSync('server/model/tagger.bin');

  it('is read from any place in a buffer', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    assert.ok(readModel(bytes));
    assert.ok(readModel(shifted.subarray(1)));
  });

  const damages: readonly (readonly [string, (good: Uint8Array) => Uint8Array])[] = [
    ['empty', () => new Uint8Array()],
    ['of another kind', () => new TextEncoder().encode('{"a": 1}'.repeat(10))],
    ['cut off', (good) => good.slice(0, good.length - 4)],
    ['cut and filled up', (good) => Uint8Array.from([...good.slice(0, 64), 0, 0, 0, 0])],
    ['changed in one byte', (good) => good.map((byte, index) => (index === 1_000_003 ? byte ^ 1 : byte))],
    ['changed in its head', (good) => good.map((byte, index) => (index === 20 ? 33 : byte))],
    ['only a head', (good) => good.slice(0, 16)],
  ];
  for (const [name, damage] of damages)
    it(`is refused when ${name}, and the names of the lists are still found`, () => {
      const tagger = damage(bytes);
      assert.equal(readModel(tagger), null);
      const engine = createEngine({ ...resources, tagger });
      assert.equal(engine.problems.length, 1);
      const { entities } = engine.analyze(' date 2022-12-13 Officials in Iran met Ann Lee.');
      assert.deepEqual(
        entities.map(({ name }) => name),
        ['Iran'],
      );
    });
});
