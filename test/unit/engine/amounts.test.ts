import assert from 'node:assert/strict';
import { analyzeBody, shippedEngine } from '../../support/engine';

const engine = shippedEngine();

function check(body: string, expected: string): void {
  const found = analyzeBody(engine, body).amounts.map(
    ({ text, kind, value, unit }) => `${text}=${kind} ${value} ${unit ?? '-'}`,
  );
  assert.equal(found.join(' | '), expected);
}

describe('amounts', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['It cost $141 million.', '$141 million=money 141000000 USD'],
    ['It cost £17,500 or €2.5bn.', '£17,500=money 17500 GBP | €2.5bn=money 2500000000 EUR'],
    ['They paid 300 euros and US$5.', '300 euros=money 300 EUR | US$5=money 5 USD'],
    [
      'Up 3.5% and 12 per cent, then 4 percent.',
      '3.5%=percent 3.5 % | 12 per cent=percent 12 % | 4 percent=percent 4 %',
    ],
    [
      'A package of 16 sanctions and 400 Iranian drones.',
      '16 sanctions=count 16 sanctions | 400 Iranian drones=count 400 drones',
    ],
    ['It is 120 km away and weighs two tonnes.', '120 km=quantity 120 kilometre | two tonnes=quantity 2 tonne'],
    ['1.3 billion people live there.', '1.3 billion people=count 1300000000 people'],
    // Numbers that are no amounts here: dates, durations, versions, scores, phone numbers.
    ['On December 13, 2022 and in 2019.', ''],
    ['For three years.', ''],
    ['Version 2.1.3 beat 3-2.', ''],
    ['No. 10 declined.', ''],
    ['Call 555 1234 now.', ''],
  ];
  for (const [body, expected] of cases) it(body, () => check(body, expected));
});
