import type { Span } from '../../../engine/index';
import type { Annotation, AnnotationProblem } from '../../facts';
import { readAside } from '../aside';
import { assemble, problem } from '../assemble';
import type { Draft } from '../assemble';
import type { FormatDocument, Loss } from '../facts';
import { safeName } from '../names';
import { fromIri, toIri } from '../uima/names';
import { childrenOf, elementsOf, textOf } from '../xml/parse';
import type { XmlElement } from '../xml/parse';
import { elementOf, MEANINGS, shownLabelOf, TEI } from './elements';
import { noteText, readText } from './reading';
import type { Placed, Reading } from './reading';
import { readValue } from './values';
import { STRUCTURE_TYPE } from './write';

export interface ReadTei {
  readonly document: FormatDocument;
  readonly losses: readonly Loss[];
}

/** The document of a `<TEI>` element; `null` where it has no text, which is told. */
export function readTei(root: XmlElement, fallback: string, problems: AnnotationProblem[]): ReadTei | null {
  const texts = childrenOf(root, 'text');
  const [text] = texts;
  if (!text) {
    problems.push(problem('tei-text', 'The TEI document has no text.', { start: root.at, end: root.at }));
    return null;
  }
  const reading = readText(text);
  const beside = childrenOf(root, 'standOff').flatMap((standOff) => elementsOf(standOff));
  const asides = readAsides(beside, problems);
  const drafts = [
    ...reading.placed.flatMap((placed, index) => draftOf(placed, index, asides)),
    ...reading.notes.map(draftOfNote),
    ...beside.filter(isSpans).flatMap((group, index) => draftOfSpans(group, index, reading, asides, problems)),
    ...asides.whole.map((annotation) => fromAside(annotation, annotation.id, [], annotation)),
  ];
  for (const id of asides.byPointer.keys()) {
    if (!asides.used.has(id))
      problems.push(problem('tei-pointer', `What is said of #${id} is left out: there is no such element.`));
  }
  const empty = reading.placed.filter(({ start }) => start < 0).length;
  const others = beside.filter((one) => !isSpans(one) && one.local !== 'fs').length;
  const losses = [
    ...passedOver(reading.passedOver),
    ...lossOf(empty, 'loss-empty', 'elements without words, such as `<date/>`: not imported.'),
    ...lossOf(others, 'loss-standoff', 'elements beside the text: not imported.'),
    ...lossOf(texts.length - 1, 'loss-texts', 'texts behind the first: not imported.'),
  ];
  const name = safeName(titleOf(root), fallback);
  return {
    document: assemble(/\.(?:txt|seed)$/.test(name) ? name : fallback, reading.text, withUniqueKeys(drafts), problems),
    losses,
  };
}

/** An XML id that stands twice names the first element that has it. */
function withUniqueKeys(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return drafts.map((draft, index) => {
    const key = seen.has(draft.key) ? `${draft.key} ${index}` : draft.key;
    seen.add(key);
    return { ...draft, key };
  });
}

interface Asides {
  readonly byPointer: ReadonlyMap<string, Annotation>;
  /** Of annotations that have no words. */
  readonly whole: readonly Annotation[];
  readonly used: Set<string>;
}

