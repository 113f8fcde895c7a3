import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { annotationsOf } from '../../../../server/src/annotations/formats/analysis';
import type { Format, FormatDocument, Imported } from '../../../../server/src/annotations/formats/facts';
import { reduce } from '../../../../server/src/annotations/formats/losses';
import { textName } from '../../../../server/src/annotations/formats/names';
import type { Holds } from '../../../../server/src/annotations/formats/losses';
import {
  describeSpans,
  newAnnotation,
  readSidecar,
  reanchorAnnotations,
} from '../../../../server/src/annotations/index';
import type { Annotation } from '../../../../server/src/annotations/index';
import { shippedEngine } from '../../../support/engine';
import { once } from '../../../support/once';
import { readSamples } from '../../cli/samples';

/** A text with emoji, accents and CRLF. */
export const HARD_TEXT =
  ' date 2024-03-05 Ann 🇬🇧 met Zoë.\r\n\r\n“No,” said cafe\u0301 owner 👩‍👩‍👧 Bob "Ö" Lee & <Co>.\r\nThe end\tof Bob.\r\n';

/** What says one of everything about `HARD_TEXT`. */
export function hardDocument(): FormatDocument {
  const at = (id: string, words: readonly string[], more: Partial<Annotation> = {}): Annotation => {
    const spans = words.map((word) => {
      const start = HARD_TEXT.indexOf(word);
      return { start, end: start + word.length };
    });
    return newAnnotation({ id, layer: 'entity', label: 'person', targets: describeSpans(HARD_TEXT, spans), ...more });
  };
  const end = (role: string, target: string, label: string | null = null) => ({ role, target, label });
  const annotations = [
    at('a1', ['Ann']),
    at('a2', ['Zoë'], {
      links: [
        { id: 'wikidata:Q1', label: 'Zoë' },
        { id: 'wikidata:Q2', label: null },
      ],
    }),
    at('a3', ['“No,”', 'The end'], { layer: 'quote', label: 'direct', author: 'ann' }),
    at('a4', ['said'], {
      layer: 'relation',
      label: 'Attribution',
      ends: [end('source', 'a5'), end('content', 'a3', 'arrow'), end('content', 'a2')],
    }),
    at('a5', ['Bob "Ö" Lee'], {
      attributes: { role: 'owner', age: 47, alive: true, tags: ['x', 2] },
      status: 'suggested',
      confidence: 0.25,
      author: 'seedmark',
    }),
    at('a6', ['Lee & <Co>'], {
      label: 'of two words',
      created: '2024-03-06T09:00:00Z',
      modified: '2024-03-07T09:00:00Z',
    }),
    at('a7', ['👩‍👩‍👧'], {
      layer: 'note',
      label: '',
      comments: [
        { author: 'ann', time: '2024-03-06T09:00:00Z', text: 'Who?\nWho?' },
        { author: '', time: null, text: 'Three.' },
      ],
    }),
    at('a8', ['.\r\n\r\n“No'], { layer: 'claim', label: 'claim', foreign: { tei: { a: [null, 1] } } }),
    at('a9', ['The end\tof'], { status: 'rejected' }),
    newAnnotation({ id: 'b1', layer: 'relation', label: 'knows', ends: [end('a', 'a1'), end('b', 'a2', 'x')] }),
    newAnnotation({
      id: 'b2',
      layer: 'relation',
      label: 'same',
      ends: [end('x', 'a1'), end('x', 'a2'), end('x', 'a5')],
    }),
    newAnnotation({ id: 'b3', layer: 'relation', label: 'of', ends: [end('x', 'b1'), end('y', 'a9')] }),
    newAnnotation({ id: 'b4', layer: 'note', comments: [{ author: 'ben', time: null, text: 'Of the whole.' }] }),
    at('b5', ['Ann'], { author: 'ben' }),
    at('b6', ['Ann'], { label: 'place' }),
    newAnnotation({ id: 'b7', layer: 'note', targets: describeSpans(HARD_TEXT, [{ start: 17, end: 17 }]) }),
    newAnnotation({
      id: 'b8',
      layer: 'note',
      status: 'orphaned',
      statusBefore: 'accepted',
      targets: [{ start: 9, end: 9, exact: 'gone', prefix: 'a', suffix: 'b' }],
    }),
  ];
  return { name: 'hard.txt', text: HARD_TEXT, sentences: [], annotations };
}

/** A sample with what the analysis says of it, and with what people said of it. */
interface SampleDocuments {
  readonly name: string;
  readonly documents: () => readonly FormatDocument[];
}

/** Every sample; each is analysed once for all formats, by the first test that asks for it. */
const SAMPLES: readonly SampleDocuments[] = readSamples().map(({ name, text }) => ({
  name,
  documents: once(() => {
    const analysis = shippedEngine().analyze(text);
    const sidecars = readdirSync('seeds').filter((file) => file.startsWith(`${name}.annotations.`));
    const people = sidecars.map((file) => {
      const { annotations } = readSidecar(readFileSync(join('seeds', file), 'utf8'));
      return reanchorAnnotations(annotations, text).annotations;
    });
    return [annotationsOf(analysis), ...people].map((annotations) => ({
      name,
      text,
      sentences: analysis.sentences,
      annotations,
    }));
  }),
}));

/** One test for each sample, so that none takes long. */
export function describeSamples(check: (document: FormatDocument) => void): void {
  for (const { name, documents } of SAMPLES)
    it(`gives back ${name}`, () => {
      for (const document of documents()) check(document);
    });
}

/** Writes a document and reads it back: what comes is exactly what the format said it holds. */
export function checkRoundTrip(format: Format, holds: Holds, document: FormatDocument): Imported {
  const { files, losses } = format.export(document);
  assert.deepEqual(losses, format.losses(document));
  const imported = format.import({ files, text: null });
  assert.deepEqual(imported.problems, []);
  const [read] = imported.documents;
  assert.equal(imported.documents.length, 1);
  assert.equal(read?.text, document.text);
  assert.ok([document.name, textName(document.name)].includes(read.name), read.name);
  assert.deepEqual(read.annotations, reduce(document, holds).document.annotations);
  assert.deepEqual(
    format.export({ ...read, name: document.name, sentences: document.sentences }).files,
    files,
    'what was read back is written the same',
  );
  return imported;
}

/** The round trips that every format has to pass. */
export function describeRoundTrips(format: Format, holds: Holds): void {
  it('gives back one of everything', () => void checkRoundTrip(format, holds, hardDocument()));
  it('gives back an article without annotations, and an empty one', () => {
    checkRoundTrip(format, holds, { name: 'a.txt', text: 'a', sentences: [], annotations: [] });
    checkRoundTrip(format, holds, { name: 'a.txt', text: '', sentences: [], annotations: [] });
  });
  describeSamples((document) => void checkRoundTrip(format, holds, document));
}

/** A shared file of another tool, or `null` and a skipped test where it is not there. */
export function readShared(context: Mocha.Context, path: string): string {
  const full = join('..', 'shared', 'data', 'interop', path);
  const other = join('..', full);
  const found = [full, other].find((one) => existsSync(one));
  if (found === undefined) {
    context.skip();
  }
  return readFileSync(found, 'utf8');
}
