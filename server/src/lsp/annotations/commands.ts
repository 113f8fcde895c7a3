import { MessageType } from 'vscode-languageserver';
import { annotationsOf } from '../../annotations/index';
import { spanOf } from '../../features/index';
import type { SourceDocument } from '../../features/index';
import { ANNOTATION_COMMANDS } from '../../protocol/index';
import type { AnnotationAnswer, AnnotationCommandName } from '../../protocol/index';
import { messageOf } from '../runtime';
import { currentSnapshot, showMessage } from '../session';
import type { Session } from '../session';
import type { Snapshot } from '../store';
import { readArticle, readGiven } from './arguments';
import type { Given } from './arguments';
import type { AnnotatedArticle } from './article';
import { changeOf, hasPlaces, suggestionsOf } from './changes';
import type { ChangeName } from './changes';
import { exportArticle, exportLosses } from './exporting';
import { importInto } from './importing';
import { Refusal } from './refusal';
import { ignoreInTeam } from './teamSuppressions';

/** The command of this name, if it is one of annotations. */
export function annotationCommand(command: string): AnnotationCommandName | undefined {
  return NAMES.find((name) => ANNOTATION_COMMANDS[name] === command);
}

/** Carries a command out. Never rejects: what cannot be done is shown to the person, and answered. */
export async function runAnnotationCommand(
  session: Session,
  name: AnnotationCommandName,
  argument: unknown,
): Promise<AnnotationAnswer> {
  try {
    const { uri, version } = readArticle(argument);
    const article = session.annotations.get(uri);
    if (!article) throw new Refusal('Open the article first.');
    // Ranges count in the text that is there now, whatever happens while files are read.
    const { document } = article;
    const given = readGiven(name, argument);
    if (version !== undefined && version !== document.version && hasPlaces(given))
      throw new Refusal('The text has changed meanwhile. Try again.');
    await article.loaded;
    return await carryOut(name, { session, article, document, given });
  } catch (error) {
    const isExpected = error instanceof Refusal;
    if (!isExpected) session.logger.error(`${ANNOTATION_COMMANDS[name]} failed: ${messageOf(error)}`);
    const message = isExpected ? error.message : 'The command failed. The log of the language server says why.';
    showMessage(session, isExpected ? MessageType.Warning : MessageType.Error, message);
    return { done: false, message, ids: [] };
  }
}

const NAMES = Object.keys(ANNOTATION_COMMANDS) as AnnotationCommandName[];

/** A command with all that it is about. */
interface Order<N extends AnnotationCommandName> {
  readonly session: Session;
  readonly article: AnnotatedArticle;
  /** What its ranges count in. */
  readonly document: SourceDocument;
  readonly given: Given<N>;
}

type Runner<N extends AnnotationCommandName> = (order: Order<N>) => Promise<AnnotationAnswer>;

function carryOut<N extends AnnotationCommandName>(name: N, order: Order<N>): Promise<AnnotationAnswer> {
  const run: Runner<N> = RUNNERS[name];
  return run(order);
}

/** A command that is one change, in the text that was there when it came. */
function changing<N extends ChangeName>(name: N): Runner<N> {
  return async ({ article, document, given }) =>
    answer(await article.change(hasPlaces(given) ? document : null, changeOf(name, given, document)));
}

const RUNNERS: { readonly [N in AnnotationCommandName]: Runner<N> } = {
  annotate: changing('annotate'),
  annotateAll: changing('annotateAll'),
  setStatus: changing('setStatus'),
  changeSpan: changing('changeSpan'),
  relabel: changing('relabel'),
  setAttributes: changing('setAttributes'),
  link: changing('link'),
  comment: changing('comment'),
  relate: changing('relate'),
  delete: changing('delete'),
  confirm: changing('confirm'),
  unsuppress: changing('unsuppress'),
  suggest: async ({ session, article, given: { kinds } }) => {
    const { analysis, document } = await analysed(session, article);
    const annotations = suggestionsOf(analysis, kinds);
    return answer(await article.change(document, { kind: 'suggest', annotations }));
  },
  adopt: async ({ article, given: { owner, ids } }) => {
    if (owner === article.own?.who) throw new Refusal('These annotations are in this file already.');
    const all = await article.annotationsOf(owner);
    const { document } = article;
    const annotations = all.filter(({ id }) => ids.includes(id));
    if (annotations.length === 0) throw new Refusal(`${owner || 'The curated file'} has no such annotations.`);
    return answer(await article.change(document, { kind: 'adopt', annotations }));
  },
  compareWith: async ({ article, given: { annotator } }) => {
    if (annotator !== null && annotator === article.own?.who)
      throw new Refusal('This is the file that you annotate in.');
    if (annotator !== null && !article.annotators.includes(annotator))
      throw new Refusal(`${annotator || 'The team'} has no file of annotations beside this article.`);
    await article.compareWith(annotator);
    return { done: true, message: annotator === null ? 'Nobody is compared with.' : 'Compared.', ids: [] };
  },
  setAnnotator: async ({ session, article, given: { annotator } }) => {
    await session.annotations.setAnnotator(annotator);
    const file = article.own?.uri ?? '';
    return { done: true, message: `Annotations go to ${file}.`, ids: [] };
  },
  undo: async ({ article }) => answer(await article.change(null, 'undo')),
  redo: async ({ article }) => answer(await article.change(null, 'redo')),
  suppress: async ({ session, article, document, given: { code, range, reason = '', where = 'place' } }) => {
    const span = spanOf(document, range);
    if (where === 'place') {
      return answer(await article.change(document, { kind: 'suppress', code, span, reason }));
    }
    const exact = where === 'workspace' ? document.text.slice(span.start, span.end) : null;
    return ignoreInTeam(session, article, { code, exact, reason });
  },
  exportLosses: async ({ session, article, given }) =>
    exportLosses(session, article, await contentOf(session, article, given.analysis ?? false), given.format),
  export: async ({ session, article, given }) =>
    exportArticle(session, article, await contentOf(session, article, given.analysis ?? false), given),
  import: ({ session, article, given }) => importInto(session, article, given),
};

/** What an export is made of. */
async function contentOf(session: Session, article: AnnotatedArticle, isAnalysis: boolean) {
  const { analysis } = await analysed(session, article);
  const annotations = isAnalysis ? annotationsOf(analysis) : (article.own?.session.annotations() ?? []);
  return { annotations, sentences: analysis.sentences };
}

async function analysed(session: Session, article: AnnotatedArticle): Promise<Snapshot> {
  const snapshot = await currentSnapshot(session, article.document.uri);
  if (snapshot === 'changed' || snapshot?.document !== article.document)
    throw new Refusal('The text has changed meanwhile. Try again.');
  return snapshot;
}

function answer({ done, words, ids }: { done: boolean; words: string; ids: readonly string[] }): AnnotationAnswer {
  return { done, message: words, ids };
}
