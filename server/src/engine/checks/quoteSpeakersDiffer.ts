import type { Document } from '../analysis';
import type { Quote } from '../quotes/facts';
import { sliceOf } from '../text/span';
import type { Check, Problem } from './facts';

export const quoteSpeakersDiffer: Check = {
  code: 'quote-speakers-differ',
  severity: 'information',
  what: 'The same words are said by two different speakers.',
  why: 'Most often one of the two attributions is a mistake of the text, or of its analysis. Where one person does repeat another, nothing needs to be done. Short quotes are not compared.',
  example:
    ' date 2022-12-13 "The port will open again on Monday," Ann Lee said. "The port will open again on Monday," Bob Roe said.\n',
  run: (document) => {
    const said = new Map<string, Quote>();
    return document.quotes.flatMap((quote): Problem[] => {
      if ((quote.kind !== 'direct' && quote.kind !== 'partial') || !isSure(quote)) return [];
      const key = keyOf(document, quote);
      if (key === null) return [];
      const first = said.get(key);
      if (!first) {
        said.set(key, quote);
        return [];
      }
      return first.speaker?.entity === quote.speaker?.entity ? [] : [problem(document, quote, first)];
    });
  },
};

function isSure({ speaker }: Quote): boolean {
  return speaker?.entity != null && speaker.confidence >= SURE;
}

/** The words without punctuation and capitals; `null` where they are few. */
function keyOf({ text }: Document, { content }: Quote): string | null {
  const words = content.flatMap(
    (piece) =>
      sliceOf(text, piece)
        .toLowerCase()
        .match(/[\p{L}\p{N}]{1,60}/gu) ?? [],
  );
  return words.length >= FEWEST_WORDS ? words.join(' ') : null;
}

function problem({ entities }: Document, quote: Quote, first: Quote): Problem {
  const name = ({ speaker }: Quote): string =>
    entities.find(({ id }) => id === speaker?.entity)?.name ?? speaker?.text ?? '';
  return {
    span: quote.span,
    message: `These words are said by ${name(quote)} here and by ${name(first)} above.`,
    fixes: [],
  };
}

const FEWEST_WORDS = 5;
const SURE = 0.75;
