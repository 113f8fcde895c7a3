import { EventEmitter, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ExecuteCommandRequest } from 'vscode-languageclient';
import {
  ANNOTATION_COMMANDS,
  ANNOTATIONS_CHANGED,
  COUNT_ANNOTATIONS,
  LIST_ANNOTATIONS,
} from '../../../../server/src/protocol/index';
import type {
  AnnotationCommandName,
  AnnotationCommands,
  AnnotationCounts,
  AnnotationList,
  AnnotationsChanged,
} from '../../../../server/src/protocol/index';
import type { ServerSession } from '../serverSession';
import type { Disposes } from './disposes';
import type { AnnotationServer, AnswerTo } from './server';

/** The running language server as the annotations see it. */
export function connectAnnotations(session: ServerSession): AnnotationServer & Disposes {
  const changed = new EventEmitter<string>();
  /** How often the server told of changes, by article. */
  const told = new Map<string, number>();
  const subscription = session.onDidMakeClient((client) => {
    client.onNotification(ANNOTATIONS_CHANGED, ({ uri }: AnnotationsChanged) => {
      told.set(uri, (told.get(uri) ?? 0) + 1);
      changed.fire(uri);
    });
  });
  const client = (): BaseLanguageClient => {
    const running = session.runningClient;
    if (running === undefined) throw new Error('The language server is not running.');
    return running;
  };
  const addressOf = (uri: Uri): string => session.runningClient?.code2ProtocolConverter.asUri(uri) ?? uri.toString();
  return {
    isRunning: () => session.runningClient !== undefined,
    list: async (uri) => client().sendRequest<AnnotationList | null>(LIST_ANNOTATIONS, { uri: addressOf(uri) }),
    counts: async () => client().sendRequest<AnnotationCounts>(COUNT_ANNOTATIONS),
    run: async <N extends AnnotationCommandName>(name: N, argument: AnnotationCommands[N]): Promise<AnswerTo<N>> => {
      const before = told.get(argument.uri);
      const answer: AnswerTo<N> = await client().sendRequest(ExecuteCommandRequest.method, {
        command: ANNOTATION_COMMANDS[name],
        arguments: [argument],
      });
      // The next command must not see the list of before, though the server may tell of the change only when it rests.
      if (answer.done && told.get(argument.uri) === before) changed.fire(argument.uri);
      return answer;
    },
    onDidChange: changed.event,
    onDidStartOrStop: session.onDidStartOrStop,
    addressOf,
    uriOf: (address) => session.runningClient?.protocol2CodeConverter.asUri(address) ?? Uri.parse(address),
    toRange: (range) => client().protocol2CodeConverter.asRange(range),
    fromRange: (range) => client().code2ProtocolConverter.asRange(range),
    dispose: () => {
      subscription.dispose();
      changed.dispose();
    },
  };
}
