/**
 * Runs a task so that it never runs twice at once: what is asked for meanwhile runs once afterwards, however often it was asked for. Comes back
 * when the task ran that began after the call. The task has to deal with its own errors.
 */
export function latest(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    running = task().finally(() => (running = null));
    return running;
  };
  return () => {
    if (!running) return start();
    next ??= running.then(() => {
      next = null;
      return start();
    });
    return next;
  };
}
