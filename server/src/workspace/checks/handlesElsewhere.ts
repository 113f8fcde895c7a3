import { foldName, handlesOf, mayBeOne } from '../../engine/index';
import type { AcrossInput, AcrossProblem } from './findings';
import { fileNameOf } from './findings';

/** Handles that stand with another person in another file. */
export function handlesElsewhere({ record, analysis, index }: AcrossInput): AcrossProblem[] {
  const here = new Set(record.entities.map(({ key }) => key));
  return handlesOf(analysis).flatMap(({ handle, name, span }): AcrossProblem[] => {
    const other = index
      .forms(handle)
      .find(
        ({ form, entity }) =>
          foldName(form) === foldName(handle) &&
          !here.has(entity.key) &&
          entity.type === 'person' &&
          !mayBeOne(name, [entity.name]),
      );
    const place = other && index.bestPlace(other.entity.key);
    if (!other || !place) return [];
    return [
      {
        span,
        message: `${handle} stands here with ${name}, and with ${other.entity.name} in ${fileNameOf(place.uri)}.`,
        fixes: [],
        related: [{ ...place, message: `${other.entity.name} has the handle ${handle}.` }],
      },
    ];
  });
}
