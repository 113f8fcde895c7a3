import { compileRegistry, LineIndex } from '../engine/index';
import type { Registry } from '../engine/index';
import { mergeRegistries, parseRegistry } from '../workspace/index';
import type { RegistryFile, RegistryProblem } from '../workspace/index';
import { decode } from './decode';
import { BadInput, describe, describeFileError } from './messages';
import type { World } from './world';

/** Registries that were asked for. */
export interface ReadRegistries {
  /** `undefined` where one of them cannot be used at all: without it every answer would be another. */
  readonly registry: Registry | null | undefined;
  /** What is wrong in them, a line each. */
  readonly messages: readonly string[];
  /** Whether something in them does not count. */
  readonly failed: boolean;
}

/** Reads registries, the first of which counts most. Never rejects because of a file. */
export async function readRegistries(paths: readonly string[], world: World): Promise<ReadRegistries> {
  const files: RegistryFile[] = [];
  const messages: string[] = [];
  let [failed, usable] = [false, true];
  for (const path of paths) {
    try {
      const { text, encoding, firstBadByte } = decode(await world.readFile(path));
      if (firstBadByte !== null) throw new BadInput(`invalid ${encoding}, first at byte offset ${firstBadByte}`);
      const file = parseRegistry(text);
      const lines = new LineIndex(text);
      messages.push(...file.problems.map((problem) => describe(placeOf(path, problem, lines), problem.message)));
      failed ||= file.problems.some(({ severity }) => severity === 'error');
      usable &&= !file.broken;
      files.push(file);
    } catch (error) {
      messages.push(describeFileError(path, error));
      usable = false;
    }
  }
  const { entries, never } = mergeRegistries(files);
  const registry = entries.length + never.length === 0 ? null : compileRegistry(entries, never);
  return { registry: usable ? registry : undefined, messages, failed: failed || !usable };
}

/** `entities.yaml:3:5`, both counted from 1, as editors and compilers do. */
function placeOf(path: string, { span }: RegistryProblem, lines: LineIndex): string {
  const line = lines.lineOf(span.start);
  return `${path}:${line + 1}:${span.start - lines.startOf(line) + 1}`;
}
