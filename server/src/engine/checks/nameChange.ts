import { fold } from '../coreference/fold';
import { isNearMiss } from '../spelling/nearMiss';
import type { Span } from '../text/span';
import type { TextChange } from './facts';
import type { NameUse } from './nameUses';

/** The word that differs, written as in the other name; nothing where the form has more than its words. */
export function changeOf(span: Span, { form, parts }: NameUse, name: string): TextChange | undefined {
  if (span.end - span.start !== form.length) return undefined;
  const known = name.split(' ');
  const folded = known.map(fold);
  const [wrong] = parts.filter((part) => !folded.includes(part));
  const at = form.split(' ').findIndex((word) => fold(word) === wrong);
  const right = known.find((_, index) => isNearMiss(wrong ?? '', folded[index] ?? ''));
  if (wrong === undefined || at < 0 || right === undefined) return undefined;
  const words = form.split(' ');
  const start = span.start + words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
  return { span: { start, end: start + (words[at]?.length ?? 0) }, text: right };
}
