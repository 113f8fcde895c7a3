import type { Span } from '../../engine/index';
import type { AnnotationProblem } from '../facts';
import { isFields } from '../sidecar/fields';
import type { Fields } from '../sidecar/fields';
import { ASIDE } from './aside';
import { assemble, checkSpans, problem } from './assemble';
import type { Draft } from './assemble';
import type { Format, FormatDocument, FormatInput, Imported, Loss } from './facts';
import { readJsonItems, textIn } from './json';
import type { JsonItem } from './json';
import { reduce } from './losses';
import { safeName, stemOf } from './names';
import { droppedFields, offsetNotices } from './notices';
import { hasWideCharacters } from './offsets';
import { readTask, relationKey, spanKey, TASK_HOLDS, uniqueKeys, wholeTextDraft, writeTask } from './tasks';
import type { TaskRelation } from './tasks';

/**
 * JSON lines of doccano: `label` with `[start, end, label]`, or `entities` and `relations` where there are relations, as its project
 * types "sequence labeling" and "relation extraction" read them. Offsets count UTF-16 units, as its editor does; a project may be set to count
 * grapheme clusters, and old files count code points.
 */
export const doccano: Format = {
  id: 'doccano',
  title: 'doccano JSONL',
  extensions: ['.jsonl', '.json'],
  counts: 'utf16',
  losses,
  export: (document) => ({ files: [write(document)], losses: losses(document) }),
  import: read,
};

function losses(document: FormatDocument): Loss[] {
  return [...reduce(document, TASK_HOLDS).losses, ...offsetNotices(document, 'utf16')];
}

function write(given: FormatDocument): { name: string; content: string } {
  const { document } = reduce(given, TASK_HOLDS);
  const { spans, relations, aside } = writeTask(document);
  const numbers = new Map(spans.map(({ key }, index) => [key, index]));
  const labelled =
    relations.length === 0
      ? { label: spans.map(({ span, label }) => [span.start, span.end, label]) }
      : {
          entities: spans.map(({ span, label }, id) => ({
            id,
            start_offset: span.start,
            end_offset: span.end,
            label,
          })),
          relations: relations.map(({ from, to, label }, id) => ({
            id,
            from_id: numbers.get(from),
            to_id: numbers.get(to),
            type: label,
          })),
        };
  const line = { text: document.text, ...labelled, [ASIDE]: aside };
  return { name: `${stemOf(document.name)}.jsonl`, content: `${JSON.stringify(line)}\n` };
}

interface Gathered {
  readonly documents: FormatDocument[];
  readonly problems: AnnotationProblem[];
  /** Names of fields that are not read, as often as they occur. */
  readonly unread: string[];
}

function read({ files }: FormatInput): Imported {
  const gathered: Gathered = { documents: [], problems: [], unread: [] };
  for (const file of files) {
    const items = readJsonItems(file, gathered.problems);
    if (items.some(({ value }) => isFields(value) && 'background_color' in value)) {
      const message = `${file.name} is a configuration of labels, and holds no annotations.`;
      gathered.problems.push(problem('format-not-annotations', message));
      continue;
    }
    items.forEach((item, index) => {
      const name = items.length === 1 ? `${stemOf(file.name)}.txt` : `${stemOf(file.name)}-${index + 1}.txt`;
      readLine(item, name, `Entry ${index + 1} of ${file.name}`, gathered);
    });
  }
  const { documents, problems, unread } = gathered;
  return { documents, problems, losses: droppedFields(unread), compared: 0 };
}

function readLine(
  { value, span }: JsonItem,
  fallback: string,
  where: string,
  { documents, problems, unread }: Gathered,
): void {
  const line = isFields(value) ? value : {};
  const text = textOf(line);
  if (text === null) {
    problems.push(problem('format-text-missing', `${where} has no \`text\`; left out.`, span));
    return;
  }
  const meta = isFields(line['meta']) ? line['meta'] : {};
  const aside = line[ASIDE] ?? meta[ASIDE];
  const spans = spansOf(line, text, { where, at: span, problems });
  const drafts = readTask(spans, aside, problems);
  documents.push(
    assemble(
      safeName(isFields(aside) ? aside['name'] : null, fallback),
      text,
      [...drafts, ...categoriesOf(line)],
      problems,
    ),
  );
  const known = new Set(['id', 'text', 'label', 'labels', 'entities', 'relations', 'cats', 'Comments', 'meta', ASIDE]);
  const unknown = Object.entries(line).filter(([key, one]) => !known.has(key) && one !== text && !isSpanList(one));
  unread.push(...unknown.map(([key]) => key), ...Object.keys(meta).filter((key) => key !== ASIDE));
}

