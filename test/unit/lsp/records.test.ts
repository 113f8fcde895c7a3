import { deepEqual, equal, ok } from 'node:assert/strict';
import { RecordCache } from '../../../server/src/lsp/files/recordCache';
import { readRecordFile, writeRecordFile } from '../../../server/src/lsp/files/recordFile';
import { bytesHash, textHash } from '../../../server/src/lsp/files/textHash';
import { readSegment, writeSegment } from '../../../server/src/workspace/index';
import type { Segment } from '../../../server/src/workspace/index';
import { fakeRecords } from '../../support/fakeRecords';
import type { FakeRecords } from '../../support/fakeRecords';
import { recordOf } from '../../support/records';

const A = new Uint8Array([1, 2, 3]);
const B = new Uint8Array([]);

describe('hashes', () => {
  it('differ for texts that differ', () => {
    const texts = ['', 'a', 'b', 'ab', 'ba', 'é', '\ud800', 'a'.repeat(1000), 'a'.repeat(1001)];
    equal(new Set(texts.map(textHash)).size, texts.length);
    equal(textHash(''), 'cbf29ce484222325');
    ok(texts.every((text) => /^[0-9a-f]{16}$/.test(textHash(text))));
  });
  it('differ for bytes that differ', () => ok(bytesHash(A) !== bytesHash(A.slice(1))));
});

describe('a stored part', () => {
  const whole = writeRecordFile('1', [A, B]);
  it('gives back its segments', () => deepEqual(readRecordFile('1', whole), [A, B]));
  it('may be empty', () => deepEqual(readRecordFile('1', writeRecordFile('1', [])), []));
  it('of another version is refused', () => equal(readRecordFile('2', whole), undefined));
  it('is refused wherever it is torn', () => {
    for (let length = 0; length < whole.length; length++)
      equal(readRecordFile('1', whole.subarray(0, length)), undefined, `${length} bytes`);
  });
  it('is refused with any byte changed', () => {
    for (let at = 0; at < whole.length; at++) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      equal(readRecordFile('1', changed), undefined, `byte ${at}`);
    }
  });
  it('is refused with something behind it', () => equal(readRecordFile('1', new Uint8Array([...whole, 0])), undefined));
});

describe('what is kept of files', () => {
  const warnings: string[] = [];
  const logger = { warn: (message: string) => warnings.push(message), error: () => undefined };
  const cacheOf = async ({ store }: FakeRecords): Promise<RecordCache> => {
    const cache = new RecordCache(store, logger, () => Promise.resolve());
    await cache.load();
    return cache;
  };
  const segmentOf = (uris: readonly string[], hash: string): Segment => {
    const source = { hash, context: 'c', stamp: null };
    return readSegment(writeSegment(uris.map((uri) => ({ uri, source, record: recordOf(uri, 'Ann', {}) }))));
  };
  const hashes = (cache: RecordCache) =>
    [...cache.uris].sort().map((uri) => `${uri} ${cache.get(uri)?.source.hash ?? ''}`);
  beforeEach(() => warnings.splice(0));

  it('comes back at the next start, the latest of each file', async () => {
    const records = fakeRecords();
    const cache = await cacheOf(records);
    cache.add(segmentOf(['a', 'b'], '1'));
    await cache.save();
    cache.add(segmentOf(['b'], '2'));
    cache.touch([{ uri: 'a', stamp: { size: 1, modified: 2 } }]);
    await cache.save();
    const next = await cacheOf(records);
    deepEqual(hashes(next), ['a 1', 'b 2']);
    deepEqual(next.get('a')?.source.stamp, { size: 1, modified: 2 });
    equal(next.get('a')?.open()?.uri, 'a');
    // A later part never takes the name of an earlier one.
    next.add(segmentOf(['c'], '3'));
    await next.save();
    deepEqual(hashes(await cacheOf(records)), ['a 1', 'b 2', 'c 3']);
  });

  it('leaves out and takes away what is torn or foreign, and no more', async () => {
    const records = fakeRecords();
    const cache = await cacheOf(records);
    for (const uri of ['a', 'b', 'c']) {
      cache.add(segmentOf([uri], '1'));
      await cache.save();
    }
    const [first = '', second = ''] = [...records.parts.keys()].sort();
    records.parts.set(first, records.parts.get(first)?.slice(0, -1) ?? A);
    records.parts.set(second, A);
    records.parts.set('notes.txt', A);
    deepEqual(hashes(await cacheOf(records)), ['c 1']);
    deepEqual([...records.parts.keys()].sort().slice(1), ['notes.txt']);
  });

  it('counts for no other version', async () => {
    const records = fakeRecords();
    const cache = await cacheOf(records);
    cache.add(segmentOf(['a'], '1'));
    await cache.save();
    records.version = '2';
    deepEqual(hashes(await cacheOf(records)), []);
    equal(records.parts.size, 0);
  });

  it('is written anew where most of it no longer counts', async () => {
    const records = fakeRecords();
    const cache = await cacheOf(records);
    const uris = Array.from({ length: 100 }, (_, number) => `u${number}`);
    for (let round = 0; round < 30; round++) {
      cache.add(segmentOf(uris, String(round)));
      await cache.save();
    }
    ok(records.parts.size < 25, `${records.parts.size} parts`);
    const next = await cacheOf(records);
    equal(next.size, 100);
    ok(hashes(next).every((one) => one.endsWith(' 29')));
  });

  it('goes on without a disk, and says so', async () => {
    const records = fakeRecords();
    const cache = await cacheOf(records);
    records.isFull = true;
    cache.add(segmentOf(['a'], '1'));
    await cache.save();
    deepEqual(hashes(cache), ['a 1']);
    ok(warnings.some((warning) => warning.includes('the disk is full')));
  });

  it('stores nothing where nothing is new', async () => {
    const records = fakeRecords();
    const cache = await cacheOf(records);
    cache.add(segmentOf([], '1'));
    await cache.save();
    equal(records.parts.size, 0);
  });
});
