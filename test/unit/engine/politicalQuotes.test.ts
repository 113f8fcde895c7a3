import assert from 'node:assert/strict';
import { analyzeBody, shippedEngine } from '../../support/engine';
import { SPOKEN } from './politicalQuotes';
import type { PoliticalQuote } from './politicalQuotes';
import { UNSPOKEN } from './politicalTerms';

const engine = shippedEngine();

/** The words that name the speaker of every quote between marks. */
function speakers(body: string): string[] {
  return analyzeBody(engine, body)
    .quotes.filter(({ kind }) => kind !== 'indirect' && kind !== 'post')
    .map(({ speaker }) => speaker?.text ?? 'nobody');
}

function check([body, ...expected]: PoliticalQuote): void {
  assert.deepEqual(speakers(body), expected, body);
}

describe('who said a quote in reports on campaigns', () => {
  for (const [kind, cases] of Object.entries(SPOKEN)) it(`${kind}: somebody`, () => cases.forEach(check));
  for (const [kind, cases] of Object.entries(UNSPOKEN)) it(`${kind}: nobody`, () => cases.forEach(check));
});
