import type { Annotation, AnnotationProblem, Status } from '../facts';
import { isFields } from '../sidecar/fields';
import type { Fields } from '../sidecar/fields';
import { ASIDE } from './aside';
import { assemble, checkSpans, problem } from './assemble';
import type { Draft } from './assemble';
import type { FormatDocument, FormatInput, Imported, Loss } from './facts';
import { readJsonItems, textIn } from './json';
import { safeName, stemOf } from './names';
import { dropped } from './notices';
import { readTask, relationKey, wholeTextDraft } from './tasks';
import type { TaskRelation, TaskSpan } from './tasks';

interface Gathered {
  readonly documents: FormatDocument[];
  readonly problems: AnnotationProblem[];
  readonly losses: Loss[];
  compared: number;
}

/** Reads tasks, one or many; a task without a text, such as one of an image, is told and left out. */
export function readLabelStudio({ files }: FormatInput): Imported {
  const gathered: Gathered = { documents: [], problems: [], losses: [], compared: 0 };
  for (const file of files) {
    const items = readJsonItems(file, gathered.problems);
    items.forEach(({ value }, index) => {
      const name = items.length === 1 ? `${stemOf(file.name)}.txt` : `${stemOf(file.name)}-${index + 1}.txt`;
      readOne(isFields(value) ? value : {}, name, gathered);
    });
  }
  return gathered;
}

/** One result of one annotator or program. */
interface Result {
  readonly fields: Fields;
  /** Tells the results of one annotator from those of another, who may use the same ids; empty for the first. */
  readonly scope: string;
  readonly status: Status;
  readonly more: Partial<Annotation>;
}

function readOne(task: Fields, fallback: string, gathered: Gathered): void {
  const { documents, problems, losses } = gathered;
  const data = isFields(task['data']) ? task['data'] : task;
  const aside = data[ASIDE];
  const name = safeName(isFields(aside) ? aside['name'] : null, fallback);
  const text = textOf(data);
  if (text === null) {
    const message = `The task of ${name} has no text; perhaps it is one of an image or of sound. Left out.`;
    problems.push(problem('format-text-missing', message));
    return;
  }
  const results = [...resultsIn(task['annotations'], 'accepted'), ...resultsIn(task['predictions'], 'suggested')];
  const spans = spansOf(results, text, name, gathered);
  const relations = relationsOf(results);
  const drafts = [...readTask({ spans, relations }, aside, problems), ...choicesOf(results)];
  documents.push(assemble(name, text, drafts, problems));
  const others = results.filter(({ fields }) => !READ.has(String(fields['type'])));
  losses.push(
    ...dropped('results', others.length, `results of ${name} of other types than labels, choices and relations`),
  );
}

const READ: ReadonlySet<string> = new Set(['labels', 'choices', 'relation']);

/** `text`, or the only text that there is. */
function textOf(data: Fields): string | null {
  if (typeof data['text'] === 'string') return data['text'];
  const texts = Object.entries(data).filter(([key, value]) => typeof value === 'string' && !ADDRESSES.has(key));
  const [only] = texts.map(([, value]) => String(value));
  return only !== undefined && texts.length === 1 && !/^(?:https?:|s3:|gs:|data:|\/)/.test(only) ? only : null;
}

/** Keys whose text is the address of something that is not text, or no part of the task at all. */
const ADDRESSES: ReadonlySet<string> = new Set(['image', 'audio', 'video', 'pdf', 'created_at', 'updated_at']);

function resultsIn(list: unknown, status: Status): Result[] {
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  return entries
    .filter(isFields)
    .filter((entry) => entry['was_cancelled'] !== true)
    .flatMap((entry, index) => {
      const scope = index === 0 ? '' : `${status} ${index + 1} `;
      const results: readonly unknown[] = Array.isArray(entry['result']) ? entry['result'] : [];
      const author = authorOf(entry);
      const created = typeof entry['created_at'] === 'string' ? timeOf(entry['created_at']) : null;
      const more = { author, created };
      return results.filter(isFields).map((fields) => ({ fields, scope, status, more }));
    });
}

function authorOf(entry: Fields): string {
  const by = entry['completed_by'];
  if (isFields(by)) return textIn(by['email'] ?? by['id']);
  const name = by ?? entry['model_version'];
  return typeof name === 'string' || typeof name === 'number' ? String(name) : '';
}

function timeOf(value: string): string | null {
  const match = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.exec(value);
  return match ? value : null;
}

function spansOf(results: readonly Result[], text: string, name: string, gathered: Gathered): TaskSpan[] {
  // Where somebody took over a prediction, both lists have the region; the person's counts, and comes first.
  const taken = new Set<string>();
  const regions = results.filter(({ fields, scope }) => {
    if (fields['type'] !== 'labels') return false;
    const key = keyOf(fields, scope);
    if (key === null) return true;
    return !taken.has(key) && taken.add(key);
  });
  const stated = regions.map(({ fields }) => {
    const value = isFields(fields['value']) ? fields['value'] : {};
    const words = typeof value['text'] === 'string' ? value['text'] : null;
    const where = `${name}: ${textIn(fields['id'] ?? labelsOf(fields)[0])}`;
    return { ranges: [[value['start'], value['end']] as const], words, where };
  });
  const { spans, compared } = checkSpans(text, stated, ['codepoint', 'utf16'], gathered.problems);
  gathered.compared += compared;
  return regions.flatMap(({ fields, scope, status, more }, index): TaskSpan[] => {
    const span = spans[index]?.[0];
    if (!span) return [];
    const score = fields['score'];
    const confidence = typeof score === 'number' && score >= 0 && score <= 1 ? score : null;
    const own = keyOf(fields, scope) ?? `region ${index}`;
    // A region with two labels is two annotations of the same words.
    return labelsOf(fields).map((label, number) => ({
      key: number === 0 ? own : `${own} ${number + 1}`,
      span,
      label,
      more: { ...more, confidence },
      status,
    }));
  });
}

function keyOf({ id }: Fields, scope: string): string | null {
  return typeof id === 'string' || typeof id === 'number' ? `${scope}${id}` : null;
}

function labelsOf(fields: Fields): string[] {
  const value = isFields(fields['value']) ? fields['value'] : {};
  const labels: unknown = fields['type'] === 'relation' ? fields['labels'] : value['labels'];
  const list: readonly unknown[] = Array.isArray(labels) ? labels : [];
  return list.filter((label) => typeof label === 'string');
}

function relationsOf(results: readonly Result[]): TaskRelation[] {
  const seen = new Set<string>();
  return results.flatMap(({ fields, scope, more, status }) => {
    if (fields['type'] !== 'relation') return [];
    const [from, to] = [`${scope}${String(fields['from_id'])}`, `${scope}${String(fields['to_id'])}`];
    const label = labelsOf(fields)[0] ?? '';
    let key = relationKey(from, to, label);
    for (let count = 2; seen.has(key); count += 1) key = `${relationKey(from, to, label)}~${count}`;
    seen.add(key);
    return [{ key, from, to, label, more: { ...more, status } }];
  });
}

/** Choices are said of the whole text. */
function choicesOf(results: readonly Result[]): Draft[] {
  return results.flatMap(({ fields, status, more }, index) => {
    const value = isFields(fields['value']) ? fields['value'] : {};
    const choices: readonly unknown[] =
      fields['type'] === 'choices' && Array.isArray(value['choices']) ? value['choices'] : [];
    return choices
      .filter((choice) => typeof choice === 'string')
      .map((choice, number) => wholeTextDraft(choice, `${index} ${number}`, { ...more, status }));
  });
}
