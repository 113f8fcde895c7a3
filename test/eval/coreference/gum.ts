import type { Span } from '../../../server/src/engine/index';

export interface GoldMention {
  readonly span: Span;
  readonly cluster: string;
  /** GUM's own: person, place, organization, abstract … */
  readonly type: string;
  /** Its head is a proper noun. */
  readonly isName: boolean;
}

export interface CoreferenceDocument {
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

interface Row {
  readonly text: string;
  readonly dateCreated: string;
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly cluster: string;
    readonly type: string;
    readonly head_pos: string;
  }[];
}

/** Reads one document a line. Its text gets a header with its date in front, and the spans move with it. */
export function parseGum(jsonl: string): CoreferenceDocument[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { text, dateCreated, mentions } = JSON.parse(line) as Row;
      const header = ` date ${dateCreated} `;
      return {
        text: header + text,
        mentions: mentions.map(({ start, end, cluster, type, head_pos }) => ({
          span: { start: header.length + start, end: header.length + end },
          cluster,
          type,
          isName: head_pos === 'PROPN',
        })),
      };
    });
}
