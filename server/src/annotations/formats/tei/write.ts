import type { Span } from '../../../engine/index';
import type { Annotation } from '../../facts';
import { asideOf } from '../aside';
import type { FormatDocument } from '../facts';
import { element, escapeXmlText, startTag, toXmlCharacters } from '../xml/write';
import { elementOf, TEI } from './elements';
import type { ShownElement } from './elements';
import { writeFeatures } from './values';

/**
 * A document as TEI P5. All of its text is one `<ab>` in which white space counts. Names, dates and quotes that nest are elements in it; what crosses them, has several stretches, is rejected, or is
 * of another layer is a `<spanGrp>` beside the text, from anchor to anchor. Each annotation has an `<fs>` with all that is known of it, as in its file.
 */
export function writeTei({ name, text, annotations }: FormatDocument): string {
  const ids = new Map(annotations.map(({ id }, index) => [id, `x${index + 1}`]));
  const speakers = speakersOf(annotations);
  const inline: Inline[] = [];
  const beside: Annotation[] = [];
  const open: number[] = [];
  for (const annotation of annotations) {
    const [first, ...others] = annotation.targets;
    if (!first) continue;
    const { start, end } = snap(text, first);
    while ((open.at(-1) ?? Infinity) <= start) open.pop();
    const speaker = ids.get(speakers.get(annotation.id) ?? '') ?? '';
    const shown = annotation.status === 'rejected' ? null : elementOf(annotation, speaker);
    if (shown && others.length === 0 && start < end && end <= (open.at(-1) ?? Infinity)) {
      open.push(end);
      inline.push({ start, end, shown, id: ids.get(annotation.id) ?? '' });
    } else beside.push(annotation);
  }
  const groups = beside.map((annotation) => writeSpans(annotation, ids.get(annotation.id) ?? '', text));
  const structures = annotations.map((annotation) => {
    const about = annotation.targets.length === 0 ? [] : ([['corresp', `#${ids.get(annotation.id) ?? ''}`]] as const);
    return writeFeatures(asideOf(annotation), [['type', STRUCTURE_TYPE], ...about]);
  });
  const anchors = new Set(
    beside.flatMap(({ targets }) => targets.flatMap((target) => Object.values(snap(text, target)))),
  );
  const all = [...groups, ...structures].map((line) => `\n    ${line}`).join('');
  const content = [
    writeHeader(name),
    ...(all === '' ? [] : [element('standOff', [], `${all}\n  `)]),
    element(
      'text',
      [],
      element('body', [], element('ab', [['xml:space', 'preserve']], writeText(text, inline, anchors))),
    ),
  ];
  const lines = content.map((line) => `\n  ${line}`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('TEI', [['xmlns', TEI]], `${lines}\n`)}\n`;
}

/** The `type` of feature structures that hold annotations of ours. */
export const STRUCTURE_TYPE = 'seedmark';

interface Inline extends Span {
  readonly shown: ShownElement;
  readonly id: string;
}

function writeHeader(name: string): string {
  const title = element('titleStmt', [], element('title', [], escapeXmlText(name)));
  const published = element('publicationStmt', [], '<p>Exported by Seedmark.</p>');
  return element(
    'teiHeader',
    [],
    element('fileDesc', [], `${title}${published}${element('sourceDesc', [], '<p>Plain text.</p>')}`),
  );
}

function writeSpans({ layer, label, targets }: Annotation, id: string, text: string): string {
  const spans = targets.map((target) => {
    const { start, end } = snap(text, target);
    return element(
      'span',
      [
        ['from', `#${anchorId(start)}`],
        ['to', `#${anchorId(end)}`],
      ],
      escapeXmlText(label),
    );
  });
  const type = /^[A-Za-z_][\w.-]{0,100}$/.test(layer) ? ([['type', layer]] as const) : [];
  return element('spanGrp', [['xml:id', id], ...type], spans.join(''));
}

function anchorId(offset: number): string {
  return `at-${offset}`;
}

/** `inline` nests, and is in order of starts. */
function writeText(document: string, inline: readonly Inline[], anchors: ReadonlySet<number>): string {
  const text = toXmlCharacters(document);
  const places = new Set([...anchors, ...inline.flatMap(({ start, end }) => [start, end])]);
  const open: Inline[] = [];
  const parts: string[] = [];
  let next = 0;
  let at = 0;
  for (const place of [...places].sort((a, b) => a - b)) {
    parts.push(escapeXmlText(text.slice(at, place)));
    at = place;
    while (open.at(-1)?.end === place) parts.push(`</${open.pop()?.shown.local ?? ''}>`);
    if (anchors.has(place)) parts.push(element('anchor', [['xml:id', anchorId(place)]]));
    for (let one = inline[next]; one?.start === place; one = inline[next]) {
      parts.push(startTag(one.shown.local, [['xml:id', one.id], ...one.shown.attributes]));
      open.push(one);
      next += 1;
    }
  }
  return [...parts, escapeXmlText(text.slice(at))].join('');
}

/** A tag cannot stand inside a character. */
function snap(text: string, { start, end }: Span): { readonly start: number; readonly end: number } {
  const isInside = (at: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
  return { start: isInside(start) ? start - 1 : start, end: isInside(end) ? (start === end ? end - 1 : end + 1) : end };
}

/** Who said a quote, by the ids of both: the ends of an attribution. */
function speakersOf(annotations: readonly Annotation[]): ReadonlyMap<string, string> {
  const speakers = new Map<string, string>();
  for (const { ends } of annotations) {
    const source = ends.find(({ role }) => /^(?:source|speaker)$/i.test(role));
    const contents = ends.filter(({ role }) => /^(?:content|quote)$/i.test(role));
    if (source) for (const { target } of contents) speakers.set(target, source.target);
  }
  return speakers;
}
