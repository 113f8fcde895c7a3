import type { Document } from '../analysis';
import type { MarkPair, QuoteKind } from '../quotes/facts';
import { sliceOf, span } from '../text/span';
import type { Check, Problem, StyleProfile } from './facts';

export const quoteFullStop: Check = {
  code: 'quote-full-stop',
  severity: 'hint',
  what: 'A full stop or comma stands on the wrong side of a closing mark for the house style.',
  why: 'Only looked at where the setting `seedmark.style` names a style. American style sets full stops and commas inside the mark; British style sets them outside behind a word or fragment that ends the writer’s own sentence.',
  example: ' date 2022-12-13 She called the port "a disgrace".\n',
  exampleOptions: { style: 'ap' },
  run: (document, options) => {
    const style = options?.style ?? 'none';
    if (style === 'none') return [];
    const kinds = new Map(document.quotes.map(({ span: { start }, kind }) => [start, kind]));
    return document.marks.pairs.flatMap((pair) => misplaced(document, pair, style, kinds.get(pair.open.start)));
  },
};

function misplaced(
  { text }: Document,
  { open, close }: MarkPair,
  style: Exclude<StyleProfile, 'none'>,
  kind: QuoteKind | undefined,
): Problem[] {
  if (!close) return [];
  const [before, behind] = [text.slice(close.start - 1, close.start), text.slice(close.end, close.end + 1)];
  if (style === 'ap') {
    if (!isStop(behind) || text.slice(close.end, close.end + 2) === '..' || /[.,!?…]/.test(before)) return [];
    return [problem(span(close.start, close.end + 1), behind + sliceOf(text, close), `inside the closing mark`)];
  }
  const fragment = kind === 'partial' || kind === 'scare';
  if (!fragment || !isStop(before) || /[.,]/.test(behind) || close.start - 2 <= open.end) return [];
  // "…" and abbreviations keep their dots.
  if (/(?:\.|\b\p{Lu})\.$/u.test(text.slice(close.start - 2, close.start))) return [];
  return [problem(span(close.start - 1, close.end), sliceOf(text, close) + before, 'outside the closing mark')];
}

function problem(place: Problem['span'], text: string, where: string): Problem {
  const stop = text.includes(',') ? 'comma' : 'full stop';
  return {
    span: place,
    message: `In this style the ${stop} stands ${where}.`,
    fixes: [{ title: `Move the ${stop} ${where}`, changes: [{ span: place, text }], preferred: false }],
  };
}

function isStop(mark: string): boolean {
  return mark === '.' || mark === ',';
}
