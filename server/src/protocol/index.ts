/** Tells the client what was recognised in a document, after every analysis. Server to client, a notification. */
export const DOCUMENT_STATUS = 'seedmark/documentStatus';

export interface DocumentStatus {
  readonly uri: string;
  readonly version: number;
  readonly form: 'inline' | 'front-matter' | null;
  /** `YYYY-MM-DD`, or `null` where the header gives no date that exists. */
  readonly date: string | null;
  readonly paragraphs: number;
  readonly entities: number;
  readonly quotes: number;
  readonly findings: number;
}

/** Turns the header of one form into the other. `workspace/executeCommand` with the document's URI as the only argument. */
export const CONVERT_HEADER_COMMAND = 'seedmark.server.convertHeader';

/** Shows the references of the name at a place: a command of the client, with the document's URI and a position. Clients that have it name it in `initializationOptions.commands`. */
export const SHOW_REFERENCES_COMMAND = 'seedmark.showReferences';

/** Where the server asks for settings: `workspace/configuration` with this section. */
export const CONFIGURATION_SECTION = 'seedmark';

export { ANNOTATION_COMMANDS, ANNOTATIONS_CHANGED, COUNT_ANNOTATIONS, LIST_ANNOTATIONS } from './annotations';
export type {
  AnnotationAnswer,
  AnnotationChoice,
  AnnotationCommandName,
  AnnotationCommands,
  AnnotationCounts,
  AnnotationList,
  AnnotationsChanged,
  ExportAnswer,
  ExportArguments,
  ImportAnswer,
  ListAnnotationsParams,
  OfArticle,
} from './annotations';
export type {
  AnnotationView,
  CandidateView,
  CommentView,
  FormatView,
  LabelView,
  LayerView,
  PlaceRange,
  SuppressionView,
} from './annotationViews';
export { globMatches } from './globs';
export { LIST_ENTITIES, LIST_QUOTES, LOCATE_IN_VIEW, VIEWS_CHANGED } from './views';
export type { LocateParams, ViewIcon, ViewNode, ViewPage, ViewQuery, ViewsChanged, ViewSort, ViewStep } from './views';
export { LIST_FILES, READ_FILE, STAMP_FILES, WRITE_FILE } from './files';
export type {
  ClientFile,
  ClientStamp,
  FolderEntry,
  FolderParams,
  ReadFileParams,
  StampParams,
  WriteFileParams,
} from './files';
