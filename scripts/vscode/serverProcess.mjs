import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { HostError } from './places.mjs';

const START_LIMIT_SECONDS = 60;

/**
 * Starts a VS Code server on a loopback port with a profile of its own, which is deleted at the end.
 *
 * @param {{ vscode: string; cleanup: { add(step: () => unknown): void }; port?: number; extension?: string;
 *   isForTests?: boolean; settings?: Record<string, unknown>; env?: Record<string, string> }} options
 *   `vscode` is the server's folder; port 0 takes a free one; `extension` is the folder of an extension to install;
 *   `isForTests` lets a page name an extension under development and its tests, and answers dialogs by itself;
 *   `settings` are user settings; `env` reaches the extension host.
 * @returns {Promise<{ authority: string; ended: Promise<never> }>} `authority` is such as `127.0.0.1:40123`;
 *   `ended` rejects when the server ends by itself.
 */
export async function startServer(options) {
  const { vscode, cleanup, port = 0, extension, isForTests = false, settings = {}, env = {} } = options;
  const profile = mkdtempSync(join(tmpdir(), 'seedmark-vscode-'));
  cleanup.add(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  mkdirSync(join(profile, 'data', 'User'), { recursive: true });
  mkdirSync(join(profile, 'extensions'));
  writeFileSync(join(profile, 'data', 'User', 'settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
  if (extension) symlinkSync(extension, join(profile, 'extensions', basename(extension)), 'junction');

  const child = spawn(process.execPath, [join(vscode, 'out', 'server-main.js'), ...args(profile, port, isForTests)], {
    // An empty gallery keeps the editor from asking a server on the internet for extensions.
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own lets one signal reach the extension hosts it starts, too.
    detached: process.platform !== 'win32',
  });
  cleanup.add(() => stopGroup(child));
  const bound = await boundPort(child);
  const ended = new Promise((_, reject) => {
    child.once('exit', (code) => reject(new HostError(`The VS Code server ended by itself with code ${code}.`)));
  });
  ended.catch(() => {});
  return { authority: `127.0.0.1:${bound}`, ended };
}

/** What would otherwise cover the window or reach for the network. */
const QUIET = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
};

function args(profile, port, isForTests) {
  return [
    ...['--host', '127.0.0.1', '--port', `${port}`, '--without-connection-token', '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', '--disable-workspace-trust', '--disable-getting-started-override'],
    // Without the smoke test driver the server ignores the extension and the tests named in the address, and says nothing.
    // The other one ends it after a while alone, should we be killed.
    ...(isForTests ? ['--enable-smoke-test-driver', '--enable-remote-auto-shutdown'] : []),
    ...['--user-data-dir', join(profile, 'data'), '--server-data-dir', profile],
    ...['--extensions-dir', join(profile, 'extensions')],
  ];
}

function boundPort(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why) => reject(new HostError(`The VS Code server ${why}.\n${output.trim().slice(-2000)}`));
    const limit = setTimeout(() => fail(`did not start within ${START_LIMIT_SECONDS} s`), START_LIMIT_SECONDS * 1000);
    const onData = (data) => {
      output = (output + data).slice(-20_000);
      const port = /Extension host agent listening on (\d{1,5})/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(limit);
      resolve(Number(port));
    };
    child.stdout.on('data', onData);
    child.stderr.on('data', onData);
    child.on('error', (error) => fail(`could not be started: ${error.message}`));
    child.on('exit', (code) => {
      clearTimeout(limit);
      fail(`ended at once with code ${code}`);
    });
  });
}

async function stopGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null) return signalGroup(child, 'SIGKILL');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  const limit = setTimeout(() => signalGroup(child, 'SIGKILL'), 3000);
  await ended;
  clearTimeout(limit);
  // Whatever the server left behind belongs to its group.
  signalGroup(child, 'SIGKILL');
}

function signalGroup(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // No process is left in the group: this is what was wanted.
  }
}
