import type { ImportAnswer } from '../../../../server/src/protocol/index';
import { counted } from './treeWords';

/** The first lines of a list, and how many more there are. */
export function listing(lines: readonly string[], most: number): string {
  const shown = lines.slice(0, most).map((line) => `• ${line}`);
  const left = lines.length - shown.length;
  return [...shown, ...(left > 0 ? [`… and ${left} more`] : [])].join('\n');
}

/** What an import would do, in a sentence, and what is to be known before. */
export function importSummary({ count, orphaned, losses, problems }: ImportAnswer): {
  readonly sentence: string;
  readonly lines: readonly string[];
} {
  const sentence = `${counted(count, 'annotation comes', 'annotations come')} in.`;
  const without =
    orphaned === 0 ? [] : [`${counted(orphaned, 'annotation has', 'annotations have')} words that are not found here.`];
  return { sentence, lines: [...without, ...problems, ...losses] };
}
