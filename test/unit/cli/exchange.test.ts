import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  describeSpans,
  EXCHANGE_FORMATS,
  newAnnotation,
  readSidecar,
  writeSidecar,
} from '../../../server/src/annotations/index';
import { run } from './fakeWorld';
import type { Outcome } from './fakeWorld';

const TEXT = ' date 2024-03-05 Ann 🇬🇧 met Zoë.\r\nThen Ann left.\r\n';

/** A file that marks words of the text. */
function sidecar(...words: readonly string[]): string {
  const spans = words.map((word) => ({ start: TEXT.indexOf(word), end: TEXT.indexOf(word) + word.length }));
  const annotations = describeSpans(TEXT, spans).map((target, index) =>
    newAnnotation({ id: `a${index}`, layer: 'entity', label: 'person', targets: [target], author: 'ann' }),
  );
  return writeSidecar('', { annotations, suppressions: [] }).text ?? '';
}

/** Formats that have no place for what only Seedmark knows. */
const WITHOUT_IDS = new Set(['conll', 'webanno-tsv']);

const FILES = { 'news/a.txt': TEXT, 'news/a.txt.annotations.yaml': sidecar('Ann', 'Zoë', 'left') };

describe('seedmark export', () => {
  it('tells what is lost, then writes beside the article, and leaves the article alone', async () => {
    const { exitCode, out, err, written } = await run(['export', '--format', 'brat', 'news/a.txt'], { files: FILES });
    assert.equal(exitCode, 0);
    assert.deepEqual(Object.keys(written).sort(), ['news/a.ann', 'news/annotation.conf']);
    assert.equal(out, 'news/a.txt\nnews/a.ann\nnews/annotation.conf\n');
    assert.match(err, /^seedmark: a\.txt: 3 layers: kept where only Seedmark looks\.\n/);
    assert.match(err, /CRLF/);
    assert.match(written['news/a.ann'] ?? '', /^T1\tperson 17 20\tAnn\n/);
    assert.match(written['news/a.ann'] ?? '', /\nT2\tperson 28 31\tZoë\n/, 'code points behind an emoji');
  });
  it('only tells with --dry-run', async () => {
    const { err, log } = await run(['export', '--format', 'conll', '--dry-run', 'news/a.txt'], { files: FILES });
    assert.match(err, /3 authors: not written\./);
    assert.deepEqual(
      log.filter((one) => one.startsWith('write')),
      [],
    );
  });
  it('exports the analysis as suggestions', async () => {
    const article = readFileSync('seeds/012_trieste_brief.txt', 'utf8');
    const { exitCode, written } = await run(
      ['export', '--format', 'label-studio', '--analysis', '--out', 'x', 'a.txt'],
      { files: { 'a.txt': article } },
    );
    assert.equal(exitCode, 0);
    assert.deepEqual(Object.keys(written), ['x/a.json', 'x/label-studio-config.xml']);
    const [task] = JSON.parse(written['x/a.json'] ?? '') as [
      { annotations: { result: unknown[] }[]; predictions: { result: { type: string }[] }[] },
    ];
    assert.deepEqual(task.annotations[0]?.result, []);
    assert.ok((task.predictions[0]?.result.length ?? 0) > 5);
  });
  it('exports claims for archives of fact checks', async () => {
    const article = readFileSync('seeds/001_rhine_low_water_pact.txt', 'utf8');
    const yaml = readFileSync('seeds/001_rhine_low_water_pact.txt.annotations.yaml', 'utf8');
    const { written } = await run(['export', '--format', 'claim-review', 'a.txt'], {
      files: { 'a.txt': article, 'a.txt.annotations.yaml': yaml },
    });
    const { '@graph': claims } = JSON.parse(written['a.claims.jsonld'] ?? '') as { '@graph': unknown[] };
    assert.deepEqual(claims, [
      {
        '@type': 'ClaimReview',
        claimReviewed: '€4.8 million a year',
        itemReviewed: { '@type': 'Claim', appearance: { '@type': 'CreativeWork', name: 'a.txt' } },
        reviewRating: { '@type': 'Rating', alternateName: 'open' },
        author: { '@type': 'Person', name: 'ann' },
        datePublished: '2024-03-06T09:00:00Z',
      },
    ]);
  });
  const wrong: readonly (readonly [title: string, args: readonly string[], files: object, err: RegExp])[] = [
    [
      'a file that is there',
      ['news/a.txt'],
      { ...FILES, 'news/a.ann': 'mine' },
      /news\/a\.ann is there already; --force/,
    ],
    [
      'an article without annotations',
      ['news/a.txt'],
      { 'news/a.txt': TEXT },
      /no a\.txt\.annotations\.yaml beside it/,
    ],
    [
      'a damaged file',
      ['news/a.txt'],
      { ...FILES, 'news/a.txt.annotations.yaml': 'annotations: [' },
      /annotations\.yaml: /,
    ],
    ['a missing article', ['b.txt'], {}, /b\.txt: no such file/],
    ['bytes that are no text', ['b.txt'], { 'b.txt': Uint8Array.of(97, 255) }, /b\.txt: invalid UTF-8/],
  ];
  for (const [title, args, files, expected] of wrong)
    it(`refuses ${title}, and writes nothing`, async () => {
      const { exitCode, err, written } = await run(['export', '--format', 'brat', ...args], { files: { ...files } });
      assert.equal(exitCode, 2);
      assert.match(err, expected);
      assert.deepEqual(written, {});
    });
  it('writes over files with --force', async () => {
    const files = { ...FILES, 'news/a.ann': 'mine' };
    const { exitCode, written } = await run(['export', '--format', 'brat', '--force', 'news/a.txt'], { files });
    assert.equal(exitCode, 0);
    assert.match(written['news/a.ann'] ?? '', /^T1/);
  });
  it('refuses a format that nobody knows', async () => {
    assert.equal((await run(['export', '--format', 'word', 'a.txt'])).exitCode, 2);
  });
});

