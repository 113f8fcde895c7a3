import { createProgram } from '../program';
import type { World } from '../world';
import { declarationsOf } from './declarations';
import { manPage } from './manPage';

/** The page `docs/seedmark.1`. */
export function commandLineManPage(): string {
  // Commands are only declared here: none runs that could touch its world.
  const program = createProgram({ version: '' } as World, { out: '', err: '' }, () => undefined);
  return manPage(declarationsOf(program));
}
