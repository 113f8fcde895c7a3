import { ACROSS_DECLARATIONS, LineIndex } from '../../engine/index';
import type { AcrossDeclaration, Engine } from '../../engine/index';
import { fileRecord } from '../index/record';
import type { Locate } from '../index/placeRange';
import { WorkspaceIndex } from '../index/workspaceIndex';
import type { AcrossFinding } from './findings';
import { AcrossTables } from './lookup';
import { acrossFindings } from './run';

/** What a check across files says of its example, for its documentation. */
export interface AcrossExample {
  readonly declaration: AcrossDeclaration;
  readonly findings: readonly AcrossFinding[];
}

/** The examples of all checks across files, each beside two files with the same other text. */
export function acrossExamples(engine: Engine): AcrossExample[] {
  return ACROSS_DECLARATIONS.map((declaration) => {
    const { code, example, other } = declaration;
    const findings = findingsAmong(engine, example, [other, other]).filter((one) => one.code === code);
    return { declaration, findings };
  });
}

/** The findings of one text in a workspace with others, `other-1.seed` and so on. */
export function findingsAmong(engine: Engine, text: string, others: readonly string[]): AcrossFinding[] {
  const index = new WorkspaceIndex();
  const lookup = new AcrossTables();
  for (const [number, other] of [text, ...others].entries()) {
    const uri = number === 0 ? 'file:///here.seed' : `file:///other-${number}.seed`;
    const record = fileRecord(uri, engine.analyze(other), locateIn(other));
    index.put(record);
    lookup.put(record);
  }
  const record = index.file('file:///here.seed');
  if (!record) return [];
  return acrossFindings({ analysis: engine.analyze(text), record, index, lookup, locate: locateIn(text) });
}

function locateIn(text: string): Locate {
  const lines = new LineIndex(text);
  const place = (offset: number) => {
    const line = lines.lineOf(offset);
    return { line, character: offset - lines.startOf(line) };
  };
  return ({ start, end }) => ({ start: place(start), end: place(end) });
}
