import assert from 'node:assert/strict';
import { brat } from '../../../../server/src/annotations/formats/brat/index';
import { conll, CONLL_HOLDS } from '../../../../server/src/annotations/formats/conll';
import { doccano } from '../../../../server/src/annotations/formats/doccano';
import type { Format } from '../../../../server/src/annotations/formats/facts';
import { labelStudio } from '../../../../server/src/annotations/formats/labelStudio';
import { reduce } from '../../../../server/src/annotations/formats/losses';
import { prodigy } from '../../../../server/src/annotations/formats/prodigy';
import { webAnnotation } from '../../../../server/src/annotations/formats/webAnnotation';
import { targetsOf } from '../../../../server/src/annotations/index';
import { readShared } from './roundTrip';

/** What a file of another tool gives: texts, annotations, spans compared with their words, codes of problems and of losses. */
interface Expected {
  readonly texts: number;
  readonly annotations: number;
  readonly compared?: number;
  readonly problems?: readonly string[];
  readonly losses?: readonly string[];
}

const FILES: readonly (readonly [format: Format, paths: readonly string[], expected: Expected])[] = [
  [brat, ['brat/000-introduction.ann', 'brat/000-introduction.txt'], { texts: 1, annotations: 9, compared: 7 }],
  [
    brat,
    ['brat/100-attribute_annotation.ann', 'brat/100-attribute_annotation.txt'],
    { texts: 1, annotations: 26, compared: 26 },
  ],
  [
    brat,
    ['brat/060-relation_annotation.ann', 'brat/060-relation_annotation.txt'],
    { texts: 1, annotations: 12, compared: 10 },
  ],
  [brat, ['brat/999-complete.ann', 'brat/999-complete.txt'], { texts: 1, annotations: 0 }],
  [brat, ['brat/document0b.ann', 'brat/document0b.txt'], { texts: 1, annotations: 5, compared: 5 }],
  [brat, ['brat/document0c.ann', 'brat/document0c.txt'], { texts: 1, annotations: 4, compared: 4 }],
  [brat, ['brat/event.ann', 'brat/event.txt'], { texts: 1, annotations: 2, compared: 2 }],
  [
    brat,
    ['brat/209_the_turn_of_the_screw_brat.ann', 'brat/209_the_turn_of_the_screw_brat.txt'],
    { texts: 1, annotations: 58, compared: 58 },
  ],
  [brat, ['brat/news-annotation.conf'], { texts: 0, annotations: 0, problems: ['format-not-annotations'] }],
  [brat, ['brat/news-visual.conf'], { texts: 0, annotations: 0, problems: ['format-not-annotations'] }],
  [brat, ['brat/event.ann'], { texts: 0, annotations: 0, problems: ['format-text-missing'] }],
  [conll, ['conll/germeval2014_test.conll'], { texts: 1, annotations: 6, losses: ['loss-white-space'] }],
  [conll, ['conll/doccano-example.txt'], { texts: 1, annotations: 4, losses: ['loss-white-space'] }],
  [conll, ['conll/btc-e.conll'], { texts: 1, annotations: 325, losses: ['loss-white-space'] }],
  [conll, ['conll/crossner-ai-train.txt'], { texts: 1, annotations: 532, losses: ['loss-white-space'] }],
  [doccano, ['doccano/export-relation_extraction-example.jsonl'], { texts: 1, annotations: 7 }],
  [doccano, ['doccano/import-sequence_labeling-example.jsonl'], { texts: 3, annotations: 3 }],
  [
    doccano,
    ['doccano/tests-sequence_labeling-example.jsonl'],
    { texts: 2, annotations: 1, problems: ['format-text-missing'], losses: ['loss-fields'] },
  ],
  [doccano, ['doccano/tests-intent-example.jsonl'], { texts: 4, annotations: 4, problems: ['format-text-missing'] }],
  [doccano, ['doccano/export-sequence_to_sequence-example.jsonl'], { texts: 3, annotations: 3 }],
  [doccano, ['doccano/valid_labels.json'], { texts: 0, annotations: 0, problems: ['format-not-annotations'] }],
  [labelStudio, ['label-studio/tasks_annotations_predictions.json'], { texts: 6, annotations: 7 }],
  [labelStudio, ['label-studio/text_with_2_predictions.json'], { texts: 1, annotations: 2 }],
  [labelStudio, ['label-studio/csv_test_history.json'], { texts: 1, annotations: 1 }],
  [labelStudio, ['label-studio/csv_test_colliding_keys_mixed.json'], { texts: 2, annotations: 1 }],
  [labelStudio, ['label-studio/json_min-data.json'], { texts: 0, annotations: 0, problems: ['format-text-missing'] }],
  [
    prodigy,
    ['spacy-prodigy/emerson_annotated_text.jsonl'],
    { texts: 30, annotations: 30, compared: 30, losses: ['loss-fields'] },
  ],
  [prodigy, ['spacy-prodigy/demo.jsonl'], { texts: 1, annotations: 1, compared: 1 }],
  [prodigy, ['spacy-prodigy/train.json'], { texts: 8, annotations: 8 }],
  [prodigy, ['spacy-prodigy/parser_demo-train.json'], { texts: 2, annotations: 0, losses: ['loss-fields'] }],
  [
    prodigy,
    ['spacy-prodigy/patterns_skateboarding_tricks-TRICK.jsonl'],
    { texts: 0, annotations: 0, problems: ['format-not-annotations'] },
  ],
  [
    prodigy,
    ['spacy-prodigy/patterns_disable_bio_rel.jsonl'],
    { texts: 0, annotations: 0, problems: ['format-not-annotations'] },
  ],
  [prodigy, ['spacy-prodigy/food_data_sample.jsonl'], { texts: 11, annotations: 0, losses: ['loss-fields'] }],
];

