// `npm start [-- FILE…]`: builds the extension and opens VS Code with it, on the given files or on the samples in seeds/.
// Uses the `code` command where there is one, else serves VS Code at a local address until Ctrl-C.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withCleanup } from './vscode/cleanup.mjs';
import { installServer } from './vscode/installServer.mjs';
import { HostError, root } from './vscode/places.mjs';
import { program, runScript } from './vscode/program.mjs';
import { startServer } from './vscode/serverProcess.mjs';
import { workbenchAddress } from './vscode/workbench.mjs';

const SAMPLES = join(root, 'seeds');
const USAGE = `Usage: npm start [-- [--server] [--port=N] [FILE…]]
  FILE      files, or one folder, to open instead of seeds/
  --server  serve VS Code to a browser even where the code command is installed
  --port=N  serve at this port instead of a free one`;

await program(async () => {
  const { files, isServer, port } = readArguments();
  runScript('build.mjs');
  const opened = whatToOpen(files);
  if (!isServer && hasCodeCommand()) openInstalled(opened);
  else await serve(opened, port);
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { server: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (values.help) stop(USAGE, 0);
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65535) stop(`--port: ${values.port} is not a port number.`, 2);
    // npm runs us in the project's folder; a relative path is meant from where the user typed it.
    const files = positionals.map((path) => resolve(process.env.INIT_CWD ?? '.', path));
    const missing = files.find((path) => !existsSync(path));
    if (missing) stop(`${missing} does not exist.`, 2);
    return { files, port, isServer: values.server === true || values.port !== undefined };
  } catch (error) {
    return stop(`${error.message}\n${USAGE}`, 2);
  }
}

function stop(message, code) {
  (code === 0 ? console.log : console.error)(message);
  process.exit(code);
}

/** The folder to show and the files to open in it. */
function whatToOpen(paths) {
  if (paths.length === 0) return { folder: SAMPLES, files: firstSample() };
  const folder = paths.find((path) => statSync(path).isDirectory());
  const files = paths.filter((path) => path !== folder && statSync(path).isFile());
  const first = files[0];
  return { folder: folder ?? dirname(first), files };
}

function firstSample() {
  const name = readdirSync(SAMPLES)
    .sort()
    .find((file) => /\.(?:txt|seed)$/.test(file));
  return name ? [join(SAMPLES, name)] : [];
}

function hasCodeCommand() {
  return spawnSync('code', ['--version'], { shell: process.platform === 'win32', stdio: 'ignore' }).status === 0;
}

function openInstalled({ folder, files }) {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder, ...files];
  const { status } = spawnSync('code', args, { shell: process.platform === 'win32', stdio: 'inherit' });
  if (status !== 0) throw new HostError('VS Code could not be opened. npm start -- --server needs no installed one.');
  console.log(`VS Code opened on ${folder}.`);
}

async function serve({ folder, files }, port) {
  const vscode = await installServer();
  await withCleanup(async (cleanup) => {
    const { authority, ended } = await startServer({ vscode, cleanup, port, extension: root });
    const file = files[0];
    console.log(`VS Code with Seedmark: ${workbenchAddress({ authority, folder, ...(file ? { file } : {}) })}`);
    for (const other of files.slice(1))
      console.log(`          also opened: ${workbenchAddress({ authority, folder, file: other })}`);
    console.log('Open the address in a browser. Ctrl-C ends it.');
    await Promise.race([ended, cleanup.stopped]);
  });
  // Ctrl-C is the way to end this, not a failure.
  process.exitCode = 0;
}