describe('seedmark import', () => {
  for (const format of EXCHANGE_FORMATS)
    it(`gives back what was exported as ${format.id}`, async () => {
      const { written, exitCode } = await run(['export', '--format', format.id, '--out', 'x', 'news/a.txt'], {
        files: FILES,
      });
      assert.equal(exitCode, 0);
      const names = Object.keys(written).filter((path) => format.extensions.some((one) => path.endsWith(one)));
      const back = await run(['import', '--format', format.id, '--out', 'y', names[0] ?? ''], { files: written });
      assert.deepEqual([back.exitCode, back.written['y/a.txt']], [0, TEXT], back.err);
      const read = readSidecar(back.written['y/a.txt.annotations.yaml'] ?? '').annotations;
      const given = readSidecar(FILES['news/a.txt.annotations.yaml']).annotations;
      assert.deepEqual(
        read.map(({ label, targets }) => [label, targets]),
        given.map(({ label, targets }) => [label, targets]),
      );
      if (!WITHOUT_IDS.has(format.id)) assert.deepEqual(read, given);
      const verified = await run(['verify', '--format', format.id, names[0] ?? ''], { files: written });
      assert.match(verified.out, /: 3 spans right, .* 0 errors\n$/);
      assert.equal(verified.exitCode, 0);
    });
  it('places annotations in an article that was changed since', async () => {
    const { written } = await run(['export', '--format', 'doccano', '--out', 'x', 'news/a.txt'], { files: FILES });
    const now = `🇬🇧 A new first line.\n\n${TEXT.replace(/\r/g, '')}`;
    const args = ['import', '--format', 'doccano', '--text', 'now/a.txt', 'x/a.jsonl'];
    const { exitCode, err, written: back } = await run(args, { files: { ...written, 'now/a.txt': now } });
    assert.deepEqual([exitCode, Object.keys(back)], [0, ['now/a.txt.annotations.yaml']], err);
    const { annotations } = readSidecar(back['now/a.txt.annotations.yaml'] ?? '');
    for (const { targets } of annotations)
      for (const { start, end, exact } of targets) assert.equal(now.slice(start, end), exact);
  });
  it('leaves nothing at words that may be others, and tells of it', async () => {
    const { written } = await run(['export', '--format', 'doccano', '--out', 'x', 'news/a.txt'], { files: FILES });
    const now = TEXT.replace('Ann 🇬🇧', 'Yesterday Ann 🇬🇧');
    const args = ['import', '--format', 'doccano', '--text', 'now/a.txt', 'x/a.jsonl'];
    const { err, written: back } = await run(args, { files: { ...written, 'now/a.txt': now } });
    const { annotations } = readSidecar(back['now/a.txt.annotations.yaml'] ?? '');
    const orphans = annotations.filter(({ status }) => status === 'orphaned');
    assert.match(
      err,
      new RegExp(`the text in the file is another one; words of ${orphans.length} spans are not in this`),
    );
    assert.deepEqual(annotations.map(({ targets }) => targets.map(({ exact }) => exact).join()).sort(), [
      'Ann',
      'Zoë',
      'left',
    ]);
    for (const { targets, status } of annotations)
      for (const { start, end, exact } of targets)
        assert.equal(now.slice(start, end), status === 'orphaned' ? '' : exact);
  });
  it('reads the type system that stands beside XMI', async () => {
    const { written } = await run(['export', '--format', 'uima-xmi', '--out', 'x', 'news/a.txt'], { files: FILES });
    const told = async (files: Readonly<Record<string, string>>): Promise<string> =>
      (await run(['import', '--format', 'uima-xmi', '--out', 'y', 'x/a.xmi'], { files })).err;
    assert.doesNotMatch(await told(written), /no type system/);
    assert.match(await told({ 'x/a.xmi': written['x/a.xmi'] ?? '' }), /no type system beside the file/);
  });
  it('tells the lines that are wrong', async () => {
    const lines = '{"text":"Ann","label":[[0,3,"P"]]}\n{"label":[]}\n{"text":"Ann","label":[[0,9,"Q"]]}\n';
    const { exitCode, err, written } = await run(['import', '--format', 'doccano', 'a.jsonl'], {
      files: { 'a.jsonl': lines },
    });
    assert.equal(exitCode, 2);
    assert.match(err, /a\.jsonl: line 2: Entry 2 of a\.jsonl has no `text`; left out\./);
    assert.match(err, /a\.jsonl: line 3: Entry 3 of a\.jsonl: Q at 0–9 is no place in the text; left out\./);
    assert.deepEqual(Object.keys(written).length, 4, 'the others are read');
  });
  const wrong: readonly (readonly [title: string, files: Readonly<Record<string, string>>, err: RegExp])[] = [
    ['a text that is missing', { 'a.ann': 'T1\tP 0 1\ta\n' }, /a\.ann speaks of a text that stands beside it/],
    ['a missing file', {}, /no such file/],
    ['files that are there', { 'a.ann': '', 'a.txt': 'a', 'a.txt.annotations.yaml': 'mine' }, /is there already/],
  ];
  for (const [title, files, expected] of wrong)
    it(`refuses ${title}`, async () => {
      const { exitCode, err, written } = await run(['import', '--format', 'brat', 'a.ann'], { files });
      assert.deepEqual([exitCode, written], [2, {}]);
      assert.match(err, expected);
    });
});

