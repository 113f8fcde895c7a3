import { InlayHintKind } from 'vscode-languageserver-types';
import type { InlayHint } from 'vscode-languageserver-types';
import type { Entity, Quote } from '../../engine/index';
import { shorten } from '../hover/card';
import { sureness } from '../hover/words';
import type { InlayHintProvider } from '../inlayHints';
import { positionAt } from '../positions';

/**
 * The name of the speaker, behind a pronoun that stands for it and behind a quote that says nothing of its own about who speaks. A name or
 * a description in the text needs no hint.
 */
export const speakerHints: InlayHintProvider = (document, analysis, wanted, { speakers }) => {
  if (!speakers) return [];
  const entities = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const hints = new Map<number, InlayHint>();
  for (const quote of analysis.quotes) {
    const entity = entities.get(quote.speaker?.entity ?? '');
    const offset = entity && placeOf(quote, entity);
    if (!entity || !quote.speaker || offset === undefined || offset < wanted.start || offset > wanted.end) continue;
    const hint: InlayHint = {
      position: positionAt(document, offset),
      label: shorten(entity.name, LONGEST_NAME),
      kind: InlayHintKind.Parameter,
      paddingLeft: true,
      tooltip: `Who speaks: ${sureness(quote.speaker.confidence)}`,
    };
    if (!hints.has(offset)) hints.set(offset, hint);
  }
  return [...hints.values()];
};

/** Behind the pronoun, or behind the quote where nothing beside it tells who speaks. */
function placeOf({ kind, span, cue, speaker }: Quote, { mentions }: Entity): number | undefined {
  if (!speaker || kind === 'post' || kind === 'scare') return undefined;
  if (cue === null && FROM_ELSEWHERE.has(speaker.evidence)) return span.end;
  const mention = mentions.find((one) => one.span.start === speaker.span.start && one.span.end === speaker.span.end);
  return mention?.kind === 'pronoun' ? speaker.span.end : undefined;
}

/** Attributions to somebody whom only the text before the quote names. */
const FROM_ELSEWHERE: ReadonlySet<string> = new Set(['continued', 'sentence-before']);

/** In UTF-16 units. */
const LONGEST_NAME = 40;
