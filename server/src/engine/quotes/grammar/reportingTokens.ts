import type { Words } from '../../text/words';
import { CUE_FORMS } from '../cues/verbs';
import { isReporting, wordClassOf } from './wordClasses';

/**
 * The tokens of a paragraph, by number and in order, that may report something without quotation marks: in `Lee said so.` the second. Most words are
 * told by their first and last letters and their lengths alone, which is far less work than looking them up.
 */
export function reportingTokens({ text, tokens, lowers }: Words): number[] {
  const found: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const { start, end } = token;
    if (SHAPES[shapeOf(text.charCodeAt(start), text.charCodeAt(end - 1), end - start)] === 0) continue;
    if (wordClassOf(lowers[at] ?? '').reports) found.push(at);
  }
  return found;
}

/** Large and small letters are alike in their last five bits. */
function shapeOf(first: number, last: number, length: number): number {
  return (first & 31) | ((last & 31) << 5) | ((length < LONGEST ? length : LONGEST) << 10);
}

function shapesOfReports(): Uint8Array {
  const shapes = new Uint8Array((LONGEST + 1) << 10);
  const add = (word: string): void => {
    shapes[shapeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)] = 1;
  };
  for (const [word, { cue }] of CUE_FORMS) if (isReporting(cue)) add(word);
  add('according');
  return shapes;
}

const LONGEST = 15;
const SHAPES = shapesOfReports();
