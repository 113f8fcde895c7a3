import { deepEqual, equal, throws } from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ByteReader, ByteWriter } from '../../../server/src/workspace/index/bytes';
import {
  datesOf,
  fileRecord,
  findingsOf,
  readSegment,
  WorkspaceIndex,
  writeSegment,
} from '../../../server/src/workspace/index';
import type { FileRecord, ReadFile } from '../../../server/src/workspace/index';
import { shippedEngine } from '../../support/engine';
import { locateIn } from '../../support/records';

const SOURCE = { hash: 'h', context: 'c', stamp: { size: 7, modified: 1_700_000_000_123_456 } };
const recordFor = (uri: string, text: string) => fileRecord(uri, shippedEngine().analyze(text), locateIn(text));

/** What a record says, however it is kept. */
function plain(record: FileRecord | null | undefined): unknown {
  if (!record) return record;
  const { uri, title, date, header, entities, mentions, quotes, quoteWords, speakerWords, dates, codes, findings } =
    record;
  return { uri, title, date, header, entities, mentions, quotes, quoteWords, speakerWords, dates, codes, findings };
}

describe('bytes', () => {
  it('give back numbers and strings', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.maxSafeNat(), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))),
        (values) => {
          const writer = new ByteWriter();
          for (const value of values) {
            if (typeof value === 'number') writer.number(value);
            else writer.string(value);
          }
          const reader = new ByteReader(writer.written);
          deepEqual(
            values.map((value) => (typeof value === 'number' ? reader.number() : reader.string())),
            values,
          );
          equal(reader.at, writer.length);
        },
      ),
    ));

  it('give back numbers with a sign, a lone surrogate and a long text', () => {
    const writer = new ByteWriter();
    const numbers = [0, -1, 1, -64, 64, -2147483648, 2147483647];
    for (const number of numbers) writer.signed(number);
    writer.string('\ud800');
    writer.string('é'.repeat(100_000));
    const reader = new ByteReader(writer.written);
    deepEqual(
      numbers.map(() => reader.signed()),
      numbers,
    );
    equal(reader.string(), '\ud800');
    equal(reader.string(), 'é'.repeat(100_000));
    throws(() => reader.number(), RangeError);
  });
});

describe('a segment', () => {
  const folder = 'seeds';
  const files = readdirSync(folder)
    .filter((name) => /\.(?:seed|txt)$/.test(name))
    .map((name): ReadFile => {
      const uri = `file:///w/${encodeURIComponent(name)}`;
      return { uri, source: SOURCE, record: recordFor(uri, readFileSync(join(folder, name), 'utf8')) };
    });
  const bytes = writeSegment([...files, { uri: 'u', source: { ...SOURCE, stamp: null }, record: null }]);

  it('gives back what was written', () => {
    const read = readSegment(bytes).files;
    deepEqual(
      read.map((file) => ({ uri: file.uri, source: file.source, record: plain(file.open()) })),
      [
        ...files.map(({ uri, source, record }) => ({ uri, source, record: plain(record) })),
        { uri: 'u', source: { ...SOURCE, stamp: null }, record: null },
      ],
    );
  });

  it('writes what was read in the same way', () => {
    const again = readSegment(bytes).files.map((file) => ({
      uri: file.uri,
      source: file.source,
      record: file.open(),
    }));
    deepEqual(writeSegment(again), bytes);
  });

  it('is refused where it is torn', () => {
    for (let length = 0; length < bytes.length; length += 97)
      throws(() => {
        readSegment(bytes.subarray(0, length));
      }, RangeError);
  });

  it('fills an index like the records one by one', () => {
    const [one, other] = [new WorkspaceIndex(), new WorkspaceIndex()];
    one.putAll(readSegment(bytes).files);
    for (const { record } of files) if (record) other.put(record);
    deepEqual(one.uris, other.uris);
    deepEqual(one.symbols(''), other.symbols(''));
    equal(one.removeAll([...one.uris, 'nobody']), files.length);
    deepEqual([...one.entities()], []);
    deepEqual(one.symbols(''), []);
    deepEqual(one.forms('a'), []);
    deepEqual(one.headerValues('date'), []);
  });

  it('takes out a file that is no article any more', () => {
    const index = new WorkspaceIndex();
    index.put(recordFor('u', ' date 2022-12-13 Ms. Ann Lee spoke.'));
    index.putAll(readSegment(bytes).files.filter(({ uri }) => uri === 'u'));
    equal(index.size, 0);
  });
});

describe('dates and findings of a record', () => {
  const text = ' date 2022-12-13 She came on Friday, in 1987 and daily.\n\nThe "end';
  const record = recordFor('u', text);

  it('are days with their places', () =>
    deepEqual(
      datesOf(record).map(({ start, end, range }) => [start, end, range.start.character]),
      [
        ['2022-12-09', '2022-12-10', 29],
        ['1987-01-01', '1988-01-01', 40],
      ],
    ));

  it('have the severities that people choose', () => {
    const codes = (severities: Readonly<Record<string, 'off' | 'hint'>>) =>
      findingsOf(record, severities).map(({ code, severity }) => `${code} ${severity}`);
    deepEqual(codes({}), ['quote-mark-unpaired warning']);
    deepEqual(codes({ 'quote-mark-unpaired': 'hint' }), ['quote-mark-unpaired hint']);
    deepEqual(codes({ 'quote-mark-unpaired': 'off' }), []);
  });
});
