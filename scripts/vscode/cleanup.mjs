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
  for (const signal of SIGNALS) process.on(signal, onSignal);
  // An interrupted test run must not wait for the tests, so the work is given up where it stands.
  const interrupted = stopped.then(() => undefined);
  try {
    return await Promise.race([work({ add: (step) => steps.push(step), stopped }), interrupted]);
  } finally {
    for (const step of steps.reverse()) await Promise.resolve(step()).catch(() => {});
    for (const signal of SIGNALS) process.off(signal, onSignal);
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