describe('seedmark verify', () => {
  const verify = (content: string): Promise<Outcome> =>
    run(['verify', 'a.ann'], { files: { 'a.ann': content, 'a.txt': 'Ann 🇬🇧 met Bob.' } });
  it('says that all is right', async () => {
    const { exitCode, out, err } = await verify('T1\tP 0 3\tAnn\nT2\tP 11 14\tBob\n');
    assert.deepEqual([exitCode, err], [0, '']);
    assert.equal(out, 'a.ann: brat standoff: 2 spans right, 2 compared with their words, 0 errors\n');
  });
  it('lists the offsets that lie', async () => {
    const { exitCode, out, err } = await verify('T1\tP 0 3\tAnn\nT2\tP 10 13\tBob\nT3\tP 4 99\tx\n');
    assert.equal(exitCode, 2);
    assert.match(out, /1 spans right, 3 compared with their words, 2 errors/);
    assert.match(err, /T2 at 10–13 is " Bo" in the text, but the file says "Bob"; left out\./);
    assert.match(err, /T3 at 4–99 is no place in the text; left out\./);
  });
  it('takes files that count UTF-16 units for what they are', async () => {
    const { exitCode } = await verify('T2\tP 13 16\tBob\n');
    assert.equal(exitCode, 0);
  });
  it('checks our own files, too', async () => {
    const right = await run(['verify', 'news/a.txt.annotations.yaml'], { files: FILES });
    assert.match(right.out, /3 spans right, 3 compared/);
    const files = { ...FILES, 'news/a.txt': TEXT.replace('Ann', 'Anna') };
    const wrong = await run(['verify', 'news/a.txt.annotations.yaml'], { files });
    assert.equal(wrong.exitCode, 2);
    assert.match(wrong.err, /is "Zo" in the text|but the file says "Zoë"/);
  });
  it('does not guess what a file is that nothing can read', async () => {
    const { exitCode, out, err } = await run(['verify', 'a.json'], { files: { 'a.json': '{"a": 1}' } });
    assert.deepEqual([exitCode, out], [2, '']);
    assert.match(err, /a\.json: none of W3C Web Annotation .*, spaCy .* can read it; with --format, you are told why/);
  });
  it('knows files with one ending apart by what is in them', async () => {
    const spacy = await run(['verify', 'a.json'], {
      files: { 'a.json': '[["Ann met Bob", {"entities": [[0, 3, "P"]]}]]' },
    });
    assert.match(spacy.out, /spaCy \/ Prodigy JSONL: 1 spans right/);
    const old =
      '{"data": {"text": "Ann"}, "annotations": [{"result": [{"type": "labels", "value": {"start": 0, "end": 3, "text": "Ann", "labels": ["P"]}}]}]}';
    const studio = await run(['verify', 'a.json'], { files: { 'a.json': old } });
    assert.match(studio.out, /Label Studio JSON: 1 spans right, 1 compared/);
  });
});
