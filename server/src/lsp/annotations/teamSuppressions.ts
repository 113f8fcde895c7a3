import { addTeamSuppression } from '../../annotations/index';
import type { AnnotationAnswer } from '../../protocol/index';
import type { Session } from '../session';
import type { AnnotatedArticle } from './article';
import { Refusal } from './refusal';
import { nameOf } from './texts';

interface Ignored {
  readonly code: string;
  /** The words in the whole workspace; `null` for any words in this file. */
  readonly exact: string | null;
  readonly reason: string;
}

/** Writes into the team's file that findings are ignored: at certain words everywhere, or all of a code in one article. */
export async function ignoreInTeam(
  { annotations }: Session,
  { document }: AnnotatedArticle,
  { code, exact, reason }: Ignored,
): Promise<AnnotationAnswer> {
  const { uri, path } = annotations.teamPlaceOf(document.uri);
  if (uri === null) throw new Refusal('Save the article first: the team’s file lies beside it.');
  if (exact === '') throw new Refusal('This finding has no words that could be ignored elsewhere.');
  const { text, barrier } = await annotations.texts.read(uri);
  if (barrier !== null) throw new Refusal(`${nameOf(uri)} ${barrier}.`);
  const added = addTeamSuppression(text, { code, exact, files: exact === null ? path : null, reason });
  if (added === null) throw new Refusal(`${nameOf(uri)} has an error. It is not changed until it is repaired.`);
  await annotations.texts.write(uri, text, added);
  await annotations.filesChanged([uri]);
  return { done: true, message: `${code} is ignored now; ${nameOf(uri)} says so.`, ids: [] };
}
