import type { MarkPair } from '../quotes/facts';
import type { Check, Problem, TextChange } from './facts';
import type { Document } from '../analysis';
import { sliceOf } from '../text/span';

type Kind = 'straight' | 'curly';

export const quoteMarksMixed: Check = {
  code: 'quote-marks-mixed',
  severity: 'hint',
  what: 'Straight and curly quotation marks stand in one text.',
  why: 'Mixed marks are mostly left over from copying. The kind that the text uses less is reported. Marks within a quote, single marks and marks of other languages are left alone.',
  example: ' date 2022-12-13 "We are open," she said. "Come in." He said “no”.\n',
  run: (document) => {
    const pairs = document.marks.pairs.map((pair) => ({ pair, kinds: kindsOf(document, pair) }));
    const count = (kind: Kind): number => pairs.filter(({ kinds }) => kinds.includes(kind)).length;
    const [straight, curly] = [count('straight'), count('curly')];
    if (straight === 0 || curly === 0) return [];
    const usual: Kind = curly > straight ? 'curly' : 'straight';
    return pairs.flatMap(({ pair, kinds }) =>
      kinds.some((kind) => kind !== usual) ? [problem(document, pair, usual)] : [],
    );
  },
};

/** The kinds of the marks of a pair: two where one was typed and the other set by a program; none in other styles. */
function kindsOf({ text }: Document, { open, close, style }: MarkPair): Kind[] {
  if (style !== 'straight' && style !== 'curly') return [];
  const kinds = [open, ...(close ? [close] : [])].map((mark): Kind =>
    sliceOf(text, mark) === '"' ? 'straight' : 'curly',
  );
  return [...new Set(kinds)];
}

function problem(document: Document, { open, close }: MarkPair, usual: Kind): Problem {
  const [opening, closing] = usual === 'straight' ? ['"', '"'] : ['“', '”'];
  const changes: TextChange[] = [{ span: open, text: opening }, ...(close ? [{ span: close, text: closing }] : [])];
  const wrong = sliceOf(document.text, open) === opening && close ? close : open;
  return {
    span: wrong,
    message: `Most quotes of this text have ${usual} marks, this one has not.`,
    fixes: [{ title: `Use ${usual} marks for this quote`, changes, preferred: true }],
  };
}
