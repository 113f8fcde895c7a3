import { checkAnnotation, EXPORT_FORMATS, EXCHANGE_FORMATS, isLost } from '../../annotations/index';
import type { Annotation, LayerDefinition, Placed, Suppression } from '../../annotations/index';
import type {
  AnnotationView,
  CandidateView,
  FormatView,
  LabelView,
  LayerView,
  SuppressionView,
} from '../../protocol/index';
import type { SourceDocument } from '../document';
import { shorten } from '../hover/card';
import { rangeOf } from '../positions';

/** What a view says beside the annotation itself. */
export interface ViewDetails {
  readonly owner: string;
  readonly candidates: readonly { readonly start: number; readonly end: number; readonly score: number }[];
  readonly found: string | null;
  readonly comparison: AnnotationView['comparison'];
  readonly counterparts: readonly string[];
}

/** An annotation for a client; its spans have to be those of the document's text. */
export function annotationView(
  document: SourceDocument,
  placed: Placed,
  layers: readonly LayerDefinition[],
  { owner, candidates, found, comparison, counterparts }: ViewDetails,
): AnnotationView {
  const { annotation, spans, status } = placed;
  const [first] = spans;
  const isOrphan = status === 'orphaned';
  return {
    id: annotation.id,
    owner,
    layer: annotation.layer,
    label: annotation.label,
    status,
    ranges: isOrphan ? [] : spans.map((span) => rangeOf(document, span)),
    text: wordsOf(document.text, placed),
    lastPlace: isOrphan && first ? rangeOf(document, first) : null,
    candidates: candidates.map(({ start, end, score }): CandidateView => {
      const text = shorten(document.text.slice(start, end), LONGEST_TEXT);
      return { range: rangeOf(document, { start, end }), text, score };
    }),
    author: annotation.author,
    created: annotation.created,
    modified: annotation.modified,
    comments: annotation.comments,
    attributes: annotation.attributes,
    links: annotation.links.map(({ id }) => id),
    ends: annotation.ends.map(({ role, target }) => ({ role, target })),
    confidence: annotation.confidence,
    flaws: checkAnnotation(annotation, layers),
    found,
    comparison,
    counterparts,
  };
}

/** The words of an annotation in one line: as they stand, or as they were where they are gone. */
export function wordsOf(text: string, { annotation, spans }: Placed): string {
  const words = spans.map(({ start, end }, index) =>
    start === end
      ? (annotation.targets[index]?.exact ?? '')
      : text.slice(start, Math.min(end, start + LONGEST_TEXT + 1)),
  );
  return shorten(words.join(' … '), LONGEST_TEXT);
}

/** The layers of the team; of an open one, the labels that are in use here, and those that the analysis gives. */
export function layerViews(layers: readonly LayerDefinition[], annotations: readonly Annotation[]): LayerView[] {
  const used = new Map<string, Set<string>>();
  for (const { layer, label } of annotations) {
    const labels = used.get(layer) ?? new Set();
    if (label !== '') used.set(layer, labels.add(label));
  }
  const known = new Set(layers.map(({ name }) => name));
  const unknown = [...used.keys()]
    .filter((name) => !known.has(name))
    .sort()
    .map((name): LayerDefinition => ({ name, title: name, color: null, key: null, labels: [], attributes: [] }));
  return [...layers, ...unknown].map((layer) => {
    const { name, title, color, key, attributes } = layer;
    const names = new Set([...(USUAL_LABELS[name] ?? []), ...(used.get(name) ?? [])]);
    const open = [...names].map((label): LabelView => ({ name: label, title: label, color: null, key: null }));
    const isOpen = layer.labels.length === 0;
    return { name, title, color, key, labels: isOpen ? open : layer.labels, isOpen, attributes };
  });
}

export function suppressionView(
  document: SourceDocument,
  { code, target, reason, author }: Suppression,
  number: number,
  isStale: boolean | null,
): SuppressionView {
  const range = isLost(target) ? null : rangeOf(document, target);
  return { number, code, range, text: shorten(target.exact, LONGEST_TEXT), reason, author, isStale };
}

/** The forms of files that annotations are exchanged in. */
export function formatViews(): FormatView[] {
  return EXPORT_FORMATS.map((format) => {
    const { id, title, extensions } = format;
    return { id, title, extensions, canImport: EXCHANGE_FORMATS.includes(format) };
  });
}

const LONGEST_TEXT = 120;

/** What the analysis calls what it finds. */
const USUAL_LABELS: Readonly<Record<string, readonly string[]>> = {
  entity: ['person', 'organization', 'place', 'facility', 'norp', 'event', 'work', 'product', 'date'],
  quote: ['direct', 'partial', 'indirect', 'post', 'scare'],
  relation: ['attribution'],
};
