import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { HostError, root } from './places.mjs';

/** Runs `main` and turns a failure into one message and exit code 1; the stack is for surprises only. */
export async function program(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof HostError ? error.message : error);
    process.exitCode ||= 1;
  }
}

/** Runs a script of this project, such as `build.mjs`, and throws when it fails. */
export function runScript(name, ...args) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', name), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new HostError(`scripts/${name} failed.`);
}

/**
 * Waits for `work`, but not longer than `seconds`; `what` says in the message what took too long.
 *
 * @template T
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withTimeLimit(seconds, what, work) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new HostError(`${what} took longer than ${seconds} s, so it was stopped.`)),
      seconds * 1000,
    );
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
