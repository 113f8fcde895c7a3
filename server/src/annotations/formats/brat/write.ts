import type { Annotation, Foreign } from '../../facts';
import { isFields } from '../../sidecar/fields';
import { asideOf, shownLabel } from '../aside';
import type { FormatDocument } from '../facts';
import { spanConverter } from '../offsets';
import {
  encodeComment,
  encodeLink,
  encodeName,
  encodeValue,
  oneLine,
  SHOWN_STATUSES,
  STATUS_ATTRIBUTE,
} from './encode';
import { fragmentsOf } from './fragments';

/** The type of notes that only Seedmark reads, one for each annotation, and of those for relations that brat has no line for. */
export const ASIDE_NOTE = 'Seedmark';
export const RELATION_NOTE = 'SeedmarkRelation';

export type Kind = 'text' | 'event' | 'relation' | 'equiv' | 'other';

/** Which kind of line each annotation is in brat, by its id. Ends of brat lead to words and events alone; a relation to anything else is `other`, and has no line. */
export function kindsOf(annotations: readonly Annotation[]): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const { id, targets, ends, foreign } of annotations)
    if (targets.length > 0) kinds.set(id, ends.length > 0 || isMarked(foreign, 'event') ? 'event' : 'text');
  for (const { id, targets, ends, foreign } of annotations) {
    if (targets.length > 0) continue;
    const isSound = ends.length > 1 && ends.every(({ target }) => hasWords(kinds.get(target)));
    kinds.set(id, !isSound ? 'other' : isMarked(foreign, 'equiv') ? 'equiv' : ends.length === 2 ? 'relation' : 'other');
  }
  return kinds;
}

export function hasWords(kind: Kind | undefined): boolean {
  return kind === 'text' || kind === 'event';
}

function isMarked(foreign: Foreign, mark: string): boolean {
  const own = foreign['brat'];
  return isFields(own) && own[mark] === true;
}

/** The `.ann` file of a document that was reduced to what brat holds. Ids count in order of places, for each kind of line. */
export function writeBrat({ text, annotations }: FormatDocument): string {
  const { write: toFile } = spanConverter(text, 'codepoint');
  const kinds = kindsOf(annotations);
  const ids = nameLines(annotations, kinds);
  const [anyId = ''] = [...ids.values()].map(({ textId }) => textId).filter((id) => id !== '');
  const lines: string[] = [];
  let attributes = 0;
  let links = 0;
  let notes = 0;
  for (const annotation of annotations) {
    const { textId, id } = ids.get(annotation.id) ?? { textId: '', id: '' };
    const type = shownLabel(annotation, encodeName);
    const kind = kinds.get(annotation.id);
    const pieces = annotation.targets.map((target) => fragmentsOf(text, target));
    if (textId !== '') {
      const all = pieces.flat();
      const places = all.map(toFile).map(({ start, end }) => `${start} ${end}`);
      const words = all.map(({ start, end }) => oneLine(text.slice(start, end)));
      lines.push(`${textId}\t${type} ${places.join(';')}\t${words.join(' ')}`);
    }
    const ends = annotation.ends
      .filter(({ target }) => hasWords(kinds.get(target)))
      .map(({ role, target }) => ({ role: encodeName(role), id: ids.get(target)?.id ?? '' }));
    if (kind === 'event') lines.push(`${id}\t${type}:${textId}${numbered(ends)}`);
    if (kind === 'relation') lines.push(`${id}\t${type} ${ends.map((end, i) => `Arg${i + 1}:${end.id}`).join(' ')}`);
    const members = ends.map((end) => end.id).join(' ');
    if (kind === 'equiv') lines.push(`*\tEquiv ${members}`);
    if (textId !== '') {
      for (const [name, value] of shownAttributes(annotation))
        lines.push(`A${++attributes}\t${name} ${id}${value === '' ? '' : ` ${value}`}`);
      for (const link of annotation.links.flatMap((one) => encodeLink(one) ?? []))
        lines.push(`N${++links}\tReference ${id} ${link}`);
    }
    const aside = {
      ...asideOf(annotation),
      ...(pieces.some(({ length }) => length > 1) ? { fragments: pieces.map(({ length }) => length) } : {}),
      ...(kind === 'equiv' ? { native: members } : {}),
    };
    const isOwn = hasWords(kind) || kind === 'relation';
    if (isOwn)
      for (const comment of annotation.comments.flatMap((one) => encodeComment(one) ?? []))
        lines.push(`#${++notes}\tAnnotatorNotes ${id}\t${comment}`);
    const holder = isOwn ? id : anyId;
    lines.push(`#${++notes}\t${isOwn ? ASIDE_NOTE : RELATION_NOTE} ${holder}\t${oneLine(JSON.stringify(aside))}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** Attributes as brat shows them, and the status; empty for a flag. */
export function shownAttributes({ attributes, status }: Annotation): (readonly [name: string, value: string])[] {
  const own = Object.entries(attributes).flatMap(([name, value]) => {
    const encoded = encodeValue(value);
    return encoded === null ? [] : [[encodeName(name), encoded] as const];
  });
  return SHOWN_STATUSES.includes(status) ? [...own, [STATUS_ATTRIBUTE, status] as const] : own;
}

interface LineIds {
  /** Of the line with the words; empty for a relation. */
  readonly textId: string;
  /** What others call it. */
  readonly id: string;
}

function nameLines(annotations: readonly Annotation[], kinds: ReadonlyMap<string, Kind>): ReadonlyMap<string, LineIds> {
  const ids = new Map<string, LineIds>();
  const counts = { T: 0, E: 0, R: 0 };
  for (const annotation of annotations) {
    const kind = kinds.get(annotation.id);
    const textId = annotation.targets.length > 0 ? `T${++counts.T}` : '';
    const id = kind === 'event' ? `E${++counts.E}` : kind === 'relation' ? `R${++counts.R}` : textId;
    ids.set(annotation.id, { textId, id });
  }
  return ids;
}

/** Arguments of an event; a role that comes again gets a number, as brat has it: ` Org:T1 Org2:T2`. */
function numbered(ends: readonly { readonly role: string; readonly id: string }[]): string {
  const counts = new Map<string, number>();
  return ends
    .map(({ role, id }) => {
      const count = (counts.get(role) ?? 0) + 1;
      counts.set(role, count);
      return ` ${role}${count === 1 ? '' : count}:${id}`;
    })
    .join('');
}
