import { strict as assert } from 'node:assert';
import { closeAll, open, openSeed } from '../support/editor';

describe('the language of a file', () => {
  afterEach(closeAll);

  for (const path of ['council.seed', 'brief.seed.txt', 'forecast.txt', 'matter.txt']) {
    it(`${path} is a seed file`, async () => {
      assert.equal((await openSeed(path)).languageId, 'seed');
    });
  }

  const plain = [
    ['notes.txt', 'has a date, but no header'],
    ['undated.txt', 'has front matter without a date'],
    ['letters/kept-plain.txt', 'has a header, but the workspace says it is plain text'],
  ] as const;
  for (const [path, why] of plain) {
    it(`${path} stays plain text: it ${why}`, async () => {
      const document = await open(path);
      // The next file is recognised only after this one was looked at.
      await openSeed('forecast.txt');
      assert.equal(document.languageId, 'plaintext');
    });
  }
});
