import { overlaps, shift, sliceOf, span } from '../../engine/index';
import type { Span, TextChange } from '../../engine/index';
import { mentionAt, mentionCount, scalarText } from '../../workspace/index';
import type { FileRecord, WrittenEntry } from '../../workspace/index';
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
  // Most mentions are written in one of a few ways.
  const known = new Map<string, TextChange | undefined>();
  let last: Span = { start: 0, end: 0 };
  for (let number = 0; number < mentionCount(record); number++) {
    const mention = mentionAt(record, number);
    const entity = record.entities[mention.entity];
    const form = entity?.forms[mention.form];
    if (entity?.key !== plan.key || form === undefined) continue;
    const place = spanOf(document, mention.range);
    const words = sliceOf(document.text, place);
    if (oneLine(words) !== form) return undefined;
    const part = known.has(words) ? known.get(words) : changeOf(words, plan);
    known.set(words, part);
    if (!part) continue;
    const change = { span: shift(part.span, place.start), text: part.text };
    // Two mentions never change the same words.
    if (overlaps(last, change.span)) continue;
    last = change.span;
    (mention.quoted ? quoted : names).push(change);
  }
  return { names, quoted };
}

/** The changes of an entry's name and of the other names that follow from it. */
export function registryChanges({ document, file }: RegistryDocument, plan: RenamePlan): TextChange[] {
  const written: WrittenEntry | undefined = file.entries.find(({ entry }) => entry.id === plan.id);
  if (!written || file.broken) return [];
  return written.names.flatMap(({ text, span: place }, number) => {
    const isName = number === 0 && plan.form === null;
    const change = isName ? { span: span(0, text.length), text: plan.to } : changeOf(text, plan);
    if (!change) return [];
    const after = text.slice(0, change.span.start) + change.text + text.slice(change.span.end);
    // A text in a block reaches over its last line end.
    const end = place.start + sliceOf(document.text, place).trimEnd().length;
    return after === text ? [] : [{ span: span(place.start, end), text: scalarText(after, true) }];
  });
}

/** What changes in a form; its span counts from the form's start. */
function changeOf(words: string, { name, type, form, to }: RenamePlan): TextChange | undefined {
  if (form !== null) return oneLine(words) === form ? { span: span(0, words.length), text: to } : undefined;
  const renamed = renamedForm(words, { name, type }, to);
  return renamed && { span: span(renamed.start, renamed.end), text: renamed.text };
}
