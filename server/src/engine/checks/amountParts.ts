import type { Document } from '../analysis';
import type { Check, Problem } from './facts';
import { NUMBER, numberOf } from './writtenNumbers';

export const amountParts: Check = {
  code: 'amount-parts-exceed-whole',
  severity: 'warning',
  what: 'Parts are more than the whole that they make up: “ten people, six men and five women”, “55 per cent in favour and 52 per cent against”.',
  why: 'One of the numbers is wrong. Only what cannot overlap is added up: men and women, votes for and against, and shares of which the last is called the remaining one. Rounding is allowed for.',
  example: ' date 2019-03-28 The ship had ten people on board, six men and five women.\n',
  run: (document) => [...groupProblems(document), ...shareProblems(document), ...voteProblems(document)],
};

/** "ten people, six men and five women". */
function groupProblems({ text, paragraphs }: Document): Problem[] {
  return paragraphs.flatMap(({ span }) => {
    const paragraph = text.slice(span.start, span.end);
    if (!LIST_END.test(paragraph)) return [];
    return [...paragraph.matchAll(GROUP)].flatMap((match): Problem[] => {
      const [whole, all = '', list = ''] = match;
      const parts = [...list.matchAll(PART)];
      const sum = parts.reduce((added, [, count = '']) => added + (numberOf(count) ?? NaN), 0);
      const total = numberOf(all);
      if (total === undefined || !(sum > total) || !areDisjoint(parts.map(([, , noun = '']) => noun))) return [];
      if (INEXACT.test(before(paragraph, match.index))) return [];
      const start = span.start + match.index;
      const message = `The parts add up to ${sum}, but the whole is ${all}.`;
      return [{ span: { start, end: start + whole.length }, message, fixes: [] }];
    });
  });
}

/** "55% agreed, 30% did not and the remaining 20% said nothing". */
function shareProblems({ text, amounts }: Document): Problem[] {
  const shares = amounts.filter(({ kind, unit }) => kind === 'percent' && unit === '%');
  return shares.flatMap((last, index): Problem[] => {
    if (last.approximate || !REMAINING.test(before(text, last.span.start))) return [];
    let [sum, first, count] = [last.value, last, 1];
    for (let at = index - 1; at >= 0 && count < MOST_SHARES; at--) {
      const share = shares[at];
      if (!share || !isOneList(text.slice(share.span.end, first.span.start))) break;
      if (share.approximate || share.value < 0) return [];
      [sum, first, count] = [sum + share.value, share, count + 1];
    }
    if (count < 2 || OF.test(before(text, first.span.start)) || sum <= 100 + count / 2) return [];
    const message = `These shares add up to ${Number(sum.toPrecision(6))} per cent.`;
    return [{ span: { start: first.span.start, end: last.span.end }, message, fixes: [] }];
  });
}

/** "55% in favour and 52% against". */
function voteProblems({ text, amounts }: Document): Problem[] {
  return amounts.flatMap((first, index): Problem[] => {
    const second = amounts[index + 1];
    if (first.kind !== 'percent' || second?.kind !== 'percent' || first.unit !== '%' || second.unit !== '%') return [];
    const sum = first.value + second.value;
    if (sum <= 101 || first.approximate || second.approximate) return [];
    const ours = FIRST_SIDE.exec(text.slice(first.span.end, Math.min(second.span.start, first.span.end + 60)));
    const theirs = SECOND_SIDE.exec(text.slice(second.span.end, second.span.end + 40));
    if (!ours || !theirs || isFor(ours[1] ?? '') === isFor(theirs[1] ?? '')) return [];
    const message = `Both sides together have ${Number(sum.toPrecision(6))} per cent.`;
    return [{ span: { start: first.span.start, end: second.span.end }, message, fixes: [] }];
  });
}

function before(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - 40), offset);
}

/** Whether nothing between two shares says that they are shares of different wholes, or of different times. */
function isOneList(between: string): boolean {
  return between.length <= 90 && !/[.!?;:()\n“”"]/u.test(between) && !OTHER_WHOLE.test(between);
}

/** Whether nobody can be two of them. */
function areDisjoint(nouns: readonly string[]): boolean {
  return new Set(nouns).size === nouns.length && DISJOINT.some((set) => nouns.every((noun) => set.includes(noun)));
}

function isFor(side: string): boolean {
  return FOR.has(side.toLowerCase());
}

const MOST_SHARES = 12;
const DISJOINT: readonly (readonly string[])[] = [
  ['men', 'women', 'children'],
  ['men', 'women', 'boys', 'girls'],
  ['adults', 'children'],
  ['males', 'females'],
  ['passengers', 'crew'],
  ['passengers', 'crew members'],
];
const MEMBERS = '(?:men|women|children|boys|girls|adults|males|females|passengers|crew members|crew)';
const WHOLES =
  '(?:people|persons|passengers|victims|dead|students|pupils|members|prisoners|hostages|migrants|workers|employees|suspects|' +
  'defendants|jurors|residents|tourists|survivors|bodies)';
const PART = new RegExp(String.raw`\b(${NUMBER}) (${MEMBERS})\b`, 'gu');
const LIST_END = new RegExp(String.raw`(?:${MEMBERS}),? and ${NUMBER} ${MEMBERS}\b`, 'u');
const GROUP = new RegExp(
  String.raw`\b(${NUMBER}) ${WHOLES}(?: (?:on board|aboard|inside|in all|in total|killed))?(?:, | \(|: | – |—|; )` +
    String.raw`(?:including |namely |of whom |among them )?((?:${NUMBER} ${MEMBERS}(?:,? and |, )){1,3}${NUMBER} ${MEMBERS}\b)`,
  'giu',
);
const INEXACT =
  /\b(?:least|than|over|about|around|some|nearly|almost|to|approximately|roughly|other|another|further|additional)\s$/iu;
const REMAINING = /\b(?:the other|the rest,|remaining) $/u;
const OF = /\bof (?:the |those |these |that )?$/iu;
const OTHER_WHOLE =
  /\b(?:of (?:those|these|them|whom|which|that|the (?:remaining|rest|former|latter))|who|whose|which|up|down|from|compared|than|after|increase|decrease|rose|fell|last|previous|years?|months?)\b/u;
const SIDE = String.raw`^(?: of (?:voters|votes|respondents|members))? (?:(?:voted|said|were|was|are|wanted|chose) )?(?:to )?(yes|no|in favou?r|for|against|leave|remain|approve|disapprove|support|oppose)\b`;
const FIRST_SIDE = new RegExp(String.raw`${SIDE}(?:,? and |,? with |, | to |,? while )(?:only |just )?$`, 'iu');
const SECOND_SIDE = new RegExp(SIDE, 'iu');
const FOR: ReadonlySet<string> = new Set(['yes', 'in favour', 'in favor', 'for', 'remain', 'approve', 'support']);
