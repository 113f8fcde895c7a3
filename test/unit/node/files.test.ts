import { deepEqual, equal, ok } from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeFiles, readWith } from '../../../server/src/node/files';

describe('files of this machine', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'seedmark-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const make = (name: string, text: string, age: number): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    const time = new Date(Date.now() - age);
    utimesSync(path, time, time);
    return pathToFileURL(path).href;
  };

  it('have a stamp that the same file keeps', async () => {
    const uri = make('a.seed', 'text', 60_000);
    const file = await nodeFiles.read(uri, 100);
    equal(file?.text, 'text');
    deepEqual(await nodeFiles.stamps?.([uri, `${uri}.none`]), [file.stamp, null]);
    equal(file.stamp?.size, 4);
  });
  it('have none where another change could keep it', async () =>
    deepEqual(await nodeFiles.read(make('a.seed', 'text', -60_000), 100), { text: 'text' }));
  it('are not read where they are too large or gone', async () => {
    deepEqual(await nodeFiles.read(make('a.seed', 'text', 60_000), 3), { text: null });
    equal(await nodeFiles.read(`${pathToFileURL(folder).href}/none`, 3), undefined);
    equal(await nodeFiles.read('vscode-vfs://github/a', 3), undefined);
  });

  /** A disk on which each reading finds the next text. */
  const changing = (...texts: readonly string[]) => {
    let reads = 0;
    const read = readWith({
      stat: () => ({ size: texts[Math.min(reads, texts.length - 1)]?.length ?? 0, mtimeMs: reads }),
      readFile: () => Buffer.from(texts[Math.min(reads++, texts.length - 1)] ?? ''),
    });
    return async () => ({ ...(await read('file:///a', 100)), reads });
  };
  it('that change while they are read are read again', async () => {
    // The first reading changes what is found behind it.
    let time = 1;
    let reads = 0;
    const read = readWith({
      stat: () => ({ size: 3, mtimeMs: time }),
      readFile: () => {
        if (++reads === 1) time = 2;
        return Buffer.from(reads === 1 ? 'old' : 'new');
      },
    });
    deepEqual(await read('file:///a', 100), { text: 'new', stamp: { size: 3, modified: 2000 } });
    equal(reads, 2);
  });
  it('that go on changing are taken without a stamp', async () => {
    const { text, stamp, reads } = { stamp: undefined, ...(await changing('a', 'bb', 'ccc', 'dddd', 'eeeee')()) };
    equal(stamp, undefined);
    ok(reads <= 3);
    equal(text, 'ccc');
  });
});
