import { CompletionItemKind } from 'vscode-languageserver-types';
import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import { span } from '../../engine/index';
import { ENTITY_TYPES, ENTRY_KEYS, newId, scalarText } from '../../workspace/index';
import type { WorkspaceIndex } from '../../workspace/index';
import type { CompletionData } from '../completion';
import type { SourceDocument } from '../document';
import { counted } from '../hover/words';
import { offsetAt, rangeOf } from '../positions';
import type { RegistryDocument } from './document';

/**
 * In an entry: keys where a line begins, without those that it has; types behind `type:`; behind `name:` names of the articles that have no entry;
 * behind `id:` one that is free.
 */
export function registryCompletion(
  { document, file }: RegistryDocument,
  index: WorkspaceIndex,
  position: Position,
): CompletionList {
  const offset = offsetAt(document, position);
  const line = document.lines.lineOf(offset);
  const before = document.text.slice(document.lines.startOf(line), offset);
  const [, key, typed = ''] = /^\s{0,100}(?:- {1,20})?(type|name|id): {1,20}([^"'#]{0,100})$/.exec(before) ?? [];
  const range = rangeOf(document, span(offset - typed.length, offset));
  if (key === 'type') return { isIncomplete: false, items: types() };
  if (key === 'name') return names(index, typed, range);
  if (key === 'id') {
    const [, name] =
      /^ {0,100}(?:- {1,20})?name: {1,20}["']?([^"'#\r\n]{1,200})/m.exec(itemAround(document, line)) ?? [];
    const id = name && newId(name.trim(), new Set(file.entries.map((one) => one.id.text)));
    const items = id ? [{ label: id, kind: CompletionItemKind.Value, textEdit: { range, newText: id } }] : [];
    return { isIncomplete: false, items };
  }
  if (!/^(?: {1,100}|- {1,20}| {1,100}- {1,20})\w{0,40}$/.test(before)) return { isIncomplete: false, items: [] };
  return { isIncomplete: false, items: keys(itemAround(document, line)) };
}

function types(): CompletionItem[] {
  const kind = CompletionItemKind.EnumMember;
  return Object.entries(ENTITY_TYPES).map(([label, detail]) => ({ label, detail, kind }));
}

function keys(item: string): CompletionItem[] {
  const has = new Set([...item.matchAll(/^ {0,100}(?:- {1,20})?(\w{1,40}):/gm)].map(([, key]) => key));
  return Object.entries(ENTRY_KEYS)
    .filter(([key]) => !has.has(key))
    .map(([label, detail]) => ({ label, detail, insertText: `${label}: `, kind: CompletionItemKind.Property }));
}

/** Those of most files first. */
function names(index: WorkspaceIndex, typed: string, range: ReturnType<typeof rangeOf>): CompletionList {
  const found = index.symbols(typed.trim(), MOST_NAMES + 1);
  const items = found.slice(0, MOST_NAMES).flatMap(({ key, name, type, files }, number): CompletionItem[] => {
    const data: CompletionData = { key };
    if (key.startsWith('registry|') || name.startsWith('@')) return [];
    return [
      {
        label: name,
        kind: CompletionItemKind.Value,
        detail: `${type}, ${counted(files, 'file')}`,
        sortText: String(number).padStart(4, '0'),
        filterText: typed.trim() === '' ? name : typed,
        textEdit: { range, newText: scalarText(name, false) },
        data,
      },
    ];
  });
  return { isIncomplete: found.length > MOST_NAMES || typed.trim() !== '', items };
}

/** The lines of the item that a line belongs to, as far as they are near: an entry that is being written cannot be read yet. */
function itemAround({ text, lines }: SourceDocument, line: number): string {
  const begins = (number: number) => /^ {0,100}- {1,20}\w{1,40}:/.test(lineAt(number));
  const lineAt = (number: number) => text.slice(lines.startOf(number), lines.endOf(number));
  let first = line;
  while (first > 0 && line - first < MOST_LINES && !begins(first)) first--;
  let last = line + 1;
  while (last < lines.lineCount && last - line < MOST_LINES && !begins(last)) last++;
  return text.slice(lines.startOf(first), lines.endOf(last - 1));
}

const MOST_NAMES = 100;
const MOST_LINES = 100;
