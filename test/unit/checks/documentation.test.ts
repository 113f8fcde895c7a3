import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ACROSS_DECLARATIONS, CHECKS, checksPage } from '../../../server/src/engine/index';
import { acrossExamples } from '../../../server/src/workspace/index';
import { shippedEngine } from '../../support/engine';
import { anchorsOf } from '../../support/markdown';

describe('docs/checks.md', () => {
  const page = readFileSync('docs/checks.md', 'utf8');

  it('is what npm run generate makes', () => {
    const engine = shippedEngine();
    equal(
      page,
      checksPage(CHECKS, (text, registry) => engine.analyze(text, { registry }), acrossExamples(engine)),
    );
  });

  it('has a heading for each code', () =>
    deepEqual(anchorsOf(page), ['checks', ...[...CHECKS, ...ACROSS_DECLARATIONS].map(({ code }) => code)]));
});
