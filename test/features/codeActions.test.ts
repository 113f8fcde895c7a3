import { deepEqual, equal } from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-types';
import { codeActions, createDocument, diagnostics, offsetAt, positionAt } from '../../server/src/features/index';
import { readMarkers } from '../support/markers';
import { sketch } from '../support/sketch';
import type { Sketch } from '../support/sketch';

const ALL = { versionedEdits: true, createFiles: true, codeActionLiterals: true };
const TEXT = ' date 2022-12-13 A worng word.';
const PARTS: Sketch = {
  findings: [
    {
      words: 'worng',
      fixes: [
        { title: 'Write wrong', changes: [{ span: { start: 19, end: 24 }, text: 'wrong' }], preferred: true },
        { title: 'Leave it out', changes: [{ span: { start: 19, end: 25 }, text: '' }], preferred: false },
      ],
    },
  ],
};
const CONVERT = 'Convert header to front matter';

/** The titles of the actions at the cursor. */
function check(marked: string, only: readonly string[] | undefined, ...titles: string[]): void {
  const { text, cursor } = readMarkers(marked);
  const document = createDocument('file:///a.seed', 1, text, 'utf-16');
  const position = positionAt(document, cursor);
  const found = codeActions(
    document,
    sketch(text, PARTS),
    { range: { start: position, end: position }, ...(only ? { only } : {}) },
    ALL,
  );
  deepEqual(
    found.map((action) => action.title),
    titles,
  );
}

const on = (words: string) => TEXT.replace(words, `<|>${words}`);
const whole = (length: number) => ({ start: { line: 0, character: 0 }, end: { line: 0, character: length } });

describe('code actions', () => {
  it('on a finding', () => check(on('worng'), undefined, 'Write wrong', 'Leave it out'));
  it('at the end of a finding', () => check(on(' word'), undefined, 'Write wrong', 'Leave it out'));
  it('in the header', () => check(on('2022'), undefined, CONVERT));
  it('of a kind', () => check(on('worng'), ['quickfix'], 'Write wrong', 'Leave it out'));
  it('of a wider kind', () => check(on('2022'), ['refactor'], CONVERT));
  it('of every kind', () => check(on('2022'), [''], CONVERT));
  it('not of another kind', () => check(on('worng'), ['refactor', 'source.fixAll', 'quick']));
  it('not of a narrower kind', () => check(on('2022'), ['refactor.rewrite.more']));
  it('not away from findings', () => check(on('ord'), undefined));
  it('of no kind at all', () => check(on('worng'), []));

  const document = createDocument('file:///a.seed', 7, TEXT, 'utf-16');
  const analysis = sketch(TEXT, PARTS);

  it('come with their diagnostic, an edit for this version, and the preferred one marked', () => {
    const [first, second] = codeActions(document, analysis, { range: whole(30), only: ['quickfix'] }, ALL) as (
      CodeAction | undefined
    )[];
    deepEqual(first?.diagnostics, diagnostics(document, analysis));
    deepEqual(
      [first, second].map((action) => action?.isPreferred),
      [true, false],
    );
    deepEqual(first.edit, {
      documentChanges: [
        {
          textDocument: { uri: 'file:///a.seed', version: 7 },
          edits: [{ range: { start: { line: 0, character: 19 }, end: { line: 0, character: 24 } }, newText: 'wrong' }],
        },
      ],
    });
  });

  it('come without versions to clients that know none', () => {
    const [first] = codeActions(document, analysis, { range: whole(30) }, { ...ALL, versionedEdits: false }) as (
      CodeAction | undefined
    )[];
    equal(first?.edit?.changes?.['file:///a.seed']?.length, 1);
  });

  it('are the command alone for clients that take only commands', () => {
    deepEqual(codeActions(document, analysis, { range: whole(30) }, { ...ALL, codeActionLiterals: false }), [
      { title: CONVERT, command: 'seedmark.server.convertHeader', arguments: ['file:///a.seed'] },
    ]);
  });

  it('offer no conversion that cannot be', () => {
    const text = '---\ndate: 2022-12-13\ntitle: T\n---\nText';
    const many = createDocument('file:///a.seed', 1, text, 'utf-16');
    deepEqual(codeActions(many, sketch(text), { range: whole(0) }, ALL), []);
  });
});

