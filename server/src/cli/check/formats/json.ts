import type { FoundFinding, Summary } from '../facts';
import type { CheckFormat } from './format';

/** One finding in JSON: lines and columns from 1, offsets from 0; columns and offsets count UTF-16 units. */
export interface FindingJson {
  readonly path: string;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly span: readonly [start: number, end: number];
  readonly fixes: readonly {
    readonly title: string;
    readonly preferred: boolean;
    readonly changes: readonly { readonly span: readonly [start: number, end: number]; readonly text: string }[];
  }[];
}

/** One object a line, one line a finding. */
export function ndjsonFormat(): CheckFormat {
  return {
    start: '',
    file: ({ path, findings }) => findings.map((one) => `${JSON.stringify(toJson(path, one))}\n`).join(''),
    end: () => '',
  };
}

/** One object with all findings and the counts. */
export function jsonFormat(): CheckFormat {
  let separator = '\n';
  return {
    start: '{\n  "schema": "seedmark-check/1",\n  "findings": [',
    file: ({ path, findings }) =>
      findings
        .map((one) => {
          const text = `${separator}    ${JSON.stringify(toJson(path, one))}`;
          separator = ',\n';
          return text;
        })
        .join(''),
    end: (summary) =>
      `${separator === '\n' ? '' : '\n  '}],\n  "summary": ${JSON.stringify(summary satisfies Summary)}\n}\n`,
  };
}

function toJson(path: string, finding: FoundFinding): FindingJson {
  const { code, severity, message, from, to, start, end, fixes } = finding;
  return {
    path,
    code,
    severity,
    message,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    span: [start, end],
    fixes: fixes.map(({ title, preferred, changes }) => ({
      title,
      preferred,
      changes: changes.map(({ span, text }) => ({ span: [span.start, span.end], text })),
    })),
  };
}
