import { deepEqual, equal } from 'node:assert/strict';
import { createDocument, positionAt, registryCompletion, spanOf } from '../../server/src/features/index';
import { parseRegistry, WorkspaceIndex } from '../../server/src/workspace/index';
import { readMarkers } from '../support/markers';
import { recordOf } from '../support/records';

const INDEX = new WorkspaceIndex();
INDEX.put(
  recordOf('a', 'Ann Lee met Bob Ray: No. Ann Lee left.', {
    entities: [
      { type: 'person', name: 'Ann Lee', mentions: ['Ann Lee', ['Ann Lee', 2]] },
      { type: 'person', name: 'Bob Ray: No', mentions: ['Bob Ray: No'] },
    ],
  }),
);
INDEX.put(recordOf('b', 'Ann Lee.', { entities: [{ type: 'person', name: 'Ann Lee', mentions: ['Ann Lee'] }] }));

function ask(marked: string) {
  const { text, cursor } = readMarkers(marked);
  const document = createDocument('r', 1, text, 'utf-16');
  const registry = { document, file: parseRegistry(text), open: true };
  const list = registryCompletion(registry, INDEX, positionAt(document, cursor));
  return { text, cursor, document, list };
}

/** The lines as they read with each of the items. */
function check(marked: string, expected: readonly string[]): void {
  const { text, cursor, document, list } = ask(marked);
  const lineStart = text.lastIndexOf('\n', cursor - 1) + 1;
  const lines = list.items.map(({ label, insertText, textEdit }) => {
    if (!textEdit || !('range' in textEdit)) return insertText ?? label;
    const { start, end } = spanOf(document, textEdit.range);
    equal(end, cursor);
    return text.slice(lineStart, start) + textEdit.newText;
  });
  deepEqual(lines, expected);
}

describe('completion in a registry', () => {
  it('offers names of articles that have no entry, those of most files first', () =>
    check('entities:\n  - name: <|>\n', ['  - name: Ann Lee', '  - name: "Bob Ray: No"']));
  it('goes by what is typed of a name', () => check('- name: bob<|>', ['- name: "Bob Ray: No"']));
  it('offers an id that follows from the name', () => check('- name: Inês Duarte\n  id: <|>', ['  id: ines-duarte']));
  it('offers an id that is free', () =>
    check('- {id: ann-lee, name: Ann Lee, type: person}\n- id: <|>\n  name: "Ann Lee"\n', ['- id: ann-lee-2']));
  it('offers no id without a name', () => check('- id: <|>\n- name: Ann Lee', []));
  it('offers no name behind a quotation mark', () => check('- name: "An<|>', []));
  it('offers nothing in a comment', () => check('- name: x # An<|>', []));
  it('offers nothing behind other keys', () => check('- description: An<|>', []));
  it('offers no key that the entry has, though it cannot be read yet', () => {
    const { list } = ask('- id: a\n  name: b\n  <|>\n- type: work');
    const labels = list.items.map(({ label }) => label);
    deepEqual([labels.includes('name'), labels.includes('type')], [false, true]);
  });
});
