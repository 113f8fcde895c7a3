import { parseHeader } from '../../engine/index';
import type { Registry } from '../../engine/index';
import { createDocument, rangeOf } from '../../features/index';
import { fileRecord } from '../../workspace/index';
import type { FileRecord } from '../../workspace/index';
import type { Session } from '../session';
import { isArticleByName } from './folders';

/** The record of a file that nobody has open, with the registry that counts for it; `undefined` where it is no article. */
export function recordOfText(
  session: Session,
  uri: string,
  text: string,
  registry: Registry | null,
): FileRecord | undefined {
  const document = createDocument(uri, 0, text, session.client.unit);
  if (!isArticleByName(uri) && !hasDate(text)) return undefined;
  const analysis = session.runtime.engine.analyze(text, { registry });
  return fileRecord(uri, analysis, (span) => rangeOf(document, span));
}

function hasDate(text: string): boolean {
  return parseHeader(text)?.fields.some(({ key }) => key === 'date') ?? false;
}
