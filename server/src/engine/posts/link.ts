import { shift } from '../text/span';
import type { Span } from '../text/span';
import type { Post } from './facts';
import type { Signature } from './find';

/** A signed paragraph as the post with this number (from 0), at its place in the document. */
export function placePost(signature: Signature, index: number, paragraph: Span): Post {
  const { author, handle, date, dateSpan } = signature;
  const offset = paragraph.start;
  return {
    id: `p${index + 1}`,
    span: paragraph,
    textSpan: shift(signature.textSpan, offset),
    author,
    authorSpan: shift(signature.authorSpan, offset),
    handle,
    handleSpan: shift(signature.handleSpan, offset),
    date,
    dateSpan: dateSpan ? shift(dateSpan, offset) : null,
  };
}
