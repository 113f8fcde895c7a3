import assert from 'node:assert/strict';
import {
  alphaOf,
  cohenKappa,
  compare,
  measureAgreement,
  newAnnotation,
  unitizingDisagreement,
} from '../../../server/src/annotations/index';
import type { Annotation } from '../../../server/src/annotations/index';

const near = (actual: number | null | undefined, expected: number, digits: number): void =>
  assert.ok(
    actual !== null && actual !== undefined && Math.abs(actual - expected) <= 0.5000001 * 10 ** -digits,
    `${String(actual)} is not ${expected}`,
  );

/** `marks('entity', 'person 0 5', 'place 9 15')`; a third pair of numbers makes it discontinuous. */
function marks(layer: string, ...given: readonly string[]): Annotation[] {
  return given.map((mark, index) => {
    const [label = '', ...offsets] = mark.split(' ');
    const targets = [];
    for (let i = 0; i + 1 < offsets.length; i += 2) {
      const [start, end] = [Number(offsets[i]), Number(offsets[i + 1])];
      targets.push({ start, end, exact: 'x'.repeat(end - start), prefix: '', suffix: '' });
    }
    return newAnnotation({ id: `a${index}`, layer, label, targets });
  });
}

describe("Krippendorff's alpha for unitizing", () => {
  // The example of Krippendorff (2004), p. 254: a continuum from 150 to 450, two observers, categories c and k.
  const units = (...spans: readonly (readonly [start: number, length: number])[]) =>
    spans.map(([start, length]) => ({ start: start - 150, end: start - 150 + length, label: '' }));
  const c = unitizingDisagreement([units([225, 70], [370, 30]), units([220, 80], [355, 20], [400, 20])], 300);
  const k = unitizingDisagreement([units([180, 60], [300, 50]), units([180, 60], [300, 50])], 300);

  it('is that of the published example', () => {
    near(c.observed, 0.0144, 4);
    near(c.expected, 0.0532, 4);
    near(alphaOf([c]), 0.7286, 3);
    assert.equal(k.observed, 0);
    near(k.expected, 0.049, 4);
    assert.equal(alphaOf([k]), 1);
    near(alphaOf([c, k]), 0.8591, 3);
  });

  it('means nothing where nobody marked anything, and is no more than chance where one did', () => {
    assert.equal(alphaOf([unitizingDisagreement([[], []], 300)]), null);
    assert.equal(alphaOf([]), null);
    const alone = alphaOf([unitizingDisagreement([units([225, 70]), []], 300)]);
    assert.ok(alone !== null && alone <= 0.01, String(alone));
  });

  it('takes overlapping units of one annotator as one, and any order', () => {
    const one = unitizingDisagreement([units([200, 50], [180, 30]), units([180, 70])], 300);
    assert.equal(alphaOf([one]), 1);
  });
});

describe("Cohen's kappa", () => {
  const table = (cells: Readonly<Record<string, number>>) =>
    Object.entries(cells).flatMap(([key, count]) =>
      Array.from({ length: count }, (): [string, string] => [key.charAt(0), key.charAt(1)]),
    );

  it('is that of published examples', () => {
    // Cohen (1960), table 1: three categories in proportions of 200 judgments.
    near(cohenKappa(table({ aa: 88, ab: 14, ac: 18, ba: 10, bb: 40, bc: 10, ca: 2, cb: 6, cc: 12 })).value, 0.492, 3);
    // The example that is given most: 50 proposals, 20 and 15 agreed on.
    near(cohenKappa(table({ yy: 20, yn: 5, ny: 10, nn: 15 })).value, 0.4, 10);
  });

  it('says how many items it rests on, and nothing where there is no chance to be wrong', () => {
    assert.deepEqual(cohenKappa([]), { value: null, items: 0, agreed: 0 });
    assert.deepEqual(cohenKappa([['a', 'a']]), { value: null, items: 1, agreed: 1 });
    assert.deepEqual(
      cohenKappa([
        ['a', 'b'],
        ['b', 'a'],
      ]),
      { value: -1, items: 2, agreed: 0 },
    );
  });
});

