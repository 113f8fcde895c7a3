import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderText } from '../../../server/src/cli/index';
import { readEngine, readSamples } from './samples';
import { shortDiff } from './shortDiff';

const FOLDER = 'test/snapshots';
const UPDATE = process.env.UPDATE_SNAPSHOTS === '1';
const HOW = 'read the change, then run UPDATE_SNAPSHOTS=1 npm run test:unit';

/** What the engine says about each sample, as a person reads it. */
describe('snapshots of the samples', () => {
  const engine = readEngine();
  const samples = readSamples();

  for (const { name, text } of samples)
    it(name, () => {
      const file = join(FOLDER, `${name}.snap`);
      const actual = renderText(engine.analyze(text), name);
      if (UPDATE) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, actual);
      }
      if (!existsSync(file)) assert.fail(`${file} is missing: ${HOW}`);
      const expected = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
      if (actual !== expected) assert.fail(`${file} is stale: ${HOW}\n${shortDiff(expected, actual)}`);
    });

  it('belong to samples that exist', () => {
    const known = new Set(samples.map(({ name }) => `${name}.snap`));
    const orphans = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => !known.has(name)) : [];
    if (UPDATE) for (const name of orphans) rmSync(join(FOLDER, name));
    else assert.deepEqual(orphans, []);
  });
});
