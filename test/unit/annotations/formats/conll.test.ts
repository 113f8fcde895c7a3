import assert from 'node:assert/strict';
import { conll, CONLL_HOLDS } from '../../../../server/src/annotations/formats/conll';
import type { FormatDocument } from '../../../../server/src/annotations/formats/facts';
import { reduce } from '../../../../server/src/annotations/formats/losses';
import { describeSamples, hardDocument } from './roundTrip';

/** Words and labels survive, nothing else. */
function checkConll(document: FormatDocument): void {
  const { files, losses } = conll.export(document);
  assert.deepEqual(losses, conll.losses(document));
  const { documents, problems } = conll.import({ files, text: null });
  assert.deepEqual(problems, []);
  assert.equal(documents[0]?.text, document.text);
  const kept = reduce(document, CONLL_HOLDS).document.annotations;
  assert.deepEqual(
    documents[0].annotations.map(({ label, targets }) => [label, targets]),
    kept.map(({ label, targets }) => [label.replace(/\s/g, '_'), targets]),
  );
}

describe('CoNLL', () => {
  it('gives back words and labels of one of everything', () => checkConll(hardDocument()));
  it('gives back those of an empty text', () =>
    checkConll({ name: 'a.txt', text: '', sentences: [], annotations: [] }));
  describeSamples(checkConll);
});
