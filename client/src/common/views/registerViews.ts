import { commands, window } from 'vscode';
import type { Disposable, LogOutputChannel, Memento } from 'vscode';
import { VIEWS_CHANGED } from '../../../../server/src/protocol/index';
import type { ViewsChanged } from '../../../../server/src/protocol/index';
import { LANGUAGE_ID } from '../commandIds';
import { firstSentence } from '../firstSentence';
import { reportError } from '../messages';
import type { ServerSession } from '../serverSession';
import { MORE_COMMAND, VIEW_COMMAND_IDS } from './commandIds';
import type { ViewId } from './commandIds';
import { latest } from './latest';
import { NamesView } from './namesView';
import { viewCommands } from './viewCommands';
import { viewServer } from './viewServer';
import type { ViewServer } from './viewServer';

/** Makes the tree views of names and quotes, with their commands. They ask nothing before somebody opens them, but for the badge. */
export function registerViews(session: ServerSession, output: LogOutputChannel, memory: Memento): Disposable[] {
  const server = viewServer(session, output);
  const entities = new NamesView('seedmark.entities', server, memory);
  const quotes = new NamesView('seedmark.quotes', server, memory);
  const views = [entities, quotes] as const;
  const badge = latest(() => showBadge(server, quotes));

  session.subscribe(VIEWS_CHANGED, (params) => {
    const { uris } = params as ViewsChanged;
    for (const view of views) view.filesChanged(uris);
    void badge();
  });
  session.onStateChange(() => {
    for (const view of views) view.serverChanged();
    void badge();
  });

  const handlers = viewCommands({ entities, quotes, server });
  const guarded =
    (run: (...args: readonly unknown[]) => Promise<void>) =>
    async (...args: readonly unknown[]) => {
      try {
        await run(...args);
      } catch (error) {
        reportError(output, `That did not work. ${firstSentence(error)}`.trimEnd(), error);
      }
    };
  return [
    ...views,
    window.onDidChangeActiveTextEditor(() => void badge()),
    ...VIEW_COMMAND_IDS.map((id) => commands.registerCommand(id, guarded(handlers[id]))),
    commands.registerCommand(
      MORE_COMMAND,
      guarded(async (id, parent) => {
        await views.find((view) => view.id === (id as ViewId))?.more(typeof parent === 'string' ? parent : null);
      }),
    ),
  ];
}

/** Counts the quotes of the active article that nobody is found to say. */
async function showBadge(server: ViewServer, view: NamesView): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document && document.languageId !== LANGUAGE_ID) return;
  const query = { parent: null, filter: '', sort: 'count', offset: 0, limit: 0 } as const;
  const page = document ? await server.list(view.id, { ...query, file: document.uri.toString() }) : undefined;
  const count = page?.unattributed ?? 0;
  view.setBadge(count, `${count} ${count === 1 ? 'quote' : 'quotes'} without a speaker in this article`);
}
