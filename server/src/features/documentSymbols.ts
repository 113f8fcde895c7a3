import { SymbolKind } from 'vscode-languageserver-types';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import { contains, sliceOf, span } from '../engine/index';
import type { Analysis, Entity, Paragraph, Quote, Span, Timex } from '../engine/index';
import type { SourceDocument } from './document';
import { shorten } from './hover/card';
import { rangeOf } from './positions';
import { timexInFigures } from './timexWords';
import { ENTITY_TYPE_LIST, TYPE_TITLES } from './typeTitles';

/**
 * The outline: header, lead, paragraphs under their headings, then the groups "Timeline" (dates in order of time),
 * "Quotes" (by speaker) and "Entities" (by type).
 */
export function documentSymbols(document: SourceDocument, analysis: Analysis): DocumentSymbol[] {
  return outline(document.text, analysis).map((node) => toSymbol(document, node));
}

/** The same for clients without hierarchy: the parent is named as the container. */
export function flatSymbols(document: SourceDocument, analysis: Analysis): SymbolInformation[] {
  const list = (node: Node, container?: string): SymbolInformation[] => {
    const location = { uri: document.uri, range: rangeOf(document, node.target) };
    const own = {
      name: node.name,
      kind: node.kind,
      location,
      ...(container === undefined ? {} : { containerName: container }),
    };
    return [own, ...node.children.flatMap((child) => list(child, node.name))];
  };
  return outline(document.text, analysis).flatMap((node) => list(node));
}

interface Node {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  /** Holds the target, and the children but those of `lastGroup`. */
  readonly span: Span;
  /** Where the client goes. */
  readonly target: Span;
  readonly children: readonly Node[];
}

function outline(text: string, analysis: Analysis): Node[] {
  return [
    ...headerNode(text, analysis),
    ...paragraphNodes(text, analysis),
    ...lastGroup('Timeline', text.length - 2, timelineNodes(text, analysis)),
    ...lastGroup('Quotes', text.length - 1, quoteNodes(text, analysis)),
    ...lastGroup('Entities', text.length, entityNodes(analysis)),
  ];
}

function headerNode(text: string, { header }: Analysis): Node[] {
  if (!header) return [];
  const fields = header.fields.map((field) => {
    const whole = hull([field.keySpan, field.valueSpan]);
    const detail = shorten(sliceOf(text, field.valueSpan), 60);
    return leaf(field.key, SymbolKind.Property, whole, field.keySpan, detail);
  });
  const children = header.form === 'inline' ? [] : fields.filter((field) => contains(header.span, field.span));
  const name = header.date === null ? 'Header' : `Header: ${header.date}`;
  return [{ name, kind: SymbolKind.Key, span: header.span, target: header.span, children }];
}

function paragraphNodes(text: string, { paragraphs }: Analysis): Node[] {
  const lead = paragraphs.find((paragraph) => paragraph.kind === 'text' || paragraph.kind === 'dateline');
  const nodes: Node[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at];
    if (!paragraph) continue;
    const children: Node[] = [];
    if (paragraph.kind === 'heading') {
      for (let next = paragraphs[at + 1]; next && next.kind !== 'heading'; next = paragraphs[++at + 1]) {
        children.push(paragraphNode(text, next, next === lead));
      }
    }
    const own = paragraphNode(text, paragraph, paragraph === lead);
    nodes.push({ ...own, span: hull([own.span, ...children.map((child) => child.span)]), children });
  }
  return nodes;
}

function paragraphNode(text: string, paragraph: Paragraph, lead: boolean): Node {
  const name = shorten(sliceOf(text, paragraph.span), 60);
  const detail = lead ? 'lead' : paragraph.kind === 'text' || paragraph.kind === 'heading' ? undefined : paragraph.kind;
  const kind = paragraph.kind === 'heading' ? SymbolKind.Module : SymbolKind.String;
  return leaf(name, kind, paragraph.span, paragraph.span, detail);
}

function quoteNodes(text: string, analysis: Analysis): Node[] {
  const quotes = analysis.quotes.filter((quote) => quote.kind !== 'scare');
  const names = new Map(analysis.entities.map((entity) => [entity.id, entity.name]));
  const speakers = new Map<string, Quote[]>();
  for (const quote of quotes) {
    const { entity, text: written } = quote.speaker ?? { entity: null, text: 'No speaker found' };
    const name = names.get(entity ?? '') ?? written;
    const said = speakers.get(name);
    if (said) said.push(quote);
    else speakers.set(name, [quote]);
  }
  return [...speakers].flatMap(([speaker, said]) =>
    group(
      speaker,
      SymbolKind.Class,
      said.map((quote) =>
        leaf(shorten(sliceOf(text, quote.span), 60), SymbolKind.String, quote.span, quote.span, quote.kind),
      ),
    ),
  );
}

