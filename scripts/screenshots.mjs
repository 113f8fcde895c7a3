// `npm run screenshots`: draws the pictures of docs/images from the running editor, in a light and a dark theme.
// Needs dist/ (npm run build).
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { smallPng } from './support/smallPng.mjs';
import { withCleanup } from './vscode/cleanup.mjs';
import { installServer } from './vscode/installServer.mjs';
import { root, testFolder } from './vscode/places.mjs';
import { program, runScript, withTimeLimit } from './vscode/program.mjs';
import { startServer } from './vscode/serverProcess.mjs';
import { startBrowser, workbenchAddress } from './vscode/workbench.mjs';

const LIMIT_SECONDS = 300;
const SIZE_LIMIT = 200_000;
const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

/** What leaves more room for the article. */
const SETTINGS = {
  'editor.minimap.enabled': false,
  'editor.lineNumbers': 'off',
  'editor.lineHeight': 1.6,
  'editor.renderLineHighlight': 'none',
  'editor.cursorBlinking': 'solid',
  'comments.openView': 'never',
  'explorer.compactFolders': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

/** Each picture: its name, the sample it shows, and what is done before it is taken. */
const PICTURES = [
  {
    name: 'overview',
    sample: '001_rhine_low_water_pact.txt',
    prepare: async (page, screen) => {
      await screen.outline(page);
      await screen.untilColoured(page, 'Annelie Brugger');
      // Back to the text, so that no frame is drawn around what was clicked last.
      await page.keyboard.press('Control+Digit1');
    },
  },
  {
    name: 'hover',
    sample: '001_rhine_low_water_pact.txt',
    prepare: async (page, screen) => {
      await screen.untilColoured(page, 'Annelie Brugger');
      await screen.pointAt(page, 'Annelie Brugger');
    },
  },
  {
    name: 'annotations',
    sample: '001_rhine_low_water_pact.txt',
    prepare: async (page, screen) => {
      await screen.untilColoured(page, 'Annelie Brugger');
      await page.locator('[id$="seedmark.annotations.count"]').waitFor();
      await page.keyboard.press('Control+Digit1');
      await page.keyboard.press('Alt+a');
      await page.keyboard.press('v');
      await page.locator('.customview-tree .monaco-list-row').first().waitFor();
      await page.keyboard.press('Control+Digit1');
    },
  },
  {
    name: 'problems',
    sample: 'with-mistakes.seed.txt',
    prepare: (page, screen) => screen.problems(page),
  },
  {
    name: 'views',
    sample: '004_bristol_ledger_trial.txt',
    prepare: async (page, screen) => {
      await screen.untilStill(page);
      const names = await screen.view(page, 'Entities');
      await names
        .filter({ hasText: /2 mentions/ })
        .first()
        .locator('.monaco-tl-twistie')
        .click();
      await page.locator('.pane-header[aria-label^="Quotes "]').click();
      const quotes = page.locator('.pane').filter({ has: page.locator('.pane-header[aria-label^="Quotes "]') });
      await quotes.locator('.monaco-list-row').first().waitFor();
      // Away from what would explain itself.
      await page.mouse.move(600, 715);
    },
  },
  // The last one, as the hints stay.
  {
    name: 'date-hints',
    sample: '001_rhine_low_water_pact.txt',
    prepare: async (page, screen) => {
      await screen.untilColoured(page, 'Annelie Brugger');
      await screen.runCommand(page, 'Seedmark: Toggle Date Hints');
      await page
        .locator('.monaco-editor .view-line')
        .getByText(/Mar.2024/)
        .first()
        .waitFor();
    },
  },
];

await program(async () => {
  const compiled = join(testFolder, 'out');
  runScript('compile.mjs', `--outdir=${compiled}`);
  const screen = createRequire(import.meta.url)(join(compiled, 'test', 'vscode', 'support', 'screen.js'));
  const vscode = await installServer();
  mkdirSync(join(root, 'docs', 'images'), { recursive: true });
  for (const [kind, theme] of Object.entries(THEMES)) {
    const settings = { ...SETTINGS, 'workbench.colorTheme': theme };
    await withCleanup(async (cleanup) => {
      const { authority } = await startServer({ vscode, cleanup, extension: root, settings });
      const browser = await startBrowser({ cleanup });
      const all = takeAll({ browser, screen, authority, kind });
      await withTimeLimit(LIMIT_SECONDS, `Taking the ${kind} pictures`, all);
    });
    if (process.exitCode) return;
  }
});

async function takeAll({ browser, screen, authority, kind }) {
  for (const { name, sample, prepare } of PICTURES) {
    const page = await browser.newPage({ viewport: { width: 1200, height: 720 }, deviceScaleFactor: 1.5 });
    const folder = join(root, 'seeds');
    await page.goto(workbenchAddress({ authority, folder, file: join(folder, sample) }));
    await screen.untilSeed(page);
    await prepare(page, screen);
    await screen.untilStill(page);
    const path = join(root, 'docs', 'images', `${name}-${kind}.png`);
    writeFileSync(path, smallPng(await page.screenshot()));
    await page.close();
    const { size } = statSync(path);
    console.log(
      `${relative(root, path)}: ${Math.round(size / 1000)} kB${size > SIZE_LIMIT ? ', larger than it should be' : ''}`,
    );
  }
}
