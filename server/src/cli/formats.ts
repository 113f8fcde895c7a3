import { toJson } from '../engine/index';
import type { Analysis, OffsetUnit } from '../engine/index';
import { prettyJson } from './prettyJson';
import { renderText } from './text/render';

export type FormatName = 'ndjson' | 'json' | 'text';

/** Every format, in the order in which they are offered. */
export const FORMATS: readonly FormatName[] = ['ndjson', 'json', 'text'];

/** How analyses are printed: `start`, then the items with `separator` between them, then `end`. */
export interface Format {
  readonly start: string;
  readonly item: (analysis: Analysis, path: string) => string;
  readonly separator: string;
  readonly end: string;
}

/** `ndjson`: one object a line. `json`: one indented array. `text`: for people; it shows no offsets. */
export function createFormat(name: FormatName, offsets: OffsetUnit): Format {
  switch (name) {
    case 'ndjson':
      return {
        start: '',
        item: (analysis, path) => `${JSON.stringify(toJson(analysis, { path, offsets }))}\n`,
        separator: '',
        end: '',
      };
    case 'json':
      return {
        start: '[',
        item: (analysis, path) => prettyJson(toJson(analysis, { path, offsets })),
        separator: ',\n',
        end: ']\n',
      };
    case 'text':
      return { start: '', item: renderText, separator: '\n', end: '' };
  }
}