/**
 * A node for each day or interval that the text speaks of, in order of time: what begins earlier first, then what lasts longer. Editors sort by
 * position (VS Code does), and by name where the ranges are equal: so all have the range of the text, and names that sort by time.
 */
function timelineNodes(text: string, { dates }: Analysis): Node[] {
  const moments = new Map<string, Timex[]>();
  for (const timex of dates) {
    if (timex.start === null || timex.type === 'duration' || timex.type === 'set') continue;
    const key = `${timex.start} ${timex.end ?? ''} ${timex.type === 'time' ? (timex.value ?? '') : ''}`;
    const same = moments.get(key);
    if (same) same.push(timex);
    else moments.set(key, [timex]);
  }
  return [...moments.values()]
    .sort(([a], [b]) => (a && b ? compareTimes(a, b) : 0))
    .flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const detail = same.length === 1 ? shorten(first.text, 60) : `${same.length} mentions`;
      const name = timexInFigures(first) ?? first.text;
      return [leaf(name, SymbolKind.Event, span(0, text.length), first.span, detail)];
    });
}

function compareTimes(a: Timex, b: Timex): number {
  return (
    compareText(a.start ?? '', b.start ?? '') ||
    compareText(b.end ?? '', a.end ?? '') ||
    compareText(a.value ?? '', b.value ?? '')
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function entityNodes(analysis: Analysis): Node[] {
  return ENTITY_TYPE_LIST.flatMap((type) =>
    group(
      TYPE_TITLES[type],
      SymbolKind.Class,
      analysis.entities.filter((entity) => entity.type === type).flatMap(entityNode),
    ),
  );
}

function entityNode(entity: Entity): Node[] {
  const first = entity.mentions[0];
  if (!first) return [];
  const detail = entity.mentions.length === 1 ? undefined : `${entity.mentions.length} mentions`;
  return [leaf(entity.name, SymbolKind.Variable, first.span, first.span, detail)];
}

/**
 * "Timeline", "Quotes" and "Entities" stand at the end of the text, although their members stand all over it. Editors sort an outline
 * by position, look for the symbol at the cursor, and pin its first line while one scrolls (VS Code does all three): a
 * range from the first member to the last would stand between the paragraphs, and would be found and pinned nearly
 * everywhere. Only these have members outside; VS Code does not mind. They differ by one unit, to be
 * sorted in this order.
 */
function lastGroup(name: string, offset: number, children: readonly Node[]): Node[] {
  const place = span(Math.max(0, offset), Math.max(0, offset));
  if (children.length === 0) return [];
  return [{ ...leaf(name, SymbolKind.Array, place, place, String(children.length)), children }];
}

/** A node for members that are scattered over the text: from the first to the last. It leads to the first. */
function group(name: string, kind: SymbolKind, children: readonly Node[]): Node[] {
  if (children.length === 0) return [];
  const whole = hull(children.map((child) => child.span));
  const first = children.find((child) => child.span.start === whole.start);
  return first ? [{ ...leaf(name, kind, whole, first.target, String(children.length)), children }] : [];
}

function leaf(name: string, kind: SymbolKind, whole: Span, target: Span, detail?: string): Node {
  return { name: shown(name), kind, span: whole, target, children: [], ...(detail === undefined ? {} : { detail }) };
}

/** Clients refuse symbols without a name. */
function shown(name: string): string {
  return shorten(name, 120) || '(no words)';
}

/** From the first start to the last end; `spans` is not empty. */
function hull(spans: readonly Span[]): Span {
  return spans.reduce((a, b) => span(Math.min(a.start, b.start), Math.max(a.end, b.end)));
}

function toSymbol(document: SourceDocument, node: Node): DocumentSymbol {
  return {
    name: node.name,
    ...(node.detail === undefined ? {} : { detail: node.detail }),
    kind: node.kind,
    range: rangeOf(document, node.span),
    selectionRange: rangeOf(document, node.target),
    children: node.children.map((child) => toSymbol(document, child)),
  };
}
