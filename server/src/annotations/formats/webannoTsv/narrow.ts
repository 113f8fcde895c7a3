import type { Span } from '../../../engine/index';
import { describeSpans } from '../../anchoring/describe';
import type { Annotation } from '../../facts';
import type { FormatDocument, Loss } from '../facts';
import { reduce } from '../losses';
import type { Holds, Reduced } from '../losses';
import { fromIri, toIri } from '../uima/names';
import { isFeatureName, shapeOf, showAttribute } from '../uima/toCas';

/** What the table has a place for. */
export const WEBANNO_HOLDS: Holds = {
  orphaned: 'lost',
  whole: 'lost',
  relations: 'shown',
  events: 'shown',
  manyEnds: 'lost',
  endLabels: 'lost',
  empty: 'shown',
  discontinuous: 'lost',
  overlapping: 'shown',
  layers: 'shown',
  rejected: 'lost',
  layer: 'shown',
  id: 'lost',
  status: 'lost',
  confidence: 'lost',
  attributes: 'shown',
  links: 'shown',
  author: 'lost',
  times: 'lost',
  comments: 'lost',
  foreign: 'lost',
};

/**
 * A document as the table can hold it: beside what `reduce` leaves out, spans end with words and not with white space, relations lead between words, attributes are text, and
 * of links the first one's id is left.
 */
export function narrow(document: FormatDocument): Reduced {
  const reduced = reduce(document, WEBANNO_HOLDS);
  const { text } = document;
  const counts = { space: 0, empty: 0, relations: 0, attributes: 0, links: 0, lines: 0 };
  const trimmed = reduced.document.annotations.flatMap((annotation): Annotation[] => {
    const [target] = annotation.targets;
    if (!target) return [annotation];
    const span = trim(text, target);
    if (!span) {
      counts.empty += 1;
      return [];
    }
    if (span.start === target.start && span.end === target.end) return [annotation];
    counts.space += 1;
    return [{ ...annotation, targets: describeSpans(text, [span]) }];
  });
  const worded = new Set(trimmed.filter(({ targets }) => targets.length > 0).map(({ id }) => id));
  const annotations = trimmed.flatMap((annotation): Annotation[] => {
    const ends = annotation.ends.filter(({ target }) => worded.has(target));
    counts.relations += annotation.ends.length === ends.length ? 0 : 1;
    if (shapeOf(annotation) === 'arc' && ends.length < 2) return [];
    const links = annotation.links.slice(0, 1).map(({ id }) => ({ id: fromIri(toIri(id)), label: null }));
    counts.links += annotation.links.filter(({ label }, index) => index > 0 || label !== null).length;
    const attributes = Object.entries(annotation.attributes);
    const shown = attributes.filter(([name]) => isFeatureName(name));
    counts.attributes +=
      attributes.length - shown.length + shown.filter(([, value]) => typeof value !== 'string').length;
    const plain = (value: string): string => {
      counts.lines += value.includes('\r') ? 1 : 0;
      return value.replace(/\r\n?/g, '\n');
    };
    return [
      {
        ...annotation,
        label: plain(annotation.label),
        ends: ends.map((end) => ({ ...end, role: plain(end.role) })),
        links,
        attributes: Object.fromEntries(shown.map(([name, value]) => [name, plain(showAttribute(value))])),
      },
    ];
  });
  return {
    document: { ...reduced.document, annotations },
    losses: [...reduced.losses, ...MESSAGES.flatMap(([key, code, message]) => lossOf(counts[key], code, message))],
  };
}

const MESSAGES = [
  ['space', 'loss-white-space', 'spans that start or end with white space: written without it.'],
  ['empty', 'loss-empty', 'annotations of white space alone: not written.'],
  [
    'relations',
    'loss-relations',
    'annotations that speak of ones that are not written, or of relations: not written so far.',
  ],
  [
    'attributes',
    'loss-attributes',
    'attributes that are no text, or have a name that is none of a feature: written as text, or not.',
  ],
  ['links', 'loss-links', 'names of links, and links behind the first: not written.'],
  ['lines', 'loss-line-ends', 'values with a carriage return: written with line feeds.'],
] as const;

function lossOf(count: number, code: string, message: string): Loss[] {
  return count === 0 ? [] : [{ code, message: `${count} ${message}`, count, isKept: false }];
}

/** The span without white space at its ends; a point stays where it touches a word. `null` for nothing left. */
function trim(text: string, { start, end }: Span): Span | null {
  if (start === end) {
    const touches = /\S/.test(text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1));
    return touches ? { start, end } : null;
  }
  const words = text.slice(start, end);
  const trimmed = words.trimStart();
  if (trimmed === '') return null;
  return { start: start + words.length - trimmed.length, end: start + words.trimEnd().length };
}
