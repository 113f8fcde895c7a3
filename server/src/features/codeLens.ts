import type { CodeLens, Position } from 'vscode-languageserver-types';
import { span } from '../engine/index';
import type { Analysis, Entity } from '../engine/index';
import { SHOW_REFERENCES_COMMAND } from '../protocol/index';
import type { CodeLensMode } from '../settings/index';
import { entityKey } from '../workspace/index';
import type { WorkspaceIndex } from '../workspace/index';
import type { SourceDocument } from './document';
import { shorten } from './hover/card';
import { counted } from './hover/words';
import { fullMention } from './mentionAt';
import { positionAt, rangeOf } from './positions';

/** What a lens carries, so that it is counted only when a person sees it. */
export interface CodeLensData {
  readonly uri: string;
  /** Key of the entity in the index. */
  readonly key: string;
  readonly name: string;
  /** Of a mention. */
  readonly position: Position;
}

export interface CodeLensSupport {
  /** Whether the client has `SHOW_REFERENCES_COMMAND`; without it a lens is text. */
  readonly showReferences: boolean;
}

/** Lenses over the header for those whom the text names most, or over the first full mention of everybody named twice. They have no words yet. */
export function codeLenses(document: SourceDocument, analysis: Analysis, mode: CodeLensMode): CodeLens[] {
  if (mode === 'off') return [];
  const named = analysis.entities
    .map((entity) => ({ entity, count: namedMentions(entity) }))
    .filter(({ count }) => count > 1);
  const shown = mode === 'header' ? [...named].sort((a, b) => b.count - a.count).slice(0, MOST_IN_HEADER) : named;
  const top = rangeOf(document, span(0, 0));
  return shown.slice(0, MOST_LENSES).map(({ entity }) => {
    const place = fullMention(analysis, entity).span;
    const data: CodeLensData = {
      uri: document.uri,
      key: entityKey(entity, document.uri),
      name: entity.name,
      position: positionAt(document, place.start),
    };
    return { range: mode === 'header' ? top : rangeOf(document, place), data };
  });
}

/** The lens with its words: `Ann Lee: 12 mentions · 3 files · 2 quotes`. Mentions are counted as references are. */
export function resolveCodeLens(
  lens: CodeLens,
  index: WorkspaceIndex,
  pronouns: boolean,
  { showReferences }: CodeLensSupport,
): CodeLens {
  const data = readData(lens.data);
  if (!data) return lens;
  const { uri, key, name, position } = data;
  const { mentions, named, files, quotes } = index.counted(key) ?? { mentions: 0, named: 0, files: 0, quotes: 0 };
  const counts = [
    counted(pronouns ? mentions : named, 'mention'),
    counted(files, 'file'),
    ...(quotes === 0 ? [] : [counted(quotes, 'quote')]),
  ];
  // Editors make icons of `$(name)`.
  const title = `${shorten(name, LONGEST_NAME).replaceAll('$(', '$ (')}: ${counts.join(' · ')}`;
  const command = showReferences
    ? { title, command: SHOW_REFERENCES_COMMAND, arguments: [uri, position] }
    : { title, command: '' };
  return { ...lens, command };
}

/** It comes back from the client, which may have lost it. */
function readData(data: unknown): CodeLensData | undefined {
  const { uri, key, name, position } = (data ?? {}) as Partial<Record<keyof CodeLensData, unknown>>;
  const isText = typeof uri === 'string' && typeof key === 'string' && typeof name === 'string';
  return isText && typeof position === 'object' && position !== null ? (data as CodeLensData) : undefined;
}

function namedMentions({ mentions }: Entity): number {
  return mentions.filter(({ kind }) => kind === 'name' || kind === 'alias').length;
}

const MOST_IN_HEADER = 3;
/** More than anybody scrolls through; a text of millions of names stays quick. */
const MOST_LENSES = 500;
const LONGEST_NAME = 40;
