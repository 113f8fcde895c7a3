import type { Format } from './facts';

export type { Exported, Format, FormatDocument, FormatFile, FormatInput, Imported, Loss } from './facts';

/** Every form of file that annotations are exchanged in, in the order in which they are offered. */
export const EXCHANGE_FORMATS: readonly Format[] = [];
