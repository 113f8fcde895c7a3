import type { CompletionItem, MarkupKind } from 'vscode-languageserver-types';
import type { WorkspaceIndex } from '../../workspace/index';
import type { CompletionData } from '../completion';
import { renderCards, shorten } from '../hover/card';
import { counted } from '../hover/words';

const LONGEST_TITLE = 80;

/** The item with a card of what is known of its entity; the item itself where nothing is. */
export function resolveCompletion(item: CompletionItem, index: WorkspaceIndex, kind: MarkupKind): CompletionItem {
  const key: unknown = (item.data as Partial<CompletionData> | null | undefined)?.key;
  const entity = typeof key === 'string' ? index.counted(key) : undefined;
  if (!entity) return item;
  const { mentions, quotes, files } = entity;
  const [latest] = index.latest(entity.key, 1);
  const card = {
    title: entity.name,
    rows: [
      ['Type', entity.type],
      [
        'In the workspace',
        `${counted(mentions, 'mention')} in ${counted(files, 'file')}${quotes === 0 ? '' : `, ${counted(quotes, 'quote')}`}`,
      ],
      ['Latest', latest?.date ? [latest.date, shorten(latest.title ?? '', LONGEST_TITLE)].join(' ').trim() : null],
    ] as const,
  };
  return { ...item, documentation: renderCards([card], kind) };
}
