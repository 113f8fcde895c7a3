import { SymbolKind } from 'vscode-languageserver-types';
import type { SymbolInformation } from 'vscode-languageserver-types';
import type { EntityType } from '../engine/index';
import type { WorkspaceIndex } from '../workspace/index';
import { counted } from './hover/words';

/** More than anybody reads; clients ask again with every letter. */
const MOST_SYMBOLS = 1000;

const KINDS: Readonly<Record<EntityType, SymbolKind>> = {
  person: SymbolKind.Object,
  organization: SymbolKind.Module,
  place: SymbolKind.Namespace,
  facility: SymbolKind.Namespace,
  norp: SymbolKind.Enum,
  event: SymbolKind.Event,
  work: SymbolKind.File,
  product: SymbolKind.Class,
};

export interface FoundSymbols {
  readonly symbols: SymbolInformation[];
  /** Whether there are others that fit. */
  readonly cut: boolean;
}

/**
 * The entities of all files whose names fit a query, each where it is first spelt out in the file that has most of it. The best
 * thousand where there are more.
 */
export function workspaceSymbols(index: WorkspaceIndex, query: string): FoundSymbols {
  const found = index.symbols(query, MOST_SYMBOLS + 1);
  const symbols = found.slice(0, MOST_SYMBOLS).flatMap(({ key, name, type, files }) => {
    const place = index.bestPlace(key);
    if (!place) return [];
    const containerName = `${type}, ${counted(files, 'file')}`;
    return [{ name, kind: KINDS[type], containerName, location: { uri: place.uri, range: place.range } }];
  });
  return { symbols, cut: found.length > MOST_SYMBOLS };
}
