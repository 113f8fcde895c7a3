import {
  EXCHANGE_FORMATS,
  isLost,
  reanchorAnnotations,
  sidecarPath,
  targetsOf,
  writeSidecar,
} from '../annotations/index';
import type { FormatDocument } from '../annotations/index';
import { asFolder, baseName, folderOf, readFiles, readText, tellLosses, tellProblems, writeFiles } from './exchange';
import type { Planned } from './exchange';
import { BAD_INPUT, SUCCESS } from './exitCodes';
import { BadInput, ClosedOutput, describe, describeFileError } from './messages';
import type { World } from './world';

/** The arguments of `seedmark import`. */
export interface ImportArguments {
  readonly files: readonly string[];
  readonly format: string;
  /** The article that the files speak of; without it the text that they hold, or that stands beside them, is written. */
  readonly text?: string;
  readonly out?: string;
  readonly force: boolean;
}

/**
 * Reads annotations of another tool and writes the texts with their files of annotations. A span whose offsets do not fit its words is told and left out. Where
 * the article is given and differs from the text in the file, annotations are found in it by their words and contexts.
 */
export async function importAnnotations(args: ImportArguments, world: World): Promise<number> {
  const format = EXCHANGE_FORMATS.find(({ id }) => id === args.format);
  if (!format) throw new Error(`no format ${args.format}`);
  const [first = ''] = args.files;
  const name = args.files.length === 1 ? first : format.id;
  try {
    const files = await readFiles(args.files, format, world);
    const text =
      args.text === undefined ? null : { name: baseName(args.text), content: await readText(args.text, world) };
    const { documents, problems, losses } = format.import({ files, text });
    const hasError = await tellProblems(
      name,
      problems,
      world,
      args.files.length === 1 ? (files[0]?.content ?? null) : null,
    );
    await tellLosses(name, losses, world);
    if (text && documents.length > 1) throw new BadInput(`it holds ${documents.length} texts, and --text gives one`);
    const folder = args.out === undefined ? folderOf(args.text ?? first) : asFolder(args.out);
    const planned: Planned[] = [];
    for (const document of documents) {
      const placed = text ? await moveTo(document, text.name, text.content, world) : document;
      planned.push(...planOf(placed, folder));
    }
    await writeFiles(planned, args.force, world);
    return hasError ? BAD_INPUT : SUCCESS;
  } catch (error) {
    if (error instanceof ClosedOutput) throw error;
    await world.stderr.write(describeFileError(name, error));
    return BAD_INPUT;
  }
}

async function moveTo(document: FormatDocument, name: string, text: string, world: World): Promise<FormatDocument> {
  if (document.text === text) return { ...document, name };
  const { annotations } = reanchorAnnotations(document.annotations, text, document.text);
  const lost = targetsOf(annotations).filter(isLost).length;
  const message = `the text in the file is another one; words of ${lost} spans are not in this`;
  await world.stderr.write(describe(name, message));
  return { ...document, name, text, annotations };
}

function planOf({ name, text, annotations }: FormatDocument, folder: string): Planned[] {
  const path = folder + name;
  const written = writeSidecar('', { annotations, suppressions: [] });
  if (written.text === null) throw new BadInput(written.problems[0]?.message ?? 'the annotations cannot be written');
  return [
    { path, content: text },
    { path: sidecarPath(path, null) ?? path, content: written.text },
  ];
}
