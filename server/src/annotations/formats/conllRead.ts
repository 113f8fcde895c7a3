import type { Span } from '../../engine/index';
import type { AnnotationProblem } from '../facts';
import { assemble, problem } from './assemble';
import type { Draft } from './assemble';
import type { FormatDocument, FormatFile, FormatInput, Imported, Loss } from './facts';
import { stemOf, textName } from './names';

interface Row {
  readonly token: string;
  /** One for each column of tags. */
  readonly tags: readonly string[];
}

/** A document is sentences, a sentence is rows. */
type Rows = readonly (readonly Row[])[];

/**
 * Reads columns separated by tabs or blanks, in IOB1, IOB2 or IOBES. With the text beside it, tokens get their places there; without, the text
 * is made of the tokens with a blank between them, which is told.
 */
export function readConll({ files, text }: FormatInput): Imported {
  const problems: AnnotationProblem[] = [];
  const documents: FormatDocument[] = [];
  const losses: Loss[] = [];
  const texts = new Map(files.filter(({ name }) => name.endsWith('.txt')).map((file) => [file.name, file]));
  const isColumns = (file: FormatFile): boolean => !texts.has(file.name) || (files.length === 1 && text === null);
  let compared = 0;
  for (const file of files.filter(isColumns)) {
    const all = readRows(file, problems);
    all.forEach((rows, index) => {
      const beside = all.length === 1 ? (text ?? texts.get(textName(file.name)) ?? null) : null;
      const own = beside === file ? null : beside;
      const name = all.length === 1 ? textName(file.name) : `${stemOf(file.name)}-${index + 1}.txt`;
      const placed = own ? alignRows(rows, own.content) : joinRows(rows);
      if (placed.wrong !== null) {
        const message = `The token ${JSON.stringify(placed.wrong)} of ${file.name} is not where it has to be in ${own?.name ?? ''}: this is another text.`;
        problems.push(problem('format-offset-words', message));
        return;
      }
      if (own) {
        compared += placed.spans.length;
        const end = placed.spans.at(-1)?.end ?? 0;
        const message = `${file.name} ends before ${own.name} does: it may be cut off.`;
        if (own.content.slice(end).trim() !== '') problems.push(problem('format-cut', message, null, 'warning'));
      }
      if (!own && rows.length > 0)
        losses.push({
          code: 'loss-white-space',
          message: `${name} is made of the tokens, with a blank between them: the white space of the text is not known.`,
          count: placed.spans.length,
          isKept: false,
        });
      documents.push(assemble(own?.name ?? name, placed.text, draftsOf(rows, placed.spans), problems));
    });
  }
  return { documents, problems, losses, compared };
}

const TAG = /^(?:[OBILUES]|[BILUES]-\S{1,200})$/;

function readRows({ name, content }: FormatFile, problems: AnnotationProblem[]): Rows[] {
  const lines = content.replace(/^\ufeff/, '').split(/\r?\n/);
  const separator = lines.some((line) => line.includes('\t')) ? '\t' : / +/;
  const split = lines.map((line) => line.trimEnd().split(separator));
  const isRow = (columns: readonly string[]): boolean => columns.length > 1 && TAG.test(columns.at(-1) ?? '');
  const rows = split.filter(isRow);
  const [firstRow] = rows;
  if (!firstRow) {
    problems.push(
      problem('format-not-annotations', `${name} has no columns with a tag such as O or B-PER at their end.`),
    );
    return [];
  }
  const width = firstRow.length;
  // A column that counts tokens comes before them; then every column of tags behind is a layer of its own, as in GermEval 2014.
  const isCounted = width > 2 && rows.every(([first]) => /^\d{1,6}$/.test(first ?? ''));
  const tokenAt = isCounted ? 1 : 0;
  const tagColumns = isCounted
    ? firstRow.map((_, index) => index).filter((index) => index > 1 && rows.every((row) => TAG.test(row[index] ?? '')))
    : [width - 1];
  const documents: Row[][][] = [[[]]];
  let start = 0;
  split.forEach((columns, index) => {
    const line = lines[index] ?? '';
    const span = { start, end: start + line.length };
    start += line.length + 1;
    if (columns[0] === '-DOCSTART-') documents.push([[]]);
    else if (line.trim() === '') documents.at(-1)?.push([]);
    else if (isRow(columns) && columns.length === width)
      documents
        .at(-1)
        ?.at(-1)
        ?.push({ token: columns[tokenAt] ?? '', tags: tagColumns.map((column) => columns[column] ?? 'O') });
    else if (!line.startsWith('#')) {
      const message = `This line has no token and tag in ${width} columns: ${JSON.stringify(line.slice(0, 60))}; left out.`;
      problems.push(problem('format-line', message, span));
    }
  });
  return keepDocuments(documents.map((document) => document.filter((sentence) => sentence.length > 0)));
}

/** What is before the first mark of a document is one only if it has tokens. */
function keepDocuments(documents: readonly Rows[]): Rows[] {
  const full = documents.filter((document) => document.length > 0);
  return full.length > 0 ? full : [[]];
}

interface Placed {
  readonly text: string;
  readonly spans: readonly Span[];
  /** The first token that is not there. */
  readonly wrong: string | null;
}

/** A sentence a line. */
function joinRows(rows: Rows): Placed {
  const spans: Span[] = [];
  let at = 0;
  const text = rows
    .map((sentence) => {
      const line = sentence.map(({ token }) => token).join(' ');
      for (const { token } of sentence) {
        spans.push({ start: at, end: at + token.length });
        at += token.length + 1;
      }
      return `${line}\n`;
    })
    .join('');
  return { text, spans, wrong: null };
}

/** Between two tokens there is white space and nothing else. */
function alignRows(rows: Rows, text: string): Placed {
  const spans: Span[] = [];
  let at = 0;
  for (const { token } of rows.flat()) {
    while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
    if (!text.startsWith(token, at)) return { text, spans, wrong: token };
    spans.push({ start: at, end: at + token.length });
    at += token.length;
  }
  return { text, spans, wrong: null };
}

function draftsOf(rows: Rows, spans: readonly Span[]): Draft[] {
  const layers = rows[0]?.[0]?.tags.length ?? 0;
  return Array.from({ length: layers }, (_, layer) => {
    const drafts: { start: number; end: number; label: string }[] = [];
    let at = 0;
    for (const sentence of rows) {
      let open = null as (typeof drafts)[number] | null;
      for (const { tags } of sentence) {
        const span = spans[at++];
        const tag = tags[layer] ?? 'O';
        const label = tag.slice(2);
        const begins = /^[BSU]/.test(tag) || open?.label !== label;
        if (!span || tag === 'O') open = null;
        else if (open && !begins) open.end = span.end;
        else drafts.push((open = { start: span.start, end: span.end, label }));
        // The next `I` after the end of one begins another.
        if (/^[ESUL]/.test(tag)) open = null;
      }
    }
    return drafts.map(({ start, end, label }, index): Draft => {
      const key = `${layer} ${index}`;
      return { key, layer: 'entity', label, spans: [{ start, end }], ends: [], more: {} };
    });
  }).flat();
}
