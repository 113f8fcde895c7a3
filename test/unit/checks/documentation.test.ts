import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CHECKS, checksPage, createEngine } from '../../../server/src/engine/index';
import { anchorsOf } from '../../support/markdown';

describe('docs/checks.md', () => {
  const page = readFileSync('docs/checks.md', 'utf8');

  it('is what npm run generate makes', () => {
    const engine = createEngine({ countries: readFileSync('server/data/countries.json') });
    equal(
      page,
      checksPage(CHECKS, (text) => engine.analyze(text)),
    );
  });

  it('has a heading for each code', () => deepEqual(anchorsOf(page), ['checks', ...CHECKS.map(({ code }) => code)]));
});
