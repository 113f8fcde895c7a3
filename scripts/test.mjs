// `npm test`: every check of the project, the quick ones first, until one fails. Closes on `N passed, N failed`.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const STEPS = ['typecheck', 'lint', 'test:unit', 'test:vscode'];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const total = { passing: 0, failing: 0, pending: 0 };
for (const step of STEPS) {
  console.log(`\n> ${step}`);
  const { code, output } = await run('npm', ['run', '--silent', step]);
  // Mocha tells its counts on lines of their own; a step without such lines is not one of tests.
  for (const [, count, kind] of output.matchAll(/^ {2}(\d{1,9}) (passing|failing|pending)\b/gm)) {
    total[kind] += Number(count);
  }
  if (code === 0) continue;
  process.exitCode = code;
  console.log(`\n${step} failed; what comes after it did not run.`);
  break;
}
if (total.pending > 0) console.log(`${total.pending} skipped`);
console.log(`${total.passing} passed, ${total.failing} failed`);

/** Runs a command, prints what it prints as it comes, and returns it without colours. */
function run(command, args) {
  return new Promise((resolve) => {
    const isWindows = process.platform === 'win32';
    const child = spawn(command, args, { shell: isWindows, stdio: ['inherit', 'pipe', 'pipe'] });
    let output = '';
    const take = (to) => (data) => {
      output += data;
      to.write(data);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: stripVTControlCharacters(output) }));
  });
}
