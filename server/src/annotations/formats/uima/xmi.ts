import type { AnnotationProblem } from '../../facts';
import { problem } from '../assemble';
import type { Format, FormatDocument, FormatFile, FormatInput, Imported, Loss } from '../facts';
import { reduce } from '../losses';
import { stemOf, textName } from '../names';
import { parseXml } from '../xml/parse';
import { countNotXml } from '../xml/write';
import type { Cas, CasType } from './cas';
import { fromCas } from './fromCas';
import { UIMA_HOLDS } from './holds';
import { toCas } from './toCas';
import { isTypeSystem, readTypeSystem, TYPE_SYSTEM, writeTypeSystem } from './typeSystem';
import { readXmi } from './readXmi';
import { writeXmi } from './writeXmi';

/**
 * UIMA XMI 2.0, which INCEpTION, DKPro and cassis read, and the description of its types beside it. Offsets are UTF-16 units of the text in the file. Line ends and tabs of the text are written as
 * references, so that they stay what they are; characters that XML cannot hold become U+FFFD, one for one, and that is told.
 */
export const xmi: Format = {
  id: 'uima-xmi',
  title: 'UIMA XMI',
  extensions: ['.xmi'],
  counts: 'utf16',
  losses,
  export: (document) => {
    const cas = toCas(reduce(document, UIMA_HOLDS).document);
    return { files: [{ name: `${stemOf(document.name)}.xmi`, content: writeXmi(cas) }], losses: losses(document) };
  },
  shared: (documents) => [
    writeTypeSystem(merge(documents.flatMap((document) => toCas(reduce(document, UIMA_HOLDS).document).types))),
  ],
  // INCEpTION and DKPro write the first, cassis the second.
  beside: () => [TYPE_SYSTEM, 'typesystem.xml'],
  import: importXmi,
};

function losses(document: FormatDocument): readonly Loss[] {
  const reduced = reduce(document, UIMA_HOLDS);
  return [...reduced.losses, ...characterLosses(toCas(reduced.document))];
}

function characterLosses({ sofas, structures }: Cas): Loss[] {
  const texts = [
    ...sofas.map(({ text }) => text ?? ''),
    ...structures.flatMap(({ features }) => [...features.values()].filter((value) => typeof value === 'string')),
  ];
  const count = texts.reduce((sum, text) => sum + countNotXml(text), 0);
  return count === 0 ? [] : [notXmlLoss(count)];
}

/** What every format of XML says of characters that it cannot hold. */
export function notXmlLoss(count: number): Loss {
  return {
    code: 'loss-characters',
    message: `${count} characters that XML cannot hold: written as U+FFFD.`,
    count,
    isKept: false,
  };
}

function merge(types: readonly CasType[]): CasType[] {
  const merged = new Map<string, CasType>();
  for (const type of types) {
    const known = merged.get(type.name);
    const names = new Set(known?.features.map(({ name }) => name));
    const features = [...(known?.features ?? []), ...type.features.filter(({ name }) => !names.has(name))];
    merged.set(type.name, { ...type, features });
  }
  return [...merged.values()];
}

function importXmi({ files }: FormatInput): Imported {
  const problems: AnnotationProblem[] = [];
  const parsed = files.flatMap((file) => {
    const { root, problems: found } = parseXml(file.content);
    problems.push(...found.map((one) => ({ ...one, message: `${file.name}: ${one.message}` })));
    return root ? [{ file, root }] : [];
  });
  const types = parsed.filter(({ root }) => isTypeSystem(root)).flatMap(({ root }) => readTypeSystem(root, problems));
  const read = parsed
    .filter(({ root }) => !isTypeSystem(root))
    .flatMap(({ file, root }) => {
      const cas = readXmi(root, types);
      if (cas) return [fromCas(cas, textName(file.name), problems)];
      problems.push(notXmi(file));
      return [];
    });
  if (read.length === 0 && !problems.some(({ severity }) => severity === 'error'))
    problems.push(problem('uima-xmi', 'A type system has no annotations: the .xmi file is needed.'));
  return {
    documents: read.flatMap(({ documents }) => documents),
    problems,
    losses: [...read.flatMap((one) => one.losses), ...(types.length === 0 ? UNTYPED.slice(0, read.length) : [])],
    compared: 0,
  };
}

const UNTYPED: readonly Loss[] = [
  {
    code: 'loss-types',
    message: 'There is no type system beside the file: numbers and truth values of other tools are read as text.',
    count: 1,
    isKept: false,
  },
];

function notXmi({ name }: FormatFile): AnnotationProblem {
  return problem('uima-xmi', `${name} is no XMI: its root is not xmi:XMI.`);
}
