import assert from 'node:assert/strict';
import { describeSpans, newAnnotation, writeSidecar } from '../../../server/src/annotations/index';
import { run } from './fakeWorld';

const TEXT = ' date 2024-03-05 Ann Lee met Zoë in Tehran 🇬🇧 and then in Oslo.';

/** A file that marks words of the text. */
function file(...words: readonly string[]): string {
  const spans = words.map((word) => ({ start: TEXT.indexOf(word), end: TEXT.indexOf(word) + word.length }));
  const annotations = describeSpans(TEXT, spans).map((target, index) =>
    newAnnotation({ id: `a${index}`, layer: 'entity', label: 'x', targets: [target] }),
  );
  return writeSidecar('', { annotations, suppressions: [] }).text ?? '';
}

describe('seedmark agreement', () => {
  const files = {
    'news/a.txt': TEXT,
    'news/a.txt.annotations.ann.yaml': file('Ann Lee', 'Tehran', 'Oslo'),
    'news/a.txt.annotations.ben.yaml': file('Ann Lee', 'Tehran', 'Zoë'),
  };
  it('prints a table', async () => {
    const { exitCode, out, err } = await run(['agreement', 'news'], { files });
    assert.deepEqual({ exitCode, err }, { exitCode: 0, err: '' });
    assert.deepEqual(out.split('\n').slice(0, 3), [
      'ann and ben, 1 text',
      '  layer   ann  ben  F1 exact  F1 overlap  alpha  kappa  spans',
      '  entity    3    3      0.67        0.67   0.79      –      2',
    ]);
  });
  it('prints JSON', async () => {
    const { out } = await run(['agreement', 'news', '--json'], { files });
    const { schema, pairs } = JSON.parse(out) as {
      schema: string;
      pairs: { a: string; b: string; texts: string[]; layers: { exact: { matched: number } }[] }[];
    };
    assert.equal(schema, 'seedmark-agreement/1');
    assert.deepEqual(
      pairs.map(({ a, b, texts, layers }) => [a, b, texts, layers[0]?.exact.matched]),
      [['ann', 'ben', ['news/a.txt'], 2]],
    );
  });
  it('finds words again in a text that was changed since', async () => {
    const moved = {
      ...files,
      'news/a.txt': TEXT.replace(' and then in Oslo', ''),
    };
    const { exitCode, out, err } = await run(['agreement', 'news'], { files: moved });
    assert.deepEqual(
      [exitCode, err],
      [2, 'seedmark: news/a.txt.annotations.ann.yaml: 1 annotated span is no longer in the text; left out\n'],
    );
    assert.match(out, /entity {4}2 {4}3 /);
  });
  const wrong: readonly (readonly [title: string, files: Readonly<Record<string, string>>, err: RegExp])[] = [
    [
      'a folder that is not there',
      {},
      /^seedmark: news: no such file\nseedmark: news: no text here was annotated by two\n$/,
    ],
    [
      'only one annotator',
      { 'news/a.txt': TEXT, 'news/a.txt.annotations.ann.yaml': file('Oslo') },
      /no text here was annotated by two/,
    ],
    ['a missing article', { ...files, 'news/a.txt': '' }, /no longer in the text/],
    [
      'a damaged file',
      { ...files, 'news/a.txt.annotations.ben.yaml': 'annotations: [' },
      /ben\.yaml: .*\n.*no text here/,
    ],
  ];
  for (const [title, given, expected] of wrong)
    it(`tells of ${title}`, async () => {
      const { exitCode, err } = await run(['agreement', 'news'], { files: given });
      assert.equal(exitCode, 2);
      assert.match(err, expected);
    });
});
