import { EventEmitter, LogLevel, workspace } from 'vscode';
import type { LogOutputChannel } from 'vscode';

/**
 * A view of the output channel for the protocol trace. The language client traces only where the channel's log level is
 * Trace; here `seedmark.trace.server` decides too, so that one setting is enough. Disposing it leaves the channel open.
 */
export function createTraceChannel(output: LogOutputChannel): LogOutputChannel {
  const changed = new EventEmitter<LogLevel>();
  const level = (): LogLevel => (isTraceWanted() ? LogLevel.Trace : output.logLevel);
  const subscriptions = [
    changed,
    output.onDidChangeLogLevel(() => changed.fire(level())),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('seedmark.trace.server')) changed.fire(level());
    }),
  ];
  return {
    name: output.name,
    get logLevel() {
      return level();
    },
    onDidChangeLogLevel: changed.event,
    append: (value) => output.append(value),
    appendLine: (value) => output.appendLine(value),
    replace: (value) => output.replace(value),
    clear: () => output.clear(),
    ...shownLike(output),
    trace: (message) => (isTraceWanted() ? output.info(message) : output.trace(message)),
    debug: (message) => output.debug(message),
    info: (message) => output.info(message),
    warn: (message) => output.warn(message),
    error: (message) => output.error(message),
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** Apart, as `show` has a deprecated overload that nobody calls. */
function shownLike(output: LogOutputChannel) {
  return { show: () => output.show(true), hide: () => output.hide() };
}

function isTraceWanted(): boolean {
  return workspace.getConfiguration('seedmark').get<string>('trace.server', 'off') !== 'off';
}
