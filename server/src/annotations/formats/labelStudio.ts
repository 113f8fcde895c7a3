import type { Format, FormatDocument, FormatFile, Loss } from './facts';
import { ASIDE } from './aside';
import { labelConfiguration } from './labelStudioConfiguration';
import { readLabelStudio } from './labelStudioRead';
import { reduce } from './losses';
import type { Holds } from './losses';
import { stemOf } from './names';
import { offsetNotices } from './notices';
import { spanConverter } from './offsets';
import { TASK_HOLDS, writeTask } from './tasks';

export const LABEL_STUDIO_HOLDS: Holds = { ...TASK_HOLDS, status: 'shown' };

/**
 * Tasks of Label Studio with their annotations; what is only suggested goes to `predictions`. Offsets count code points, as the newer
 * versions do; older ones count UTF-16 units, and are known by the words that each region has with it.
 */
export const labelStudio: Format = {
  id: 'label-studio',
  title: 'Label Studio JSON',
  extensions: ['.json'],
  counts: 'codepoint',
  losses,
  export: (document) => ({ files: [write(document)], losses: losses(document) }),
  shared: (documents) => [labelConfiguration(documents.map((one) => reduce(one, LABEL_STUDIO_HOLDS).document))],
  import: readLabelStudio,
};

function losses(document: FormatDocument): Loss[] {
  return [...reduce(document, LABEL_STUDIO_HOLDS).losses, ...offsetNotices(document, 'codepoint')];
}

function write(given: FormatDocument): FormatFile {
  const { document } = reduce(given, LABEL_STUDIO_HOLDS);
  const isSuggested = ({ status }: { readonly status?: string }): boolean => status === 'suggested';
  // A relation cannot lead from one list of results into the other.
  const { spans, relations, aside } = writeTask(document, (from, to) => isSuggested(from) === isSuggested(to));
  const { write: toFile } = spanConverter(document.text, 'codepoint');
  const suggested = new Set(spans.filter(({ more }) => isSuggested(more)).map(({ key }) => key));
  const resultOf = (wanted: boolean): object[] => [
    ...spans
      .filter(({ key }) => suggested.has(key) === wanted)
      .map(({ key, span, label, more: { confidence } }) => ({
        id: key,
        from_name: 'label',
        to_name: 'text',
        type: 'labels',
        value: { ...toFile(span), text: document.text.slice(span.start, span.end), labels: [label] },
        ...(wanted && typeof confidence === 'number' ? { score: confidence } : {}),
      })),
    ...relations
      .filter(({ from }) => suggested.has(from) === wanted)
      .map(({ from, to, label }) => ({
        type: 'relation',
        from_id: from,
        to_id: to,
        direction: 'right',
        labels: [label],
      })),
  ];
  const task = {
    data: { text: document.text, [ASIDE]: aside },
    annotations: [{ result: resultOf(false) }],
    predictions: suggested.size > 0 ? [{ model_version: 'seedmark', result: resultOf(true) }] : [],
  };
  return { name: `${stemOf(document.name)}.json`, content: `${JSON.stringify([task], null, 1)}\n` };
}
