import { EXCHANGE_FORMATS, isLost, reanchorAnnotations } from '../../annotations/index';
import type { Annotation, Format, FormatDocument, FormatFile } from '../../annotations/index';
import type { ImportAnswer } from '../../protocol/index';
import { childUri } from '../files/addresses';
import type { Session } from '../session';
import { placeOf } from './addresses';
import type { Given } from './arguments';
import type { AnnotatedArticle } from './article';
import { Refusal } from './refusal';
import { nameOf } from './texts';

/**
 * Takes annotations out of files of another tool into the article that is open, as one change. Where the files have another text, the words are looked for in the
 * article.
 */
export async function importInto(
  session: Session,
  article: AnnotatedArticle,
  { format: id, files = [], contents = [], dryRun = false }: Given<'import'>,
): Promise<ImportAnswer> {
  const format = EXCHANGE_FORMATS.find((one) => one.id === id);
  if (!format)
    throw new Refusal(`There is no format ${id}. There are ${EXCHANGE_FORMATS.map((one) => one.id).join(', ')}.`);
  const { document: asked } = article;
  const { text, uri } = asked;
  const name = nameOf(uri);
  const all = [...contents, ...(await readAll(session, format, files))];
  if (all.length === 0) throw new Refusal('Say which files are to be imported.');
  const { documents, problems, losses } = format.import({ files: all, text: { name, content: text } });
  const document = chosen(documents, name, text);
  if (!document)
    throw new Refusal(problems[0]?.message ?? `The files hold ${documents.length} texts, and none is ${name}.`);
  const annotations = placed(document, text);
  const orphaned = annotations.filter(({ targets }) => targets.some(isLost)).length;
  const outcome = dryRun
    ? { done: true, words: `Would import ${annotations.length} annotations.`, ids: [] }
    : await article.change(asked, { kind: 'import', annotations });
  return {
    done: outcome.done,
    message: outcome.words,
    ids: outcome.ids,
    losses: losses.map(({ message }) => message),
    problems: problems.map(({ message }) => message),
    count: annotations.length,
    orphaned,
  };
}

async function readAll(session: Session, format: Format, uris: readonly string[]): Promise<FormatFile[]> {
  const { texts } = session.annotations;
  const found = new Map<string, FormatFile>();
  for (const uri of uris) {
    const content = await texts.saved(uri);
    if (content === null) throw new Refusal(`${nameOf(uri)} cannot be read.`);
    found.set(uri, { name: nameOf(uri), content });
  }
  for (const uri of uris) {
    const { folder, name } = placeOf(uri) ?? { folder: '', name: '' };
    for (const beside of format.beside?.(name) ?? []) {
      const other = childUri(folder, beside);
      const content = found.has(other) ? null : await texts.saved(other);
      if (content !== null) found.set(other, { name: beside, content });
    }
  }
  return [...found.values()];
}

/** Of several texts, the one that is the article. */
function chosen(documents: readonly FormatDocument[], name: string, text: string): FormatDocument | undefined {
  const [only] = documents;
  if (documents.length === 1) return only;
  return documents.find((one) => one.text === text) ?? documents.find((one) => one.name === name);
}

function placed(document: FormatDocument, text: string): readonly Annotation[] {
  if (document.text === text) return document.annotations;
  return reanchorAnnotations(document.annotations, text, document.text).annotations;
}
