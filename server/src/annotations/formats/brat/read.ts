import type { Annotation, AnnotationProblem, Attributes } from '../../facts';
import { isFields } from '../../sidecar/fields';
import type { Fields } from '../../sidecar/fields';
import { readAside, readLabel } from '../aside';
import { assemble, checkSpans, problem } from '../assemble';
import type { Draft } from '../assemble';
import type { FormatDocument, FormatFile } from '../facts';
import {
  decodeComment,
  decodeLink,
  decodeValue,
  encodeComment,
  encodeLink,
  encodeName,
  encodeValue,
  merge,
  SHOWN_STATUSES,
  STATUS_ATTRIBUTE,
} from './encode';
import { joinFragments } from './fragments';
import { parseBrat } from './parse';
import type { BratEnd, BratLines } from './parse';
import { ASIDE_NOTE, RELATION_NOTE } from './write';

export interface ReadBrat {
  readonly document: FormatDocument;
  readonly compared: number;
}

/** Reads the annotations of one text. */
export function readBrat(
  { name, content: text }: FormatFile,
  content: string,
  problems: AnnotationProblem[],
): ReadBrat {
  const lines = parseBrat(content, problems);
  const asides = readAsides(lines, problems);
  const stated = lines.texts.map(({ id, ranges, words, at }) => ({ ranges, words, where: id, at }));
  // Offsets of brat count code points; tools that write its files often count UTF-16 units.
  const { spans, compared } = checkSpans(text, stated, ['codepoint', 'utf16'], problems);
  const found = new Map(lines.texts.flatMap((line, index) => (spans[index] ? [[line.id, spans[index]] as const] : [])));
  const events = lines.events.filter(({ id, trigger }) => {
    if (!found.has(trigger))
      problems.push(problem('format-end-unknown', `${id} has no words: ${trigger} is not here; left out.`));
    return found.has(trigger);
  });
  const eventOf = new Map([...events].reverse().map(({ id, trigger }) => [trigger, id]));
  const context: Context = {
    lines: byTarget(lines),
    asides,
    lineOf: new Map([...asides].map(([line, { said }]) => [said.id, line])),
    resolve: (id) => eventOf.get(id) ?? id,
  };
  const spansAt = (textId: string, id: string): Draft['spans'] => {
    const counts = asides.get(id)?.fragments ?? null;
    return joinFragments(text, found.get(textId) ?? [], counts);
  };
  const drafts: Draft[] = [
    ...lines.texts.flatMap(({ id, type }) =>
      found.has(id) && !eventOf.has(id) ? [draftOf(id, type, 'text', [], spansAt(id, id), context)] : [],
    ),
    ...events.map(({ id, type, trigger, ends }) =>
      draftOf(id, type, 'event', withoutNumbers(ends), spansAt(trigger, id), context),
    ),
    ...lines.relations.map(({ id, type, ends }) => draftOf(id, type, 'relation', ends, [], context)),
    ...equivDrafts(lines, context),
    ...[...asides].flatMap(([key, { said, native }]) =>
      key.startsWith(RELATION_NOTE) && native === null
        ? [{ key, layer: said.layer, label: said.label, spans: [], ends: mapEnds(said, context), more: said }]
        : [],
    ),
  ];
  return { document: assemble(name, text, drafts, problems), compared };
}

interface Aside {
  readonly said: Annotation;
  readonly fragments: readonly number[] | null;
  readonly native: string | null;
}

interface Context {
  readonly lines: ReadonlyMap<string, Decoration>;
  /** By the id of their line, and by a name of their own for relations that have none. */
  readonly asides: ReadonlyMap<string, Aside>;
  /** From our ids to the lines that they are said of. */
  readonly lineOf: ReadonlyMap<string, string>;
  /** The trigger of an event stands for it. */
  readonly resolve: (id: string) => string;
}

function readAsides({ notes }: BratLines, problems: AnnotationProblem[]): ReadonlyMap<string, Aside> {
  const asides = new Map<string, Aside>();
  for (const { of, type, text } of notes) {
    if (type !== ASIDE_NOTE && type !== RELATION_NOTE) continue;
    const fields = parseJson(text);
    const said = readAside(fields, problems);
    if (!said || !fields) continue;
    const { fragments, native } = fields;
    const counts: readonly unknown[] | null = Array.isArray(fragments) ? fragments : null;
    asides.set(type === ASIDE_NOTE ? of : `${RELATION_NOTE} ${said.id}`, {
      said,
      fragments: counts?.every((count) => typeof count === 'number' && count > 0) ? (counts as number[]) : null,
      native: typeof native === 'string' ? native : null,
    });
  }
  return asides;
}

