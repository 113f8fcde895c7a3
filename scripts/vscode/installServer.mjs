import { join } from 'node:path';
import { installOnce, npmInstall } from './npm.mjs';
import { testFolder } from './places.mjs';

/** The last release that holds VS Code 1.100 and accepts Node 20. */
const SPEC = 'code-server@4.100.3';
const VSCODE = join('node_modules', 'code-server', 'lib', 'vscode');

/**
 * Installs the VS Code server from npm where it is not installed yet and returns its folder,
 * in which `out/server-main.js` is the program to run. No native module is built: the server only logs their absence.
 */
export async function installServer() {
  const folder = join(testFolder, 'server');
  const vscode = join(folder, VSCODE);
  await installOnce({
    folder,
    what: 'the VS Code server',
    spec: SPEC,
    proof: ['out/server-main.js', 'node_modules/cookie', 'extensions/node_modules'].map((path) => join(VSCODE, path)),
    steps: async () => {
      await npmInstall(folder, [SPEC]);
      await npmInstall(vscode, ['--omit=dev']);
      await npmInstall(join(vscode, 'extensions'), ['--omit=dev']);
    },
  });
  return vscode;
}
