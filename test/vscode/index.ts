import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { format } from 'node:util';

/**
 * What both hosts start in the extension host: runs every test in `suite/`.
 * Where `SEEDMARK_REPORT_PORT` is set, Mocha's output goes to that loopback port, closed by one line
 * `{"passes":…,"failures":…}`; else to the console. Rejects when a test failed or none was found.
 */
export async function run(): Promise<void> {
  const report = await openReport(process.env['SEEDMARK_REPORT_PORT']);
  try {
    const { passes, failures } = await runMocha(report.write);
    await report.close(passes, failures);
    if (failures > 0) throw new Error(`${failures} of ${passes + failures} tests failed`);
    if (passes === 0) throw new Error('no test ran');
  } catch (error) {
    report.write(`${format(error)}\n`);
    throw error;
  }
}

async function runMocha(write: (text: string) => void): Promise<{ passes: number; failures: number }> {
  const { default: Mocha } = await import('mocha');
  Mocha.reporters.Base.consoleLog = (...values: unknown[]) => write(`${format(...values)}\n`);
  const mocha = new Mocha({ timeout: 20_000, forbidOnly: true });
  const folder = join(__dirname, 'suite');
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.test.js')) continue;
    // Mocha's own loader imports files as ES modules, where the editor does not provide the `vscode` module.
    mocha.suite.emit('pre-require', globalThis, name, mocha);
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    require(join(folder, name));
  }
  return new Promise((resolve) => {
    const runner = mocha.run((failures) => resolve({ passes: runner.stats?.passes ?? 0, failures }));
  });
}

interface Report {
  readonly write: (text: string) => void;
  readonly close: (passes: number, failures: number) => Promise<void>;
}

async function openReport(port: string | undefined): Promise<Report> {
  if (port === undefined)
    return { write: (text) => console.log(text.replace(/\n$/, '')), close: () => Promise.resolve() };
  const socket = connect(Number(port), '127.0.0.1');
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return {
    write: (text) => void socket.write(text),
    close: (passes, failures) =>
      new Promise((resolve) => socket.end(`\n${JSON.stringify({ passes, failures })}\n`, () => resolve())),
  };
}
