import { equal } from 'node:assert/strict';
import { addTeamSuppression } from '../../../server/src/annotations/index';
import type { WorkspaceSuppression } from '../../../server/src/annotations/index';

const ADDED: WorkspaceSuppression = { code: 'header-form', exact: null, files: 'a/b.txt', reason: '' };

function check(before: string, after: string | null, suppression = ADDED): void {
  equal(addTeamSuppression(before, suppression), after);
}

describe('a suppression that is added to a team’s file', () => {
  it('makes the file', () => check('', 'suppressions:\n  - code: header-form\n    files: a/b.txt\n'));
  it('makes the list behind comments', () =>
    check('# ours\n', '# ours\nsuppressions:\n  - code: header-form\n    files: a/b.txt\n'));
  it('makes the list behind other keys, without a last line end', () =>
    check('layers: []', 'layers: []\nsuppressions:\n  - code: header-form\n    files: a/b.txt\n'));
  it('stands behind the others, with their indent, and leaves all lines alone', () =>
    check(
      'suppressions:\n- { code: "x" } # why\n\n- code: y\n  reason: z # because\n# the end\nlayers:\n  - {name:   frame}\n',
      'suppressions:\n- { code: "x" } # why\n\n- code: y\n  reason: z # because\n- code: header-form\n  files: a/b.txt\n# the end\nlayers:\n  - {name:   frame}\n',
    ));
  it('keeps words that YAML would read as something else', () =>
    check('', 'suppressions:\n  - code: x\n    exact: "yes: #1"\n    reason: "true"\n', {
      code: 'x',
      exact: 'yes: #1',
      files: null,
      reason: 'true',
    }));
  it('does not rewrite a list in brackets', () => check('suppressions: [{ code: x }]\n', null));
  it('does not rewrite a file in braces', () => check('{ layers: [] }\n', null));
  it('does not touch a file with an error', () => check('suppressions:\n  - reason: none\n', null));
  it('does not touch what is no YAML', () => check('layers: [\n', null));
  it('does not touch a file of another kind', () => check('- a\n', null));
});
