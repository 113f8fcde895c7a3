/** The views; the manifest contributes exactly these. */
export const VIEW_IDS = ['seedmark.entities', 'seedmark.quotes'] as const;

export type ViewId = (typeof VIEW_IDS)[number];

/** The commands of the tree views of names and quotes; the manifest contributes exactly these. */
export const VIEW_COMMAND_IDS = [
  'seedmark.showInEntities',
  'seedmark.showInQuotes',
  'seedmark.entities.showFile',
  'seedmark.entities.showWorkspace',
  'seedmark.entities.filter',
  'seedmark.entities.clearFilter',
  'seedmark.entities.sort',
  'seedmark.entities.copy',
  'seedmark.entities.references',
  'seedmark.entities.rename',
  'seedmark.entities.addToRegistry',
  'seedmark.entities.openRegistry',
  'seedmark.quotes.showFile',
  'seedmark.quotes.showWorkspace',
  'seedmark.quotes.filter',
  'seedmark.quotes.clearFilter',
  'seedmark.quotes.sort',
  'seedmark.quotes.copy',
  'seedmark.quotes.references',
] as const;

export type ViewCommandId = (typeof VIEW_COMMAND_IDS)[number];

/** Run by the line that shows more; nobody calls it by name. */
export const MORE_COMMAND = 'seedmark.views.more';

/** Context keys of a view: `file` or `workspace`; whether a filter is on; and why it is empty. */
export function contextKeys(view: ViewId) {
  return { scope: `${view}.scope`, filtered: `${view}.filtered`, empty: `${view}.empty` } as const;
}
