import type { AnnotationSession } from '../../annotations/index';
import type { OffsetEdit } from '../../features/index';

/**
 * A change that puts many words in the place of many is most likely one that another program made to the file, and which the editor took over: all that was
 * touched is looked for anew. Everything else is followed to the letter.
 */
export function follow(session: AnnotationSession, text: string, edits: readonly OffsetEdit[]): void {
  const [only] = edits;
  const isBlock =
    only !== undefined &&
    edits.length === 1 &&
    only.deleted >= BLOCK &&
    only.inserted.length >= BLOCK &&
    session.text.slice(only.offset, only.offset + only.deleted).includes('\n');
  if (isBlock || edits.some(({ isWhole }) => isWhole)) session.outsideText(text);
  else session.edit(edits);
}

/** In UTF-16 units. */
const BLOCK = 20;
