import type { Finding, Span } from '../engine/index';
import { overlaps } from '../engine/index';
import type { AnnotationProblem, Target } from './facts';
import { isLost } from './facts';
import { fail, isFields, readText, readTime, warnOfUnknown } from './sidecar/fields';
import type { Reading } from './sidecar/fields';
import { matchesPath } from './paths';
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

/** The code of the finding that a suppression hides nothing any more. */
export const STALE_CODE = 'suppression-stale';

/** Suppressions of no more use as findings, at their places in the article; of lost words, at the place where they were. */
export function staleFindings(stale: readonly Suppression[]): AnnotationProblem[] {
  return stale.map(({ code, target: { start, end, exact } }) => {
    const why = isLost({ start, end, exact, prefix: '', suffix: '' }) ? 'its words are gone' : 'there is none any more';
    const message = `\`${code}\` is ignored here, but ${why}. The suppression can be deleted.`;
    return { code: STALE_CODE, message, span: { start, end }, severity: 'warning' };
  });
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
  const ownByCode = byCode(own.filter(({ target }) => !isLost(target)));
  const isHidden = ({ code, span }: F): boolean => {
    const by = [
      ...hiding(ownByCode.get(code), span),
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

/** Suppressions of one code in order of their starts, and how far those up to each reach. */
interface InOrder {
  readonly suppressions: readonly Suppression[];
  readonly reach: readonly number[];
}

function byCode(suppressions: readonly Suppression[]): ReadonlyMap<string, InOrder> {
  const groups = new Map<string, Suppression[]>();
  for (const one of suppressions) {
    const group = groups.get(one.code);
    if (group) group.push(one);
    else groups.set(one.code, [one]);
  }
  return new Map(
    [...groups].map(([code, group]) => {
      group.sort((a, b) => a.target.start - b.target.start);
      let reach = 0;
      return [code, { suppressions: group, reach: group.map(({ target }) => (reach = Math.max(reach, target.end))) }];
    }),
  );
}

/** Those at a place: backwards from the last that starts before its end, as long as one can reach it. */
function hiding(group: InOrder | undefined, span: Span): Suppression[] {
  if (!group) return [];
  const { suppressions, reach } = group;
  let low = 0;
  let high = suppressions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((suppressions[middle]?.target.start ?? 0) <= span.end) low = middle + 1;
    else high = middle;
  }
  const found: Suppression[] = [];
  for (let index = low - 1; index >= 0 && (reach[index] ?? 0) >= span.start; index -= 1) {
    const one = suppressions[index];
    if (one && isAt(one.target, span)) found.push(one);
  }
  return found;
}

function isAt(target: Target, span: Span): boolean {
  const isPoint = span.start === span.end || target.start === target.end;
  return isPoint ? target.start <= span.end && span.start <= target.end : overlaps(target, span);
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
