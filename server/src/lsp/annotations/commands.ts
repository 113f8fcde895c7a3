import { MessageType } from 'vscode-languageserver';
import { annotationsOf } from '../../annotations/index';
import { spanOf } from '../../features/index';
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
    await article.loaded;
    const given = readGiven(name, argument);
    if (version !== undefined && version !== article.document.version && hasPlaces(given))
      throw new Refusal('The text has changed meanwhile. Try again.');
    return await carryOut(session, article, name, given);
  } catch (error) {
    const isExpected = error instanceof Refusal;
    if (!isExpected) session.logger.error(`${ANNOTATION_COMMANDS[name]} failed: ${messageOf(error)}`);
    const message = isExpected ? error.message : 'The command failed. The log of the language server says why.';
    showMessage(session, isExpected ? MessageType.Warning : MessageType.Error, message);
    return { done: false, message, ids: [] };
  }
}

const NAMES = Object.keys(ANNOTATION_COMMANDS) as AnnotationCommandName[];

type Runner<N extends AnnotationCommandName> = (
  session: Session,
  article: AnnotatedArticle,
  given: Given<N>,
) => Promise<AnnotationAnswer>;

function carryOut<N extends AnnotationCommandName>(
  session: Session,
  article: AnnotatedArticle,
  name: N,
  given: Given<N>,
): Promise<AnnotationAnswer> {
  const run: Runner<N> = RUNNERS[name];
  return run(session, article, given);
}

/** A command that is one change, in the text that was there when it came. */
function changing<N extends ChangeName>(name: N): Runner<N> {
  return async (_, article, given) => {
    const change = changeOf(name, given, article.document);
    return answer(await article.change(hasPlaces(given), () => change));
  };
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
  suggest: async (session, article, { kinds }) => {
    const { analysis } = await analysed(session, article);
    const annotations = suggestionsOf(analysis, kinds);
    return answer(await article.change(true, () => ({ kind: 'suggest', annotations })));
  },
  adopt: async (_, article, { owner, ids }) => {
    if (owner === article.own?.who) throw new Refusal('These annotations are in this file already.');
    const all = await article.annotationsOf(owner);
    const annotations = all.filter(({ id }) => ids.includes(id));
    if (annotations.length === 0) throw new Refusal(`${owner || 'The curated file'} has no such annotations.`);
    return answer(await article.change(true, () => ({ kind: 'adopt', annotations })));
  },
  compareWith: async (_, article, { annotator }) => {
    if (annotator !== null && annotator === article.own?.who)
      throw new Refusal('This is the file that you annotate in.');
    if (annotator !== null && !article.annotators.includes(annotator))
      throw new Refusal(`${annotator || 'The team'} has no file of annotations beside this article.`);
    await article.compareWith(annotator);
    return { done: true, message: annotator === null ? 'Nobody is compared with.' : 'Compared.', ids: [] };
  },
  setAnnotator: async ({ annotations }, article, { annotator }) => {
    await annotations.setAnnotator(annotator);
    const file = article.own?.uri ?? '';
    return { done: true, message: `Annotations go to ${file}.`, ids: [] };
  },
  undo: async (_, article) => answer(await article.change(false, () => 'undo')),
  redo: async (_, article) => answer(await article.change(false, () => 'redo')),
  suppress: async (session, article, { code, range, reason = '', where = 'place' }) => {
    const span = spanOf(article.document, range);
    if (where === 'place') {
      const outcome = await article.change(true, () => ({ kind: 'suppress', code, span, reason }));
      return answer(outcome);
    }
    const exact = where === 'workspace' ? article.document.text.slice(span.start, span.end) : null;
    return ignoreInTeam(session, article, { code, exact, reason });
  },
  exportLosses: async (session, article, given) =>
    exportLosses(session, article, await contentOf(session, article, given.analysis ?? false), given.format),
  export: async (session, article, given) =>
    exportArticle(session, article, await contentOf(session, article, given.analysis ?? false), given),
  import: (session, article, given) => importInto(session, article, given),
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
