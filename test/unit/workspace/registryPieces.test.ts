import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { parseRegistry, readRegistry } from '../../../server/src/workspace/registry/index';
import type { RegistryFile } from '../../../server/src/workspace/registry/index';
import { parseWhole } from '../../../server/src/workspace/registry/parse';
import { splitRegistry } from '../../../server/src/workspace/registry/parts';

/** The text with a bar before each item and around the list; `whole` where it is read in one piece. */
function check(text: string, expected: string): void {
  const parts = splitRegistry(text);
  const pieces = parts && [parts.head, ...parts.items, parts.tail].map(({ start, end }) => text.slice(start, end));
  equal(pieces?.join('|') ?? 'whole', expected);
  if (pieces) equal(pieces.join(''), text);
}

/** What a reading says, without how it was come by. */
function said({ entries, never, problems, broken }: RegistryFile) {
  const order = problems.map(({ code, span, message }) => `${span.start}-${span.end} ${code} ${message}`).sort();
  return { entries, never, problems: order, broken };
}

describe('the pieces of a registry', () => {
  it('begin at hyphens', () => check('- a: 1\n- b: 2\n', '|- a: 1\n|- b: 2\n|'));
  it('stand under a key', () =>
    check(
      'never: [x]\nentities: # all\n  - a: 1\n  - b: 2\nmore: x\n',
      'never: [x]\nentities: # all\n|  - a: 1\n|  - b: 2\n|more: x\n',
    ));
  it('may stand as far left as their key', () => check('entities:\n- a: 1\nnever: x', 'entities:\n|- a: 1\n|never: x'));
  it('hold lists of their own', () => check('- a:\n  - 1\n- b', '|- a:\n  - 1\n|- b|'));
  it('hold the comments behind them', () => check('- a\n# c\n\n- b', '|- a\n# c\n\n|- b|'));
  it('do not begin in a text', () => check('- a: |\n    - b\n- c', '|- a: |\n    - b\n|- c|'));
  it('end where a document does', () => check('- a\n---\n- b', '|- a\n|---\n- b'));
  it('are none in one line', () => check('entities: [{a: 1}]\n', 'whole'));
  it('are none below another key', () => check('people:\n  - a\n', 'whole'));
  it('are none behind tabs', () => check('entities:\n\t- a\n', 'whole'));
  it('are none in an empty list', () => check('entities:\nnever: x\n', 'whole'));
});

describe('a registry read in pieces', () => {
  const GOOD =
    'entities:\n  - id: a\n    name: Ann Lee\n    type: person\n  - id: b\n    name: Bob Ray\n    type: person\n';
  it('is not read anew where it stayed the same', () => {
    const before = parseRegistry(GOOD);
    const after = parseRegistry(GOOD.replace('# x\nBob', 'Rob').replace('Bob', 'Rob'), before);
    equal(after.entries[0]?.entry, before.entries[0]?.entry);
    equal(after.entries[1]?.entry.name, 'Rob Ray');
    equal(before.pieces.size, 2);
  });
  it('keeps nothing of what is gone', () => equal(parseRegistry('- a', parseRegistry(GOOD)).pieces.size, 1));
  it('has its places where they are now', () => {
    const text = `# new\n${GOOD}`;
    const { entries } = parseRegistry(text, parseRegistry(GOOD));
    deepEqual(
      entries.map(({ id, names }) => [id, ...names].map(({ span }) => text.slice(span.start, span.end))),
      [
        ['a', 'Ann Lee'],
        ['b', 'Bob Ray'],
      ],
    );
  });
  it('is broken where one entry is, and has the others', () => {
    const { broken, entries, problems } = parseRegistry(`${GOOD}  - id: [\n`);
    deepEqual([broken, entries.length], [true, 2]);
    ok(problems.some(({ code, span }) => code === 'registry-syntax' && span.start >= GOOD.length));
  });
  it('is read in slices, with pauses, as at once', async () => {
    const text = `entities:\n${Array.from({ length: 350 }, (_, number) => `  - {id: e${number}, name: N ${number}, type: work}\n`).join('')}never: [x]\n`;
    let pauses = 0;
    const read = await readRegistry(text, () => {
      pauses++;
      return Promise.resolve();
    });
    deepEqual(said(read), said(parseRegistry(text)));
    equal(pauses, 3);
    equal((await readRegistry('- [', () => Promise.reject(new Error('no pause')))).broken, true);
  });
  it('finds what two entries of different pieces both claim', () =>
    deepEqual(
      parseRegistry(GOOD.replace('Bob Ray', 'Ann Lee')).problems.map(({ code }) => code),
      ['registry-claimed'],
    ));
  it('in one text in quotes has no entries', () => equal(parseRegistry(`"a\n${GOOD}"`).entries.length, 0));

  const words = fc.constantFrom(
    'entities:',
    '- ',
    '  - ',
    'id: a',
    'id: b',
    'name: c',
    'type: work',
    'never: [x, y]',
    'never:',
    'aliases:',
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n  - ',
    '\nentities:\n  - ',
    ' ',
    '  ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|',
    '>',
    ': ',
    ', ',
    '#x',
    '\r',
    '\t',
    '---',
    '...',
    '%',
    '*a',
    '&a ',
    '? ',
    'x',
  );
  const texts = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(''));
  it('says the same as in one piece', () =>
    fc.assert(
      fc.property(texts, (text) => {
        const expected = parseWhole(text.replace(/\r(?!\n)/g, '\n'));
        const found = parseRegistry(text);
        if (expected.broken) equal(found.broken, true);
        else deepEqual(said(found), said(expected));
      }),
      { numRuns: 3000 },
    ));
  it('says the same whatever was known before', () =>
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        deepEqual(said(parseRegistry(one, parseRegistry(other))), said(parseRegistry(one)));
      }),
      { numRuns: 500 },
    ));
});
