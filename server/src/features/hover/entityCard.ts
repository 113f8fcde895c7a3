import { contains, sliceOf } from '../../engine/index';
import type { Analysis, Entity, EntityType, Mention, MentionKind } from '../../engine/index';
import type { HoverDetail } from '../../settings/index';
import type { WorkspaceIndex } from '../../workspace/index';
import type { SourceDocument } from '../document';
import type { Card, CardPart, Row } from './card';
import { shorten } from './card';
import { elsewhere } from './elsewhere';
import { knownRows } from './knownRows';
import { registryRows } from './registryRows';
import { counted, sureness } from './words';

const TYPES: Readonly<Record<EntityType, string>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  facility: 'facility',
  norp: 'nationality, religious or political group',
  event: 'event',
  work: 'work',
  product: 'product',
};

const KINDS: Readonly<Record<MentionKind, string>> = {
  name: 'a name',
  alias: 'another name',
  nominal: 'a description',
  pronoun: 'a pronoun',
};

/**
 * What the document says about an entity, what is known of it, and how the mention under the cursor was recognised, each under a heading of its own.
 * Over a pronoun or a description it says first who is meant, and why. With an index it also names other files.
 */
export function entityCard(
  document: SourceDocument,
  analysis: Analysis,
  entity: Entity,
  mention: Mention,
  detail: HoverDetail,
  index?: WorkspaceIndex,
): Card {
  const refers = mention.kind === 'pronoun' || mention.kind === 'nominal';
  const text: CardPart = { heading: 'From the text', rows: textRows(document, analysis, entity, mention, detail) };
  const known: CardPart = {
    heading: 'Known',
    rows: [...registryRows(entity, analysis.header?.date ?? null, detail), ...knownRows(entity, detail)],
  };
  const inferred: CardPart = { heading: 'Inferred', rows: inferredRows(document, entity, mention) };
  const others = index && detail === 'full' ? [elsewhere(document.uri, entity, index)] : [];
  const full = refers ? [inferred, text, known, ...others] : [text, known, ...others, inferred];
  return {
    title: entity.name,
    rows: [['Type', entity.subtype === null ? TYPES[entity.type] : `${TYPES[entity.type]} (${entity.subtype})`]],
    parts: detail === 'brief' && !refers ? [text, known] : full,
  };
}

function textRows(
  document: SourceDocument,
  analysis: Analysis,
  entity: Entity,
  mention: Mention,
  detail: HoverDetail,
): readonly Row[] {
  const role: Row = ['Role', entity.role && shorten(entity.role, LONGEST_LIST)];
  if (detail === 'brief') return [role];
  const quotes = analysis.quotes.filter(({ speaker }) => speaker?.entity === entity.id).length;
  const [first] = entity.mentions;
  return [
    role,
    ['Handle', entity.handle],
    ['Also called', otherForms(document, entity)],
    ['Mentions', `${entity.mentions.length}${quotes === 0 ? '' : `, and ${counted(quotes, 'quote')}`}`],
    ['First mention', first ? firstMention(document, analysis, first, mention) : null],
  ];
}

function inferredRows(document: SourceDocument, entity: Entity, mention: Mention): readonly Row[] {
  const words = shorten(sliceOf(document.text, mention.span), LONGEST_WORDS);
  const kind = KINDS[mention.kind];
  const what = mention.kind === 'pronoun' || mention.kind === 'nominal' ? `“${words}” means ${entity.name}` : kind;
  return [
    ['This mention', `${what}, ${sureness(mention.confidence)}`],
    ['Why', mention.evidence],
  ];
}

/** Short forms and other names in the order of the text, each once; `null` where there are none. */
function otherForms(document: SourceDocument, { name, handle, mentions }: Entity): string | null {
  const forms = mentions
    .filter(({ kind }) => kind === 'name' || kind === 'alias')
    .map(({ span }) => sliceOf(document.text, span));
  const others = [...new Set(forms)].filter((form) => form !== name && form !== handle);
  return others.length === 0 ? null : shorten(others.join(', '), LONGEST_LIST);
}

function firstMention(document: SourceDocument, analysis: Analysis, first: Mention, mention: Mention): string {
  if (first === mention) return 'here';
  const sentence = analysis.sentences.find((range) => contains(range, first.span)) ?? first.span;
  const line = document.lines.lineOf(first.span.start) + 1;
  return `line ${line}, “${shorten(sliceOf(document.text, sentence), LONGEST_SENTENCE)}”`;
}

/** In UTF-16 units. */
const LONGEST_SENTENCE = 160;
const LONGEST_LIST = 120;
const LONGEST_WORDS = 60;
