import type { Log, Region, ReportingDescriptor, Result, Run } from 'sarif';
import { CHECKS } from '../../../engine/index';
import type { Severity } from '../../../engine/index';
import type { FoundFinding } from '../facts';
import { fingerprintOf } from '../fingerprint';
import type { CheckFormat } from './format';

/**
 * SARIF 2.1.0, the format of code scanning (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). Columns and offsets count UTF-16 units. Results are printed as they
 * come; what is known only at the end follows them.
 */
export function sarifFormat(version: string): CheckFormat {
  const log: Omit<Log, 'runs'> = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' };
  const run: Omit<Run, 'results'> = {
    tool: { driver: { name: 'seedmark', version, rules: CHECKS.map(toRule) } },
    columnKind: 'utf16CodeUnits',
  };
  let separator = '';
  return {
    start: `${JSON.stringify(log).slice(0, -1)},"runs":[${JSON.stringify(run).slice(0, -1)},"results":[`,
    file: ({ path, findings }) =>
      findings
        .map((finding) => {
          const text = `${separator}\n${JSON.stringify(toResult(path, finding))}`;
          separator = ',';
          return text;
        })
        .join(''),
    end: ({ failed }) => `\n],"invocations":[{"executionSuccessful":${failed === 0}}]}]}\n`,
  };
}

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function toRule({ code, severity, what, why, example }: (typeof CHECKS)[number]): ReportingDescriptor {
  const shown = example === '' ? '' : `\n\nFor example:\n\n${example.trimEnd()}`;
  const fenced = example === '' ? '' : `\n\nFor example:\n\n\`\`\`text\n${example.trimEnd()}\n\`\`\``;
  return {
    id: code,
    shortDescription: { text: what },
    fullDescription: { text: why },
    help: { text: `${what} ${why}${shown}`, markdown: `${what} ${why}${fenced}` },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function toResult(path: string, finding: FoundFinding): Result {
  const { code, severity, message, start, end, from, to, excerpt, fixes } = finding;
  const artifactLocation = { uri: toUri(path) };
  const region: Region = {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
    snippet: { text: excerpt.text.slice(excerpt.start, excerpt.end) },
  };
  const ruleIndex = CHECKS.findIndex((check) => check.code === code);
  return {
    ruleId: code,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    partialFingerprints: { 'seedmark/v1': fingerprintOf(path, finding) },
    ...(fixes.length === 0
      ? {}
      : {
          fixes: fixes.map(({ title, changes }) => ({
            description: { text: title },
            artifactChanges: [
              {
                artifactLocation,
                replacements: changes.map(({ span, text }) => ({
                  deletedRegion: { charOffset: span.start, charLength: span.end - span.start },
                  insertedContent: { text },
                })),
              },
            ],
          })),
        }),
  };
}

/** A relative path as a URI reference; a colon in its first part would be read as a scheme. */
function toUri(path: string): string {
  const encoded = path.split('/').map(encodePart).join('/');
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

/** A lone surrogate, which no URI can hold, is U+FFFD. */
function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'));
}
