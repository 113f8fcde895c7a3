import assert from 'node:assert/strict';
import { run } from './fakeWorld';
import type { Given } from './fakeWorld';

export const CLEAN = ' date 2022-12-13 Rain fell on Iran.\n';
export const WARNED = ' date 2022-12-13 Rain fell on Iran, “she said.\n';
export const BROKEN = ' date 2022-02-30 Rain fell on Iran.\n';
export const HINTED = '---\ndate: 2022-12-13\nmood: wet\n---\nRain fell on Iran.\n';

interface Expected {
  readonly exitCode?: number;
  /** `path:line:column code` of each finding, in their order. */
  readonly found?: readonly string[];
  readonly err?: string;
}

/** Checks with `args` and expects what was found, as lines of `ndjson`. */
export function check(title: string, args: string, given: Given, expected: Expected): void {
  it(title, async () => {
    const { exitCode, out, err } = await run(
      ['check', ...args.split(' ').filter(Boolean), '--format', 'ndjson'],
      given,
    );
    const found = out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as { path: string; line: number; column: number; code: string })
      .map(({ path, line, column, code }) => `${path}:${line}:${column} ${code}`);
    assert.deepEqual(
      { exitCode, found, err },
      { exitCode: expected.exitCode ?? 0, found: expected.found ?? [], err: expected.err ?? '' },
    );
  });
}

/** As `check` expects a mark that `WARNED` has. */
export const unpaired = (path: string): string => `${path}:1:37 quote-mark-unpaired`;