function parseJson(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

/** What other lines say of one. */
interface Decoration {
  readonly attributes: { readonly name: string; readonly value: string }[];
  readonly links: string[];
  readonly comments: string[];
}

function byTarget(lines: BratLines): ReadonlyMap<string, Decoration> {
  const decorations = new Map<string, Decoration>();
  const at = (id: string): Decoration => {
    const known = decorations.get(id) ?? { attributes: [], links: [], comments: [] };
    decorations.set(id, known);
    return known;
  };
  for (const { of, name, value } of lines.attributes) at(of).attributes.push({ name, value });
  for (const { of, shown } of lines.links) at(of).links.push(shown);
  for (const { of, type, text } of lines.notes)
    if (type !== ASIDE_NOTE && type !== RELATION_NOTE) at(of).comments.push(text);
  return decorations;
}

function draftOf(
  id: string,
  type: string,
  kind: 'text' | 'event' | 'relation',
  shownEnds: readonly BratEnd[],
  spans: Draft['spans'],
  context: Context,
): Draft {
  const said = context.asides.get(id)?.said ?? null;
  const shown = context.lines.get(id) ?? { attributes: [], links: [], comments: [] };
  const hasPlace = kind !== 'relation';
  const status = shown.attributes.find(({ name }) => name === STATUS_ATTRIBUTE)?.value;
  const more: Partial<Annotation> = {
    ...(said ?? { foreign: { brat: { id, ...(kind === 'event' ? { event: true } : {}) } } }),
    attributes: readAttributes(said?.attributes ?? {}, shown.attributes, hasPlace),
    links: merge(said?.links ?? [], shown.links, (link) => (hasPlace ? encodeLink(link) : null), decodeLink),
    comments: merge(said?.comments ?? [], shown.comments, encodeComment, decodeComment),
    ...(hasPlace || !said ? { status: SHOWN_STATUSES.find((one) => one === status) ?? 'accepted' } : {}),
  };
  const isLinked = kind === 'relation' || shownEnds.length > 0;
  return {
    key: id,
    layer: said?.layer ?? (isLinked ? 'relation' : 'entity'),
    label: readLabel(type, said, encodeName),
    spans,
    ends: readEnds(shownEnds, said, context),
    more,
  };
}

function readAttributes(said: Attributes, shown: Decoration['attributes'], hasPlace: boolean): Attributes {
  const left = new Map(shown.filter(({ name }) => name !== STATUS_ATTRIBUTE).map(({ name, value }) => [name, value]));
  const kept = Object.entries(said).filter(([name, value]) => {
    const encoded = hasPlace ? encodeValue(value) : null;
    if (encoded === null) return true;
    const isSame = left.get(encodeName(name)) === encoded;
    if (isSame) left.delete(encodeName(name));
    return isSame;
  });
  return Object.fromEntries([...kept, ...[...left].map(([name, value]) => [name, decodeValue(value)] as const)]);
}

/** The ends as they were, where brat has the same; else those of brat, and what brat could not show. */
function readEnds(shown: readonly BratEnd[], said: Annotation | null, context: Context): Draft['ends'] {
  const ends = shown.map(({ role, id }) => ({ role, target: context.resolve(id), label: null }));
  if (!said) return ends;
  const before = mapEnds(said, context);
  const isShown = ({ target }: { readonly target: string }): boolean => /^[TE]\d/.test(target);
  const isSame =
    before
      .filter(isShown)
      .map(({ target }) => target)
      .join(' ') === ends.map(({ target }) => target).join(' ');
  return isSame ? before : [...ends, ...before.filter((end) => !isShown(end))];
}

/** Ends said aside lead to our ids; here they lead to brat's. */
function mapEnds(said: Annotation, { lineOf, resolve }: Context): Draft['ends'] {
  return said.ends.map((end) => ({ ...end, target: resolve(lineOf.get(end.target) ?? end.target) }));
}

/** `Org` and `Org2` of one event are one role, twice. */
function withoutNumbers(ends: readonly BratEnd[]): BratEnd[] {
  const roles = new Set(ends.map(({ role }) => role));
  return ends.map(({ role, id }) => {
    const base = role.replace(/\d{1,4}$/, '');
    return { role: base !== role && roles.has(base) ? base : role, id };
  });
}

function equivDrafts({ equivs }: BratLines, context: Context): Draft[] {
  const byMembers = new Map([...context.asides].map((entry) => [entry[1].native, entry]));
  return equivs.map((members, index) => {
    const aside = byMembers.get(members.join(' '));
    const ends = members.map((id) => ({ role: 'member', target: context.resolve(id), label: null }));
    if (!aside) {
      const more = { foreign: { brat: { equiv: true } } };
      return { key: `* ${index}`, layer: 'relation', label: 'Equiv', spans: [], ends, more };
    }
    const [key, { said }] = aside;
    return { key, layer: said.layer, label: said.label, spans: [], ends: mapEnds(said, context), more: said };
  });
}
