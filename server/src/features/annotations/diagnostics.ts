import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { SourceDocument } from '../document';
import { rangeOf } from '../positions';
import type { ArticleAnnotations } from './facts';
import { wordsOf } from './views';

/** A finding about an annotation whose words are gone. */
export const ORPHAN = 'annotation-orphaned';
/** A finding about a suppression that hides nothing any more. */
export const STALE = 'suppression-stale';

/** What an article's annotations have to tell in the article: which of them lost their words, and what is ignored though it is gone. */
export function annotationDiagnostics(document: SourceDocument, annotations: ArticleAnnotations): Diagnostic[] {
  const orphans = annotations.own.filter(({ status }) => status === 'orphaned');
  const found = orphans.slice(0, MOST_ORPHANS).map((placed): Diagnostic => {
    const { layer, label } = placed.annotation;
    const words = wordsOf(document.text, placed);
    return {
      range: rangeOf(document, placed.spans[0] ?? NOWHERE),
      severity: DiagnosticSeverity.Information,
      code: ORPHAN,
      source: 'seedmark',
      message: `The words of an annotation are gone: “${words}” (${label || layer}). Say where they are now, or delete it.`,
    };
  });
  if (orphans.length > MOST_ORPHANS)
    found.push({
      range: rangeOf(document, NOWHERE),
      severity: DiagnosticSeverity.Information,
      code: ORPHAN,
      source: 'seedmark',
      message: `The words of ${orphans.length - MOST_ORPHANS} more annotations are gone.`,
    });
  const stale = annotations.stale.flatMap((number): Diagnostic[] => {
    const suppression = annotations.suppressions[number];
    if (!suppression) return [];
    return [
      {
        range: rangeOf(document, suppression.target),
        severity: DiagnosticSeverity.Hint,
        code: STALE,
        source: 'seedmark',
        message: `“${suppression.code}” is ignored here, and is not found any more.`,
      },
    ];
  });
  return [...found, ...stale];
}

/** More would bury everything else; the list of annotations has them all. */
const MOST_ORPHANS = 200;
const NOWHERE = { start: 0, end: 0 };
