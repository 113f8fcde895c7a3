import type { World } from '../world';

/**
 * Runs once, and again whenever files below the paths change, until the user ends it; then resolves. Changes during a run make one run more.
 */
export async function watchAndRun(paths: readonly string[], world: World, run: () => Promise<void>): Promise<void> {
  let isOver = false;
  let hasChanged = false;
  let wake: () => void = () => undefined;
  const stopListening = world.onInterrupt(() => {
    isOver = true;
    wake();
  });
  const stopWatching = world.watch(paths, () => {
    hasChanged = true;
    wake();
  });
  try {
    for (;;) {
      hasChanged = false;
      await run();
      if (isEnded()) return;
      if (!hasChanged) await new Promise<void>((resolve) => (wake = resolve));
      if (isEnded()) return;
    }
  } finally {
    stopWatching();
    stopListening();
  }

  /** A function, as it changes while others run. */
  function isEnded(): boolean {
    return isOver;
  }
}
