import type { Engine, Span } from '../../../server/src/engine/index';
import { baselineQuotes } from './baseline';
import { compromiseQuotes, seedmarkQuotes } from './found';
import type { QuotesDocument } from './gold';
import { scoreIndirect, scoreMarked, scoreSpans } from './measure';
import type { IndirectScore, MarkedScore } from './measure';

type SpansScore = ReturnType<typeof scoreSpans>;

export interface QuotesResult {
  readonly documents: number;
  readonly seedmark: MarkedScore;
  readonly baseline: MarkedScore;
  readonly compromise: MarkedScore;
  readonly indirect: IndirectScore;
  readonly gum: { readonly seedmark: SpansScore; readonly baseline: SpansScore; readonly compromise: SpansScore };
}

export function measureQuotes(
  engine: Engine,
  documents: readonly QuotesDocument[],
  gum: readonly { readonly text: string; readonly quotes: readonly Span[] }[],
): QuotesResult {
  const seedmark = seedmarkQuotes(engine);
  return {
    documents: documents.length,
    seedmark: scoreMarked(documents, seedmark),
    baseline: scoreMarked(documents, baselineQuotes),
    compromise: scoreMarked(documents, compromiseQuotes),
    indirect: scoreIndirect(documents, seedmark),
    gum: {
      seedmark: scoreSpans(gum, seedmark),
      baseline: scoreSpans(gum, baselineQuotes),
      compromise: scoreSpans(gum, compromiseQuotes),
    },
  };
}
