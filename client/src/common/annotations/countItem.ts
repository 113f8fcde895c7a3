import { MarkdownString, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import type { AnnotationCounts } from '../../../../server/src/protocol/index';
import { LANGUAGE_ID } from '../commandIds';
import type { Disposes } from './disposes';
import { countDetails, countText } from './countWords';
import type { AnnotationCommandId } from './ids';
import type { AnnotationServer } from './server';
import type { AnnotationStore } from './store';

/** The entry in the status bar: how many annotations the active article has; a click opens the view. */
export function createCountItem(store: AnnotationStore, server: AnnotationServer, output: LogOutputChannel): Disposes {
  const item = window.createStatusBarItem('seedmark.annotations.count', StatusBarAlignment.Right, 90);
  const show: AnnotationCommandId = 'seedmark.annotation.show';
  item.name = 'Seedmark Annotations';
  item.command = show;
  let workspaceCounts: AnnotationCounts | undefined;
  /** One request at a time; the answer to the last change is the one that counts. */
  let isCounting = false;
  let isStale = false;

  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const list = document?.languageId === LANGUAGE_ID ? store.listOf(document) : undefined;
    if (list === undefined) {
      item.hide();
      return;
    }
    const text = countText(list);
    const details = countDetails(list, workspaceCounts);
    item.text = text.shown;
    item.accessibilityInformation = { label: text.spoken };
    item.tooltip = new MarkdownString('', true).appendText(details.join('\n'));
    item.backgroundColor = text.isWarning ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };
  const count = async (): Promise<void> => {
    isStale = true;
    if (isCounting || !server.isRunning()) return;
    isCounting = true;
    try {
      while (isStale) {
        isStale = false;
        workspaceCounts = await server.counts();
        update();
      }
    } catch (error) {
      output.debug(`annotation counts: ${String(error)}`);
    } finally {
      isCounting = false;
    }
  };
  const subscriptions = [
    store.onDidChange(() => {
      update();
      void count();
    }),
    window.onDidChangeActiveTextEditor(update),
  ];
  update();
  return {
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
      item.dispose();
    },
  };
}
