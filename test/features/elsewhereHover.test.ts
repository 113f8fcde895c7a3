import { equal, ok } from 'node:assert/strict';
import { createDocument, hover, positionAt } from '../../server/src/features/index';
import type { HoverDetail } from '../../server/src/settings/index';
import { WorkspaceIndex } from '../../server/src/workspace/index';
import { readMarkers } from '../support/markers';
import { recordOf } from '../support/records';
import { sketch } from '../support/sketch';
import type { Sketch } from '../support/sketch';

const LEE: Sketch = { entities: [{ type: 'person', mentions: ['Ann Lee'] }] };

/** The hover over a name where the given files speak of Ann Lee as well. */
function hoverWith(uris: readonly string[], detail: HoverDetail = 'full', marked = 'Ann L<|>ee came.'): string {
  const { text, cursor } = readMarkers(marked);
  const document = createDocument('file:///here.seed', 1, text, 'utf-16');
  const index = new WorkspaceIndex();
  for (const [number, uri] of uris.entries())
    index.put(recordOf(uri, `---\ndate: 2022-12-0${number + 1}\ntitle: "*T* ${number}"\n---\n\nAnn Lee left.`, LEE));
  index.put(recordOf(document.uri, text, LEE));
  const found = hover(document, sketch(text, LEE), positionAt(document, cursor), 'markdown', detail, index);
  return (found?.contents as { value: string } | undefined)?.value ?? '';
}

describe('the hover over a name that other files have', () => {
  it('leads to its first mention there', () =>
    ok(hoverWith(['file:///a.seed']).includes('- 2022-12-01: [\\*T\\* 0, 1 mention](<file:///a.seed#L6>)')));
  it('has the latest first, and counts what it leaves out', () => {
    const text = hoverWith(['w:///a', 'w:///b', 'w:///c', 'w:///d', 'w:///e']);
    ok(text.indexOf('2022-12-05') < text.indexOf('2022-12-04') && text.includes('- More: 2 other files'));
    equal(text.includes('2022-12-02'), false);
  });

  for (const [title, text] of [
    ['in no other file', hoverWith([])],
    ['in brief', hoverWith(['file:///a.seed'], 'brief')],
    ['for other names', hoverWith(['file:///a.seed'], 'full', 'Ann Lee ca<|>me.')],
  ] as const)
    it(`says nothing of them ${title}`, () => equal(text.includes('Also appears in'), false));
  for (const uri of ['command:run', 'command://run', 'file:///a>b', 'untitled:a b'])
    it(`makes no link of ${uri}`, () => equal(hoverWith([uri]).includes(']('), false));
});
