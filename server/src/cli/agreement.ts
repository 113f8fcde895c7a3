import {
  isLost,
  measureAgreement,
  parseSidecarPath,
  readSidecar,
  reanchorAnnotations,
  targetsOf,
} from '../annotations/index';
import type { AgreementInput, Annotation, LayerAgreement } from '../annotations/index';
import { renderAgreement } from './agreementTable';
import { decode } from './decode';
import { BAD_INPUT, SUCCESS } from './exitCodes';
import { BadInput, ClosedOutput, describe, describeFileError } from './messages';
import { prettyJson } from './prettyJson';
import type { World } from './world';

/** The arguments of `seedmark agreement`. */
export interface AgreementArguments {
  readonly folder: string;
  readonly json: boolean;
}

/** Two annotators, the texts that both annotated, and how far they agree. */
export interface PairAgreement {
  /** The name in the file's name; empty for the file that the team shares. */
  readonly a: string;
  readonly b: string;
  readonly texts: readonly string[];
  readonly layers: readonly LayerAgreement[];
}

/**
 * Compares the annotators of the texts in a folder and the folders in it, two by two, over the texts that both annotated. Annotations count where their
 * words stand today; what is orphaned is told and left out, and so is a file that cannot be read whole.
 */
export async function agreement(args: AgreementArguments, world: World): Promise<number> {
  let exitCode = SUCCESS;
  const tell = async (problem: string): Promise<void> => {
    exitCode = BAD_INPUT;
    await world.stderr.write(problem);
  };
  const texts = await readTexts(args.folder, world, tell);
  const names = [...new Set(texts.flatMap(({ byAnnotator }) => [...byAnnotator.keys()]))].sort();
  const pairs = names.flatMap((a, index) =>
    names.slice(index + 1).flatMap((b): PairAgreement[] => {
      const shared = texts.flatMap(({ article, length, byAnnotator }) => {
        const [ofA, ofB] = [byAnnotator.get(a), byAnnotator.get(b)];
        return ofA && ofB ? [{ article, input: { length, a: ofA, b: ofB } satisfies AgreementInput }] : [];
      });
      if (shared.length === 0) return [];
      const layers = measureAgreement(shared.map(({ input }) => input));
      return [{ a, b, texts: shared.map(({ article }) => article), layers }];
    }),
  );
  if (pairs.length === 0) await tell(describe(args.folder, 'no text here was annotated by two'));
  const output = args.json ? `${prettyJson({ schema: 'seedmark-agreement/1', pairs })}\n` : renderAgreement(pairs);
  if (output !== '' && !(await world.stdout.write(output))) throw new ClosedOutput();
  return exitCode;
}

interface AnnotatedText {
  readonly article: string;
  readonly length: number;
  readonly byAnnotator: ReadonlyMap<string, readonly Annotation[]>;
}

async function readTexts(
  folder: string,
  world: World,
  tell: (problem: string) => Promise<void>,
): Promise<AnnotatedText[]> {
  const files = new Map<string, { path: string; who: string }[]>();
  try {
    for (const path of [...(await world.listFiles(folder))].sort()) {
      const name = parseSidecarPath(path);
      if (name) files.set(name.article, [...(files.get(name.article) ?? []), { path, who: name.who ?? '' }]);
    }
  } catch (error) {
    await tell(describeFileError(folder, error));
  }
  const texts: AnnotatedText[] = [];
  for (const [article, own] of files) {
    if (own.length < 2) continue;
    try {
      const { text } = decode(await world.readFile(article));
      const byAnnotator = new Map<string, readonly Annotation[]>();
      for (const { path, who } of own) {
        const annotations = await readAnnotations(path, text, world, tell);
        if (annotations) byAnnotator.set(who, annotations);
      }
      texts.push({ article, length: text.length, byAnnotator });
    } catch (error) {
      await tell(describeFileError(article, error));
    }
  }
  return texts;
}

/** The annotations of one file as they stand in the text; `null`, and a line on standard error, where it cannot be used. */
async function readAnnotations(
  path: string,
  text: string,
  world: World,
  tell: (problem: string) => Promise<void>,
): Promise<readonly Annotation[] | null> {
  try {
    const { annotations: saved, problems } = readSidecar(decode(await world.readFile(path)).text);
    const [error] = problems.filter(({ severity }) => severity === 'error');
    if (error) throw new BadInput(error.message);
    const { annotations } = reanchorAnnotations(saved, text);
    const lost = targetsOf(annotations).filter(isLost).length;
    if (lost > 0)
      await tell(
        describe(path, `${lost} annotated ${lost === 1 ? 'span is' : 'spans are'} no longer in the text; left out`),
      );
    return annotations;
  } catch (error) {
    await tell(describeFileError(path, error));
    return null;
  }
}
