import type { Hover, MarkupKind, Position } from 'vscode-languageserver-types';
import { contains, touches } from '../../engine/index';
import type { Span } from '../../engine/index';
import { ENTITY_TYPES, ENTRY_KEYS } from '../../workspace/index';
import { renderCards } from '../hover/card';
import type { Card } from '../hover/card';
import { offsetAt, rangeOf } from '../positions';
import type { RegistryDocument } from './document';

/** Over a key of an entry what it is for, over a type what it means. */
export function registryHover(
  { document, file }: RegistryDocument,
  position: Position,
  kind: MarkupKind,
): Hover | undefined {
  const offset = offsetAt(document, position);
  const entry = file.entries.find(({ span }) => touches(span, offset));
  if (!entry) return undefined;
  const { type } = entry;
  if (type && touches(type.span, offset))
    return answer(document, type.span, kind, { title: type.text, rows: [['Type', ENTITY_TYPES[entry.entry.type]]] });
  const word = wordAt(document.text, offset);
  const key = document.text.slice(word.start, word.end);
  if (!contains(entry.span, word) || !isKey(key) || !/^\s?:/.test(document.text.slice(word.end, word.end + 2)))
    return undefined;
  return answer(document, word, kind, { title: key, rows: [['Key', ENTRY_KEYS[key]]] });
}

function answer(document: RegistryDocument['document'], span: Span, kind: MarkupKind, card: Card): Hover {
  return { contents: renderCards([card], kind), range: rangeOf(document, span) };
}

function isKey(text: string): text is keyof typeof ENTRY_KEYS {
  return Object.hasOwn(ENTRY_KEYS, text);
}

function wordAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && /\w/.test(text.charAt(start - 1))) start--;
  while (end < text.length && /\w/.test(text.charAt(end))) end++;
  return { start, end };
}
