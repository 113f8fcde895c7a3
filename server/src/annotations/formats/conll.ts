import { shownLabel } from './aside';
import { readConll } from './conllRead';
import { cutTokens, tokensIn } from './cutTokens';
import type { Format, FormatDocument, FormatFile, Loss } from './facts';
import { reduce } from './losses';
import type { Holds } from './losses';
import { stemOf, textName } from './names';

export const CONLL_HOLDS: Holds = {
  orphaned: 'lost',
  whole: 'lost',
  relations: 'lost',
  events: 'lost',
  manyEnds: 'lost',
  endLabels: 'lost',
  empty: 'lost',
  discontinuous: 'lost',
  overlapping: 'lost',
  layers: 'lost',
  rejected: 'lost',
  layer: 'shown',
  id: 'lost',
  status: 'lost',
  confidence: 'lost',
  attributes: 'lost',
  links: 'lost',
  author: 'lost',
  times: 'lost',
  comments: 'lost',
  foreign: 'lost',
};

/**
 * Columns as in the shared task of CoNLL-2003, with IOB2 tags: a token a line, the tag last, an empty line behind each sentence. It has no offsets: the text
 * is written beside it, and with it the tokens find their places again.
 */
export const conll: Format = {
  id: 'conll',
  title: 'CoNLL-2003 columns (IOB2)',
  extensions: ['.conll', '.iob2', '.iob', '.bio', '.tsv'],
  counts: 'none',
  losses: (document) => write(document).losses,
  export: write,
  beside: (name) => [textName(name)],
  import: readConll,
};

function write(given: FormatDocument): { files: FormatFile[]; losses: Loss[] } {
  const { document, losses } = reduce(given, CONLL_HOLDS);
  const sentences = cutTokens(document);
  const tokens = sentences.flat();
  const tags = tokens.map(() => 'O');
  let encoded = 0;
  let blank = 0;
  for (const annotation of document.annotations) {
    const [target] = annotation.targets;
    const place = target ? tokensIn(tokens, target) : null;
    const label = shownLabel(annotation, encodeTag);
    if (label !== shownLabel(annotation)) encoded += 1;
    if (!place || tokens[place[0]]?.start !== target?.start || tokens[place[1]]?.end !== target?.end) blank += 1;
    if (place) for (let at = place[0]; at <= place[1]; at += 1) tags[at] = `${at === place[0] ? 'B' : 'I'}-${label}`;
  }
  let at = 0;
  const blocks = sentences.map((sentence) =>
    sentence.map(({ start, end }) => `${document.text.slice(start, end)} -X- _ ${tags[at++] ?? 'O'}\n`).join(''),
  );
  const content = ['-DOCSTART- -X- -X- O\n', ...blocks.filter((block) => block !== '')].join('\n');
  const more: readonly (readonly [code: string, count: number, what: string])[] = [
    ['label-characters', encoded, 'labels with white space: written with `_` for it'],
    ['white-space', blank, 'annotations that begin or end with white space, or are nothing else: written without it'],
  ];
  return {
    files: [
      { name: textName(document.name), content: document.text },
      { name: `${stemOf(document.name)}.conll`, content },
    ],
    losses: [
      ...losses,
      ...more.flatMap(([code, count, what]) =>
        count === 0 ? [] : [{ code: `loss-${code}`, message: `${count} ${what}.`, count, isKept: false }],
      ),
    ],
  };
}

/** White space ends a column. */
function encodeTag(label: string): string {
  return label.replace(/[\s\u0085]+/g, '_');
}
