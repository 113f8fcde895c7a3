import { suppress } from '../../annotations/index';
import type { Snapshot } from '../store';
import type { AnnotatedArticle } from './article';

/** An analysis without the findings that somebody ignores. */
export interface Ignored {
  readonly snapshot: Snapshot;
  /** Suppressions of the article's file that hide nothing any more, by their numbers. */
  readonly stale: readonly number[];
  /** What it was made of. */
  readonly of: Snapshot;
  readonly revision: number;
}

/** Hides what the article's suppressions and those of its team name; `path` is the article's from the team's folder on. */
export function withoutIgnored(of: Snapshot, article: AnnotatedArticle, path: string): Ignored {
  const { document, analysis, settings, id } = of;
  const own = article.own?.session.suppressions() ?? [];
  const team = article.team?.suppressions ?? [];
  const { shown, hidden, stale } = suppress(analysis.findings, document.text, own, team, path);
  const isHidden = new Set(hidden);
  const key = analysis.findings.flatMap((one, index) => (isHidden.has(one) ? [index] : [])).join(',');
  // A check that is off finds nothing, and no suppression is stale for that.
  const isStale = new Set(stale.filter(({ code }) => settings.severities[code] !== 'off'));
  return {
    snapshot: hidden.length === 0 ? of : { ...of, analysis: { ...analysis, findings: shown }, id: `${id}-${key}` },
    stale: own.flatMap((one, number) => (isStale.has(one) ? [number] : [])),
    of,
    revision: article.revision,
  };
}
