import { deepEqual } from 'node:assert/strict';
import { createDocument, registryDiagnostics } from '../../server/src/features/index';
import { parseRegistry, WorkspaceIndex } from '../../server/src/workspace/index';
import type { IndexReach } from '../../server/src/workspace/index';
import { recordOf } from '../support/records';

const ENTRY = '- {id: lee, name: Ann Lee, type: person, aliases: [Boss]}\n';

/** Codes and lines of what is told of a registry in a workspace with one article, which names Ann Lee. */
function check(
  text: string,
  expected: readonly string[],
  { reach = 'all', open = true }: { readonly reach?: IndexReach; readonly open?: boolean } = {},
): void {
  const index = new WorkspaceIndex();
  index.put(recordOf('a', 'Ann Lee left.', { entities: [{ type: 'person', name: 'Ann Lee', mentions: ['Ann Lee'] }] }));
  index.reach = reach;
  const registry = { document: createDocument('r', 1, text, 'utf-16'), file: parseRegistry(text), open };
  deepEqual(
    registryDiagnostics(registry, index).map(({ code, range }) => `${String(code)} ${range.start.line}`),
    expected,
  );
}

describe('diagnostics of a registry', () => {
  const RAY = '- {id: ray, name: Bob Ray, type: person, handle: bray}\n';
  it('tell of an entry that no article names', () => check(ENTRY + RAY, ['registry-unused 1']));
  it('tell of none whose name is there already, before the articles are read anew', () => check(ENTRY, []));
  it('look at other names as well', () => check('- {id: x, name: The Mayor, type: person, aliases: [Ann Lee]}\n', []));
  it('tell of none while articles are still to come', () => check(RAY, [], { reach: 'reading' }));
  it('tell of none where only open files are known', () => check(RAY, [], { reach: 'open' }));
  it('tell of none in a file that nobody has open', () => check(RAY, [], { open: false }));
  it('tell what is wrong besides', () => check('- {id: a}\n', ['registry-missing 0', 'registry-missing 0']));
});
