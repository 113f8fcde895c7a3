import { joinTokens } from './detokenize';
import type { JoinOptions } from './detokenize';
import type { BioDocument, BioSentence } from './bio';
import type { Name, NamesDocument } from './names';

/** Of a paragraph, in sentences. */
const LONGEST = 5;

/** The header gives the engine a date to start from; it holds no name. */
const HEADER = ' date 2020-01-01 ';

/**
 * The text of a document with the names' places in it. Sentences share a paragraph, so that they are read in context; what does not end
 * like a sentence (a heading, a list item) stands alone.
 */
export function runningText(document: BioDocument, options: JoinOptions): NamesDocument {
  let text = HEADER;
  const gold: Name[] = [];
  for (const [index, paragraph] of paragraphsOf(document).entries()) {
    if (index > 0) text += '\n\n';
    for (const [place, sentence] of paragraph.entries()) {
      if (place > 0) text += ' ';
      const joined = joinTokens(sentence.tokens, options);
      for (const { first, end, label } of sentence.names) {
        const start = joined.spans[first]?.start ?? 0;
        const last = joined.spans[end - 1]?.end ?? start;
        gold.push({ span: { start: text.length + start, end: text.length + last }, label, facility: false });
      }
      text += joined.text;
    }
  }
  return { text, gold };
}

function paragraphsOf(document: BioDocument): BioSentence[][] {
  const paragraphs: BioSentence[][] = [];
  let open: BioSentence[] | null = null;
  for (const sentence of document) {
    const whole = endsLikeSentence(sentence);
    if (whole && open && open.length < LONGEST) open.push(sentence);
    else paragraphs.push((open = [sentence]));
    if (!whole) open = null;
  }
  return paragraphs;
}

/** Behind the stop may stand marks, or the number of a note: `. [ 6 ]`. */
function endsLikeSentence({ tokens }: BioSentence): boolean {
  return tokens.slice(-4).some((token) => /^(?:[.!?…]|\.{3})$/.test(token));
}
