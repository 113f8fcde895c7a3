import { deepEqual } from 'node:assert/strict';
import { createDocument, definition, positionAt, spanOf } from '../../server/src/features/index';
import { readMarkers } from '../support/markers';
import { sketch } from '../support/sketch';
import type { Sketch } from '../support/sketch';

const POST = 'The port is open. — Ann Lee🇬🇧 (@annlee)';
const PARTS: Sketch = { posts: [{ words: POST, author: 'Ann Lee', handle: '@annlee' }] };

/** The words that a definition leads from and to; empty where there is none. */
function check(marked: string, verdict: 'verbatim' | 'not-found' | null, expected: readonly string[]): void {
  const { text, cursor } = readMarkers(marked);
  const document = createDocument('file:///a.seed', 1, text, 'utf-16');
  const at = text.lastIndexOf('port is');
  const passage = verdict === 'verbatim' ? { start: at, end: at + 12 } : null;
  const quotes = [{ words: '"port is open"', ...(verdict ? { check: { against: 'p1', verdict, passage } } : {}) }];
  const words = (range: Parameters<typeof spanOf>[1]) => {
    const { start, end } = spanOf(document, range);
    return text.slice(start, end);
  };
  const links = definition(document, sketch(text, { ...PARTS, quotes }), positionAt(document, cursor));
  deepEqual(
    links.flatMap((link) => [
      link.originSelectionRange ? words(link.originSelectionRange) : '',
      words(link.targetRange),
    ]),
    expected,
  );
}

describe('definition of a quote', () => {
  it('is the passage of the post that it repeats', () =>
    check(`The "port <|>is open".\n\n${POST}`, 'verbatim', ['"port is open"', 'port is open']));
  it('is the whole post where its words are not found there', () =>
    check(`The "port <|>is open".\n\n${POST}`, 'not-found', ['"port is open"', 'The port is open.']));
  it('is nothing without a source', () => check(`The "port <|>is open".\n\n${POST}`, null, []));
  it('is nothing beside a quote', () => check(`T<|>he "port is open".\n\n${POST}`, 'verbatim', []));
  it('is nothing in the post', () => check(`The "port is open".\n\n${POST.replace('The', 'T<|>he')}`, 'verbatim', []));
});
