import type { World } from '../world';

/** A bar on the terminal for runs that take long. */
export interface Progress {
  /** Draws it, if it is time. */
  readonly show: (done: number, findings: number) => Promise<void>;
  /** Takes it away, before something else is printed and at the end. */
  readonly hide: () => Promise<void>;
  /** How many files there are, once that is known. */
  total: number | null;
}

/** Runs that end before have no bar. In milliseconds. */
const PATIENCE = 1000;
const BETWEEN = 100;
const WIDTH = 30;

/** `[=====>    ] 52% · 5,200 of 10,000 files · 12 findings`; nothing where standard error is no terminal. */
export function startProgress({ stderr, now }: Pick<World, 'stderr' | 'now'>): Progress {
  const start = now();
  let last = 0;
  let isShown = false;
  const progress: Progress = {
    total: null,
    show: async (done, findings) => {
      const time = now();
      if (!stderr.terminal || time - start < PATIENCE || time - last < BETWEEN) return;
      last = time;
      isShown = true;
      await stderr.write(`\r${line(done, findings, progress.total).slice(0, stderr.terminal.columns - 1)}\u001b[K`);
    },
    hide: async () => {
      if (isShown) await stderr.write('\r\u001b[K');
      isShown = false;
    },
  };
  return progress;
}

function line(done: number, findings: number, total: number | null): string {
  const count = (value: number): string => value.toLocaleString('en-US');
  const found = `${count(findings)} findings`;
  if (total === null || total < done) return `${count(done)} files · ${found}`;
  const share = total === 0 ? 1 : done / total;
  const filled = Math.round(share * WIDTH);
  const bar = `${'='.repeat(filled)}${filled < WIDTH ? '>' : ''}`.padEnd(WIDTH).slice(0, WIDTH);
  return `[${bar}] ${Math.floor(share * 100)}% · ${count(done)} of ${count(total)} files · ${found}`;
}
