import { EXCHANGE_FORMATS, isLost, parseSidecarPath, readSidecar, targetsOf } from '../annotations/index';
import type { AnnotationProblem, Format, FormatFile, Imported } from '../annotations/index';
import { baseName, readFiles, readText, tellProblems } from './exchange';
import { BAD_INPUT, SUCCESS } from './exitCodes';
import { BadInput, ClosedOutput, describeFileError } from './messages';
import type { World } from './world';

/** The arguments of `seedmark verify`. */
export interface VerifyArguments {
  readonly files: readonly string[];
  /** Without it, the first format that the file's ending allows and that can read it. */
  readonly format?: string;
  readonly text?: string;
}

interface Verified {
  readonly title: string;
  readonly spans: number;
  readonly compared: number;
  readonly problems: readonly AnnotationProblem[];
  /** What spans of problems are places in. */
  readonly source: string;
}

/** Checks that every offset of a file covers the words that it says, and tells each that does not; one line for each file on standard output. */
export async function verify(args: VerifyArguments, world: World): Promise<number> {
  let exitCode = SUCCESS;
  for (const path of args.files) {
    try {
      const { title, spans, compared, problems, source } = parseSidecarPath(path)
        ? await verifySidecar(path, args, world)
        : await verifyForeign(path, args, world);
      if (await tellProblems(path, problems, world, source)) exitCode = BAD_INPUT;
      const wrong = problems.filter(({ severity }) => severity === 'error').length;
      const counts = `${spans} spans right, ${compared} compared with their words, ${wrong} errors`;
      if (!(await world.stdout.write(`${path}: ${title}: ${counts}\n`))) throw new ClosedOutput();
    } catch (error) {
      if (error instanceof ClosedOutput) throw error;
      exitCode = BAD_INPUT;
      await world.stderr.write(describeFileError(path, error));
    }
  }
  return exitCode;
}

/** Our own file, against the article that it stands beside. */
async function verifySidecar(path: string, args: VerifyArguments, world: World): Promise<Verified> {
  const text = await readText(args.text ?? parseSidecarPath(path)?.article ?? '', world);
  const source = await readText(path, world);
  const { annotations, problems } = readSidecar(source);
  const targets = targetsOf(annotations).filter((target) => !isLost(target));
  const wrong = targets.filter(({ start, end, exact }) => text.slice(start, end) !== exact);
  const told = wrong.map(({ start, end, exact }): AnnotationProblem => {
    const message = `${start}–${end} is ${JSON.stringify(text.slice(start, end))} in the text, but the file says ${JSON.stringify(exact)}.`;
    return { code: 'format-offset-words', message, span: null, severity: 'error' };
  });
  const right = targets.length - wrong.length;
  return {
    title: 'Seedmark annotations',
    spans: right,
    compared: targets.length,
    problems: [...problems, ...told],
    source,
  };
}

async function verifyForeign(path: string, args: VerifyArguments, world: World): Promise<Verified> {
  const text: FormatFile | null =
    args.text === undefined ? null : { name: baseName(args.text), content: await readText(args.text, world) };
  const candidates = EXCHANGE_FORMATS.filter(({ id, extensions }) =>
    args.format === undefined ? extensions.some((extension) => path.endsWith(extension)) : id === args.format,
  );
  let best: { format: Format; imported: Imported } | null = null;
  let source = '';
  for (const format of candidates) {
    const files = await readFiles([path], format, world);
    source = files[0]?.content ?? '';
    const imported = format.import({ files, text });
    if (!best || weigh(imported) > weigh(best.imported)) best = { format, imported };
  }
  if (!best) throw new BadInput(`no format has this ending; --format says which it is`);
  // What one of several says of a file that none can read is of no help.
  if (candidates.length > 1 && weigh(best.imported) === 0) {
    const titles = candidates.map(({ title }) => title).join(', ');
    throw new BadInput(`none of ${titles} can read it; with --format, you are told why`);
  }
  const { documents, problems, compared } = best.imported;
  const others = documents.flatMap((document): AnnotationProblem[] => {
    if (!text || document.text === text.content) return [];
    const message = `The text of ${document.name} in the file is not that of ${text.name}: offsets count in another text.`;
    return [{ code: 'format-text-other', message, span: null, severity: 'error' }];
  });
  const spans = documents.reduce((sum, { annotations }) => sum + targetsOf(annotations).length, 0);
  return { title: best.format.title, spans, compared, problems: [...problems, ...others], source };
}

/** A format that reads a text and spans from a file is likelier than one that reads only a text, or nothing. */
function weigh({ documents }: Imported): number {
  const spans = documents.reduce((sum, { annotations }) => sum + annotations.length, 0);
  return documents.length === 0 ? 0 : 1 + spans;
}
