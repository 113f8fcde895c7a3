import { overlaps, sliceOf } from '../../engine/index';
import type { Span, TextChange } from '../../engine/index';
import { mentionAt, mentionCount } from '../../workspace/index';
import type { FileRecord, WrittenEntry } from '../../workspace/index';
import { scalarText } from '../../workspace/index';
import type { SourceDocument } from '../document';
import { spanOf } from '../positions';
import type { RegistryDocument } from '../registry/document';
import { renamedForm } from './newName';
import { oneLine } from './plan';
import type { RenamePlan } from './plan';

/** What a rename changes in an article. */
export interface ArticleChanges {
  readonly names: readonly TextChange[];
  /** Within quotation marks and posts: the words of others. */
  readonly quoted: readonly TextChange[];
}

/** The changes of a file by what the index knows of it; `undefined` where the text is another than the index has read. */
export function articleChanges(
  record: FileRecord,
  document: SourceDocument,
  plan: RenamePlan,
): ArticleChanges | undefined {
  const names: TextChange[] = [];
  const quoted: TextChange[] = [];
  let last: Span = { start: 0, end: 0 };
  for (let number = 0; number < mentionCount(record); number++) {
    const mention = mentionAt(record, number);
    const entity = record.entities[mention.entity];
    const form = entity?.forms[mention.form];
    if (entity?.key !== plan.key || form === undefined) continue;
    const span = spanOf(document, mention.range);
    const words = sliceOf(document.text, span);
    if (oneLine(words) !== form) return undefined;
    const change = changeOf(words, span, plan);
    // Two mentions never change the same words.
    if (!change || overlaps(last, change.span)) continue;
    last = change.span;
    (mention.quoted ? quoted : names).push(change);
  }
  return { names, quoted };
}

/** The changes of an entry's name and of the other names that follow from it. */
export function registryChanges({ document, file }: RegistryDocument, plan: RenamePlan): TextChange[] {
  const written: WrittenEntry | undefined = file.entries.find(({ entry }) => entry.id === plan.id);
  if (!written || file.broken) return [];
  return written.names.flatMap(({ text, span }, number) => {
    const isName = number === 0 && plan.form === null;
    const change = isName
      ? { span: { start: 0, end: text.length }, text: plan.to }
      : changeOf(text, { start: 0, end: 0 }, plan);
    if (!change) return [];
    const after = text.slice(0, change.span.start) + change.text + text.slice(change.span.end);
    // A text in a block reaches over its last line end.
    const end = span.start + document.text.slice(span.start, span.end).trimEnd().length;
    return after === text ? [] : [{ span: { start: span.start, end }, text: scalarText(after, true) }];
  });
}

function changeOf(words: string, { start }: Span, { name, type, form, to }: RenamePlan): TextChange | undefined {
  if (form !== null)
    return oneLine(words) === form ? { span: { start, end: start + words.length }, text: to } : undefined;
  const renamed = renamedForm(words, { name, type }, to);
  return renamed && { span: { start: start + renamed.start, end: start + renamed.end }, text: renamed.text };
}
