import { createHash } from 'node:crypto';
import type { FoundFinding } from './facts';

/** What a finding is known by when lines have moved: its code, its file, its words and those around them; 16 hexadecimal digits. */
export function fingerprintOf(path: string, { code, words, before, behind }: FoundFinding): string {
  const parts = JSON.stringify([code, path, words, before, behind]);
  return createHash('sha256').update(parts).digest('hex').slice(0, 16);
}
