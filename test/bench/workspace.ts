import type { Engine } from '../../server/src/engine/index';
import { completion, createDocument, rangeOf, workspaceSymbols } from '../../server/src/features/index';
import type { SourceDocument } from '../../server/src/features/index';
import { fileRecord, WorkspaceIndex } from '../../server/src/workspace/index';
import type { EntityRecord, FileRecord } from '../../server/src/workspace/index';
import { acrossOperations } from './across';
import { ARTICLE, articleMaker } from './corpus';
import type { Operation } from './measure';
import { viewOperations } from './views';

const FILES = 10_000;
/** Articles that are analysed; the other records are made of theirs, with other names. */
const ANALYSED = 60;

/** What an index over ten thousand articles costs: taking in new ones, one change, and what people ask of it. */
export function workspaceOperations(engine: Engine): readonly Operation[] {
  const articleOf = articleMaker(engine);
  const documents = Array.from({ length: ANALYSED }, (_, number) =>
    createDocument(uriOf(number), 1, articleOf(number), 'utf-16'),
  );
  const record = (document: SourceDocument) =>
    fileRecord(document.uri, engine.analyze(document.text), (span) => rangeOf(document, span));
  const records = documents.map(record);
  const index = fullIndex(records);
  const frequent = index.symbols('').sort((a, b) => b.files - a.files)[0]?.key ?? '';
  const typed = createDocument('file:///typed.seed', 1, `${documents[0]?.text ?? ''}\n\nHe saw Ma`, 'utf-16');
  const analysis = engine.analyze(typed.text);
  const end = rangeOf(typed, { start: typed.text.length, end: typed.text.length }).end;
  const at = (round: number) => documents[round % ANALYSED] ?? typed;
  return [
    {
      name: 'index, an article: read into an empty one',
      size: ARTICLE,
      run: (round) => new WorkspaceIndex().put(record(at(round))),
    },
    { name: 'index of 10,000: a file changes', size: null, run: (round) => index.put(record(at(round))) },
    { name: 'index of 10,000: the record alone', size: null, run: (round) => index.put(variant(records, round)) },
    {
      name: 'index of 10,000: references, most frequent',
      size: null,
      run: () => index.references(frequent, { pronouns: true }),
    },
    { name: 'index of 10,000: symbols', size: null, run: () => workspaceSymbols(index, 'mar le') },
    ...viewOperations(index),
    ...acrossOperations(engine, index, typed),
    { name: 'index of 10,000: completion', size: null, run: () => completion(typed, analysis, index, end) },
  ];
}

function fullIndex(records: readonly FileRecord[]): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (let number = 0; number < FILES; number++) {
    const record = records[number % ANALYSED];
    if (record) index.put(renamed(record, number));
  }
  return index;
}

function variant(records: readonly FileRecord[], round: number): FileRecord {
  const record = records[round % ANALYSED];
  if (!record) throw new Error('there are no records');
  return { ...record, date: `2022-12-${String((round % 28) + 1).padStart(2, '0')}` };
}

/** Every second entity is another one in each few files. */
function renamed(record: FileRecord, number: number): FileRecord {
  const entities = record.entities.map((entity, position): EntityRecord => {
    if (position % 2 === 0) return entity;
    const suffix = ` X${Math.floor(number / ANALYSED)}`;
    return {
      ...entity,
      key: entity.key + suffix,
      name: entity.name + suffix,
      forms: entity.forms.map((form) => form + suffix),
    };
  });
  return { ...record, uri: uriOf(number), entities, mentions: record.mentions.slice(), quotes: record.quotes.slice() };
}

function uriOf(number: number): string {
  return `file:///news/${number % FILES}.seed`;
}
