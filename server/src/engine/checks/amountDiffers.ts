import type { Document } from '../analysis';
import { sliceOf } from '../text/span';
import type { Span } from '../text/span';
import { quotedIn } from './datesInText';
import type { Check, Problem } from './facts';
import { NUMBER, numberOf } from './writtenNumbers';

export const amountDiffers: Check = {
  code: 'amount-figures-differ',
  severity: 'hint',
  what: 'The same thing has two different numbers: “Ann Lee, 34” and “Ann Lee, 36”, “the 27-member council” and “the 28-member council”.',
  why: 'One of the numbers is wrong, or the text should say that they belong to different times. Compared are the ages of one name, and what is described in the same words with “the” or “all”; sentences that tell of a change are left out, and so is what others say.',
  example: ' date 2019-03-28 Ann Lee, 34, won the race. The judges praised Ann Lee (36) for it.\n',
  run(document) {
    const isQuoted = quotedIn(document);
    const told = [...agesIn(document), ...describedIn(document)].filter(({ span }) => !isQuoted(span));
    return differing(
      document,
      told.sort((a, b) => a.span.start - b.span.start),
    );
  },
};

/** A number and what it is told of. */
interface Told {
  readonly span: Span;
  readonly of: string;
  readonly value: number;
}

/** Reports each number that differs from the first one told of the same. */
function differing({ text, sentences }: Document, told: readonly Told[]): Problem[] {
  const firsts = new Map<string, Told & { readonly sentence: number }>();
  let sentence = 0;
  return told.flatMap((one): Problem[] => {
    while (sentence + 1 < sentences.length && (sentences[sentence]?.end ?? 0) <= one.span.start) sentence++;
    const around = sentences[sentence] ?? one.span;
    if (CHANGE.test(text.slice(around.start, Math.min(around.end, around.start + LONGEST)))) return [];
    const first = firsts.get(one.of);
    if (!first) firsts.set(one.of, { ...one, sentence });
    if (!first || first.value === one.value || first.sentence === sentence) return [];
    const message = `Further up this is ${sliceOf(text, first.span)}.`;
    return [{ span: one.span, message, fixes: [] }];
  });
}

/** "Ann Lee, 34", "Ann Lee (34)", "34-year-old Ann Lee", each of a name of several words. */
function agesIn({ text, amounts }: Document): Told[] {
  return amounts.flatMap(({ kind, unit, value, span, approximate }): Told[] => {
    if (kind !== 'age' || unit !== 'year' || approximate) return [];
    const before = NAME_BEFORE.exec(text.slice(Math.max(0, span.start - 60), span.start));
    const name = before?.[1] ?? NAME_BEHIND.exec(text.slice(span.end, span.end + 60))?.[1];
    return name === undefined ? [] : [{ span, of: `age of ${name}`, value }];
  });
}

/** "the 27-member council", "all 157 people on board", "the 15 members of the Security Council". */
function describedIn({ text, paragraphs }: Document): Told[] {
  return paragraphs.flatMap(({ span }) => {
    const paragraph = text.slice(span.start, span.end);
    return [...paragraph.matchAll(DESCRIBED)].flatMap((match): Told[] => {
      const [, number = '', noun = ''] = match;
      const value = numberOf(number);
      const start = span.start + match.index + match[0].length - noun.length - number.length;
      if (value === undefined) return [];
      return [{ span: { start, end: start + number.length }, of: noun, value }];
    });
  });
}

const LONGEST = 1000;
/** Words that tell of other times, or of figures that were wrong. */
const CHANGE =
  /\b(?:initially|originally|earlier|previous|previously|first|revised|corrected|updated|rose|risen|grew|grown|increased|later|former|formerly|new|expanded|reduced|fell|dropped|then|until|no longer|instead|mistakenly)\b/iu;
const NAME = String.raw`\p{Lu}[\p{L}'’-]{1,25}(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}'’-]{1,25}){1,3}`;
const NAME_BEFORE = new RegExp(String.raw`(?:^|[^\p{L}] ?|\p{Ll} )(${NAME})(?:,| \()\s?$`, 'u');
const NAME_BEHIND = new RegExp(String.raw`^ (${NAME})`, 'u');
const COMPOUNDS = '(?:member|nation|country|state|seat|strong|storey|story|bed|room)';
/** Nouns that such a compound describes; a name does as well. */
const BODIES =
  '(?:council|committee|commission|board|bloc|group|union|panel|jury|team|crew|assembly|parliament|senate|house|court|alliance|organi[sz]ation|' +
  'delegation|family|hotel|hospital|building|tower|block|coalition|cabinet)';
const CAPITALS = String.raw`\p{Lu}\p{L}{1,30}(?: \p{Lu}\p{L}{1,30}){0,3}`;
/** The number, and all that has to be the same behind it. */
const DESCRIBED = new RegExp(
  String.raw`\b(?:[Tt]he|[Aa]ll)(?: of)?(?: the)? (${NUMBER})` +
    String.raw`(-${COMPOUNDS} (?:${BODIES}\b|${CAPITALS})|(?: \p{Ll}{3,20}){1,2} (?:aboard\b|on board\b|of the ${CAPITALS}))`,
  'gu',
);
