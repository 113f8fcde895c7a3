import { readSidecar, reanchor, suppress } from '../../annotations/index';
import type { Suppression } from '../../annotations/index';
import { parseHeader } from '../../engine/index';
import type { Analysis, Engine, Finding } from '../../engine/index';
import { decode } from '../decode';
import type { CheckedText, CheckJob, CheckSettings } from './facts';
import { foundFindings } from './foundFindings';
import { applySafeFixes } from './safeFixes';
import { isAtLeast } from './severity';

/** Checks one file, and mends what can be mended without asking. Pure: the same job has the same answer in every thread. */
export function checkText(engine: Engine, job: CheckJob, settings: CheckSettings): CheckedText {
  const { text, encoding, firstBadByte } = decode(job.bytes);
  const notices: string[] = [];
  if (job.onlyWithHeader && !hasDate(text))
    return { isArticle: false, notices, findings: [], suppressed: 0, fixed: null };
  if (firstBadByte !== null)
    notices.push(`invalid ${encoding}, first at byte offset ${firstBadByte}; replaced by U+FFFD`);
  const own = readSuppressions(job.sidecar, notices);
  const look = (current: string): Look => lookAt(current, engine, own, job, settings);
  const canFix = settings.fixFrom !== null && encoding === 'UTF-8' && firstBadByte === null;
  const { current, seen, count } = canFix ? fix(text, look, settings) : { current: text, seen: look(text), count: 0 };
  if (settings.fixFrom !== null && !canFix) notices.push('not mended: only valid UTF-8 is written');
  return {
    isArticle: true,
    notices,
    findings: foundFindings(current, seen.shown),
    suppressed: seen.hidden,
    fixed: count === 0 ? null : { before: text, after: current, count },
  };
}

interface Look {
  readonly analysis: Analysis;
  readonly shown: readonly Finding[];
  readonly hidden: number;
}

function lookAt(
  text: string,
  engine: Engine,
  own: readonly Suppression[],
  { path }: CheckJob,
  settings: CheckSettings,
): Look {
  const { style, numericDates, severities, suppressions } = settings;
  const analysis = engine.analyze(text, { style, numericDates, severities });
  const anchored =
    own.length === 0
      ? []
      : reanchor(
          own.map(({ target }) => target),
          text,
        );
  const here = own.map((one, index) => ({ ...one, target: anchored[index]?.target ?? one.target }));
  const { shown, hidden } = suppress(analysis.findings, text, here, suppressions, path);
  return { analysis, shown, hidden: hidden.length };
}

/** How often fixes may make room for others; two that undo each other have to end. */
const MOST_ROUNDS = 10;

function fix(
  text: string,
  look: (text: string) => Look,
  { fixFrom }: CheckSettings,
): { current: string; seen: Look; count: number } {
  let current = text;
  let seen = look(text);
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const wanted = seen.shown.filter(({ severity }) => fixFrom !== null && isAtLeast(severity, fixFrom));
    const mended = applySafeFixes(seen.analysis, wanted);
    if (mended.count === 0) break;
    current = mended.text;
    count += mended.count;
    seen = look(current);
  }
  return { current, seen, count };
}

function readSuppressions(sidecar: string | null, notices: string[]): readonly Suppression[] {
  if (sidecar === null) return [];
  const { suppressions, problems } = readSidecar(sidecar);
  if (problems.some(({ severity }) => severity === 'error'))
    notices.push('its file of annotations has mistakes, so that findings it hides may be shown');
  return suppressions;
}

function hasDate(text: string): boolean {
  return parseHeader(text)?.fields.some(({ key }) => key === 'date') ?? false;
}
