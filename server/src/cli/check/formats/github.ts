import type { Severity } from '../../../engine/index';
import type { FoundFinding } from '../facts';
import type { CheckFormat } from './format';

/**
 * Workflow commands of GitHub Actions: `::warning file=a.txt,line=3,endLine=3,col=14,endColumn=18,title=quote-altered::…`.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubFormat(): CheckFormat {
  return {
    start: '',
    file: ({ path, findings }) => findings.map((finding) => command(path, finding)).join(''),
    end: () => '',
  };
}

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function command(path: string, { code, severity, message, from, to }: FoundFinding): string {
  const properties = [
    `file=${escapeProperty(path)}`,
    `line=${from.line}`,
    `endLine=${to.line}`,
    // GitHub takes columns only within one line.
    ...(from.line === to.line ? [`col=${from.column}`, `endColumn=${to.column}`] : []),
    `title=${escapeProperty(code)}`,
  ];
  return `::${LEVELS[severity]} ${properties.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
