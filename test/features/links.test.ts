import { deepEqual, equal } from 'node:assert/strict';
import { createDocument, documentLinks, spanOf } from '../../server/src/features/index';
import { markSpans, readMarkers } from '../support/markers';
import { sketch } from '../support/sketch';
import type { Sketch } from '../support/sketch';

/** The links are the marked spans, and lead to these targets; by default to their own words. */
function check(marked: string, targets?: readonly string[], parts: Sketch = {}): void {
  const { text, spans } = readMarkers(marked);
  const document = createDocument('file:///a.seed', 1, text, 'utf-16');
  const links = documentLinks(document, sketch(text, parts));
  equal(
    markSpans(
      text,
      links.map((link) => spanOf(document, link.range)),
    ),
    marked,
  );
  deepEqual(
    links.map((link) => link.target),
    targets ?? spans.map((one) => text.slice(one.start, one.end)),
  );
}

describe('document links', () => {
  it('web addresses', () => check('See ‹|https://example.org/a?b=c#d|› and ‹|http://example.org|›.'));
  it('without the full stop behind', () => check('(‹|https://example.org/a|›).'));
  it('with a parenthesis they opened', () => check('‹|https://example.org/a_(b)|›, c'));
  it('in quotation marks', () => check('"‹|https://example.org|›" “‹|https://example.org|›”'));
  it('behind the flag', () => check('🇬🇧 ‹|https://example.org|›'));
  it('e-mail', () => check('to ‹|a.b+c@example.org|›.', ['mailto:a.b+c@example.org']));
  it('the handle of a post', () =>
    check('Text — Ann🇬🇧 (‹|@AnnLee|›) May 1, 2022', ['https://x.com/AnnLee'], {
      posts: [{ words: 'Text — Ann🇬🇧 (@AnnLee) May 1, 2022', author: 'Ann', handle: '@AnnLee' }],
    }));

  for (const text of [
    'command:evil file:///etc/passwd javascript:alert(1) ftp://example.org data:text/html,x',
    'https:// http://. https://"',
    'xhttps://example.org',
    'www.example.org example.org',
    '@AnnLee said',
    'a@b @example.org a@ a@example',
    'user@example.o',
  ])
    it(`none in ${text}`, () => check(text));

  it('none for a handle of another platform', () =>
    check('Text — Ann (@ann@social.example) May 1', [], {
      posts: [{ words: 'Text — Ann (@ann@social.example) May 1', author: 'Ann', handle: '@ann@social.example' }],
    }));

  it('of hostile text in good time', () => {
    const document = (text: string) => createDocument('file:///a.seed', 1, text, 'utf-16');
    for (const part of ['a', '@', 'a@', 'a.', 'https://', 'http://(', 'a@b.'])
      documentLinks(document(part.repeat(50_000)), sketch(''));
  });
});