describe('diagnostics', () => {
  it('say code, source, severity and where the check is explained', () => {
    const document = createDocument('file:///a.seed', 1, 'x', 'utf-16');
    const severities = (['error', 'warning', 'information', 'hint'] as const).map((severity) => ({
      words: 'x',
      severity,
    }));
    deepEqual(
      diagnostics(document, sketch('x', { findings: severities })).map((one) => one.severity),
      [1, 2, 3, 4],
    );
    deepEqual(diagnostics(document, sketch('x', { findings: [{ words: 'x', code: 'a-b' }] })), [
      {
        range: whole(1),
        severity: 2,
        code: 'a-b',
        codeDescription: { href: 'https://github.com/seedmark/seedmark/blob/main/docs/checks.md#a-b' },
        source: 'seedmark',
        message: 'A message.',
      },
    ]);
  });

  it('are none for a text without findings', () => {
    deepEqual(diagnostics(createDocument('file:///a.seed', 1, '', 'utf-16'), sketch('')), []);
  });
});

describe('inserting a date', () => {
  const friday = { words: 'on Friday', value: '2022-12-09', start: '2022-12-09', end: '2022-12-10' };
  /** The text after the action at the cursor; the text itself where none is offered. */
  const inserts = (marked: string, parts: Sketch, expected: string) =>
    it(marked, () => {
      const { text, cursor } = readMarkers(marked);
      const document = createDocument('file:///a.seed', 1, text, 'utf-16');
      const position = positionAt(document, cursor);
      const only = ['refactor.rewrite'];
      const [action] = codeActions(
        document,
        sketch(text, parts),
        { range: { start: position, end: position }, only },
        ALL,
      );
      const edit = (action as CodeAction | undefined)?.edit?.documentChanges?.[0];
      const [change] = edit && 'edits' in edit ? edit.edits : [];
      const at = change ? offsetAt(document, change.range.start) : 0;
      const written = change && 'newText' in change ? change.newText : '';
      equal(text.slice(0, at) + written + text.slice(at), expected);
    });

  inserts('They met on Fr<|>iday.', { dates: [friday] }, 'They met on Friday [9 December 2022].');
  inserts('They met on Friday<|>.', { dates: [friday] }, 'They met on Friday [9 December 2022].');
  inserts(
    'They met last w<|>eek.',
    { dates: [{ words: 'last week', start: '2022-11-28', end: '2022-12-05' }] },
    'They met last week [28 November to 4 December 2022].',
  );
  inserts(
    'They met last y<|>ear.',
    { dates: [{ words: 'last year', start: '2021-01-01', end: '2022-01-01' }] },
    'They met last year [2021].',
  );
  inserts('It was on Fr<|>iday [9 May].', { dates: [friday] }, 'It was on Friday [9 May].');
  inserts('They m<|>et on Friday.', { dates: [friday] }, 'They met on Friday.');
  inserts('They met on Fr<|>iday.', { dates: [{ ...friday, stated: true }] }, 'They met on Friday.');
  inserts('They met on Fr<|>iday.', { dates: [{ words: 'on Friday' }] }, 'They met on Friday.');
  inserts(
    '"Until on Fr<|>iday."',
    { dates: [friday], quotes: [{ words: '"Until on Friday."' }] },
    '"Until on Friday."',
  );
  inserts(
    'Until on Fr<|>iday. — Ann (@ann)',
    { dates: [friday], posts: [{ words: 'Until on Friday. — Ann (@ann)', author: 'Ann' }] },
    'Until on Friday. — Ann (@ann)',
  );
  inserts(
    'He said it is on Fr<|>iday.',
    { dates: [friday], quotes: [{ words: 'it is on Friday', kind: 'indirect' }] },
    'He said it is on Friday [9 December 2022].',
  );
});
