import type { Engine } from '../../server/src/engine/index';
import { rangeOf } from '../../server/src/features/index';
import type { SourceDocument } from '../../server/src/features/index';
import { acrossFindings, AcrossTables, fileRecord } from '../../server/src/workspace/index';
import type { WorkspaceIndex } from '../../server/src/workspace/index';
import type { Operation } from './measure';

/** What it costs to hold an article against all others, and to take the others in. */
export function acrossOperations(
  engine: Engine,
  index: WorkspaceIndex,
  document: SourceDocument,
): readonly Operation[] {
  const analysis = engine.analyze(document.text);
  const locate = (span: { readonly start: number; readonly end: number }) => rangeOf(document, span);
  const record = fileRecord(document.uri, analysis, locate);
  const lookup = new AcrossTables();
  for (const one of index.records) lookup.put(one);
  return [
    {
      name: 'index of 10,000: an article against all others',
      size: null,
      run: () => acrossFindings({ analysis, record, index, lookup, locate }),
    },
    { name: 'index of 10,000: a file into the tables of the checks', size: null, run: () => lookup.put(record) },
  ];
}
