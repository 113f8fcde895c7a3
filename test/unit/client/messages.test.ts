import { strict as assert } from 'node:assert';
import { describeStatus } from '../../../client/src/common/describeStatus';
import type { ServerState } from '../../../client/src/common/describeStatus';
import { firstSentence } from '../../../client/src/common/firstSentence';
import { createRestartPolicy } from '../../../client/src/common/restartPolicy';
import type { DocumentStatus } from '../../../server/src/protocol/index';

const STATUS: DocumentStatus = {
  uri: 'file:///a.txt',
  version: 1,
  form: 'inline',
  date: '2022-12-13',
  paragraphs: 7,
  entities: 1,
  quotes: 0,
  findings: 2,
};

describe('the status item', () => {
  function check(server: ServerState, status: DocumentStatus | undefined, said: string): void {
    const { text, detail, severity, busy, offersRestart } = describeStatus(server, status);
    assert.equal(
      [text, detail, severity, busy && 'busy', offersRestart && 'restart'].filter(Boolean).join(' | '),
      said,
    );
  }
  const counts = '7 paragraphs · 1 entity · no quotes · 2 findings';

  it('says what was recognised', () =>
    check('running', STATUS, `Article of 2022-12-13 | Inline header · ${counts} | information`));
  it('names the other form', () =>
    check(
      'running',
      { ...STATUS, form: 'front-matter' },
      `Article of 2022-12-13 | Front matter · ${counts} | information`,
    ));
  it('warns of a date that does not exist', () =>
    check('running', { ...STATUS, date: null }, `No date that exists | Inline header · ${counts} | warning`));
  it('warns of no header', () =>
    check(
      'running',
      { ...STATUS, form: null, date: null },
      `No date header | Relative dates cannot be resolved · ${counts} | warning`,
    ));
  it('is busy before the first analysis', () =>
    check('running', undefined, 'Reading the article | information | busy'));
  it('is busy while the server starts', () => check('starting', STATUS, 'Reading the article | information | busy'));
  it('offers a restart when there is no server, whatever was known', () =>
    check(
      'stopped',
      STATUS,
      'Seedmark is not running | Its language server stopped or could not be started | error | restart',
    ));
});

describe('restarts after a crash', () => {
  const check = (crashes: readonly number[], restarts: readonly boolean[]): void =>
    assert.deepEqual(crashes.map(createRestartPolicy()), restarts);

  it('end with the fifth crash in three minutes', () =>
    check([0, 1000, 2000, 3000, 4000], [true, true, true, true, false]));
  it('go on when crashes are rare', () =>
    check([0, 60_000, 120_000, 170_000, 200_000, 201_000], [true, true, true, true, true, false]));
  it('begin anew after a pause', () => check([0, 1, 2, 3, 4, 300_000], [true, true, true, true, false, true]));
});

describe('what an error says to a person', () => {
  it('is its message', () => assert.equal(firstSentence(new Error('No header.')), 'No header.'));
  it('is one line', () => assert.equal(firstSentence(new Error('No header.\n    at x (y.js:1)')), 'No header.'));
  it('is never its stack', () => assert.equal(firstSentence(new Error('')), ''));
  it('is nothing for what is no error', () => assert.equal(firstSentence({ stack: 'at x' }), ''));
  it('is short', () => assert.equal(firstSentence('x'.repeat(1000)).length, 200));
});
