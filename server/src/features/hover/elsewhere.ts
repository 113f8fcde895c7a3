import { entityKey } from '../../workspace/index';
import type { Appearance, WorkspaceIndex } from '../../workspace/index';
import type { Entity } from '../../engine/index';
import type { CardPart, Row } from './card';
import { shorten } from './card';
import { counted } from './words';

/** The other files that speak of an entity, the latest first, each with a link to its first mention there. */
export function elsewhere(uri: string, entity: Entity, index: WorkspaceIndex): CardPart {
  const key = entityKey(entity, uri);
  const all = index.counted(key) ?? { files: 0, quotes: 0 };
  const [here] = index.latest(key, 1, (one) => one === uri);
  const shown = index.latest(key, MOST_FILES, (one) => one !== uri);
  const left = all.files - (here ? 1 : 0) - shown.length;
  const quotes = all.quotes - (here?.quotes ?? 0);
  return {
    heading: 'Also appears in',
    rows: [
      ...shown.map(rowOf),
      ['More', left === 0 ? null : counted(left, 'other file')],
      ['Quoted there', quotes === 0 ? null : counted(quotes, 'time')],
    ],
  };
}

function rowOf({ uri, title, date, mentions, line }: Appearance): Row {
  const what = `${shorten(title ?? nameOf(uri), LONGEST_TITLE)}, ${counted(mentions, 'mention')}`;
  const label = date ?? 'Without a date';
  return LINKABLE.test(uri) ? [label, what, `${uri}#L${line + 1}`] : [label, what];
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const MOST_FILES = 3;
const LONGEST_TITLE = 60;
/** Leads to a file, and runs nothing; without what would end a link. */
const LINKABLE = /^(?!command:)[a-z][a-z0-9+.-]{0,50}:\/\/[^\s<>\\#]{1,4000}$/i;
