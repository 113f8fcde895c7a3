// Runs the editor tests in a real VS Code: first the suite inside the extension host, then what a person sees on the screen.
// Needs dist/ (npm run build). Exit code 1 when a test fails or the editor does not start.
import { join } from 'node:path';
import { withCleanup } from './vscode/cleanup.mjs';
import { installServer } from './vscode/installServer.mjs';
import { root, testFolder } from './vscode/places.mjs';
import { program, runScript, withTimeLimit } from './vscode/program.mjs';
import { listenForReport } from './vscode/report.mjs';
import { runScreenTests } from './vscode/screenTests.mjs';
import { startServer } from './vscode/serverProcess.mjs';
import { startBrowser, watchPage, workbenchAddress } from './vscode/workbench.mjs';
import { copyTestWorkspace } from './vscode/workspace.mjs';

const LIMIT_SECONDS = 300;

await program(async () => {
  const compiled = join(testFolder, 'out');
  runScript('compile.mjs', `--outdir=${compiled}`);
  const vscode = await installServer();
  const counts = await withCleanup(async (cleanup) => {
    const folder = copyTestWorkspace({ cleanup });
    const report = await listenForReport({ cleanup });
    const env = { SEEDMARK_REPORT_PORT: `${report.port}` };
    const { authority, ended } = await startServer({ vscode, cleanup, extension: root, env, isForTests: true });
    const browser = await startBrowser({ cleanup });

    console.log('In the extension host:');
    const tests = join(compiled, 'test', 'vscode', 'index.js');
    const page = await browser.newPage();
    const said = watchPage(page);
    await page.goto(workbenchAddress({ authority, folder, extension: root, tests }));
    const inHost = await withTimeLimit(
      LIMIT_SECONDS,
      'The editor suite',
      Promise.race([report.result, said.crash, ended]),
    ).catch((error) => {
      // An interruption sets the exit code, and explains itself.
      if (!process.exitCode) console.error(said.lines.join('\n'));
      throw error;
    });
    await page.close();

    console.log('On the screen:');
    const addressOf = (file) => workbenchAddress({ authority, folder, file: join(folder, file) });
    const screen = join(compiled, 'test', 'vscode', 'screen');
    const onScreen = await withTimeLimit(
      LIMIT_SECONDS,
      'The screen tests',
      runScreenTests({ screen, browser, addressOf }),
    );
    return { passes: inHost.passes + onScreen.passes, failures: inHost.failures + onScreen.failures };
  });
  if (!counts) return;
  console.log(`${counts.passes} passed, ${counts.failures} failed`);
  if (counts.failures > 0 || counts.passes === 0) process.exitCode = 1;
});
