import { CompletionItemKind } from 'vscode-languageserver-types';
import type { CompletionItem, Position } from 'vscode-languageserver-types';
import { touches } from '../../engine/index';
import { ENTITY_TYPES, ENTRY_KEYS } from '../../workspace/index';
import { offsetAt } from '../positions';
import type { RegistryDocument } from './document';

/** Keys of an entry where a line begins, without those that it has, and types behind `type:`. */
export function registryCompletion({ document, file }: RegistryDocument, position: Position): CompletionItem[] {
  const offset = offsetAt(document, position);
  const line = document.lines.lineOf(offset);
  const before = document.text.slice(document.lines.startOf(line), offset);
  if (/^\s{0,100}(?:- {1,20})?type: {1,20}\w{0,40}$/.test(before))
    return Object.entries(ENTITY_TYPES).map(([label, detail]) => ({
      label,
      detail,
      kind: CompletionItemKind.EnumMember,
    }));
  if (!/^(?: {1,100}|- {1,20}| {1,100}- {1,20})\w{0,40}$/.test(before)) return [];
  const entry = file.entries.find(({ span }) => touches(span, offset));
  const written = entry ? document.text.slice(entry.span.start, entry.span.end) : '';
  const has = new Set([...written.matchAll(/^ {0,100}(?:- {1,20})?(\w{1,40}):/gm)].map(([, key]) => key));
  return Object.entries(ENTRY_KEYS)
    .filter(([key]) => !has.has(key))
    .map(([label, detail]) => ({ label, detail, insertText: `${label}: `, kind: CompletionItemKind.Property }));
}
