import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { checkOperations } from './check';
import type { BenchDocument } from './documents';
import type { Operation } from './measure';

/** The command line as a process of its own, bundled as it is shipped. `dispose` removes the bundle. */
export function startUpOperations({ name, text }: BenchDocument): {
  readonly operations: readonly Operation[];
  readonly dispose: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'seedmark-bench-'));
  const program = join(folder, 'seedmark.js');
  buildSync({
    entryPoints: ['server/src/node/cli.ts'],
    outfile: program,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  cpSync('server/data', join(folder, 'data'), { recursive: true });
  cpSync('server/model/tagger.bin', join(folder, 'data/tagger.bin'));
  const article = join(folder, 'article.txt');
  writeFileSync(article, text);
  writeFileSync(join(folder, 'package.json'), '{ "version": "0.0.0" }');
  const run = (...args: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`seedmark ${args.join(' ')}: ${stderr}`);
  };
  return {
    operations: [
      { name: 'process: node alone', size: null, run: () => spawnSync(process.execPath, ['-e', '0']) },
      { name: 'process: seedmark --version', size: null, run: () => run('--version') },
      { name: `process: seedmark analyze ${name}`, size: null, run: () => run('analyze', article) },
      ...checkOperations(program, folder),
    ],
    dispose: () => rmSync(folder, { recursive: true }),
  };
}
