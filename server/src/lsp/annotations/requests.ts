import { COUNT_ANNOTATIONS, LIST_ANNOTATIONS } from '../../protocol/index';
import type { AnnotationCounts, AnnotationList } from '../../protocol/index';
import { messageOf } from '../runtime';
import type { Session } from '../session';
import { countAnnotations } from './counts';

/** Requests of our own about annotations. They never fail: what cannot be answered is `null`, and logged. */
export function answerAnnotationRequests(session: Session): void {
  const { connection, annotations, logger } = session;
  connection.onRequest(LIST_ANNOTATIONS, async (params: unknown): Promise<AnnotationList | null> => {
    try {
      const uri: unknown = (params as { readonly uri?: unknown } | null | undefined)?.uri;
      return typeof uri === 'string' ? await annotations.list(uri) : null;
    } catch (error) {
      logger.error(`${LIST_ANNOTATIONS} failed: ${messageOf(error)}`);
      return null;
    }
  });
  connection.onRequest(COUNT_ANNOTATIONS, async (): Promise<AnnotationCounts | null> => {
    try {
      return await countAnnotations(session);
    } catch (error) {
      logger.error(`${COUNT_ANNOTATIONS} failed: ${messageOf(error)}`);
      return null;
    }
  });
}
