import { annotationsOf } from '../../annotations/index';
import type { Annotation, AnnotationChange } from '../../annotations/index';
import type { Analysis } from '../../engine/index';
import { spanOf } from '../../features/index';
import type { SourceDocument } from '../../features/index';
import type { AnnotationCommandName } from '../../protocol/index';
import type { Given } from './arguments';

/** Commands that are one change of the article's annotations. */
export type ChangeName = Extract<
  AnnotationCommandName,
  | 'annotate'
  | 'annotateAll'
  | 'setStatus'
  | 'changeSpan'
  | 'relabel'
  | 'setAttributes'
  | 'link'
  | 'comment'
  | 'relate'
  | 'delete'
  | 'confirm'
  | 'unsuppress'
>;

/** The change that a command asks for; ranges count in the document. */
export function changeOf<N extends ChangeName>(name: N, given: Given<N>, document: SourceDocument): AnnotationChange {
  const make: (given: Given<N>, document: SourceDocument) => AnnotationChange = MAKERS[name];
  return make(given, document);
}

/** Whether a command speaks of places in the text, so that it has to be the text that the client had. */
export function hasPlaces(given: object): boolean {
  return 'ranges' in given || 'range' in given;
}

const MAKERS: { readonly [N in ChangeName]: (given: Given<N>, document: SourceDocument) => AnnotationChange } = {
  annotate: ({ ranges, ...rest }, document) => ({ kind: 'annotate', spans: spansOf(document, ranges), ...rest }),
  annotateAll: ({ range, ...rest }, document) => ({ kind: 'annotate-all', span: spanOf(document, range), ...rest }),
  setStatus: (given) => ({ kind: 'set-status', ...given }),
  changeSpan: (given, document) =>
    'ranges' in given
      ? { kind: 'set-spans', id: given.id, spans: spansOf(document, given.ranges) }
      : { kind: 'move-edge', ...given },
  relabel: (given) => ({ kind: 'relabel', ...given }),
  setAttributes: (given) => ({ kind: 'set-attributes', ...given }),
  link: (given) => ({ kind: 'link', ...given }),
  comment: (given) => ({ kind: 'comment', ...given }),
  relate: ({ ranges = [], ...rest }, document) => ({ kind: 'relate', spans: spansOf(document, ranges), ...rest }),
  delete: (given) => ({ kind: 'delete', ...given }),
  confirm: ({ id, range }, document) => ({ kind: 'set-spans', id, spans: [spanOf(document, range)] }),
  unsuppress: ({ numbers }) => ({ kind: 'unsuppress', numbers }),
};

function spansOf(document: SourceDocument, ranges: readonly Parameters<typeof spanOf>[1][]) {
  return ranges.map((range) => spanOf(document, range));
}

/** What the analysis finds, of these kinds; names are names, not pronouns or descriptions of somebody. */
export function suggestionsOf(analysis: Analysis, kinds: Given<'suggest'>['kinds']): Annotation[] {
  const isWanted = (kind: Kind): boolean => kinds?.includes(kind) ?? true;
  return annotationsOf(analysis).filter((annotation) => kindsOf(annotation)?.every(isWanted) ?? false);
}

type Kind = NonNullable<Given<'suggest'>['kinds']>[number];

/** What has to be asked for; `null` for what nobody can ask for. Who said something is between a name and a quote. */
function kindsOf({ layer, label, attributes }: Annotation): readonly Kind[] | null {
  if (layer === 'relation') return ['names', 'quotes'];
  if (layer !== 'entity') return ['quotes'];
  if (label === 'date') return ['dates'];
  return attributes['kind'] === 'name' || attributes['kind'] === 'alias' ? ['names'] : null;
}
