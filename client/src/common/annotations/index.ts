import { commands } from 'vscode';
import type { LogOutputChannel, Memento } from 'vscode';
import type { ServerSession } from '../serverSession';
import type { Disposes } from './disposes';
import { connectAnnotations } from './connection';
import { createCountItem } from './countItem';
import { decorateAnnotations } from './decorations';
import type { Desk } from './desk';
import { GROUPED_BY_PLACE_CONTEXT } from './ids';
import { used } from './labels';
import type { LabelKey } from './labels';
import { Notes } from './notes';
import { registerAnnotationCommands } from './registerCommands';
import { AnnotationStore } from './store';
import { AnnotationTree } from './tree';

const RECENT = 'seedmark.annotation.recentLabels';
const GROUPING = 'seedmark.annotation.grouping';

/** Everything that VS Code shows and does with annotations. `memory` keeps the labels used last from one day to the next. */
export function registerAnnotations(session: ServerSession, memory: Memento, output: LogOutputChannel): Disposes[] {
  const server = connectAnnotations(session);
  const store = new AnnotationStore(server, output);
  const grouping = memory.get(GROUPING) === 'place' ? 'place' : 'layer';
  const tree = new AnnotationTree(store, grouping);
  void commands.executeCommand('setContext', GROUPED_BY_PLACE_CONTEXT, grouping === 'place');
  const desk: Desk = {
    server,
    store,
    recent: {
      get: () => memory.get<readonly LabelKey[]>(RECENT, []),
      add: (label) => void memory.update(RECENT, used(memory.get<readonly LabelKey[]>(RECENT, []), label)),
    },
    view: { selection: () => tree.selection, address: () => tree.address, show: () => tree.show() },
  };
  const notes = new Notes(desk);
  return [
    server,
    store,
    tree,
    notes,
    createCountItem(store, server, output),
    decorateAnnotations(store),
    ...registerAnnotationCommands({
      desk,
      notes,
      groupBy: (wanted) => {
        tree.groupBy(wanted);
        void memory.update(GROUPING, wanted);
      },
      output,
    }),
  ];
}
