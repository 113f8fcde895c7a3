import type { Range, SemanticTokensEdit, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { Analysis, Span } from '../engine/index';
import type { SourceDocument } from './document';
import { paint } from './paint';
import type { Layer } from './paint';
import { piecesByLine, positionAt, spanOf, widthOf } from './positions';

const TYPES = [
  'person',
  'organization',
  'place',
  'facility',
  'norp',
  'event',
  'work',
  'product',
  'quote',
  'cue',
  'speaker',
  'date',
  'amount',
  'post',
  'handle',
  'header',
] as const;

type TokenType = (typeof TYPES)[number];

export const TOKEN_LEGEND: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: ['inferred'] };

const INFERRED = 1;

/**
 * Where several things stand at one place, the one with the highest number gives the colour. Names win over the quote
 * around them, so that a person has one colour everywhere. A speaker wins over a pronoun or a description, because that
 * tells more, but not over a name.
 */
const LEVELS = {
  post: 1,
  quote: 2,
  description: 3,
  cue: 4,
  speaker: 5,
  amount: 6,
  date: 7,
  name: 8,
  handle: 9,
  header: 10,
};

/**
 * The tokens of the document, or of the lines that `range` touches, as the protocol encodes them: five numbers each.
 * They are in order, never overlap and never span lines. `inferred` marks what the text does not state: reported speech
 * without marks, dates counted from the header, pronouns and descriptions. Scare quotes stay plain.
 */
export function semanticTokens(document: SourceDocument, analysis: Analysis, range?: Range): number[] {
  const wanted = range && spanOf(document, range);
  const layers = layersOf(analysis).filter(
    ({ span }) => !wanted || (span.start <= wanted.end && wanted.start <= span.end),
  );
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const painted of paint(layers)) {
    for (const piece of piecesByLine(document, painted.span)) {
      const length = widthOf(document, piece);
      if (length === 0) continue;
      const { line, character } = positionAt(document, piece.start);
      data.push(
        line - last.line,
        line === last.line ? character - last.character : character,
        length,
        TYPES.indexOf(painted.value.type),
        painted.value.inferred ? INFERRED : 0,
      );
      last = { line, character };
    }
  }
  return data;
}

/** The edit that turns one encoding into another; none where they are equal. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  const deleteCount = before.length - start - same;
  const data = after.slice(start, after.length - same);
  return [data.length > 0 ? { start, deleteCount, data } : { start, deleteCount }];
}

interface Token {
  readonly type: TokenType;
  readonly inferred: boolean;
}

function layersOf(analysis: Analysis): Layer<Token>[] {
  const layers: Layer<Token>[] = [];
  const add = (span: Span | null, level: number, type: TokenType, inferred = false) => {
    if (span) layers.push({ span, level, value: { type, inferred } });
  };
  add(analysis.header && analysis.header.span, LEVELS.header, 'header');
  for (const entity of analysis.entities) {
    for (const { span, kind } of entity.mentions) {
      const inferred = kind === 'nominal' || kind === 'pronoun';
      add(span, inferred ? LEVELS.description : LEVELS.name, entity.type, inferred);
    }
  }
  for (const quote of analysis.quotes) {
    if (quote.kind !== 'post' && quote.kind !== 'scare')
      add(quote.span, LEVELS.quote, 'quote', quote.kind === 'indirect');
    add(quote.cue, LEVELS.cue, 'cue');
    if (quote.speaker) add(quote.speaker.span, LEVELS.speaker, 'speaker');
  }
  for (const post of analysis.posts) {
    add(post.textSpan, LEVELS.post, 'post');
    add(post.handleSpan, LEVELS.handle, 'handle');
  }
  for (const timex of analysis.dates) add(timex.span, LEVELS.date, 'date', !timex.stated);
  for (const amount of analysis.amounts) add(amount.span, LEVELS.amount, 'amount');
  return layers;
}
