import { changeOf, isInMarks, isNearMiss, nameParts, nameUses } from '../../engine/index';
import type { NameUse } from '../../engine/index';
import type { IndexedForm } from '../index/workspaceIndex';
import type { AcrossInput, AcrossProblem } from './findings';

/** Names that have one letter another than in at least two other files. */
export function namesElsewhere({ record, analysis, index }: AcrossInput): AcrossProblem[] {
  const quoted = isInMarks(analysis);
  const here = new Set(record.entities.map(({ key }) => key));
  return nameUses(analysis).flatMap((use): AcrossProblem[] => {
    if (!isDoubtful(use)) return [];
    const similar = index.similarForms(use.form);
    const isOwn = ({ form, entity }: IndexedForm) => form === use.form && here.has(entity.key);
    if (similar.some((one) => isOwn(one) && one.entity.files > 1)) return [];
    const known = similar.find(({ form, entity, count }) => {
      const isOther = entity.type === use.entity.type && !here.has(entity.key) && entity.files >= FEWEST_FILES;
      return isOther && count > use.spans.length && isNearMiss(use.parts.join(' '), nameParts(form).parts.join(' '));
    });
    const place = known && index.bestPlace(known.entity.key);
    if (!known || !place) return [];
    const message = `“${use.form}” has one letter another than “${known.form}” in ${known.entity.files} other files.`;
    const related = [{ ...place, message: `“${known.form}” is spelt out here.` }];
    return use.spans.map((span) => {
      const change = quoted(span) ? undefined : changeOf(span, use, known.form);
      const title = `Write “${change?.text ?? ''}”`;
      return { span, message, related, fixes: change ? [{ title, changes: [change], preferred: false }] : [] };
    });
  });
}

/** What the registry or the lists know is right. A person's single name may be anybody's. */
function isDoubtful({ entity, form, parts, spans }: NameUse): boolean {
  if (entity.registry !== null || entity.knowledge !== null || form === form.toUpperCase()) return false;
  return (
    spans.length <= MOST_SLIPS && (parts.length > 1 || (entity.type !== 'person' && form.length >= SHORTEST_SINGLE))
  );
}

const FEWEST_FILES = 2;
const MOST_SLIPS = 2;
const SHORTEST_SINGLE = 7;
