import { deepEqual } from 'node:assert/strict';
import { WorkspaceIndex } from '../../../server/src/workspace/index';
import { recordOf } from '../../support/records';

const TEXT = ' date 2022-12-13 "Yes," Ann Lee said. "No," Officials said. "Why?" A "fine" day.';
const QUOTES = [
  { words: '"Yes,"', speaker: 'Ann Lee', entity: 'e1' },
  { words: '"No,"', speaker: 'Officials' },
  { words: '"Why?"' },
  { words: '"fine"', kind: 'scare' },
] as const;

function record(uri: string, day: number, quotes: readonly number[]) {
  return recordOf(uri, TEXT.replace('13', String(day)), {
    entities: [{ type: 'person', mentions: ['Ann Lee'] }],
    quotes: quotes.flatMap((number) => QUOTES[number] ?? []),
  });
}

/** `ann lee 2/1`: quotes and files. */
function shown(index: WorkspaceIndex): string[] {
  return index.speakers
    .map(({ id, quotes, files }) => `${id.replace(/^speaker:person\|/, '')} ${quotes}/${files}`)
    .sort();
}

describe('the speakers of all files', () => {
  it('are counted as files come, change and go', () => {
    const index = new WorkspaceIndex();
    index.put(record('a', 13, [0, 1, 2, 3]));
    deepEqual(shown(index), ['ann lee 1/1', 'nobody 1/1', 'words:officials 1/1']);
    index.put(record('b', 14, [0, 0, 1]));
    deepEqual(shown(index), ['ann lee 3/2', 'nobody 1/1', 'words:officials 2/2']);
    index.put(record('a', 13, [0]));
    deepEqual(shown(index), ['ann lee 3/2', 'words:officials 1/1']);
    index.removeAll(['b', 'c']);
    deepEqual(shown(index), ['ann lee 1/1']);
    index.remove('a');
    deepEqual(shown(index), []);
  });

  it('are found in their files, the latest first', () => {
    const index = new WorkspaceIndex();
    index.put(record('b', 13, [0]));
    index.put(record('a', 13, [0, 0]));
    index.put(record('c', 20, [0, 1]));
    index.put(record('d', 21, [1]));
    deepEqual(
      index.quotedIn('speaker:person|ann lee').map(({ uri, quotes }) => `${uri} ${quotes}`),
      ['c 1', 'a 2', 'b 1'],
    );
    deepEqual(index.quotedIn('speaker:person|bo roy'), []);
  });

  it('have the words of the text where they have no name, and none where they are nobody', () => {
    const index = new WorkspaceIndex();
    index.put(record('a', 13, [0, 1, 2]));
    deepEqual(index.speakers.map(({ words, key }) => [words, key]).sort(), [
      ['', null],
      ['', 'person|ann lee'],
      ['Officials', null],
    ]);
  });
});
