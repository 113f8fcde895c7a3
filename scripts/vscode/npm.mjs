import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HostError } from './places.mjs';

/**
 * Makes `folder` hold what `steps` install, once: a marker file written last says which `name@version` is complete,
 * so that a second call is free and a broken or older install is done again from nothing.
 *
 * @param {{ folder: string; what: string; spec: string; proof: string[]; steps: () => Promise<void> }} plan
 *   `proof` names files, relative to `folder`, without which a marked install counts as damaged.
 */
export async function installOnce({ folder, what, spec, proof, steps }) {
  const marker = join(folder, '.complete');
  const isComplete =
    existsSync(marker) &&
    readFileSync(marker, 'utf8') === spec &&
    proof.every((file) => existsSync(join(folder, file)));
  if (isComplete) return;
  console.log(`Installing ${what} (${spec}) into ${folder}, once …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // An own manifest keeps npm from walking up to the project's.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await steps();
  const missing = proof.find((file) => !existsSync(join(folder, file)));
  if (missing) throw new HostError(`${what} was installed, but ${join(folder, missing)} is missing.`);
  writeFileSync(marker, spec);
}

/** Runs `npm install ARGS` in `folder`; throws a `HostError` with the end of npm's own output when npm fails. */
export async function npmInstall(folder, args) {
  const all = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args];
  const { code, output } = await capture('npm', all, folder);
  if (code !== 0) throw new HostError(`npm ${all.join(' ')} failed in ${folder}:\n${output.trim().slice(-2000)}`);
}

function capture(command, args, cwd) {
  return new Promise((resolve) => {
    const isWindows = process.platform === 'win32';
    const child = spawn(command, args, {
      cwd,
      env: ownEnvironment(),
      shell: isWindows,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** An npm script hands its settings on; those that say where and what to install must not steer this install. */
function ownEnvironment() {
  const steering = new RegExp(
    '^npm_config_(global|prefix|local_prefix|location|install_strategy|omit|include|only|production|workspaces?|' +
      'include_workspace_root|package_lock|package_lock_only|dry_run|save.{0,20}|bin_links)$|^(INIT_CWD|NODE_ENV)$',
    'i',
  );
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !steering.test(name)));
}
