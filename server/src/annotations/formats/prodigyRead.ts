import type { Span } from '../../engine/index';
import type { Annotation, AnnotationProblem, Status } from '../facts';
import { isFields } from '../sidecar/fields';
import type { Fields } from '../sidecar/fields';
import { ASIDE } from './aside';
import { assemble, checkSpans, problem } from './assemble';
import type { FormatDocument, FormatInput, Imported } from './facts';
import { readJsonItems, textIn } from './json';
import { safeName, stemOf } from './names';
import { droppedFields } from './notices';
import { readTask, relationKey, spanKey, uniqueKeys } from './tasks';
import type { TaskRelation, TaskSpan } from './tasks';

interface Gathered {
  readonly documents: FormatDocument[];
  readonly problems: AnnotationProblem[];
  /** Names of fields that are not read, as often as they occur. */
  readonly unread: string[];
  compared: number;
}

/** Reads tasks of Prodigy, and the pairs of text and annotations that spaCy was trained with. */
export function readProdigy({ files }: FormatInput): Imported {
  const gathered: Gathered = { documents: [], problems: [], unread: [], compared: 0 };
  for (const file of files) {
    const items = readJsonItems(file, gathered.problems);
    if (items.some(({ value }) => isFields(value) && 'pattern' in value)) {
      const message = `${file.name} has patterns to match, and holds no annotations.`;
      gathered.problems.push(problem('format-not-annotations', message));
      continue;
    }
    items.forEach(({ value, span }, index) => {
      const name = items.length === 1 ? `${stemOf(file.name)}.txt` : `${stemOf(file.name)}-${index + 1}.txt`;
      const task = taskOf(value);
      const where = `Entry ${index + 1} of ${file.name}`;
      if (typeof task['text'] === 'string') readOne(task, { text: task['text'], name, where, at: span }, gathered);
      else gathered.problems.push(problem('format-text-missing', `${where} has no \`text\`; left out.`, span));
    });
  }
  const { documents, problems, unread, compared } = gathered;
  return { documents, problems, losses: droppedFields(unread), compared };
}

/** `['text', { entities: [[0, 2, 'ORG']] }]` as a task. */
function taskOf(value: unknown): Fields {
  if (isFields(value)) return value;
  const [text, facts] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  if (!isFields(facts)) return {};
  const { entities, ...others } = facts;
  const list: readonly unknown[] = Array.isArray(entities) ? entities : [];
  const spans = list.flatMap((one) => {
    if (!Array.isArray(one)) return [];
    const [start, end, label] = one as readonly unknown[];
    return [{ start, end, label }];
  });
  return { ...others, text, spans };
}

const STATUSES: Readonly<Record<string, Status>> = { accept: 'accepted', reject: 'rejected', ignore: 'suggested' };

/** A task's text, and how a person finds the task. */
interface Entry {
  readonly text: string;
  readonly name: string;
  readonly where: string;
  readonly at: Span;
}

function readOne(task: Fields, entry: Entry, gathered: Gathered): void {
  const { documents, problems, unread } = gathered;
  const { text } = entry;
  const aside = task[ASIDE];
  const name = safeName(isFields(aside) ? aside['name'] : null, entry.name);
  // Our own files answer for the whole text, and say aside what was said of each span.
  const status = isFields(aside) ? null : (STATUSES[textIn(task['answer'])] ?? null);
  const spans = spansOf(task, entry, status, gathered);
  const keys = new Map([...spans].reverse().map(({ name: own, span }) => [own, span.key]));
  const relations = relationsOf(task, keys, problems);
  const drafts = readTask({ spans: spans.map(({ span }) => span), relations }, aside, problems);
  documents.push(assemble(name, text, drafts, problems));
  unread.push(...Object.keys(task).filter((key) => !READ.has(key) && !key.startsWith('_')));
}

const READ: ReadonlySet<string> = new Set([
  'text',
  'tokens',
  'spans',
  'relations',
  'answer',
  'accept',
  'options',
  ASIDE,
]);

function listIn(task: Fields, key: string): Fields[] {
  const list: unknown = task[key];
  return Array.isArray(list) ? (list as readonly unknown[]).filter(isFields) : [];
}

interface NamedSpan {
  /** What relations call it. */
  readonly name: string;
  readonly span: TaskSpan;
}

function spansOf(task: Fields, { text, where, at }: Entry, status: Status | null, gathered: Gathered): NamedSpan[] {
  const { problems } = gathered;
  const list = listIn(task, 'spans');
  const stated = list.map(({ start, end, text: words, label }) => ({
    ranges: [[start, end] as const],
    words: typeof words === 'string' ? words : null,
    where: `${where}: ${textIn(label)}`,
    at,
  }));
  const { spans, compared } = checkSpans(text, stated, ['codepoint', 'utf16'], problems);
  gathered.compared += compared;
  warnOfBorders(task, list, problems);
  const nextKey = uniqueKeys();
  const chosen = Array.isArray(task['accept']) ? (task['accept'] as readonly unknown[]).map(textIn) : [];
  return list.flatMap((one, index) => {
    const span = spans[index]?.[0];
    if (!span) return [];
    const label = textIn(one['label']);
    const entry = textIn(one['kb_id']) || (list.length === 1 && chosen.length === 1 ? (chosen[0] ?? '') : '');
    const more: Partial<Annotation> = /^Q\d{1,12}$/.test(entry)
      ? { links: [{ id: `wikidata:${entry}`, label: null }] }
      : {};
    const key = nextKey(textIn(one['id']) || spanKey(span, label));
    return [{ name: nameOf(one), span: { key, span, label, more, status } }];
  });
}

/** Prodigy shows a span only where it begins and ends with tokens. */
function warnOfBorders(task: Fields, spans: readonly Fields[], problems: AnnotationProblem[]): void {
  const tokens = listIn(task, 'tokens');
  if (tokens.length === 0) return;
  const starts = new Set(tokens.map(({ start }) => start));
  const ends = new Set(tokens.map(({ end }) => end));
  for (const { start, end, label } of spans) {
    if (starts.has(start) && ends.has(end)) continue;
    const message = `${textIn(label)} at ${textIn(start)}–${textIn(end)} is not whole tokens: Prodigy does not show it.`;
    problems.push(problem('format-token-border', message, null, 'warning'));
  }
}

function relationsOf(task: Fields, keys: ReadonlyMap<string, string>, problems: AnnotationProblem[]): TaskRelation[] {
  const nextKey = uniqueKeys();
  return listIn(task, 'relations').flatMap(({ head_span, child_span, label }) => {
    const [from, to] = [head_span, child_span].map((one) => (isFields(one) ? keys.get(nameOf(one)) : undefined));
    if (from !== undefined && to !== undefined)
      return [{ key: nextKey(relationKey(from, to, textIn(label))), from, to, label: textIn(label), more: {} }];
    const message = `A relation ${textIn(label)} speaks of a span that is not here; left out.`;
    problems.push(problem('format-end-unknown', message));
    return [];
  });
}

/** Relations repeat the span they lead to. */
function nameOf({ id, start, end, label }: Fields): string {
  return textIn(id) || `${textIn(start)} ${textIn(end)} ${textIn(label)}`;
}
