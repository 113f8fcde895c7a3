import type { Event, Range, Uri } from 'vscode';
import type {
  AnnotationAnswer,
  AnnotationCommandName,
  AnnotationCommands,
  AnnotationCounts,
  AnnotationList,
  ExportAnswer,
  ImportAnswer,
  PlaceRange,
} from '../../../../server/src/protocol/index';

/** What a command answers. */
export type AnswerTo<N extends AnnotationCommandName> = N extends 'export' | 'exportLosses'
  ? ExportAnswer
  : N extends 'import'
    ? ImportAnswer
    : AnnotationAnswer;

/** The server, as far as annotations go. Requests throw where it does not run or refuses them. */
export interface AnnotationServer {
  /** Whether it can be asked. */
  readonly isRunning: () => boolean;
  readonly list: (uri: Uri) => Promise<AnnotationList | null>;
  readonly counts: () => Promise<AnnotationCounts>;
  readonly run: <N extends AnnotationCommandName>(name: N, argument: AnnotationCommands[N]) => Promise<AnswerTo<N>>;
  /** Fires with the address of an article whose annotations changed. */
  readonly onDidChange: Event<string>;
  /** Fires when the server started, and when it ended: what was known may be old. */
  readonly onDidStartOrStop: Event<void>;
  /** The address by which the server knows a document. */
  readonly addressOf: (uri: Uri) => string;
  readonly uriOf: (address: string) => Uri;
  /** Ranges count differently for the server: they are converted here and nowhere else. */
  readonly toRange: (range: PlaceRange) => Range;
  readonly fromRange: (range: Range) => PlaceRange;
}
