import type { AnnotationProblem } from '../../facts';
import { problem } from '../assemble';
import type { Format, FormatInput, Imported, Loss } from '../facts';
import { stemOf, textName } from '../names';
import { fromCas } from '../uima/fromCas';
import { readTable } from './table';
import { tableToCas } from './read';
import { tsvLosses, writeTsv } from './write';

/**
 * WebAnno TSV 3.3 of INCEpTION; 3.0 to 3.2 are read, too. Offsets are UTF-16 units of the text that the `#Text=` lines make: all of the article, because each sentence is written with the
 * white space behind it.
 */
export const webannoTsv: Format = {
  id: 'webanno-tsv',
  title: 'WebAnno TSV 3.3',
  extensions: ['.tsv'],
  counts: 'utf16',
  losses: tsvLosses,
  export: (document) => ({
    files: [{ name: `${stemOf(document.name)}.tsv`, content: writeTsv(document) }],
    losses: tsvLosses(document),
  }),
  import: importTsv,
};

function importTsv({ files }: FormatInput): Imported {
  const problems: AnnotationProblem[] = [];
  let compared = 0;
  const read = files.flatMap((file) => {
    const table = readTable(file.content, problems);
    if (!table) return [];
    compared += table.units.length;
    const found = fromCas(tableToCas(table, problems), textName(file.name), problems);
    const documents = found.documents.map((document) => ({ ...document, sentences: table.sentences }));
    return [{ documents, losses: [...found.losses, ...unknownLines(table.unknownLines)] }];
  });
  if (files.length === 0) problems.push(problem('webanno-version', 'There is no file.'));
  return {
    documents: read.flatMap(({ documents }) => documents),
    problems,
    losses: read.flatMap(({ losses }) => losses),
    compared,
  };
}

function unknownLines(count: number): Loss[] {
  if (count === 0) return [];
  return [
    {
      code: 'loss-lines',
      message: `${count} lines of the header that say nothing of a layer: not imported.`,
      count,
      isKept: false,
    },
  ];
}
