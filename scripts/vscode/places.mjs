import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with no separator at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Everything that is installed for the editor tests only; git ignores it and it may be deleted at any time. */
export const testFolder = join(root, '.vscode-test');

/** A failure told to the user in its own words, without a stack trace. */
export class HostError extends Error {}
