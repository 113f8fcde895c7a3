import { pathToFileURL, URLSearchParams } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from './installChromium.mjs';
import { HostError } from './places.mjs';

/**
 * The address that opens `folder` in the workbench.
 *
 * @param {{ authority: string; folder: string; file?: string; extension?: string; tests?: string }} options
 *   absolute paths; `file` is shown at once; `extension` is loaded from source; `tests` is a module that exports
 *   `run()`, started in the extension host. The last two need a server that was started for tests.
 */
export function workbenchAddress({ authority, folder, file, extension, tests }) {
  // The host part has to be the same everywhere, or the workbench takes the path for one on another machine.
  const remote = (path) => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  const payload = [
    ...(file ? [['openFile', remote(file)]] : []),
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
  ];
  const query = new URLSearchParams({ folder: pathToFileURL(folder).pathname });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query.toString().replaceAll('+', '%20').replaceAll('%2F', '/')}`;
}

/**
 * Starts a Chromium without a window.
 *
 * @param {{ cleanup: { add(step: () => unknown): void } }} options
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function startBrowser({ cleanup }) {
  const { executablePath, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    // Its sandbox refuses root and many containers; nothing but our own pages is opened.
    chromiumSandbox: false,
    args: ['--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
    // Signals are ours: the server has to end as well.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  cleanup.add(() => browser.close());
  return browser;
}

/**
 * Keeps the last lines the page's console said, to be shown when something fails.
 *
 * @param {import('playwright-core').Page} page
 * @returns {{ lines: string[]; crash: Promise<never> }} `crash` rejects when the page is lost.
 */
export function watchPage(page) {
  const lines = [];
  page.on('console', (message) => {
    const text = message.text();
    // The server's native modules are left out on purpose.
    if (/bindings file|watchdog/.test(text)) return;
    lines.push(`  [page] ${text.slice(0, 500)}`);
    if (lines.length > 40) lines.shift();
  });
  const crash = new Promise((_, reject) => page.once('crash', () => reject(new HostError('The page crashed.'))));
  crash.catch(() => {});
  return { lines, crash };
}
