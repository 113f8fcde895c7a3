import assert from 'node:assert/strict';
import { sliceOf } from '../../../server/src/engine/index';
import { analyzeBody, shippedEngine } from '../../support/engine';

const engine = shippedEngine();

/** `speaker: clause` of all that is reported without marks. */
function check(body: string, ...expected: readonly string[]): void {
  const { text, quotes } = analyzeBody(engine, body);
  const found = quotes
    .filter(({ kind }) => kind === 'indirect')
    .map(({ speaker, span }) => `${speaker?.text ?? 'nobody'}: ${sliceOf(text, span)}`);
  assert.deepEqual(found, expected);
}

describe('reported speech without marks', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['The ministry said the bridge would stay shut.', 'The ministry: the bridge would stay shut'],
    ['The ministry said that the bridge would stay shut.', 'The ministry: the bridge would stay shut'],
    ['The bridge will stay shut, the ministry said on Friday.', 'the ministry: The bridge will stay shut'],
    ['The bridge is shut, said Ann Lee, a spokeswoman.', 'Ann Lee: The bridge is shut'],
    ['According to Reuters, the bridge is shut.', 'Reuters: the bridge is shut'],
    ['The bridge is shut, according to the ministry.', 'the ministry: The bridge is shut'],
    [
      'He told reporters that he would build it, adding that they would pay.',
      'He: he would build it',
      'He: they would pay',
    ],
    ['She said the port was "great" and that she would come back.', 'She: she would come back'],
    ['The paper reported that officials said the bridge was shut.', 'officials: the bridge was shut'],
    // Not reported, or not without marks.
    ['She said the port was "great".'],
    ['She asked him to leave the port.'],
    ['She hopes that the port will open.'],
    ['It was reported that the port is shut.'],
    ['She did not say that the port is shut.'],
    ['The ministry announced new rules.'],
    ['She called the mayor on Friday.'],
    ['The port opened on Friday.'],
  ];
  for (const [body, ...expected] of cases) it(body, () => check(body, ...expected));
});
