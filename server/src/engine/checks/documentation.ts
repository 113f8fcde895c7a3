import type { Document } from '../analysis';
import { compileRegistry } from '../registry/compile';
import type { Registry } from '../registry/facts';
import { sliceOf } from '../text/span';
import { NO_NAMES } from './knownNames';
import type { AcrossDeclaration } from './acrossFiles';
import type { Check, CheckDeclaration, Fix, Problem } from './facts';

/**
 * The page `docs/checks.md`: one heading a check, so that `checks.md#header-missing` leads to it.
 * The messages and fixes shown are what the check says about its example, analysed by `read`.
 */
export function checksPage(
  checks: readonly Check[],
  read: (text: string, registry: Registry | null) => Document,
  across: readonly AcrossExample[] = [],
): string {
  return [
    INTRODUCTION,
    TABLE_HEAD,
    ...[...checks, ...across.map(({ declaration }) => declaration)].map(row),
    '',
    ...checks.map((check) => section(check, read)),
    ...across.map(acrossSection),
  ].join('\n');
}

/** A check across files, and what it says of its example beside the other file. */
interface AcrossExample {
  readonly declaration: AcrossDeclaration;
  readonly findings: readonly Problem[];
}

const INTRODUCTION = `# Checks

<!-- Made from the checks' own declarations by \`npm run generate\`. Do not edit. -->

Each check has a code that stays the same, a severity that you can change or switch off with the setting
\`seedmark.checks.severity\`, and, where the meaning is certain, a fix. No check looks at the clock, and no fix touches
quoted words. An error is something that is surely broken; a warning deserves a look; a hint may be right as it is.
`;

const TABLE_HEAD = '| code | severity | what is reported |\n|---|---|---|';

function row({ code, severity, what }: CheckDeclaration): string {
  return `| [\`${code}\`](#${code}) | ${severity} | ${what} |`;
}

function section(check: Check, read: (text: string, registry: Registry | null) => Document): string {
  const parts = [...head(check)];
  if (check.example !== '') parts.push('For example', fenced(check.example), ...findings(check, read));
  return `${parts.join('\n\n')}\n`;
}

function acrossSection({ declaration, findings: found }: AcrossExample): string {
  const { example, other } = declaration;
  const shown = found.slice(0, 1).flatMap((problem) => shownFinding(example, problem));
  const parts = [
    ...head(declaration),
    'For example',
    fenced(example),
    'beside other files with',
    fenced(other),
    ...shown,
  ];
  return `${parts.join('\n\n')}\n`;
}

function head({ code, what, why, severity }: CheckDeclaration): string[] {
  return [`## ${code}`, `${what} Default severity: **${severity}**.`, why];
}

function findings(check: Check, read: (text: string, registry: Registry | null) => Document): string[] {
  const registry = check.exampleRegistry ? compileRegistry(check.exampleRegistry) : null;
  const document = read(check.example, registry);
  const options = { style: 'none' as const, names: { ...NO_NAMES, registry }, ...check.exampleOptions };
  return check.run(document, options).flatMap((problem) => shownFinding(document.text, problem));
}

function shownFinding(text: string, { span, message, fixes }: Problem): string[] {
  const place = sliceOf(text, span).replace(/\s+/g, ' ');
  return [`reports at \`${place}\`:`, `> ${message}`, ...(fixes.length > 0 ? [fixes.map(fixLine).join('\n')] : [])];
}

function fixLine({ title, preferred }: Fix): string {
  return `- Fix${preferred ? ' (preferred)' : ''}: ${title}`;
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.replace(/\n$/, '')}\n\`\`\``;
}
