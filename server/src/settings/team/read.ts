import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';
import { CHECKS, NUMERIC_DATES, STYLE_PROFILES, yamlSentence } from '../../engine/index';
import type { NumericDates, Severities, Severity, Span, StyleProfile } from '../../engine/index';
import { SEVERITY_CHOICES } from './keys';

/** What `seedmark.yaml` says of checks; `null` and empty where it says nothing. */
export interface TeamSettings {
  readonly profile: StyleProfile | null;
  readonly numericDates: NumericDates | null;
  readonly severities: Severities;
  /** In the language of `.gitignore`, from the folder of the file on. */
  readonly ignore: readonly string[];
}

export interface TeamProblem {
  readonly message: string;
  /** UTF-16 offsets in the file, half-open. */
  readonly span: Span;
}

/** In UTF-16 units. */
const LARGEST = 1_000_000;

/**
 * Reads what `seedmark.yaml` says of checks: `profile: ap` is the style `ap`. Never throws; what cannot be used is told with its place and left out. `layers` and `suppressions`
 * are left to `readTeamFile`.
 */
export function readTeamSettings(source: string): {
  readonly settings: TeamSettings;
  readonly problems: readonly TeamProblem[];
} {
  const problems: TeamProblem[] = [];
  const whole = { start: 0, end: source.length };
  if (source.length > LARGEST)
    return { settings: NOTHING, problems: [{ message: 'The file is too long to be read.', span: whole }] };
  const document = parseDocument(source, { version: '1.2', prettyErrors: false, logLevel: 'silent' });
  for (const { message, pos } of document.errors)
    problems.push({ message: yamlSentence(message), span: { start: pos[0], end: Math.max(...pos) } });
  if (problems.length > 0) return { settings: NOTHING, problems };
  const root = document.contents;
  if (root === null) return { settings: NOTHING, problems };
  const report = (node: unknown, message: string): void => void problems.push({ message, span: spanOf(node, whole) });
  if (!isMap(root)) {
    report(root, 'The file has to start with names such as `profile:`.');
    return { settings: NOTHING, problems };
  }
  for (const { key } of pairsOf(root))
    if (!KEYS.includes(textOf(key))) report(key, `\`${textOf(key)}\` is not known; it can be ${KEYS.join(', ')}.`);
  const choice = <T extends string>(name: string, choices: readonly T[]): T | null => {
    const node: unknown = root.get(name, true);
    if (node === undefined) return null;
    const found = choices.find((one) => one === textOf(node));
    if (found === undefined) report(node, `\`${name}\` has to be one of ${choices.join(', ')}.`);
    return found ?? null;
  };
  const settings = {
    profile: choice('profile', STYLE_PROFILES),
    numericDates: choice('numeric-dates', NUMERIC_DATES),
    severities: readSeverities(root.get('severity', true), report),
    ignore: readPatterns(root.get('ignore', true), report),
  };
  return { settings, problems };
}

const NOTHING: TeamSettings = { profile: null, numericDates: null, severities: {}, ignore: [] };
const KEYS: readonly string[] = ['profile', 'numeric-dates', 'severity', 'ignore', 'suppressions', 'layers'];

type Report = (node: unknown, message: string) => void;

function readSeverities(node: unknown, report: Report): Severities {
  if (node === undefined) return {};
  if (!isMap(node)) {
    report(node, '`severity` has to hold codes with a severity each, such as `quote-altered: error`.');
    return {};
  }
  const severities: Record<string, Severity | 'off'> = {};
  for (const { key, value } of pairsOf(node)) {
    const code = textOf(key);
    const choice = SEVERITY_CHOICES.find((one) => one === textOf(value));
    if (!CHECKS.some((check) => check.code === code)) report(key, `There is no check \`${code}\`.`);
    else if (choice === undefined)
      report(value ?? key, `The severity has to be one of ${SEVERITY_CHOICES.join(', ')}.`);
    else severities[code] = choice;
  }
  return severities;
}

function readPatterns(node: unknown, report: Report): string[] {
  if (node === undefined) return [];
  if (!isSeq(node)) {
    report(node, '`ignore` has to be a list of patterns.');
    return [];
  }
  return node.items.flatMap((item) => {
    if (isScalar(item) && typeof item.value === 'string') return [item.value];
    report(item, 'A pattern has to be a text; put it in quotation marks.');
    return [];
  });
}

function pairsOf(map: YAMLMap): Pair[] {
  return map.items;
}

/** Also of `off`, which some write as a truth value. */
function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : '';
}

function spanOf(node: unknown, whole: Span): Span {
  const range = (node as Node | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : whole;
}
