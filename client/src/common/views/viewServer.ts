import type { LogOutputChannel } from 'vscode';
import { LSPErrorCodes } from 'vscode-languageclient';
import { LIST_ENTITIES, LIST_QUOTES, LOCATE_IN_VIEW } from '../../../../server/src/protocol/index';
import type { LocateParams, ViewPage, ViewQuery, ViewStep } from '../../../../server/src/protocol/index';
import type { ServerSession } from '../serverSession';
import type { ViewId } from './commandIds';

/** What the views ask the server. */
export interface ViewServer {
  /** `undefined` where there is no answer: no server runs, or the text changed again and again. */
  readonly list: (view: ViewId, query: ViewQuery) => Promise<ViewPage | undefined>;
  readonly locate: (params: LocateParams) => Promise<readonly ViewStep[]>;
}

export function viewServer(session: ServerSession, output: LogOutputChannel): ViewServer {
  const ask = async <R>(method: string, params: unknown): Promise<R | undefined> => {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      try {
        return await session.request<R>(method, params);
      } catch (error) {
        output.debug(`${method}: ${String(error)}`);
        if ((error as { readonly code?: unknown }).code !== LSPErrorCodes.ContentModified) return undefined;
      }
    }
    return undefined;
  };
  return {
    list: (view, query) => ask<ViewPage>(view === 'seedmark.entities' ? LIST_ENTITIES : LIST_QUOTES, query),
    locate: async (params) => (await ask<readonly ViewStep[]>(LOCATE_IN_VIEW, params)) ?? [],
  };
}

/** A text that changes while it is asked about is asked about again. */
const MOST_ATTEMPTS = 3;
