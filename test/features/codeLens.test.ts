import { deepEqual, equal } from 'node:assert/strict';
import { codeLenses, createDocument, resolveCodeLens } from '../../server/src/features/index';
import type { CodeLensMode } from '../../server/src/settings/index';
import { fileRecord, WorkspaceIndex } from '../../server/src/workspace/index';
import { shippedEngine } from '../support/engine';
import { locateIn, recordOf } from '../support/records';

const ENGINE = shippedEngine();
const HEAD = ' date 2022-12-13 ';
const OTHER = recordOf('other', 'Ann Lee left. "So," she said. She won.', {
  entities: [{ type: 'person', name: 'Ann Lee', mentions: ['Ann Lee', ['she', 1, 'pronoun']] }],
  quotes: [{ words: '"So,"', cue: 'said', speaker: 'she', entity: 'e1' }],
});

/** The lenses as `line:column words`. */
function check(
  body: string,
  mode: CodeLensMode,
  expected: readonly string[],
  { pronouns = false, showReferences = true, head = HEAD } = {},
): void {
  const text = head + body;
  const document = createDocument('here', 1, text, 'utf-16');
  const analysis = ENGINE.analyze(text);
  const index = new WorkspaceIndex();
  index.put(OTHER);
  index.put(fileRecord('here', analysis, locateIn(text)));
  const found = codeLenses(document, analysis, mode).map((lens) => {
    equal(lens.command, undefined);
    const { command, range } = resolveCodeLens(lens, index, pronouns, { showReferences });
    equal(command?.command, showReferences ? 'seedmark.showReferences' : '');
    return `${range.start.line}:${range.start.character} ${command.title}`;
  });
  deepEqual(found, expected);
}

const LEE = 'Ms. Ann Lee spoke.\n\nLee left. She won.\n\nMr. Bob Ray came.';

describe('lenses', () => {
  it('over the header count the names of all files', () =>
    check(LEE, 'header', ['0:0 Ann Lee: 3 mentions · 2 files · 1 quote']));
  it('count pronouns where they are references', () =>
    check(LEE, 'header', ['0:0 Ann Lee: 5 mentions · 2 files · 1 quote'], { pronouns: true }));
  it('are text where the client has no command', () =>
    check(LEE, 'header', ['0:0 Ann Lee: 3 mentions · 2 files · 1 quote'], { showReferences: false }));
  it('stand over the first full mention', () =>
    check(`It rained.\n\n${LEE}`, 'mentions', ['2:4 Ann Lee: 3 mentions · 2 files · 1 quote']));
  it('leave out quotes where there are none', () =>
    check('Ms. Eva Poe spoke. Poe left.', 'header', ['0:0 Eva Poe: 2 mentions · 1 file']));
  it('are none for what is named once', () => check('Ms. Eva Poe spoke. She left.', 'mentions', []));
  it('are none where they are switched off', () => check(LEE, 'off', []));
  it('are three at most over the header', () => {
    const body = ['Ann Lee', 'Bob Ray', 'Eva Poe', 'Tom Fox'].map((name) => `Then ${name} met ${name}.`).join('\n\n');
    const document = createDocument('here', 1, HEAD + body, 'utf-16');
    equal(codeLenses(document, ENGINE.analyze(HEAD + body), 'header').length, 3);
  });
  for (const data of [undefined, null, 7, {}, { uri: 'a', key: 'b', name: 'c', position: null }])
    it(`stay as they are with ${data === undefined ? 'nothing' : JSON.stringify(data)}`, () => {
      const lens = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, data };
      deepEqual(resolveCodeLens(lens, new WorkspaceIndex(), false, { showReferences: true }), lens);
    });
  it('make no icons of names', () => {
    const data = { uri: 'a', key: 'k', name: 'A $(flame) B', position: { line: 0, character: 0 } };
    const lens = { range: { start: data.position, end: data.position }, data };
    const { command } = resolveCodeLens(lens, new WorkspaceIndex(), false, { showReferences: true });
    equal(command?.title, 'A $ (flame) B: 0 mentions · 0 files');
  });
});
