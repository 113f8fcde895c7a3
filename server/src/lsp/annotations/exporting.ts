import { EXPORT_FORMATS } from '../../annotations/index';
import type { Annotation, Format, FormatDocument, FormatFile, Loss } from '../../annotations/index';
import type { Span } from '../../engine/index';
import type { ExportAnswer } from '../../protocol/index';
import { childUri } from '../files/addresses';
import type { Session } from '../session';
import { placeOf } from './addresses';
import type { Given } from './arguments';
import type { AnnotatedArticle } from './article';
import { Refusal } from './refusal';

/** What is written: annotations that stand in the article as it is. */
export interface Content {
  readonly annotations: readonly Annotation[];
  readonly sentences: readonly Span[];
}

/** What would be lost, and which files would be written; nothing is. */
export async function exportLosses(
  session: Session,
  article: AnnotatedArticle,
  content: Content,
  format: string,
): Promise<ExportAnswer> {
  const { files, losses } = exported(article, content, formatOf(format));
  const planned = await plan(session, article, files);
  return {
    done: true,
    message: losses.length === 0 ? 'Nothing is lost.' : 'Not all of it can be written.',
    ids: [],
    losses: losses.map(({ message }) => message),
    files: planned.map(({ name, uri, exists }) => ({ name, uri, content: null, exists })),
  };
}

/** The files, written beside the article where that is wished. Either all are written, or what stands in the way is said before any is. */
export async function exportArticle(
  session: Session,
  article: AnnotatedArticle,
  content: Content,
  { format, write = false, force = false }: Given<'export'>,
): Promise<ExportAnswer> {
  const { files, losses } = exported(article, content, formatOf(format));
  const planned = await plan(session, article, files);
  if (write) await writeAll(session, article, planned, force);
  const names = planned.map(({ name }) => name).join(', ');
  return {
    done: true,
    message: write ? `Written: ${names}.` : `${planned.length} files.`,
    ids: [],
    losses: losses.map(({ message }) => message),
    files: planned.map(({ name, uri, exists, content: text }) => ({ name, uri, content: write ? null : text, exists })),
  };
}

function formatOf(id: string): Format {
  const format = EXPORT_FORMATS.find((one) => one.id === id);
  if (format) return format;
  throw new Refusal(`There is no format ${id}. There are ${EXPORT_FORMATS.map((one) => one.id).join(', ')}.`);
}

function exported(
  { document }: AnnotatedArticle,
  { annotations, sentences }: Content,
  format: Format,
): { files: readonly FormatFile[]; losses: readonly Loss[] } {
  const name = placeOf(document.uri)?.name ?? 'article.txt';
  const content: FormatDocument = { name, text: document.text, sentences, annotations };
  const { files, losses } = format.export(content);
  return { files: [...files, ...(format.shared?.([content]) ?? [])], losses };
}

interface Planned extends FormatFile {
  readonly uri: string | null;
  /** There is such a file, with another content. */
  readonly exists: boolean;
}

async function plan(
  { annotations }: Session,
  { document }: AnnotatedArticle,
  files: readonly FormatFile[],
): Promise<Planned[]> {
  const folder = placeOf(document.uri)?.folder;
  return Promise.all(
    files.map(async ({ name, content }): Promise<Planned> => {
      const uri = folder === undefined ? null : childUri(folder, name);
      const before = uri === null ? null : await annotations.texts.saved(uri);
      return { name, content, uri, exists: before !== null && before !== content };
    }),
  );
}

async function writeAll(
  { annotations }: Session,
  { document }: AnnotatedArticle,
  planned: readonly Planned[],
  force: boolean,
): Promise<void> {
  const own = placeOf(document.uri)?.name;
  const there = planned.filter(({ exists }) => exists).map(({ name }) => name);
  if (own !== undefined && there.includes(own))
    throw new Refusal(`This form is written to ${own}, which is the article itself. Save or rename it first.`);
  if (there.length > 0 && !force)
    throw new Refusal(`There is another ${there.join(', ')} already. Nothing was written.`);
  for (const { uri, content } of planned) {
    if (uri === null) throw new Refusal('Save the article first: files are written beside it.');
    await annotations.texts.create(uri, content);
  }
}
