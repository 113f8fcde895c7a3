import { parseHeader } from '../../engine/index';
import type { Engine, NumericDates, Registry, Severities, StyleProfile } from '../../engine/index';
import { createDocument, rangeOf } from '../../features/index';
import type { PositionUnit } from '../../features/index';
import { fileRecord } from '../../workspace/index';
import type { FileRecord } from '../../workspace/index';
import type { Session } from '../session';
import { isArticleByName } from './folders';

/** What a record depends on beside the text and the engine. */
export interface ReadOptions {
  readonly unit: PositionUnit;
  readonly numericDates?: NumericDates;
  readonly style?: StyleProfile;
  readonly registry: Registry | null;
}

/** The record of a file that nobody has open, with the registry that counts for it; `undefined` where it is no article. */
export function recordOfText(
  session: Session,
  uri: string,
  text: string,
  registry: Registry | null,
): FileRecord | undefined {
  return readArticle(session.runtime.engine, uri, text, { unit: session.client.unit, registry });
}

/**
 * The record of a text; `undefined` where it is no article. Findings have the severities that checks have by themselves; those of
 * `LEFT_OUT` are missing.
 */
export function readArticle(
  engine: Engine,
  uri: string,
  text: string,
  { unit, ...options }: ReadOptions,
): FileRecord | undefined {
  if (!isArticleByName(uri) && !hasDate(text)) return undefined;
  const document = createDocument(uri, 0, text, unit);
  return fileRecord(uri, engine.analyze(text, { ...options, severities: LEFT_OUT }), (span) => rangeOf(document, span));
}

/** Checks that hold every name against all that are known cost a sixth of the whole analysis, and nobody sees what they find in a closed file. */
const LEFT_OUT: Severities = { 'name-spelling': 'off' };

function hasDate(text: string): boolean {
  return parseHeader(text)?.fields.some(({ key }) => key === 'date') ?? false;
}
