import type { RegistryFile } from './facts';
import { parseRegistry } from './parse';
import { splitRegistry } from './parts';

/** Reads a registry as `parseRegistry` does, with a pause after every hundred entries: the first reading of a long one takes its time. */
export async function readRegistry(text: string, pause: () => Promise<void>): Promise<RegistryFile> {
  const items = splitRegistry(text)?.items ?? [];
  let read: RegistryFile | undefined;
  for (let number = AT_ONCE; number < items.length; number += AT_ONCE) {
    const end = items[number]?.start ?? text.length;
    read = parseRegistry(text.slice(0, end), read);
    await pause();
  }
  return parseRegistry(text, read);
}

/** Entries. */
const AT_ONCE = 100;
