import { CommanderError } from 'commander';
import { BAD_INPUT, SUCCESS } from './exitCodes';
import { ClosedOutput, describeBug } from './messages';
import { createProgram } from './program';
import type { World } from './world';

/**
 * Runs `seedmark` with the words behind its name and resolves to the exit code: 0, or 2 where something asked for could
 * not be done. Never rejects: what goes wrong is one line on standard error.
 */
export async function runCli(args: readonly string[], world: World): Promise<number> {
  const said = { out: '', err: '' };
  try {
    let exitCode = SUCCESS;
    const program = createProgram(world, said, (code) => (exitCode = code));
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? SUCCESS : BAD_INPUT;
    if (error instanceof ClosedOutput) return SUCCESS;
    said.err += describeBug(error);
    return BAD_INPUT;
  } finally {
    if (said.out) await world.stdout.write(said.out);
    if (said.err) await world.stderr.write(said.err);
  }
}
