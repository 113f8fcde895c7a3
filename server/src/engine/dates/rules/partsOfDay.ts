import { lowerAt, wordAt } from '../../text/words';
import type { Words } from '../../text/words';
import { PARTS_OF_DAY } from '../lexicon';
import { isCapitalised } from './rule';
import type { Rule } from './rule';

/** `tonight`, `overnight`: by themselves times of the anchor's day. */
export const nights: Rule = {
  starts: ['tonight', 'overnight'],
  match(words, at, word) {
    if (isCapitalised(wordAt(words, at)) && isCapitalised(wordAt(words, at + 1)) && at > 0) return undefined;
    const day = word === 'tonight' ? ({ kind: 'days', days: 0 } as const) : null;
    return { last: at, pattern: { kind: 'time', time: 'TNI', day } };
  },
};

/** `in the morning`, `the evening of March 3`, `the early hours of Friday`. */
export const partsOfDay: Rule = {
  starts: [...PARTS_OF_DAY.keys(), 'early', 'hours'],
  match(words, at, word, inner) {
    const early = word === 'early' && lowerAt(words, at + 1) === 'hours';
    const time = early ? 'TMO' : PARTS_OF_DAY.get(word);
    if (time === undefined || word === 'noon' || word === 'midday') return undefined;
    const last = early ? at + 1 : at;
    const joint = lowerAt(words, last + 1);
    const day = joint === 'of' || joint === 'on' ? inner(last + 2) : undefined;
    if (day && isDay(day.pattern.kind))
      return { last: day.last, pattern: { kind: 'time', time, day: day.pattern }, article: true };
    if (early || lowerAt(words, at - 1) !== 'the' || !isPart(words, at)) return undefined;
    return { last, pattern: { kind: 'time', time, day: null }, article: true };
  },
};

/** Whether a pattern may name a single day. */
export function isDay(kind: string): boolean {
  return kind === 'calendar' || kind === 'weekday' || kind === 'days' || kind === 'figures' || kind === 'holiday';
}

function isPart(words: Words, at: number): boolean {
  return (
    ['in', 'during', 'by', 'through', 'throughout', 'until', 'into'].includes(lowerAt(words, at - 2)) &&
    !(
      words.tokens[at + 1]?.kind === 'word' &&
      /^[a-z]{3,}$/.test(wordAt(words, at + 1)) &&
      lowerAt(words, at + 1) === 'sky'
    )
  );
}