describe('comparing two annotators', () => {
  function check(a: readonly string[], b: readonly string[], expected: readonly string[]): void {
    const found = compare(marks('entity', ...a), marks('entity', ...b)).map((one) =>
      [
        one.kind,
        'a' in one ? `${one.a.label} ${one.a.targets.map(({ start }) => start).join('+')}` : '',
        'b' in one ? `${one.b.label} ${one.b.targets.map(({ start }) => start).join('+')}` : '',
        'differences' in one ? one.differences.join(',') : '',
      ]
        .filter((part) => part !== '')
        .join(' | '),
    );
    assert.deepEqual(found, expected);
  }
  it('pairs equal annotations', () => check(['person 0 5'], ['person 0 5'], ['agree | person 0 | person 0']));
  it('tells in what a pair differs', () =>
    check(
      ['person 0 5', 'place 9 15'],
      ['norp 0 5', 'place 9 20'],
      ['differ | person 0 | norp 0 | label', 'differ | place 9 | place 9 | span'],
    ));
  it('leaves alone what only one marked', () =>
    check(['person 0 5'], ['place 5 9'], ['only-a | person 0', 'only-b | place 5']));
  it('prefers equal spans, then labels, then what shares most', () => {
    check(['person 0 5', 'person 0 12'], ['person 0 12'], ['only-a | person 0', 'agree | person 0 | person 0']);
    check(['person 0 5'], ['place 0 5', 'person 0 5'], ['agree | person 0 | person 0', 'only-b | place 0']);
    check(
      ['person 0 10'],
      ['person 9 20', 'person 1 10'],
      ['differ | person 0 | person 1 | span', 'only-b | person 9'],
    );
  });
  it('does not take one part of a discontinuous annotation for the whole', () =>
    check(['person 0 5 9 12'], ['person 0 5'], ['differ | person 0+9 | person 0 | span']));
  it('keeps layers apart, and leaves out what was rejected or has no span', () => {
    assert.deepEqual(
      compare(marks('quote', 'x 0 5'), marks('claim', 'x 0 5')).map(({ kind }) => kind),
      ['only-a', 'only-b'],
    );
    const rejected = marks('entity', 'person 0 5').map((one): Annotation => ({ ...one, status: 'rejected' }));
    assert.deepEqual(compare(rejected, marks('entity', 'person')), []);
  });
  it('stays quick where everything overlaps', () => {
    const many = Array.from({ length: 300 }, (_, index) => `person ${index} ${index + 400}`);
    assert.ok(compare(marks('entity', ...many), marks('entity', ...many)).every(({ kind }) => kind === 'agree'));
  });
});

describe('agreement by layer', () => {
  it('counts what matches exactly and what overlaps', () => {
    const a = marks('entity', 'person 0 5', 'place 9 15', 'place 20 26', 'norp 30 36');
    const b = marks('entity', 'person 0 5', 'place 9 20', 'person 30 36', 'person 50 56');
    const [entity] = measureAgreement([{ length: 100, a, b }]);
    assert.ok(entity);
    assert.deepEqual(entity.exact, { f1: 0.25, precision: 0.25, recall: 0.25, matched: 1 });
    assert.deepEqual(entity.overlap, { f1: 0.5, precision: 0.5, recall: 0.5, matched: 2 });
    assert.deepEqual([entity.countA, entity.countB, entity.kappa.items, entity.kappa.agreed], [4, 4, 2, 1]);
    assert.deepEqual(
      entity.alphaByLabel.map(({ label }) => label),
      ['norp', 'person', 'place'],
    );
  });
  it('adds up texts, and tells apart no agreement and nothing to agree on', () => {
    const one = { length: 50, a: marks('note', 'x 0 5'), b: marks('note', 'x 0 5') };
    const other = { length: 50, a: marks('note', 'x 0 5'), b: [] };
    const [both] = measureAgreement([one, other]);
    assert.ok(both);
    assert.equal(both.exact.f1, 2 / 3);
    assert.deepEqual([both.exact.precision, both.exact.recall], [1, 0.5]);
    assert.deepEqual(measureAgreement([{ length: 50, a: [], b: [] }]), []);
    const [none] = measureAgreement([{ ...other, a: [newAnnotation({ id: 'r', layer: 'note' })] }]);
    assert.equal(none?.exact.f1, null);
  });
});
