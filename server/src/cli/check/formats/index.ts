import type { CheckFormat } from './format';
import { jsonFormat, ndjsonFormat } from './json';
import { prettyFormat } from './pretty';

export type CheckFormatName = 'pretty' | 'json' | 'ndjson';

/** Every format, in the order in which they are offered. */
export const CHECK_FORMATS: readonly CheckFormatName[] = ['pretty', 'json', 'ndjson'];

/** A format holds what it has printed: one is for one run. */
export function createCheckFormat(name: CheckFormatName, color: boolean): CheckFormat {
  switch (name) {
    case 'pretty':
      return prettyFormat(color);
    case 'json':
      return jsonFormat();
    case 'ndjson':
      return ndjsonFormat();
  }
}
