import { deepEqual, equal } from 'node:assert/strict';
import {
  isAnnotationFile,
  parseSidecarUri,
  pathOf,
  sidecarUri,
  teamUri,
} from '../../../../server/src/lsp/annotations/addresses';

describe('addresses of files of annotations', () => {
  for (const [article, who, expected] of [
    ['file:///w/a.txt', '', 'file:///w/a.txt.annotations.yaml'],
    ['file:///w/a.txt', 'ann', 'file:///w/a.txt.annotations.ann.yaml'],
    ['file:///w/a%20b.txt', 'Änn', 'file:///w/a%20b.txt.annotations.%C3%84nn.yaml'],
    ['file:///a.txt', '', 'file:///a.txt.annotations.yaml'],
    ['file:///w/a.txt', '../x', null],
    ['untitled:Untitled-1', '', null],
    ['file:///', '', null],
    ['file:///w/%E0%A4%A.txt', '', null],
  ] as const)
    it(`${article} of ${who || 'all'}`, () => {
      equal(sidecarUri(article, who), expected);
      if (expected !== null) deepEqual(parseSidecarUri(expected), { article, who });
    });

  it('are told from those of other files', () => {
    equal(parseSidecarUri('file:///w/a.yaml'), null);
    equal(parseSidecarUri('file:///w/.annotations.yaml'), null);
    equal(parseSidecarUri('file:///w/a.txt.annotations.a.b.yaml'), null);
    deepEqual(
      ['file:///w/seedmark.yaml', 'file:///w/a.txt.annotations.yaml', 'file:///w/entities.yaml', 'x'].map(
        isAnnotationFile,
      ),
      [true, true, false, false],
    );
  });

  it('of the team lie at the root of the innermost folder', () => {
    const folders = ['file:///w', 'file:///w/sub/'];
    equal(teamUri('file:///w/a/b.txt', folders), 'file:///w/seedmark.yaml');
    equal(teamUri('file:///w/sub/a/b.txt', folders), 'file:///w/sub/seedmark.yaml');
    equal(teamUri('file:///other/b.txt', folders), 'file:///other/seedmark.yaml');
    equal(teamUri('untitled:Untitled-1', folders), null);
    equal(pathOf('file:///w/sub/a/b%20c.txt', folders), 'a/b c.txt');
    equal(pathOf('file:///other/b.txt', folders), 'b.txt');
  });
});
