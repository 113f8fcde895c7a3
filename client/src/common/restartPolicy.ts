/** How many restarts within how many milliseconds are enough to give up. */
const MOST_RESTARTS = 4;
const WINDOW = 3 * 60 * 1000;

/**
 * Says after each crash whether to start the server again, given the time in milliseconds: four times within three
 * minutes, then no more.
 */
export function createRestartPolicy(): (now: number) => boolean {
  let crashes: number[] = [];
  return (now) => {
    crashes = [...crashes.filter((then) => now - then < WINDOW), now];
    return crashes.length <= MOST_RESTARTS;
  };
}
