import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './places.mjs';

/** A copy of the tests' workspace in a temporary folder, so that a test may edit and save; deleted at the end. */
export function copyTestWorkspace({ cleanup }) {
  const folder = mkdtempSync(join(tmpdir(), 'seedmark-workspace-'));
  cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, 'test', 'vscode', 'workspace'), folder, { recursive: true });
  return folder;
}
