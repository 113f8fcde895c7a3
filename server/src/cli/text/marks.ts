import { sliceOf } from '../../engine/index';
import type { Analysis, Entity, Mention, Quote, Span, Timex } from '../../engine/index';

/** Something to be shown under the words it covers. */
export interface Mark {
  readonly span: Span;
  readonly label: string;
  /** What stands on the further rows of a long span. */
  readonly short: string;
}

/** Everything an analysis says about spans of its text, in document order; what encloses comes before what is inside. */
export function marksOf(analysis: Analysis): readonly Mark[] {
  const names = new Map(analysis.entities.map(({ id, name }) => [id, name]));
  const marks = [
    ...fieldMarks(analysis),
    ...paragraphMarks(analysis),
    ...analysis.posts.map(({ id, textSpan, author, handle, date }) =>
      mark(textSpan, [`${id} post by ${author}`, handle, date ?? 'no date'].filter(Boolean).join(', '), id),
    ),
    ...analysis.quotes.flatMap((quote) => quoteMarks(quote, names, analysis.text)),
    ...analysis.entities.flatMap((entity) => entity.mentions.map((mention) => mentionMark(entity, mention))),
    ...analysis.dates.map(dateMark),
    ...analysis.amounts.map(({ span, kind, value, unit }) => mark(span, [kind, value, unit].filter(present).join(' '))),
    ...analysis.findings.map(({ span, severity, code, message }) =>
      mark(span, `${severity} ${code}: ${message}`, code),
    ),
  ];
  return marks.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** `percent(0.954)` is `'95%'`. */
export function percent(confidence: number): string {
  return `${Math.round(confidence * 100)}%`;
}

function mark(span: Span, label: string, short = label): Mark {
  return { span, label, short };
}

function present<Value>(value: Value | null): value is Value {
  return value !== null;
}

function fieldMarks({ header }: Analysis): Mark[] {
  return (header?.fields ?? []).map(({ key, value, valueSpan }) =>
    mark(valueSpan, `header ${key} = ${JSON.stringify(value)}`, `header ${key}`),
  );
}

/** Text is the normal kind, and a post shows itself. */
function paragraphMarks({ paragraphs, posts }: Analysis): Mark[] {
  const postStarts = new Set(posts.map(({ span }) => span.start));
  return paragraphs
    .filter(({ kind, span }) => kind !== 'text' && !(kind === 'post' && postStarts.has(span.start)))
    .map(({ kind, span }) => mark(span, `${kind} paragraph`, kind));
}

function mentionMark(entity: Entity, { span, kind, confidence }: Mention): Mark {
  const sure = confidence >= 0.9 ? null : percent(confidence);
  const notes = [kind === 'name' ? null : kind, sure].filter(present);
  return mark(span, `${entity.type} ${entity.name}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`, entity.name);
}

function quoteMarks(quote: Quote, names: ReadonlyMap<string, string>, text: string): Mark[] {
  const { id, speaker, cue, addressee, check } = quote;
  const pieces = quote.content.length > 1 ? quote.content : [quote.span];
  const continued = `${id} continued`;
  return [
    ...pieces.map((piece, index) => mark(piece, index === 0 ? quoteLabel(quote, names) : continued, continued)),
    ...(cue ? [mark(cue, `cue of ${id}`)] : []),
    ...(speaker ? [mark(speaker.span, `speaker of ${id}`)] : []),
    ...(addressee ? [mark(addressee, `addressee of ${id}`)] : []),
    ...(check?.differences ?? []).map(({ kind, quote: here, source }) =>
      mark(here, `${id} differs (${kind}): ${check?.against ?? ''} has ${JSON.stringify(sliceOf(text, source))}`),
    ),
  ];
}

function quoteLabel({ id, kind, speaker, check }: Quote, names: ReadonlyMap<string, string>): string {
  const name = speaker && (names.get(speaker.entity ?? '') ?? JSON.stringify(speaker.text));
  const by = speaker ? ` by ${name ?? ''} (${speaker.evidence}, ${percent(speaker.confidence)})` : ', no speaker';
  const what = kind === 'post' ? 'words of a post' : `${kind} quote`;
  return `${id} ${what}${by}${check ? `; ${check.verdict} in ${check.against}` : ''}`;
}

function dateMark({ span, type, value, start, end, stated, anchor }: Timex): Mark {
  const interval = start !== null && end !== null && start !== value ? `${start}..${end}` : null;
  const origin = stated ? 'stated' : anchor === 'none' ? 'not anchored' : `from the ${anchor}`;
  return mark(span, `${type} ${[value ?? 'unknown', interval, `(${origin})`].filter(present).join(' ')}`, type);
}