/** A text of our own that has the words some files of the W3C's tests speak of. */
const TEXT = `One Two Three\nthis is an anotation that has some; text before the Selected Text and text after it${' '.repeat(800)}`;
const W3C: readonly (readonly [path: string, expected: Expected])[] = [
  ['anno5.json', { texts: 1, annotations: 1 }],
  ['anno9.json', { texts: 1, annotations: 0, losses: ['loss-web-annotation'] }],
  ['anno10.json', { texts: 1, annotations: 1, losses: ['loss-web-annotation'] }],
  ['anno18.json', { texts: 1, annotations: 1 }],
  ['anno26.json', { texts: 1, annotations: 1, compared: 1, losses: ['loss-web-annotation'] }],
  ['anno27.json', { texts: 1, annotations: 1, losses: ['loss-web-annotation'] }],
  ['anno31.json', { texts: 1, annotations: 0, losses: ['loss-web-annotation'] }],
  ['anno32.json', { texts: 1, annotations: 1, compared: 1, losses: ['loss-web-annotation'] }],
  ['example42.json', { texts: 1, annotations: 0, losses: ['loss-web-annotation'] }],
  ['incorrect-anno1.json', { texts: 0, annotations: 0, problems: ['format-json'] }],
  ['hypothesis-minimal.json', { texts: 1, annotations: 1, compared: 1 }],
];

describe('files of other tools', () => {
  const check = (
    context: Mocha.Context,
    format: Format,
    paths: readonly string[],
    text: string | null,
    expected: Expected,
  ): void => {
    const files = paths.map((path) => ({ name: path.replace(/^.*\//, ''), content: readShared(context, path) }));
    const given = text === null ? null : { name: 'a.txt', content: text };
    const { documents, problems, losses, compared } = format.import({ files, text: given });
    for (const { text: own, annotations } of documents)
      for (const { start, end, exact } of targetsOf(annotations)) assert.equal(own.slice(start, end), exact);
    const found: Expected = {
      texts: documents.length,
      annotations: documents.reduce((sum, { annotations }) => sum + annotations.length, 0),
      compared,
      problems: [...new Set(problems.map(({ code }) => code))],
      losses: [...new Set(losses.map(({ code }) => code))],
    };
    assert.deepEqual(found, { compared: 0, problems: [], losses: [], ...expected });
    const again = documents.map(
      (document) => format.import({ files: format.export(document).files, text: null }).documents[0],
    );
    assert.deepEqual(
      again.map((document) => targetsOf(document?.annotations ?? [])),
      documents.map((document) =>
        targetsOf(format === conll ? reduce(document, CONLL_HOLDS).document.annotations : document.annotations),
      ),
    );
  };
  for (const [format, paths, expected] of FILES)
    it(`${format.title}: ${paths.join(', ')}`, function () {
      check(this, format, paths, null, expected);
    });
  for (const [path, expected] of W3C)
    it(`${webAnnotation.title}: ${path}`, function () {
      check(this, webAnnotation, [`web-annotation/${path}`], TEXT, expected);
    });
  it('Recogito: positions in a page, of two pages in one file, with white space that the page has more of', function () {
    const content = readShared(this, 'web-annotation/annotations.w3c.json');
    const items = JSON.parse(content) as {
      target: { source: string; selector: Selector[] } | { source: string; selector: Selector[] }[];
    }[];
    const targets = items.flatMap(({ target }) => target).filter(({ source }) => source.endsWith('1727-h.htm'));
    let text = '';
    for (const { selector } of targets) {
      const { exact = '', prefix = '', suffix = '' } = selector.find(({ type }) => type === 'TextQuoteSelector') ?? {};
      const { start = 0, end = 0 } = selector.find(({ type }) => type === 'TextPositionSelector') ?? {};
      const words = exact.replace(' ', ' '.repeat(1 + end - start - exact.length));
      text = text.padEnd(start - prefix.length) + prefix + words + suffix;
    }
    const given = { name: '1727-h.htm', content: text };
    const { documents, problems, losses, compared } = webAnnotation.import({
      files: [{ name: 'a.json', content }],
      text: given,
    });
    assert.deepEqual([documents[0]?.annotations.length, problems, compared], [3, [], 3]);
    assert.deepEqual(
      losses.map(({ message }) => message),
      ['2 annotations of other texts: not read.'],
    );
  });
});

interface Selector {
  readonly type: string;
  readonly start?: number;
  readonly end?: number;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}
