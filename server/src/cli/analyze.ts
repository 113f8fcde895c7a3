import { createEngine } from '../engine/index';
import type { NumericDates, OffsetUnit, StyleProfile } from '../engine/index';
import { decode } from './decode';
import type { Decoded } from './decode';
import { BAD_INPUT, SUCCESS } from './exitCodes';
import { createFormat } from './formats';
import type { FormatName } from './formats';
import { BadInput, ClosedOutput, describe, describeFileError } from './messages';
import { readRegistries } from './registry';
import type { Output, World } from './world';

/** The arguments of `seedmark analyze`. */
export interface AnalyzeArguments {
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
  readonly format: FormatName;
  readonly offsets: OffsetUnit;
  /** What standard input is called in the output. */
  readonly stdinName: string;
  readonly style: StyleProfile;
  readonly numericDates: NumericDates;
  /** Paths of registries of names; the first counts most. None is looked for by itself, so that the answer follows from the arguments. */
  readonly registry: readonly string[];
}

/**
 * Analyses files one after the other, so that memory does not grow with their number. A file that cannot be read costs
 * one line on standard error, and the rest goes on.
 */
export async function analyze(args: AnalyzeArguments, world: World): Promise<number> {
  const { style, numericDates } = args;
  const { registry, messages, failed } = await readRegistries(args.registry, world);
  for (const message of messages) await world.stderr.write(message);
  if (registry === undefined) return BAD_INPUT;
  const problems: string[] = [];
  const engine = createEngine(await world.readResources((problem) => problems.push(problem)));
  const format = createFormat(args.format, args.offsets);
  let exitCode = failed || problems.length > 0 ? BAD_INPUT : SUCCESS;
  let separator = '';
  for (const problem of problems) await world.stderr.write(describe(problem));
  await print(world.stdout, format.start);
  for (const [index, path] of args.files.entries()) {
    const name = path === '-' ? args.stdinName : path;
    try {
      if (path === '-' && args.files.indexOf('-') < index) throw new BadInput('standard input can be read only once');
      const decoded = decode(await (path === '-' ? world.readStdin() : world.readFile(path)));
      const text = format.item(engine.analyze(decoded.text, { style, numericDates, registry }), name);
      await world.stderr.write(describeDamage(name, decoded, args.offsets));
      await print(world.stdout, separator + text);
      separator = format.separator;
    } catch (error) {
      if (error instanceof ClosedOutput) throw error;
      exitCode = BAD_INPUT;
      await world.stderr.write(describeFileError(name, error));
    }
  }
  await print(world.stdout, format.end);
  return exitCode;
}

async function print(output: Output, text: string): Promise<void> {
  if (text !== '' && !(await output.write(text))) throw new ClosedOutput();
}

/** What was replaced while decoding, or the empty string. */
function describeDamage(name: string, { encoding, firstBadByte }: Decoded, offsets: OffsetUnit): string {
  if (firstBadByte === null) return '';
  const counted = offsets === 'byte' ? '; byte offsets count the text with its replacements' : '';
  return describe(name, `invalid ${encoding}, first at byte offset ${firstBadByte}; replaced by U+FFFD${counted}`);
}
