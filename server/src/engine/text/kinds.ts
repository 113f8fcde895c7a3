import { findTimexes } from '../dates/find';
import { expressionAt } from '../dates/rules/index';
import { findSignature } from '../posts/find';
import type { Signature } from '../posts/find';
import type { ParagraphKind } from './paragraphs';
import type { Words } from './words';

/** Tells what kind of paragraph this is, from its words alone; a post comes with its signature. */
export function kindOf(words: Words): { readonly kind: ParagraphKind; readonly signature: Signature | null } {
  const signature = findSignature(words.text);
  if (signature) return { kind: 'post', signature };
  return { kind: kindWithoutPost(words), signature: null };
}

function kindWithoutPost(words: Words): ParagraphKind {
  const paragraph = words.text;
  if (
    LIST_ITEM.test(paragraph) &&
    paragraph.split(/\r\n|\r|\n/).every((line) => LIST_ITEM.test(line) || CONTINUED_ITEM.test(line))
  )
    return 'list';
  if (paragraph.length > LONGEST_HEADING || /[\r\n]/.test(paragraph)) return 'text';
  if (BYLINE.test(paragraph) || DATELINE.test(paragraph) || isDateAlone(words)) return 'dateline';
  if (MARKED_HEADING.test(paragraph)) return 'heading';
  return isHeading(paragraph) ? 'heading' : 'text';
}

/** A short line that begins like a title and does not end like a sentence. */
function isHeading(line: string): boolean {
  if (!/^[\p{Lu}\p{N}]/u.test(line) || /[.!?:;,…"”’»)\]]$/u.test(line)) return false;
  const words = line.split(/\s+/).length;
  return words <= 12 && /\p{L}{2}/u.test(line) && !/["“”«»@]|https?:/u.test(line);
}

/** "Monday, February 11, 2019" and nothing else. */
function isDateAlone(words: Words): boolean {
  // What stands in the way at either end is cheaper to see than a date is to find.
  if (!expressionAt(words, 0)) return false;
  const [first, second] = findTimexes(words);
  return first !== undefined && second === undefined && first.span.start === 0 && first.span.end === words.text.length;
}

const LONGEST_HEADING = 120;
const LIST_ITEM = /^[ \t]{0,8}(?:[-*•‣·–][ \t]|\d{1,3}[.)][ \t])/;
const CONTINUED_ITEM = /^[ \t]{2,}\S/;
const MARKED_HEADING = /^(?:#{1,6} \S|={2,4} ?\S[^\n]{0,100}={2,4}$)/;
/** "By Ann Lee", "By Ann Lee and Bob Roe, Agency". */
const BYLINE = /^(?:By|BY) \p{Lu}[\p{L}'’.-]{0,30}(?:[ ,]{1,2}(?:and |& )?\p{Lu}[\p{L}'’.&-]{0,30}){1,10}$/u;
/** "TEHRAN, Dec. 13 (Reuters) —" on a line of its own. */
const DATELINE = /^\p{Lu}[\p{Lu} .'’-]{1,40}(?:, [\p{L}\d .,]{2,40})?(?: \([\p{L}\d .&/-]{2,40}\))? ?[—–-]$/u;
