import { describe, describeFileError } from '../messages';
import type { World } from '../world';
import type { FixedText } from './facts';

const BYTE_ORDER_MARK = '\ufeff';

/** Writes a mended text over its file, unless the file is another one by now; resolves to what went wrong, a line for a person, or `null`. */
export async function writeFix(
  path: string,
  bytes: Uint8Array,
  { after }: FixedText,
  world: World,
): Promise<string | null> {
  try {
    if (Buffer.compare(await world.readFile(path), bytes) !== 0)
      return describe(path, 'changed while it was checked; not mended');
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    await world.writeFile(path, (hasMark ? BYTE_ORDER_MARK : '') + after);
    return null;
  } catch (error) {
    return describeFileError(path, error);
  }
}
