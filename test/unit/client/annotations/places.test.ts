import { deepEqual, equal } from 'node:assert/strict';
import { nearestFrom, overlaps, placedAt, trimmedOffsets } from '../../../../client/src/common/annotations/places';
import { range, ranges } from './support';

/** `'a=1:2-4 1:6-8, b='`: what is where. */
function placed(text: string) {
  return text.split(', ').map((one) => {
    const [id = '', places = ''] = one.split('=');
    return { id, ranges: ranges(places) };
  });
}

describe('annotations at a place', () => {
  function check(items: string, place: string, ...expected: string[]): void {
    const found = placedAt(placed(items), range(`${place}-0`).start);
    deepEqual(
      found.map(({ id }) => id),
      expected,
    );
  }
  it('are those around it, the shortest first', () => check('quote=0:0-40, name=0:10-20', '0:15', 'name', 'quote'));
  it('begin and end with it', () => {
    check('a=0:10-20', '0:10', 'a');
    check('a=0:10-20', '0:20', 'a');
  });
  it('have it in any of their parts', () => check('a=0:0-5 2:3-9', '2:4', 'a'));
  it('may span lines', () => check('a=0:30-2:4, b=1:0-80', '1:7', 'b', 'a'));
  it('are not those between whose parts it lies', () => check('a=0:0-5 2:3-9', '1:0'));
  it('are not those before or behind it', () => check('a=0:0-5, b=0:7-9', '0:6'));
  it('are none that stand nowhere', () => check('a=', '0:0'));
});

describe('the next annotation', () => {
  function check(items: string, from: string, direction: 'forward' | 'backward', expected: string | undefined): void {
    equal(nearestFrom(placed(items), range(from), direction)?.id, expected);
  }
  const three = 'c=4:0-3, a=0:5-9, b=2:1-4';
  it('is the first one behind the selection', () => check(three, '0:7-7', 'forward', 'b'));
  it('is the first one before it', () => check(three, '4:0-3', 'backward', 'b'));
  it('starts over at the end', () => check(three, '4:0-3', 'forward', 'a'));
  it('starts over at the beginning', () => check(three, '0:5-9', 'backward', 'c'));
  it('is the longer one of two that start alike, from the shorter', () =>
    check('a=0:0-9, b=0:0-4', '0:0-4', 'forward', 'a'));
  it('is the shorter one of two that start alike, from the longer, going back', () =>
    check('a=0:0-9, b=0:0-4', '0:0-9', 'backward', 'b'));
  it('is the one at the cursor, when nothing is selected', () => check('a=0:0-9', '0:0-0', 'forward', 'a'));
  it('is itself where there is no other', () => check('a=0:0-9', '0:0-9', 'forward', 'a'));
  it('is none of those that stand nowhere', () => check('a=, b=', '0:0-0', 'forward', undefined));
});

describe('overlap', () => {
  const check = (a: string, b: string, expected: boolean): void => {
    equal(overlaps(range(a), range(b)), expected);
    equal(overlaps(range(b), range(a)), expected);
  };
  it('is a unit in common', () => check('0:0-5', '0:4-9', true));
  it('is one within the other', () => check('0:0-3:5', '1:4-9', true));
  it('is not an edge in common', () => check('0:0-5', '0:5-9', false));
  it('is not the same characters in other lines', () => check('0:0-5', '1:0-5', false));
});

describe('selected words', () => {
  const check = (text: string, expected: string): void => {
    const { start, end } = trimmedOffsets(text);
    equal(text.slice(start, end), expected);
  };
  it('lose the white space at their ends', () => check('  a b\n', 'a b'));
  it('keep that between them', () => check('a  b', 'a  b'));
  it('may be an emoji', () => check(' 🚆\u00A0', '🚆'));
  it('may be nothing', () => {
    check(' \n ', '');
    check('', '');
  });
});
