// The random walks of annotations through edits, and of sessions, long: 100,000 steps, or `--steps=N`, from a seed of the day, or `--seed=N`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const day = String(Math.floor(Date.now() / 86_400_000));
const { values } = parseArgs({
  options: { steps: { type: 'string', default: '100000' }, seed: { type: 'string', default: day } },
});
console.log(`SEEDMARK_STEPS=${values.steps} SEEDMARK_SEED=${values.seed}`);
const env = { ...process.env, SEEDMARK_STEPS: values.steps, SEEDMARK_SEED: values.seed };
const mocha = fileURLToPath(import.meta.resolve('mocha/bin/mocha.js'));
const walks = ['random', 'sessionWalk'].map((name) => `out/test/unit/annotations/${name}.test.js`);
const args = [mocha, '--no-config', ...walks];
process.exitCode = spawnSync(process.execPath, args, { env, stdio: 'inherit' }).status ?? 1;
