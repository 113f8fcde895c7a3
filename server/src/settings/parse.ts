import type { Report, Setting } from './setting';
import { SETTINGS } from './settings';
import type { Settings } from './settings';

/** Settings and what was wrong with them, one sentence a problem. */
export interface ParsedSettings {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = parseSettings(undefined).settings;

/**
 * Reads the value of the section `seedmark`: any JSON value, nested (`{ checks: { severity: … } }`) or with dotted
 * names (`{ 'checks.severity': … }`). Never throws; what cannot be used is reported and falls back.
 */
export function parseSettings(raw: unknown): ParsedSettings {
  const problems: string[] = [];
  const report: Report = (path, problem) => problems.push(`${path} ${problem}.`);
  if (raw !== undefined && raw !== null && !isObject(raw)) report('seedmark', 'must be an object');
  const value = <T>(setting: Setting<T>): T => {
    const found = lookUp(raw, setting.name.split('.').slice(1));
    return found === undefined || found === null ? setting.fallback : setting.read(found, report);
  };
  const settings: Settings = {
    detectTextFiles: value(SETTINGS.detectTextFiles),
    hoverDetail: value(SETTINGS.hoverDetail),
    severities: value(SETTINGS.severities),
    style: value(SETTINGS.style),
    numericDates: value(SETTINGS.numericDates),
    registry: value(SETTINGS.registry),
    codeLens: value(SETTINGS.codeLens),
    inlayHints: { dates: value(SETTINGS.dateHints), speakers: value(SETTINGS.speakerHints) },
    referencePronouns: value(SETTINGS.referencePronouns),
    indexEnabled: value(SETTINGS.indexEnabled),
    annotator: value(SETTINGS.annotator),
    author: value(SETTINGS.author),
    trace: value(SETTINGS.trace),
  };
  return { settings, problems };
}

function lookUp(raw: unknown, path: readonly string[]): unknown {
  if (path.length === 0) return raw;
  if (!isObject(raw)) return undefined;
  for (let taken = path.length; taken > 0; taken--) {
    const key = path.slice(0, taken).join('.');
    if (Object.hasOwn(raw, key)) return lookUp(raw[key], path.slice(taken));
  }
  return undefined;
}

function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