/** `text`, or the only text that there is: users may rename every column. */
function textOf(line: Fields): string | null {
  if (typeof line['text'] === 'string') return line['text'];
  const texts = Object.entries(line).filter(([key, value]) => typeof value === 'string' && key !== 'id');
  const [only] = texts;
  return texts.length === 1 && Object.values(line).some(isSpanList) ? String(only?.[1]) : null;
}

function isSpanList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((one) => Array.isArray(one) && one.length === 3);
}

interface Entry {
  readonly where: string;
  readonly at: Span;
  readonly problems: AnnotationProblem[];
}

function spansOf(line: Fields, text: string, { where, at, problems }: Entry): Parameters<typeof readTask>[0] {
  const lists = [line['entities'], line['label'], line['labels'], ...Object.values(line).filter(isSpanList)];
  const list: readonly unknown[] = (lists.find(isAnyList) as readonly unknown[] | undefined) ?? [];
  const stated = list.flatMap((one) => {
    if (isFields(one))
      return [{ id: one['id'], start: one['start_offset'], end: one['end_offset'], label: one['label'] }];
    if (!Array.isArray(one)) return [];
    const [start, end, label] = one as readonly unknown[];
    return [{ id: null, start, end, label }];
  });
  const given = stated.map(({ start, end, label }) => ({
    ranges: [[start, end] as const],
    words: null,
    where: `${where}: ${textIn(label)}`,
    at,
  }));
  const { spans } = checkSpans(text, given, ['utf16', 'codepoint'], problems);
  if (stated.length > 0 && hasWideCharacters(text) && !isFields(line[ASIDE])) {
    const message =
      'The text has characters such as emoji, and the file does not say how offsets count them; look at the spans behind them.';
    problems.push(problem('format-offset-unit', message, null, 'warning'));
  }
  const nextKey = uniqueKeys();
  const keys = new Map<unknown, string>();
  const found = stated.flatMap(({ id, label }, index) => {
    const span = spans[index]?.[0];
    const shown = typeof label === 'string' ? label : '';
    if (!span) return [];
    const key = nextKey(spanKey(span, shown));
    if (id !== null && id !== undefined) keys.set(id, key);
    return [{ key, span, label: shown, more: {}, status: null }];
  });
  return { spans: found, relations: relationsOf(line, keys, nextKey, problems) };
}

function isAnyList(value: unknown): boolean {
  return Array.isArray(value) && value.some((one) => isFields(one) || Array.isArray(one));
}

function relationsOf(
  line: Fields,
  keys: ReadonlyMap<unknown, string>,
  nextKey: (key: string) => string,
  problems: AnnotationProblem[],
): TaskRelation[] {
  const list: readonly unknown[] = Array.isArray(line['relations']) ? line['relations'] : [];
  return list.filter(isFields).flatMap((one) => {
    const [from, to] = [keys.get(one['from_id']), keys.get(one['to_id'])];
    const label = typeof one['type'] === 'string' ? one['type'] : '';
    if (from !== undefined && to !== undefined)
      return [{ key: nextKey(relationKey(from, to, label)), from, to, label, more: {} }];
    problems.push(
      problem('format-end-unknown', `A relation \`${label}\` speaks of an entity that is not here; left out.`),
    );
    return [];
  });
}

/** Labels of the whole text. */
function categoriesOf(line: Fields): Draft[] {
  return [line['cats'], line['label'], line['labels']].flatMap((list, index) => {
    const labels: readonly unknown[] = Array.isArray(list) ? list : [];
    return labels
      .filter((label) => typeof label === 'string')
      .map((label, number) => wholeTextDraft(label, `${index} ${number}`));
  });
}
