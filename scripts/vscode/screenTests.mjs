import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Mocha from 'mocha';

/**
 * Runs every compiled test file in the folder `screen`. A file exports `screenTests(open)`, which declares its tests;
 * `open(file)` gives a page on the workbench; `addressOf` tells where that file is shown.
 *
 * @param {{ screen: string; browser: import('playwright-core').Browser; addressOf: (file: string) => string }} options
 */
export async function runScreenTests({ screen, browser, addressOf }) {
  const mocha = new Mocha({ timeout: 60_000, forbidOnly: true });
  const require = createRequire(import.meta.url);
  const open = async (file) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(addressOf(file));
    return page;
  };
  mocha.suite.emit('pre-require', globalThis, null, mocha);
  for (const name of readdirSync(screen).sort()) {
    if (name.endsWith('.test.js')) require(join(screen, name)).screenTests(open);
  }
  return new Promise((resolve) => {
    const runner = mocha.run((failures) => resolve({ passes: runner.stats.passes, failures }));
  });
}
