import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyChanges,
  clientTextOf,
  createDocument,
  followChanges,
  offsetAt,
  positionAt,
} from '../../server/src/features/index';
import type { OffsetEdit, PositionUnit, SourceDocument, TextEditEvent } from '../../server/src/features/index';

const UNITS: readonly PositionUnit[] = ['utf-8', 'utf-16', 'utf-32'];
const position = (line: number, character: number) => ({ line, character });

function check(before: string, changes: readonly TextEditEvent[], after: string): void {
  for (const unit of UNITS) {
    const document = applyChanges(createDocument('file:///a.seed', 1, before, unit), 2, changes);
    equal(clientTextOf(document), after, unit);
    equal(document.version, 2);
  }
}

const applyEdits = (text: string, edits: readonly OffsetEdit[]): string =>
  edits.reduce(
    (before, { offset, deleted, inserted }) => before.slice(0, offset) + inserted + before.slice(offset + deleted),
    text,
  );

const edit = (line: number, from: number, to: number, text: string): TextEditEvent => ({
  range: { start: position(line, from), end: position(line, to) },
  text,
});

describe('changes of a document', () => {
  it('insert', () => check('ab', [edit(0, 1, 1, 'x')], 'axb'));
  it('delete', () => check('a\nbc', [edit(1, 0, 1, '')], 'a\nc'));
  it('take a line end away', () =>
    check('a\r\nb', [{ range: { start: position(0, 1), end: position(1, 0) }, text: '' }], 'ab'));
  it('count each in the text the one before left', () => check('a', [edit(0, 1, 1, 'b'), edit(0, 2, 2, 'c')], 'abc'));
  it('replace all', () => check('a', [{ text: 'b\r' }], 'b\r'));
  it('are none', () => check('a', [], 'a'));
  it('stay inside: behind a line', () => check('a\nb', [edit(0, 9, 9, 'x')], 'ax\nb'));
  it('stay inside: behind the text', () => check('a', [edit(9, 0, 0, 'x')], 'ax'));
  it('stay inside: before the text', () => check('a', [edit(-1, 5, 5, 'x')], 'xa'));
  it('turn a range round', () => check('abc', [edit(0, 2, 1, 'x')], 'axc'));
  it('join the halves of a pair', () => check('\uD83C', [{ text: '\uD83C\uDDEC' }], '🇬'));

  it('leave what a client has, whatever it edits', () => {
    const piece = fc.constantFrom('a', 'é', '🇬🇧', '\n', '\r', '\r\n', '\uD83C', '\uDC00', '\uFEFF', '€', ' ');
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    const edits = fc.array(fc.tuple(fc.nat(40), fc.nat(40), text), { maxLength: 5 });
    fc.assert(
      fc.property(text, edits, fc.constantFrom(...UNITS), (before, changes, unit) => {
        let document = createDocument('file:///a.seed', 1, before, unit);
        for (const [first, second, inserted] of changes) {
          const [start, end] = [standing(document, first), standing(document, second)].sort((a, b) => a - b);
          if (start === undefined || end === undefined) return;
          const range = { start: positionAt(document, start), end: positionAt(document, end) };
          const expected = document.text.slice(0, start) + inserted + document.text.slice(end);
          const after = applyChanges(document, 2, [{ range, text: inserted }]);
          equal(clientTextOf(after), '\uFEFF'.repeat(document.origin) + expected);
          const followed = followChanges(document, 2, [{ range, text: inserted }]);
          equal(applyEdits(document.text, followed.edits), after.text);
          document = after;
        }
      }),
    );
  });

  it('are told as edits of the text behind a byte order mark', () => {
    const check = (before: string, change: TextEditEvent, ...expected: unknown[]) => {
      const [one] = followChanges(createDocument('file:///a.seed', 1, before, 'utf-16'), 2, [change]).edits;
      deepEqual([one?.offset, one?.deleted, one?.inserted, one?.isWhole], expected);
    };
    check('ab', edit(0, 1, 2, 'x'), 1, 1, 'x', false);
    check('\uFEFFab', edit(0, 2, 3, 'x'), 1, 1, 'x', false);
    check('\uFEFFab', edit(0, 0, 2, ''), 0, 1, '', false);
    check('ab', edit(0, 0, 0, '\uFEFF'), 2, 0, '', false);
    check('ab', { text: 'xy' }, 0, 2, 'xy', true);
  });

  it('are the same in one notification and in many', () => {
    const changes = [edit(0, 0, 0, '🇬🇧\n'), edit(1, 0, 0, 'x'), edit(0, 0, 0, '\r\n')];
    for (const unit of UNITS) {
      const document = createDocument('file:///a.seed', 1, 'a', unit);
      const many = changes.reduce((one, change) => applyChanges(one, 2, [change]), document);
      deepEqual(clientTextOf(applyChanges(document, 2, changes)), clientTextOf(many));
    }
  });
});

/** The nearest offset at or before one that a position can name: not within a line end or a character. */
function standing(document: SourceDocument, offset: number): number {
  return offsetAt(document, positionAt(document, Math.min(offset, document.text.length)));
}
