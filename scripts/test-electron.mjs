// Runs the suite of test/vscode in a desktop VS Code that @vscode/test-electron downloads (or VSCODE_PATH names).
// Needs dist/ (npm run build) and, on Linux, a display.
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { withCleanup } from './vscode/cleanup.mjs';
import { HostError, root, testFolder } from './vscode/places.mjs';
import { program, runScript } from './vscode/program.mjs';
import { copyTestWorkspace } from './vscode/workspace.mjs';

await program(async () => {
  const compiled = join(testFolder, 'out');
  runScript('compile.mjs', `--outdir=${compiled}`);
  const vscodeExecutablePath = process.env.VSCODE_PATH ?? (await download());
  await withCleanup(async (cleanup) => {
    const folder = copyTestWorkspace({ cleanup });
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: join(compiled, 'test', 'vscode', 'index.js'),
      launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--no-sandbox'],
    }).catch((error) => {
      throw new HostError(`The suite failed in the desktop VS Code: ${error.message}`);
    });
  });
});

async function download() {
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(testFolder, 'desktop') });
  } catch (error) {
    throw new HostError(
      `VS Code could not be downloaded: ${error.message}\n` +
        'Name an installed one in VSCODE_PATH, or run the same suite with npm run test:vscode, which needs npm alone.',
    );
  }
}
