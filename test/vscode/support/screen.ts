/// <reference lib="dom" />
import { strict as assert } from 'node:assert';
import type { Locator, Page } from 'playwright-core';

/** Gives a page that shows the workbench with a file of the test workspace, by path, in its editor. */
export type Open = (file: string) => Promise<Page>;

/** Waits until the shown file is known as a seed file: its language stands in the status bar. */
export async function untilSeed(page: Page): Promise<void> {
  await page.locator('[id="status.editor.mode"]').getByText('Seed', { exact: true }).waitFor();
}

/** Waits until the server has coloured `words`: before, the grammar alone gives them the colour of plain text. */
export async function untilColoured(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const spans = [...document.querySelectorAll('.monaco-editor .view-line span span')];
    return spans.some((span) => span.textContent.replace(/\u00A0/g, ' ') === wanted);
  }, words);
}

/** Waits until two pictures in a row are the same, so that nothing is caught half drawn. */
export async function untilStill(page: Page): Promise<void> {
  let last = await page.screenshot();
  for (let pictures = 0; pictures < 50; pictures++) {
    const next = await page.screenshot();
    if (next.equals(last)) return;
    last = next;
  }
  throw new Error('the window does not come to rest');
}

/** Points at the middle of `words`, which have to be visible on one line, and gives the hover that opens. */
export async function pointAt(page: Page, words: string): Promise<Locator> {
  const place = await page.evaluate(placeOf, words);
  assert.ok(place, `“${words}” is not on the screen`);
  // A hover opens on a move within the words, not on the arrival.
  await page.mouse.move(place.x - 1, place.y);
  await page.mouse.move(place.x, place.y);
  const hover = page.locator('.monaco-editor .monaco-hover:visible .hover-contents').first();
  await hover.waitFor();
  return hover;
}

/** Runs a command by its name in the palette. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.keyboard.type(name);
  await page.locator('.quick-input-list').getByText(name, { exact: true }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Opens the Problems panel and gives its rows. */
export async function problems(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+Shift+KeyM');
  const rows = page.locator('.markers-panel .monaco-list-row');
  await rows.first().waitFor();
  return rows;
}

/** Opens the Outline view and gives its rows. */
export async function outline(page: Page): Promise<Locator> {
  await setExpanded(page, 'Outline Section', true);
  // The list draws no more rows than fit, so the files above have to make room.
  await setExpanded(page, /^Explorer Section/, false);
  const rows = page.locator('.outline-tree .monaco-list-row');
  await rows.first().waitFor();
  return rows;
}

/** Opens the side bar of Seedmark and gives the rows of one of its views. */
export async function view(page: Page, name: ViewName): Promise<Locator> {
  const tab = page.locator('.activitybar').getByRole('tab', { name: /^Seedmark/ });
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  return roomyRows(page, name);
}

type ViewName = 'Entities' | 'Quotes' | 'Annotations';

/** The rows of a view of the open side bar. A list draws no more rows than fit, so the other views are closed to make room. */
export async function roomyRows(page: Page, name: ViewName): Promise<Locator> {
  // Beside the name the header says what is shown.
  const header = (of: ViewName): Locator => page.locator(`.pane-header[aria-label^="${of} "]`);
  await header(name).waitFor();
  for (const one of ['Entities', 'Quotes', 'Annotations'] as const) {
    const isOpen = (await header(one).getAttribute('aria-expanded')) === 'true';
    if (isOpen !== (one === name)) await header(one).click();
  }
  const rows = page
    .locator('.pane')
    .filter({ has: header(name) })
    .locator('.monaco-list-row');
  await rows.first().waitFor();
  return rows;
}

async function setExpanded(page: Page, name: string | RegExp, isWanted: boolean): Promise<void> {
  const header = page.getByRole('button', { name });
  if ((await header.getAttribute('aria-expanded')) !== String(isWanted)) await header.click();
}

/** Runs in the page: where the middle of the words is, in the first line that holds them. */
function placeOf(words: string): { x: number; y: number } | undefined {
  for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
    const start = line.textContent.replace(/\u00A0/g, ' ').indexOf(words);
    if (start < 0) continue;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const middle = start + Math.floor(words.length / 2);
    let before = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (middle >= before && middle < before + length) {
        const range = document.createRange();
        range.setStart(node, middle - before);
        range.setEnd(node, middle - before + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      before += length;
    }
  }
  return undefined;
}
