import { Document } from 'yaml';
import { parseFile, YAML_OPTIONS } from './document';
import { nameSuppression, suppressionFields, toFields } from './entryFields';
import { sortByPlace, sortSuppressions } from './order';
import { printDocument } from './printDocument';
import type { WrittenSidecar } from './printDocument';
import type { Sidecar } from './read';
import { readParsed } from './readWhole';
import { SIDECAR_SCHEMA } from './schema';
import { updateList } from './updateNodes';

/** Writes into a file of any layout with the library, which takes as long as the file is large. */
export function writeWhole(source: string, sidecar: Sidecar): WrittenSidecar {
  const file = parseFile(source);
  const { isWritable, problems } = readParsed(source, file);
  if (!isWritable || !file.document)
    return { text: null, problems: problems.filter(({ severity }) => severity === 'error') };
  const document = file.document;
  if (!file.root) {
    document.contents = new Document({}, YAML_OPTIONS).contents;
    document.set('schema', SIDECAR_SCHEMA);
  } else if (!document.has('schema')) document.set('schema', SIDECAR_SCHEMA);
  const annotations = sortByPlace(sidecar.annotations);
  updateList(
    document,
    'annotations',
    annotations.map(({ id }) => id),
    annotations.map(toFields),
    (fields) => String(fields['id']),
  );
  const suppressions = sortSuppressions(sidecar.suppressions);
  const names = suppressions.map(nameSuppression);
  updateList(document, 'suppressions', names, suppressions.map(suppressionFields), (fields) =>
    [fields['code'], fields['exact'], fields['prefix']].join('\n'),
  );
  return printDocument(document);
}
