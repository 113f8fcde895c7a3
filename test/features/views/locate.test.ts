import { deepEqual } from 'node:assert/strict';
import { createDocument, locateInView, positionAt } from '../../../server/src/features/index';
import { WorkspaceIndex } from '../../../server/src/workspace/index';
import { readMarkers } from '../../support/markers';
import { recordOf } from '../../support/records';
import { sketch } from '../../support/sketch';
import type { Sketch } from '../../support/sketch';
import { queryOf } from './tree';
import type { Shown, View } from './tree';

const PARTS: Sketch = {
  entities: [
    { type: 'person', mentions: ['Ann Lee', ['She', 1, 'pronoun']] },
    { type: 'person', mentions: ['Bo Roy'] },
    { type: 'place', mentions: ['Bonn'] },
  ],
  quotes: [
    { words: '"Yes," Ann Lee said. "Oh, ‘no’."', speaker: 'Ann Lee', entity: 'e1' },
    { words: '‘no’', kind: 'scare' },
  ],
};

function check(view: View, marked: string, shown: Shown, expected: readonly string[]): void {
  const { text, cursor } = readMarkers(marked);
  const document = createDocument('u', 1, text, 'utf-16');
  const index = new WorkspaceIndex();
  index.put(recordOf('u', text, PARTS));
  const steps = locateInView(document, sketch(text, PARTS), index, {
    view,
    position: positionAt(document, cursor),
    query: queryOf(shown),
  });
  deepEqual(
    steps.map(({ id, index: place }) => `${place} ${id.replace('\n', ' ')}`),
    expected,
  );
}

describe('the way to a name or quote in a view', () => {
  const text = (start: string) => `${start} "Yes," Ann Lee said. "Oh, ‘no’." She met Bo Roy in Bonn.`;
  const at = (words: string) => text(' date 2022-12-13').replace(words, `<|>${words}`);

  it('leads to a name', () => check('entities', at('Bo'), {}, ['0 type:person', '1 entity:person|bo roy']));
  it('leads to a name in one file', () =>
    check('entities', at('Bonn'), { file: 'u' }, ['1 type:place', '0 entity:place|bonn']));
  it('leads from a pronoun to the name', () =>
    check('entities', at('She'), { sort: 'name' }, ['0 type:person', '0 entity:person|ann lee']));
  it('leads to a quote', () => check('quotes', at('Yes'), {}, ['0 speaker:person|ann lee', '0 quote:u 0']));
  it('leads to the quote around words in marks', () =>
    check('quotes', at('no’'), { file: 'u' }, ['0 speaker:person|ann lee', '0 quote:u 0']));
  it('is none from other words', () => check('entities', at('met'), {}, []));
  it('is none outside quotes', () => check('quotes', at('met'), {}, []));
  it('is none to what the filter leaves out', () => check('entities', at('Bo'), { filter: 'ann' }, []));
  it('is none to a quote that the filter leaves out', () => check('quotes', at('Yes'), { filter: 'zz' }, []));
  it('is none in the view of another file', () => check('entities', at('Bo'), { file: 'v' }, []));
});
