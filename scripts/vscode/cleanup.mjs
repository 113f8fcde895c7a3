/**
 * Runs `work` with a `cleanup` list and empties that list, last entry first, however `work` ends:
 * with a value, with an error, or because the user stops the program (Ctrl-C, a closed terminal, `kill`).
 *
 * @template T
 * @param {(cleanup: { add(step: () => unknown): void; stopped: Promise<void> }) => Promise<T>} work
 *   `stopped` settles when the user asks to stop; work that would go on for ever waits for it.
 * @returns {Promise<T>}
 */
export async function withCleanup(work) {
  const steps = [];
  let stop = () => {};
  const stopped = new Promise((resolve) => (stop = resolve));
  const onSignal = (signal) => {
    process.exitCode = signal === 'SIGINT' ? 130 : 143;
    stop();
  };
  const onClosedOutput = () => {
    process.exitCode = 1;
    stop();
  };
  // The way out that nobody foresaw leaves no time to wait, but each step does its first part at once.
  const onExit = () => steps.splice(0).reverse().forEach(quietly);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', onClosedOutput);
  process.on('exit', onExit);
  try {
    // An interrupted test run must not wait for the tests, so the work is given up where it stands.
    return await Promise.race([work({ add: (step) => steps.push(step), stopped }), stopped]);
  } finally {
    for (const step of steps.splice(0).reverse()) await quietly(step);
    for (const signal of SIGNALS) process.off(signal, onSignal);
    process.off('exit', onExit);
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** What cannot be cleaned up must not keep the rest from it. */
async function quietly(step) {
  try {
    await step();
  } catch (error) {
    console.error(`clean-up: ${error.message}`);
  }
}
