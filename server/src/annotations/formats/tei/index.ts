import type { AnnotationProblem } from '../../facts';
import { problem } from '../assemble';
import type { Format, FormatDocument, FormatInput, Imported, Loss } from '../facts';
import { reduce } from '../losses';
import type { Holds } from '../losses';
import { stemOf, textName } from '../names';
import { notXmlLoss } from '../uima/xmi';
import { childrenOf, parseXml } from '../xml/parse';
import type { XmlElement } from '../xml/parse';
import { countNotXml } from '../xml/write';
import { TEI } from './elements';
import { readTei } from './read';
import { writeTei } from './write';

/** What TEI's own elements show. What is kept stands in feature structures beside the text. */
export const TEI_HOLDS: Holds = {
  orphaned: 'lost',
  whole: 'kept',
  relations: 'kept',
  events: 'kept',
  manyEnds: 'kept',
  endLabels: 'kept',
  empty: 'shown',
  discontinuous: 'shown',
  overlapping: 'shown',
  layers: 'shown',
  rejected: 'kept',
  layer: 'shown',
  id: 'kept',
  status: 'kept',
  confidence: 'kept',
  attributes: 'kept',
  links: 'shown',
  author: 'kept',
  times: 'kept',
  comments: 'kept',
  foreign: 'kept',
};

/**
 * TEI P5. There are no offsets: marks stand in the text, which is written as it is, carriage returns as references. Texts of others are read as paragraphs; see `readText`.
 */
export const tei: Format = {
  id: 'tei',
  title: 'TEI P5',
  extensions: ['.xml'],
  counts: 'none',
  losses,
  export: (document) => {
    const content = writeTei(reduce(document, TEI_HOLDS).document);
    return { files: [{ name: `${stemOf(document.name)}.xml`, content }], losses: losses(document) };
  },
  import: importTei,
};

function losses(document: FormatDocument): readonly Loss[] {
  const reduced = reduce(document, TEI_HOLDS);
  const { text, annotations } = reduced.document;
  const values = annotations.map((annotation) => countInValues(annotation));
  const count = values.reduce((sum, one) => sum + one, countNotXml(text));
  return count === 0 ? reduced.losses : [...reduced.losses, notXmlLoss(count)];
}

function countInValues(value: unknown): number {
  if (typeof value === 'string') return countNotXml(value);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (key === 'targets' ? 0 : countInValues(key) + countInValues(one)),
    0,
  );
}

function importTei({ files }: FormatInput): Imported {
  const problems: AnnotationProblem[] = [];
  const read = files.flatMap((file) => {
    const { root, problems: found } = parseXml(file.content);
    problems.push(...found);
    if (!root) return [];
    const roots = teiElements(root);
    if (roots.length === 0)
      problems.push(
        problem('tei-root', `${file.name} is no TEI P5: its root is not TEI or teiCorpus in the namespace ${TEI}.`),
      );
    return roots.flatMap((one) => readTei(one, textName(file.name), problems) ?? []);
  });
  return {
    documents: read.map(({ document }) => document),
    problems,
    losses: read.flatMap((one) => one.losses),
    compared: 0,
  };
}

function teiElements(root: XmlElement): XmlElement[] {
  if (root.uri !== TEI) return [];
  if (root.local === 'TEI') return [root];
  return root.local === 'teiCorpus'
    ? [...childrenOf(root, 'TEI'), ...childrenOf(root, 'teiCorpus').flatMap(teiElements)]
    : [];
}
