import type { Annotation } from '../facts';
import { asideOf, shownLabel } from './aside';
import type { Format, FormatDocument, FormatFile, Loss } from './facts';
import { reduce } from './losses';
import type { Holds } from './losses';
import { stemOf, textName } from './names';
import { offsetNotices } from './notices';
import { spanConverter } from './offsets';
import { IRI, iriOf } from './webAnnotationIri';
import { readWebAnnotation } from './webAnnotationRead';

export const WEB_ANNOTATION_HOLDS: Holds = {
  orphaned: 'lost',
  whole: 'shown',
  relations: 'shown',
  events: 'kept',
  manyEnds: 'shown',
  endLabels: 'kept',
  empty: 'shown',
  discontinuous: 'shown',
  overlapping: 'shown',
  layers: 'shown',
  rejected: 'lost',
  layer: 'kept',
  id: 'shown',
  status: 'kept',
  confidence: 'kept',
  attributes: 'kept',
  links: 'shown',
  author: 'shown',
  times: 'shown',
  comments: 'shown',
  foreign: 'kept',
};

/**
 * The Web Annotation Data Model of the W3C (2017) as JSON-LD: one AnnotationPage for a text, which is written beside it. Offsets count code
 * points, as the Recommendation demands. What it has no word for is the JSON literal `seedmark`.
 */
export const webAnnotation: Format = {
  id: 'web-annotation',
  title: 'W3C Web Annotation (JSON-LD)',
  extensions: ['.jsonld', '.json'],
  counts: 'codepoint',
  losses,
  export: (document) => ({ files: write(document), losses: losses(document) }),
  beside: (name) => [textName(name)],
  import: readWebAnnotation,
};

function losses(document: FormatDocument): Loss[] {
  return [...reduce(document, WEB_ANNOTATION_HOLDS).losses, ...offsetNotices(document, 'codepoint')];
}

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { seedmark: { '@id': 'urn:seedmark:aside', '@type': '@json' } }];

function write(given: FormatDocument): FormatFile[] {
  const { document } = reduce(given, WEB_ANNOTATION_HOLDS);
  const source = textName(document.name);
  const converter = spanConverter(document.text, 'codepoint');
  const items = document.annotations.map((annotation) => ({
    id: `${IRI}${encodeURIComponent(annotation.id)}`,
    type: 'Annotation',
    motivation: annotation.targets.length === 0 && annotation.ends.length > 0 ? 'linking' : 'tagging',
    ...creatorOf(annotation.author),
    ...(annotation.created === null ? {} : { created: annotation.created }),
    ...(annotation.modified === null ? {} : { modified: annotation.modified }),
    body: bodiesOf(annotation),
    target: targetOf(annotation, source, converter),
    seedmark: asideOf(annotation),
  }));
  const page = {
    '@context': CONTEXT,
    id: `${IRI}page:${encodeURIComponent(document.name)}`,
    type: 'AnnotationPage',
    items,
  };
  return [
    { name: source, content: document.text },
    { name: `${stemOf(document.name)}.jsonld`, content: `${JSON.stringify(page, null, 2)}\n` },
  ];
}

function creatorOf(author: string): object {
  return author === '' ? {} : { creator: { type: author === 'seedmark' ? 'Software' : 'Person', name: author } };
}

function bodiesOf(annotation: Annotation): object[] {
  return [
    { type: 'TextualBody', purpose: 'tagging', value: shownLabel(annotation) },
    ...annotation.links.map((link) => ({ type: 'SpecificResource', purpose: 'identifying', source: iriOf(link) })),
    ...annotation.comments.map(({ author, time, text }) => ({
      type: 'TextualBody',
      purpose: 'commenting',
      value: text,
      ...creatorOf(author),
      ...(time === null ? {} : { created: time }),
    })),
  ];
}

function targetOf({ targets, ends }: Annotation, source: string, { write }: ReturnType<typeof spanConverter>): unknown {
  if (targets.length === 0 && ends.length > 0) return ends.map(({ target }) => `${IRI}${encodeURIComponent(target)}`);
  if (targets.length === 0) return source;
  const all = targets.map(({ start, end, exact, prefix, suffix }) => ({
    source,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', ...write({ start, end }) },
    ],
  }));
  return all.length === 1 ? all[0] : all;
}
