import {
  annotationsOf,
  EXPORT_FORMATS,
  isLost,
  parseSidecarPath,
  readSidecar,
  reanchorAnnotations,
  sidecarPath,
  targetsOf,
} from '../annotations/index';
import type { Annotation, FormatDocument } from '../annotations/index';
import { createEngine } from '../engine/index';
import type { Engine } from '../engine/index';
import { asFolder, baseName, folderOf, readIfThere, readText, tellLosses, writeFiles } from './exchange';
import type { Planned } from './exchange';
import { BAD_INPUT, SUCCESS } from './exitCodes';
import { BadInput, ClosedOutput, describe, describeFileError } from './messages';
import type { World } from './world';

/** The arguments of `seedmark export`. */
export interface ExportArguments {
  /** Articles, or files of annotations beside them. */
  readonly files: readonly string[];
  /** The id of a format. */
  readonly format: string;
  /** What the analysis finds, instead of what people said. */
  readonly analysis: boolean;
  /** The folder for the files; without it they go beside their article. */
  readonly out?: string;
  readonly force: boolean;
  readonly dryRun: boolean;
}

/**
 * Writes annotations in the form of another tool. What the form cannot hold is told first, on standard error, and then all files are
 * written or none; their paths go to standard output.
 */
export async function exportAnnotations(args: ExportArguments, world: World): Promise<number> {
  const format = EXPORT_FORMATS.find(({ id }) => id === args.format);
  if (!format) throw new Error(`no format ${args.format}`);
  const missing: string[] = [];
  const engine = createEngine(await world.readResources((problem) => missing.push(problem)));
  let exitCode = missing.length > 0 ? BAD_INPUT : SUCCESS;
  for (const problem of missing) await world.stderr.write(describe(problem));
  const planned: Planned[] = [];
  const byFolder = new Map<string, FormatDocument[]>();
  for (const path of args.files) {
    try {
      const document = await readDocument(path, args.analysis, engine, world);
      const { files, losses } = format.export(document);
      await tellLosses(document.name, losses, world);
      const folder = args.out === undefined ? folderOf(path) : asFolder(args.out);
      byFolder.set(folder, [...(byFolder.get(folder) ?? []), document]);
      planned.push(...files.map(({ name, content }) => ({ path: folder + name, content })));
    } catch (error) {
      exitCode = BAD_INPUT;
      await world.stderr.write(describeFileError(path, error));
    }
  }
  for (const [folder, documents] of byFolder)
    for (const { name, content } of format.shared?.(documents) ?? []) planned.push({ path: folder + name, content });
  if (args.dryRun) return exitCode;
  try {
    await writeFiles(planned, args.force, world);
  } catch (error) {
    if (error instanceof ClosedOutput) throw error;
    exitCode = BAD_INPUT;
    await world.stderr.write(describeFileError('export', error));
  }
  return exitCode;
}

async function readDocument(path: string, isAnalysis: boolean, engine: Engine, world: World): Promise<FormatDocument> {
  const article = parseSidecarPath(path)?.article ?? path;
  const text = await readText(article, world);
  const analysis = engine.analyze(text);
  const annotations = isAnalysis ? annotationsOf(analysis) : await readAnnotations(article, path, text, world);
  return { name: baseName(article), text, sentences: analysis.sentences, annotations };
}

async function readAnnotations(
  article: string,
  path: string,
  text: string,
  world: World,
): Promise<readonly Annotation[]> {
  const sidecar = path === article ? (sidecarPath(article, null) ?? '') : path;
  const source = await readIfThere(sidecar, world);
  if (source === null)
    throw new BadInput(`there is no ${baseName(sidecar)} beside it; --analysis exports what the analysis finds`);
  const { annotations: saved, problems } = readSidecar(source);
  const [error] = problems.filter(({ severity }) => severity === 'error');
  if (error) throw new BadInput(`${baseName(sidecar)}: ${error.message}`);
  const { annotations } = reanchorAnnotations(saved, text);
  const lost = targetsOf(annotations).filter(isLost).length;
  if (lost > 0)
    await world.stderr.write(describe(article, `words of ${lost} annotated spans are no longer in the text`));
  return annotations;
}
