import type { Finding, Span } from '../engine/index';
import { overlaps } from '../engine/index';
import type { Target } from './facts';
import { isLost } from './facts';
import { fail, isFields, readText, readTime, warnOfUnknown } from './sidecar/fields';
import type { Reading } from './sidecar/fields';
import { readTarget } from './sidecar/readAnnotation';

/** A finding that somebody looked at and does not want to see again, at its place in one file. */
export interface Suppression {
  /** The code of the check: `quote-altered`. */
  readonly code: string;
  /** The words it was found at; moved and anchored like those of an annotation. */
  readonly target: Target;
  /** Why, for those who come after; may be empty. */
  readonly reason: string;
  readonly author: string;
  readonly created: string | null;
}

/** The same for every file of a workspace, kept in `seedmark.yaml`: a code at certain words, wherever they stand. */
export interface WorkspaceSuppression {
  readonly code: string;
  /** The words it is found at, whole and in the same letters; `null` for any. */
  readonly exact: string | null;
  /** Paths that it holds for, from the folder of `seedmark.yaml` on: `*` is any part of a name, `**` any folders; `null` for all. */
  readonly files: string | null;
  readonly reason: string;
}

/** What is left of the findings, and which suppressions are of no more use. */
export interface Suppressed<F> {
  readonly shown: readonly F[];
  readonly hidden: readonly F[];
  /** Suppressions of this file that hid nothing: their finding was mended, or their words are lost. */
  readonly stale: readonly Suppression[];
  /** Suppressions of the workspace that hid something here. Those that do so in no file are stale; a file alone cannot tell. */
  readonly used: readonly WorkspaceSuppression[];
}

/**
 * Hides findings of one file. A suppression of the file hides a finding of its code whose span shares a character with its words, or is empty and touches them;
 * one whose words are lost hides nothing.
 */
export function suppress<F extends Pick<Finding, 'code' | 'span'>>(
  findings: readonly F[],
  text: string,
  own: readonly Suppression[],
  workspace: readonly WorkspaceSuppression[] = [],
  path = '',
): Suppressed<F> {
  const used = new Set<Suppression | WorkspaceSuppression>();
  const here = workspace.filter(({ files }) => files === null || matchesPath(files, path));
  const isHidden = ({ code, span }: F): boolean => {
    const by = [
      ...own.filter((one) => one.code === code && !isLost(one.target) && isAt(one.target, span)),
      ...here.filter(
        (one) => one.code === code && (one.exact === null || one.exact === text.slice(span.start, span.end)),
      ),
    ];
    by.forEach((one) => used.add(one));
    return by.length > 0;
  };
  const hidden = new Set(findings.filter(isHidden));
  return {
    shown: findings.filter((finding) => !hidden.has(finding)),
    hidden: [...hidden],
    stale: own.filter((one) => !used.has(one)),
    used: workspace.filter((one) => used.has(one)),
  };
}

function isAt(target: Target, span: Span): boolean {
  const isPoint = span.start === span.end || target.start === target.end;
  return isPoint ? target.start <= span.end && span.start <= target.end : overlaps(target, span);
}

/** Whether a path with `/` fits a pattern: `matchesPath('news/*.txt', 'news/a.txt')`. Linear in the pattern times the path. */
export function matchesPath(pattern: string, path: string): boolean {
  return matchesParts(pattern.split('/'), path.split('/'));
}

/** `**` may stand for no folder, so each pattern part keeps the set of path parts that it can start from. */
function matchesParts(pattern: readonly string[], path: readonly string[]): boolean {
  let starts = new Set([0]);
  for (const part of pattern) {
    const next = new Set<number>();
    for (const start of starts) {
      if (part === '**') for (let at = start; at <= path.length; at += 1) next.add(at);
      else if (start < path.length && matchesName(part, path[start] ?? '')) next.add(start + 1);
    }
    starts = next;
  }
  return starts.has(path.length);
}

/** `*` in a name: the pieces between the stars have to follow each other, the first and the last at the edges. */
function matchesName(pattern: string, name: string): boolean {
  const pieces = pattern.split('*');
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (pieces.length === 1) return pattern === name;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= name.length - last.length;
}

const KNOWN: ReadonlySet<string> = new Set(['code', 'at', 'exact', 'prefix', 'suffix', 'reason', 'author', 'created']);

/** Reads one entry of `suppressions`; `null` where it has no code or no place. */
export function readSuppression(value: unknown, reading: Reading): Suppression | null {
  if (!isFields(value)) {
    fail(reading, 'annotation-field-type', 'A suppression has to have fields.');
    return null;
  }
  warnOfUnknown(value, KNOWN, reading);
  const code = readText(value, 'code', '', reading);
  const { at, exact, prefix, suffix } = value;
  const [target] = readTarget({ at, exact, prefix, suffix }, reading);
  if (code === '') fail(reading, 'annotation-field-missing', 'A suppression has to have `code`.');
  if (code === '' || !target) return null;
  return {
    code,
    target,
    reason: readText(value, 'reason', '', reading),
    author: readText(value, 'author', '', reading),
    created: readTime(value, 'created', reading),
  };
}

/** Reads the list `suppressions` of `seedmark.yaml`. */
export function readWorkspaceSuppression(value: unknown, reading: Reading): WorkspaceSuppression | null {
  const code = isFields(value) ? readText(value, 'code', '', reading) : '';
  if (!isFields(value) || code === '') {
    fail(reading, 'annotation-field-missing', 'A suppression has to have `code`.');
    return null;
  }
  warnOfUnknown(value, KNOWN_IN_WORKSPACE, reading);
  return {
    code,
    exact: value['exact'] === undefined ? null : readText(value, 'exact', '', reading),
    files: value['files'] === undefined ? null : readText(value, 'files', '', reading),
    reason: readText(value, 'reason', '', reading),
  };
}

const KNOWN_IN_WORKSPACE: ReadonlySet<string> = new Set(['code', 'exact', 'files', 'reason']);
