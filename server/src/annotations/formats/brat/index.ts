import type { AnnotationProblem } from '../../facts';
import { problem } from '../assemble';
import type { Format, FormatDocument, FormatFile, FormatInput, Imported, Loss } from '../facts';
import { reduce } from '../losses';
import type { Holds } from '../losses';
import { stemOf, textName } from '../names';
import { offsetNotices } from '../notices';
import { bratConfiguration } from './configuration';
import { readBrat } from './read';
import { writeBrat } from './write';

export const BRAT_HOLDS: Holds = {
  orphaned: 'lost',
  whole: 'lost',
  relations: 'shown',
  events: 'shown',
  manyEnds: 'kept',
  endLabels: 'kept',
  empty: 'lost',
  discontinuous: 'shown',
  overlapping: 'shown',
  layers: 'shown',
  rejected: 'shown',
  layer: 'kept',
  id: 'kept',
  status: 'shown',
  confidence: 'kept',
  attributes: 'shown',
  links: 'shown',
  author: 'kept',
  times: 'kept',
  comments: 'shown',
  foreign: 'kept',
};

/**
 * The standoff format of brat: a text, an `.ann` file beside it, and one `annotation.conf` for a folder. Offsets count code points. What brat has no line
 * for stands in notes of the type `Seedmark`.
 */
export const brat: Format = {
  id: 'brat',
  title: 'brat standoff',
  extensions: ['.ann'],
  counts: 'codepoint',
  losses,
  export: (document) => ({ files: write(document), losses: losses(document) }),
  shared: (documents) => [bratConfiguration(documents.map((one) => reduce(one, BRAT_HOLDS).document))],
  beside: (name) => [textName(name)],
  import: read,
};

function losses(document: FormatDocument): Loss[] {
  return [...reduce(document, BRAT_HOLDS).losses, ...offsetNotices(document, 'codepoint')];
}

function write(document: FormatDocument): FormatFile[] {
  const reduced = reduce(document, BRAT_HOLDS).document;
  return [
    { name: textName(document.name), content: document.text },
    { name: `${stemOf(document.name)}.ann`, content: writeBrat(reduced) },
  ];
}

function read({ files, text }: FormatInput): Imported {
  const problems: AnnotationProblem[] = [];
  const documents: FormatDocument[] = [];
  let compared = 0;
  const texts = new Map(files.filter(({ name }) => name.endsWith('.txt')).map((file) => [stemOf(file.name), file]));
  const annotations = files.filter(({ name }) => name.endsWith('.ann'));
  for (const { name, content } of annotations) {
    const beside = texts.get(stemOf(name)) ?? text;
    if (!beside) {
      const message = `${name} speaks of a text that stands beside it: give ${textName(name)}, too.`;
      problems.push(problem('format-text-missing', message));
      continue;
    }
    const found = readBrat(beside, content, problems);
    documents.push(found.document);
    compared += found.compared;
  }
  if (annotations.length === 0)
    problems.push(problem('format-not-annotations', 'There is no .ann file; a .conf file holds no annotations.'));
  return { documents, problems, losses: [], compared };
}
