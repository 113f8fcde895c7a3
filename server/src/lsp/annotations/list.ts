import { compare, findCandidates } from '../../annotations/index';
import type { Annotation, AnnotationSession, Candidate, Comparison, Placed, TeamFile } from '../../annotations/index';
import { annotationView, formatViews, layerViews, suppressionView } from '../../features/index';
import type { SourceDocument } from '../../features/index';
import type { AnnotationList, AnnotationView } from '../../protocol/index';
import type { AnnotatedArticle } from './article';
import type { OwnedFile } from './facts';
import { nameOf } from './texts';

/** What `LIST_ANNOTATIONS` answers about an article whose files are read. `stale` are numbers of suppressions, or `null` where nobody knows yet. */
export function annotationList(
  article: AnnotatedArticle,
  annotator: string,
  stale: readonly number[] | null,
): AnnotationList {
  const { document, own, compared, team } = article;
  const layers = team?.layers ?? [];
  const pairs = pairsOf(own, compared);
  const views = [own, compared].flatMap((file) => (file ? viewsOf(document, file, layers, pairs) : []));
  const all = [own, compared].flatMap((file) => file?.session.placed().map(({ annotation }) => annotation) ?? []);
  return {
    uri: document.uri,
    version: document.version,
    annotations: views,
    layers: layerViews(layers, all),
    suppressions: (own?.session.suppressions() ?? []).map((one, number) =>
      suppressionView(document, one, number, stale?.includes(number) ?? null),
    ),
    formats: formatViews(),
    problems: [own, compared].flatMap((file) => (file ? problemsOf(file) : [])),
    readOnly: article.readOnly,
    annotator,
    annotators: article.annotators,
    compared: compared?.who ?? null,
    file: own?.uri ?? null,
    undo: own?.session.undoWords ?? null,
    redo: own?.session.redoWords ?? null,
  };
}

/** Where the words of an orphan might be now. */
export function candidatesOf(session: AnnotationSession, id: string): readonly Candidate[] {
  const orphan = session.annotations().find((one) => one.id === id);
  const [target] = orphan?.targets ?? [];
  return target ? findCandidates(session.text, target) : [];
}

/** Orphans that places are looked for, as each costs a walk over the text, and the units that all walks together may take. */
const MOST_SEARCHED = 50;
const MOST_WALKED = 4_000_000;

function viewsOf(
  document: SourceDocument,
  { who, session }: OwnedFile,
  layers: TeamFile['layers'],
  pairs: ReadonlyMap<string, Pair> | null,
): AnnotationView[] {
  const placed = session.placed();
  const orphans = placed.filter(({ status }) => status === 'orphaned');
  const most = Math.min(MOST_SEARCHED, Math.ceil(MOST_WALKED / (document.text.length + 1)));
  const searched = new Set(orphans.slice(0, most).map(({ annotation }) => annotation.id));
  const wordsOf =
    orphans.length > 0 ? new Map(session.annotations().map((one) => [one.id, one])) : new Map<string, Annotation>();
  const view = (one: Placed): AnnotationView => {
    const { id } = one.annotation;
    const [target] = searched.has(id) ? (wordsOf.get(id)?.targets ?? []) : [];
    const candidates = target ? findCandidates(document.text, target) : [];
    const pair = pairs?.get(`${who}\n${id}`);
    const known = pairs === null ? null : (pair?.kind ?? null);
    return annotationView(document, one, layers, {
      owner: who,
      candidates,
      found: foundOf(session, id),
      comparison: known,
      counterparts: pair?.counterparts ?? [],
    });
  };
  return [...orphans, ...placed.filter(({ status }) => status !== 'orphaned')].map(view);
}

function foundOf(session: AnnotationSession, id: string): string | null {
  const searched = session.anchoringsOf(id).filter(({ method }) => method !== 'position');
  if (searched.length === 0) return null;
  return searched
    .map(({ method, score, margin, evidence }) =>
      method === 'lost' ? evidence : `${evidence} (${method}, score ${score.toFixed(2)}, margin ${margin.toFixed(2)})`,
    )
    .join('; ');
}

function problemsOf({ uri, barrier, session }: OwnedFile): string[] {
  const name = nameOf(uri);
  return [
    ...(barrier === null ? [] : [`${name} ${barrier}.`]),
    ...session.problems.slice(0, MOST_PROBLEMS).map(({ message }) => `${name}: ${message}`),
  ];
}

const MOST_PROBLEMS = 20;

interface Pair {
  readonly kind: NonNullable<AnnotationView['comparison']>;
  readonly counterparts: readonly string[];
}

/** How the annotations of two files stand to each other, by owner and id; `null` while nothing is compared. */
function pairsOf(own: OwnedFile | null, compared: OwnedFile | null): ReadonlyMap<string, Pair> | null {
  if (!own || !compared) return null;
  const pairs = new Map<string, Pair>();
  const put = (file: OwnedFile, one: Annotation, kind: Pair['kind'], counterpart?: Annotation): unknown =>
    pairs.set(`${file.who}\n${one.id}`, { kind, counterparts: counterpart ? [counterpart.id] : [] });
  for (const comparison of compare(own.session.annotations(), compared.session.annotations()))
    record(comparison, own, compared, put);
  return pairs;
}

function record(
  comparison: Comparison,
  own: OwnedFile,
  compared: OwnedFile,
  put: (file: OwnedFile, one: Annotation, kind: Pair['kind'], counterpart?: Annotation) => unknown,
): void {
  switch (comparison.kind) {
    case 'only-a':
      put(own, comparison.a, 'only');
      return;
    case 'only-b':
      put(compared, comparison.b, 'only');
      return;
    case 'agree':
    case 'differ':
      put(own, comparison.a, comparison.kind, comparison.b);
      put(compared, comparison.b, comparison.kind, comparison.a);
  }
}
