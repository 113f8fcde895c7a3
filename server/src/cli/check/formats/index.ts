import type { CheckFormat } from './format';
import { githubFormat } from './github';
import { jsonFormat, ndjsonFormat } from './json';
import { junitFormat } from './junit';
import { prettyFormat } from './pretty';
import { sarifFormat } from './sarif';

export type CheckFormatName = 'pretty' | 'json' | 'ndjson' | 'sarif' | 'github' | 'junit';

/** Every format, in the order in which they are offered. */
export const CHECK_FORMATS: readonly CheckFormatName[] = ['pretty', 'json', 'ndjson', 'sarif', 'github', 'junit'];

/** A format holds what it has printed: one is for one run. */
export function createCheckFormat(name: CheckFormatName, color: boolean, version: string): CheckFormat {
  switch (name) {
    case 'pretty':
      return prettyFormat(color);
    case 'json':
      return jsonFormat();
    case 'ndjson':
      return ndjsonFormat();
    case 'sarif':
      return sarifFormat(version);
    case 'github':
      return githubFormat();
    case 'junit':
      return junitFormat();
  }
}

export { diffFormat } from './diff';
