import type { InlayHint } from 'vscode-languageserver-types';
import { shortInterval } from '../calendar';
import { readingInWords } from '../hover/dateCard';
import type { InlayHintProvider } from '../inlayHints';
import { positionAt } from '../positions';

/** Behind each expression that does not state its date, such as "on Friday", the day or days that it means: `9 Dec 2022`. */
export const dateHints: InlayHintProvider = (document, { dates }, wanted, settings) => {
  if (!settings.dates) return [];
  return dates.flatMap((timex): InlayHint[] => {
    const label = timex.stated ? null : shortInterval(timex.start, timex.end);
    const { end } = timex.span;
    if (label === null || end < wanted.start || end > wanted.end) return [];
    const why = readingInWords(timex);
    return [
      { position: positionAt(document, end), label, paddingLeft: true, ...(why === null ? {} : { tooltip: why }) },
    ];
  });
};
