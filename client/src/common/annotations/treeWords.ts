import type { AnnotationView, PlaceRange } from '../../../../server/src/protocol/index';

type Status = AnnotationView['status'];

export const STATUS_ICONS: Readonly<Record<Status, string>> = {
  suggested: 'question',
  accepted: 'check',
  rejected: 'circle-slash',
  orphaned: 'warning',
};

/** What an annotation is called in lists: its words, or for a relation without words its ends: `source: Kaja → content: “Yes”`. */
export function annotationLabel(
  { text, ends, owner, comments, label, layer }: AnnotationView,
  texts: ReadonlyMap<string, string>,
): string {
  if (text !== '') return oneLine(text);
  if (ends.length > 0)
    return oneLine(ends.map(({ role, target }) => `${role}: ${texts.get(`${owner}/${target}`) ?? target}`).join(' → '));
  const [first] = comments;
  return oneLine(first?.text ?? (label === '' ? layer : label));
}

/** What stands behind it: `person · line 3`. The status is told by the icon. */
export function describe(one: AnnotationView, { compared }: { readonly compared: string | null }): string {
  const owner = compared === null ? '' : one.owner === '' ? 'curated' : one.owner;
  const certainty = one.confidence === null || one.status !== 'suggested' ? '' : `${Math.round(one.confidence * 100)}%`;
  return [
    one.flaws.length === 0 ? '' : '⚠',
    one.label === '' ? one.layer : one.label,
    owner,
    lineOf(one.ranges[0] ?? one.lastPlace),
    certainty,
    one.comments.length === 0 ? '' : counted(one.comments.length, 'comment', 'comments'),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The same in whole words, for screen readers. */
export function spoken(
  one: AnnotationView,
  input: { readonly compared: string | null },
  texts: ReadonlyMap<string, string>,
): string {
  const comparison = { agree: 'both agree', differ: 'the other one differs', only: 'only one has it' };
  return [
    annotationLabel(one, texts),
    one.layer,
    one.label,
    one.status,
    input.compared === null || one.comparison === null ? '' : comparison[one.comparison],
    lineOf(one.ranges[0] ?? one.lastPlace),
    ...one.flaws,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** `line 3`, counted from 1; empty for no place. */
export function lineOf(range: PlaceRange | null | undefined): string {
  return range ? `line ${range.start.line + 1}` : '';
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function oneLine(text: string): string {
  const line = text.replace(/\s{1,200}/gu, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119).replace(/[\uD800-\uDBFF]$/u, '')}…` : line;
}