function readAsides(beside: readonly XmlElement[], problems: AnnotationProblem[]): Asides {
  const byPointer = new Map<string, Annotation>();
  const whole: Annotation[] = [];
  for (const structure of beside) {
    if (structure.local !== 'fs' || structure.attributes.get('type') !== STRUCTURE_TYPE) continue;
    const annotation = readAside(readValue(structure), problems);
    const pointer = structure.attributes.get('corresp');
    if (!annotation) continue;
    if (pointer === undefined) whole.push(annotation);
    else byPointer.set(pointer.replace(/^#/, ''), annotation);
  }
  return { byPointer, whole, used: new Set() };
}

function takeAside(element: XmlElement, asides: Asides): Annotation | null {
  const id = element.attributes.get('xml:id') ?? '';
  const aside = asides.used.has(id) ? undefined : asides.byPointer.get(id);
  if (aside) asides.used.add(id);
  return aside ?? null;
}

/** Ids of ours are keys as they are, because ends name them; those of others stand behind a `#`. */
function fromAside(
  aside: Annotation,
  key: string,
  spans: readonly Span[],
  shown: Pick<Annotation, 'label' | 'layer' | 'links'>,
): Draft {
  const { layer, label, links } = shown;
  return { key, layer, label, spans, ends: aside.ends, more: { ...aside, links } };
}

function draftOf({ element, start, end }: Placed, index: number, asides: Asides): Draft[] {
  const { local, attributes } = element;
  const meaning = MEANINGS.get(local);
  const aside = takeAside(element, asides);
  if (!meaning || start < 0) return [];
  const label = shownLabelOf(local, attributes.get('type'));
  const refs = (attributes.get('ref') ?? '').split(/\s+/).filter((ref) => ref !== '');
  const links = refs.map((ref) => ({ id: fromIri(ref), label: null }));
  if (aside) {
    const expected = elementOf(aside, '');
    const isSame =
      expected !== null &&
      MEANINGS.get(expected.local)?.layer === meaning.layer &&
      shownLabelOf(expected.local, new Map(expected.attributes).get('type')) === label;
    const isSameLinks = (new Map(expected?.attributes).get('ref') ?? '') === refs.map((ref) => toIri(ref)).join(' ');
    const shown = {
      layer: meaning.layer,
      label: isSame ? aside.label : label,
      links: isSameLinks ? aside.links : links,
    };
    return [fromAside(aside, aside.id, [{ start, end }], shown)];
  }
  const others = [...attributes].filter(([name]) => !SHOWN.has(name) && !(meaning.isTyped && name === 'type'));
  const more = { attributes: Object.fromEntries(others), links };
  const shown = meaning.isTyped && label === '' && meaning.layer === 'quote' ? local : label;
  return [
    {
      key: keyOf(element, `element ${index}`),
      layer: meaning.layer,
      label: shown,
      spans: [{ start, end }],
      ends: [],
      more,
    },
  ];
}

/** What has a place of its own, or says how a text looks. */
const SHOWN: ReadonlySet<string> = new Set(['xml:id', 'xml:space', 'ref', 'rend', 'rendition', 'style']);

function draftOfNote({ element, start }: Placed, index: number): Draft {
  const author = element.attributes.get('resp') ?? '';
  const type = element.attributes.get('type') ?? element.attributes.get('place') ?? '';
  const comments = [{ author, time: null, text: noteText(element) }];
  return {
    key: keyOf(element, `note ${index}`),
    layer: 'note',
    label: type,
    spans: [{ start, end: start }],
    ends: [],
    more: { comments },
  };
}

function keyOf(element: XmlElement, otherwise: string): string {
  return `#${element.attributes.get('xml:id') ?? otherwise}`;
}

function isSpans({ local, uri }: XmlElement): boolean {
  return uri === TEI && (local === 'spanGrp' || local === 'span');
}

/** A group of ours is one annotation; of one from elsewhere each span is. */
function draftOfSpans(
  group: XmlElement,
  index: number,
  reading: Reading,
  asides: Asides,
  problems: AnnotationProblem[],
): Draft[] {
  const spans = group.local === 'span' ? [group] : childrenOf(group, 'span');
  const found = spans.flatMap((span) => {
    const place = placeOf(span, reading);
    if (place) return [{ span, place }];
    const message = `A span from ${span.attributes.get('from') ?? '?'} to ${span.attributes.get('to') ?? '?'} is no place in the text; left out.`;
    problems.push(problem('tei-span', message, { start: span.at, end: span.at }));
    return [];
  });
  const aside = takeAside(group, asides);
  const [first] = found;
  if (aside)
    return first
      ? [
          fromAside(
            aside,
            aside.id,
            found.map(({ place }) => place),
            aside,
          ),
        ]
      : [];
  const layer = group.attributes.get('type') ?? 'span';
  return found.map(({ span, place }, at) => ({
    key: keyOf(span, `span ${index} ${at}`),
    layer,
    label: textOf(span).trim(),
    spans: [place],
    ends: [],
    more: {},
  }));
}

function placeOf({ attributes }: XmlElement, { places }: Reading): Span | null {
  const from = places.get((attributes.get('from') ?? attributes.get('target') ?? '').replace(/^#/, ''));
  const to = attributes.has('to') ? places.get((attributes.get('to') ?? '').replace(/^#/, '')) : from;
  if (!from || !to) return null;
  const start = from.start < 0 ? from.end : from.start;
  return to.end < start ? (from === to ? { start: to.end, end: to.end } : null) : { start, end: to.end };
}

function titleOf(root: XmlElement): string | null {
  const [title] = ['teiHeader', 'fileDesc', 'titleStmt', 'title'].reduce(
    (found: XmlElement[], name) => found.flatMap((one) => childrenOf(one, name)),
    [root],
  );
  return title ? textOf(title) : null;
}

function passedOver(counts: ReadonlyMap<string, number>): Loss[] {
  const names = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => `${name} (${count})`);
  const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
  return lossOf(count, 'loss-elements', `elements are no annotations: ${names.join(', ')}.`);
}

function lossOf(count: number, code: string, message: string): Loss[] {
  return count <= 0 ? [] : [{ code, message: `${count} ${message}`, count, isKept: false }];
}
