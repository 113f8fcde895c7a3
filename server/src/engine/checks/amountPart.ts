import type { Document } from '../analysis';
import { SCALES } from '../amounts/lexicon';
import type { Check, Problem } from './facts';
import { NUMBER, numberOf } from './writtenNumbers';

export const amountPart: Check = {
  code: 'amount-part-too-large',
  severity: 'warning',
  what: 'A part is larger than its whole: “12 of the 10 members”, “120 per cent of voters”.',
  why: 'One of the numbers is wrong. “11 out of 10” is an idiom and is not reported, and neither are percentages of what can grow (“150 per cent of the target”).',
  example: ' date 2019-03-28 The motion was backed by 12 of the 10 members.\n',
  run: (document) => [...partProblems(document), ...percentProblems(document)],
};

function partProblems({ text, paragraphs }: Document): Problem[] {
  return paragraphs.flatMap(({ span }) => {
    const paragraph = text.slice(span.start, span.end);
    if (!OF_WHOLE.test(paragraph)) return [];
    return [...paragraph.matchAll(PART)].flatMap((match): Problem[] => {
      const [whole, before = '', part = '', all = '', next = ''] = match;
      const [some, total] = [numberOf(part), numberOf(all)];
      if (some === undefined || total === undefined || some <= total || isName(before, all, next)) return [];
      const start = span.start + match.index + before.length;
      const end = span.start + match.index + whole.length - next.length - 1;
      return [
        {
          span: { start, end },
          message: `${part} is more than the ${all} of which it is said to be a part.`,
          fixes: [],
        },
      ];
    });
  });
}

/** "Article 12 of the 2 treaties", "10 of the 2 million", "52 of the 2019 rules". */
function isName(before: string, all: string, next: string): boolean {
  return /[\p{L}\d.,/-] ?$/u.test(before) &&
    /(?:^|\s)(?:\p{Lu}[\p{L}-]*|no\.?|number|section|article|page|paragraph|[\d.,]+)\s$/iu.test(before) &&
    !FREE.test(before)
    ? true
    : SCALES.has(next.toLowerCase()) || /^(?:1[5-9]|20)\d\d$/.test(all);
}

function percentProblems({ text, amounts }: Document): Problem[] {
  return amounts.flatMap(({ kind, unit, value, approximate, span }): Problem[] => {
    if (kind !== 'percent' || unit !== '%' || value <= 100 || approximate) return [];
    if (!PERSONS.test(text.slice(span.end, span.end + 40))) return [];
    return [{ span, message: 'No more than 100 per cent of them can be meant.', fixes: [] }];
  });
}

const WHOLE = String.raw`of (?:the|its|their|his|her|those|these) (${NUMBER}) (\p{L}{2,30})`;
/** The end of `PART`. It begins with fixed letters, so that it is quickly seen to be missing, as it is nearly everywhere. */
const OF_WHOLE = new RegExp(` ${WHOLE}`, 'iu');
/** With a word before it and the one behind it. */
const PART = new RegExp(String.raw`((?:^|[\p{L}\d.,;:'’"“()–—-]{0,20}\s|["“(]))(${NUMBER}) (?:out )?${WHOLE}`, 'giu');
/** Words before a number that do not make it a name, although they begin a sentence. */
const FREE =
  /(?:^|\s)(?:the|by|only|in|at|and|but|with|for|some|all|about|nearly|over|when|after|yesterday|today|of|than|to|as|that)\s$/iu;
const PERSONS =
  /^ of (?:the |all |its |their |his |her |those )?(?:\p{Ll}{3,15} )?(?:voters|respondents|people|residents|patients|students|members|ballots|votes|participants|households|women|men|children|adults)\b/u;
