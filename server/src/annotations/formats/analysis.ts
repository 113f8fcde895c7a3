import type { Analysis, Quote, Span } from '../../engine/index';
import { describeSpans } from '../anchoring/describe';
import { newAnnotation } from '../facts';
import type { Annotation, Attributes } from '../facts';
import { createId } from '../ids';
import { sortByPlace } from '../sidecar/order';

/** Who suggests what the analysis finds. */
export const ANALYSIS_AUTHOR = 'seedmark';

/**
 * What the analysis found, as annotations that nobody has looked at: each mention of an entity, each date, each quote, and who said it. Ids depend on the text alone, so
 * that two exports of it are the same.
 */
export function annotationsOf(analysis: Analysis): Annotation[] {
  const found: Found[] = [];
  for (const { id, type, name, mentions } of analysis.entities)
    for (const { span, kind, confidence } of mentions)
      found.push({ layer: 'entity', label: type, spans: [span], confidence, attributes: { entity: id, name, kind } });
  for (const { span, type, value, start, end } of analysis.dates)
    found.push({ layer: 'entity', label: 'date', spans: [span], attributes: given({ type, value, start, end }) });
  for (const quote of analysis.quotes)
    found.push({
      layer: 'quote',
      label: quote.kind,
      spans: piecesOf(quote),
      attributes: given({ speaker: quote.speaker?.text ?? null }),
    });
  const annotations = create(found, analysis.text);
  const relations = analysis.quotes.flatMap((quote) => attributionOf(quote, annotations));
  return sortByPlace([...annotations, ...create(relations, analysis.text, annotations)]);
}

interface Found {
  readonly layer: string;
  readonly label: string;
  readonly spans: readonly Span[];
  readonly ends?: Annotation['ends'];
  readonly attributes?: Attributes;
  readonly confidence?: number | null;
}

/** A quote in one piece with its marks; one that the writer breaks into, only the words in them. */
function piecesOf({ span, content }: Quote): readonly Span[] {
  const isSound = content.every(({ start, end }, i) => start < end && (i === 0 || (content[i - 1]?.end ?? 0) <= start));
  return content.length > 1 && isSound ? content : [span];
}

function given(values: Readonly<Record<string, string | null>>): Attributes {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]): [string, string][] => (value === null ? [] : [[key, value]])),
  );
}

function create(found: readonly Found[], text: string, others: readonly Annotation[] = []): Annotation[] {
  const targets = describeSpans(
    text,
    found.flatMap(({ spans }) => spans),
  );
  const taken = new Set(others.map(({ id }) => id));
  let at = 0;
  return found.map(({ spans, confidence = null, ...rest }) => {
    const own = targets.slice(at, (at += spans.length));
    // The label keeps two annotations of the same words apart, whatever comes before them.
    const id = createId({ layer: rest.layer, targets: own, author: ANALYSIS_AUTHOR, now: rest.label }, (one) =>
      taken.has(one),
    );
    taken.add(id);
    return newAnnotation({ id, ...rest, targets: own, confidence, status: 'suggested', author: ANALYSIS_AUTHOR });
  });
}

/** The cue with the speaker and the words as its ends; nothing where the speaker is not an annotation. */
function attributionOf(quote: Quote, annotations: readonly Annotation[]): Found[] {
  const { speaker, cue } = quote;
  const source = speaker && annotations.find(({ layer, targets }) => layer === 'entity' && isAt(targets, speaker.span));
  const [first] = piecesOf(quote);
  const content = annotations.find(({ layer, targets }) => layer === 'quote' && first && isAt(targets, first));
  if (!source || !content) return [];
  const ends = [
    { role: 'source', target: source.id, label: null },
    { role: 'content', target: content.id, label: null },
  ];
  return [{ layer: 'relation', label: 'attribution', spans: cue ? [cue] : [], ends, confidence: speaker.confidence }];
}

function isAt(targets: readonly Span[], { start, end }: Span): boolean {
  return targets[0]?.start === start && targets[0].end === end;
}
