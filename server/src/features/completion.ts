import { CompletionItemKind } from 'vscode-languageserver-types';
import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import { span } from '../engine/index';
import type { Analysis } from '../engine/index';
import type { RegistryName, WorkspaceIndex } from '../workspace/index';
import { headerSuggestions } from './completion/header';
import { handleSuggestions, nameSuggestions } from './completion/names';
import type { Suggestion } from './completion/suggestion';
import type { SourceDocument } from './document';
import { offsetAt, rangeOf } from './positions';

/** What an item carries, so that it can be resolved later. */
export interface CompletionData {
  /** Key of the entity in the index. */
  readonly key: string;
}

/** More than anybody looks through; the client is told to ask again where there are more. */
const MOST_ITEMS = 100;
/** As much as anybody has typed of a name or a value, in units. */
const LONGEST_START = 200;

/**
 * What may be meant at a position, the best first: in the header keys, dates and values; in the text names that begin with the capitalised words
 * before the position, and handles behind `@`. Nothing within a word, and nothing for ordinary words.
 */
export function completion(
  document: SourceDocument,
  analysis: Analysis,
  index: WorkspaceIndex,
  position: Position,
  registry: readonly RegistryName[] = [],
): CompletionList {
  const offset = offsetAt(document, position);
  const line = document.lines.lineOf(offset);
  const lineStart = document.lines.startOf(line);
  const before = document.text.slice(Math.max(lineStart, offset - LONGEST_START), offset);
  const behind = document.text.slice(offset, document.lines.endOf(line));
  const spot = { offset, before, behind, line };
  const known = { index, registry };
  const { suggestions, cut } =
    headerSuggestions(document, analysis, index, spot) ??
    handleSuggestions(analysis, known, spot) ??
    nameSuggestions(document.uri, analysis, known, spot);
  const shown = suggestions.slice(0, MOST_ITEMS);
  return {
    isIncomplete: cut || shown.length < suggestions.length,
    items: shown.map((one, number) => itemOf(document, one, offset, number)),
  };
}

function itemOf(document: SourceDocument, suggestion: Suggestion, offset: number, number: number): CompletionItem {
  const { label, length, kind, detail, text, filter, documentation, key } = suggestion;
  const data: CompletionData | undefined = key === undefined ? undefined : { key };
  return {
    label,
    kind: kind ?? CompletionItemKind.Value,
    sortText: String(number).padStart(4, '0'),
    textEdit: { range: rangeOf(document, span(offset - length, offset)), newText: text ?? label },
    ...(detail === undefined ? {} : { detail }),
    ...(filter === undefined ? {} : { filterText: filter }),
    ...(documentation === undefined ? {} : { documentation }),
    ...(data === undefined ? {} : { data }),
  };
}
