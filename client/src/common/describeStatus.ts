import type { DocumentStatus } from '../../../server/src/protocol/index';

export type ServerState = 'starting' | 'running' | 'stopped';

/** What the status item says, in plain values. */
export interface StatusDescription {
  readonly text: string;
  readonly detail: string;
  readonly severity: 'information' | 'warning' | 'error';
  readonly busy: boolean;
  /** Whether to offer a restart. */
  readonly offersRestart: boolean;
}

/** Describes what was recognised in a document; `undefined` is a document that was not analysed yet. */
export function describeStatus(server: ServerState, status: DocumentStatus | undefined): StatusDescription {
  if (server === 'stopped')
    return {
      text: 'Seedmark is not running',
      detail: 'Its language server stopped or could not be started',
      severity: 'error',
      busy: false,
      offersRestart: true,
    };
  if (server === 'starting' || status === undefined)
    return { text: 'Reading the article', detail: '', severity: 'information', busy: true, offersRestart: false };
  return {
    text: headline(status),
    detail: [formName(status), ...counts(status)].join(' · '),
    severity: status.date === null ? 'warning' : 'information',
    busy: false,
    offersRestart: false,
  };
}

function headline({ form, date }: DocumentStatus): string {
  if (form === null) return 'No date header';
  return date === null ? 'No date that exists' : `Article of ${date}`;
}

function formName({ form }: DocumentStatus): string {
  if (form === null) return 'Relative dates cannot be resolved';
  return form === 'inline' ? 'Inline header' : 'Front matter';
}

function counts(status: DocumentStatus): string[] {
  return [
    counted(status.paragraphs, 'paragraph', 'paragraphs'),
    counted(status.entities, 'entity', 'entities'),
    counted(status.quotes, 'quote', 'quotes'),
    counted(status.findings, 'finding', 'findings'),
  ];
}

function counted(count: number, one: string, many: string): string {
  return `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`;
}
