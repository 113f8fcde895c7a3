import type { World } from '../world';

/**
 * Runs once, and again whenever files below the paths change, until the user ends it; then resolves. Changes during a run make one run more.
 */
export async function watchAndRun(paths: readonly string[], world: World, run: () => Promise<void>): Promise<void> {
  const state = { isOver: false, hasChanged: false, wake: (): void => undefined };
  const stopListening = world.onInterrupt(() => {
    state.isOver = true;
    state.wake();
  });
  const stopWatching = world.watch(paths, () => {
    state.hasChanged = true;
    state.wake();
  });
  try {
    while (!state.isOver) {
      state.hasChanged = false;
      await run();
      await new Promise<void>((resolve) => {
        state.wake = resolve;
        if (state.hasChanged || state.isOver) resolve();
      });
    }
  } finally {
    stopWatching();
    stopListening();
  }
}
