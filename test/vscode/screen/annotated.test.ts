/// <reference lib="dom" />
import { strict as assert } from 'node:assert';
import type { Locator, Page } from 'playwright-core';
import { roomyRows, untilSeed, type Open } from '../support/screen';

/** What an annotator sees and does. */
export function screenTests(open: Open): void {
  describe('an annotated article', () => {
    let page: Page;
    beforeEach(async () => {
      page = await open('ferry.seed');
      await untilSeed(page);
      await count(page).waitFor();
    });
    afterEach(() => page.close());

    it('has lines at the words, one pattern for each status, and a mark where words were lost', async () => {
      await page.locator('.monaco-editor .cdr[class*="ced-"]').first().waitFor();
      const patterns = await page.evaluate(patternsOfLines);
      assert.deepEqual(patterns, ['dotted bottom', 'solid bottom', 'solid top']);
      const marks = await page.evaluate(textsBehindLines);
      assert.deepEqual(marks, ['⚠ organization lost its words here']);
      await count(page).getByText('3 2 1').waitFor();
    });

    it('is listed in the view, with what lost its words on top', async () => {
      const rows = await showView(page);
      await rows.filter({ hasText: 'Northern Lines' }).waitFor();
      assert.match(await rows.first().innerText(), /^Lost their words/);
      await rows.filter({ hasText: 'regrettable' }).waitFor();
    });

    it('is reviewed in the view by one key a row', async () => {
      const rows = await showView(page);
      await rows.filter({ hasText: /^an hour/u }).click();
      // The click went on to the words; back in the view, the row has the focus.
      await showView(page);
      await page.waitForFunction(() => document.activeElement?.closest('.customview-tree') !== null);
      await page.keyboard.press('y');
      await count(page).getByText('4 1 1').waitFor();
      await page.keyboard.press('Control+KeyZ');
      await count(page).getByText('3 2 1').waitFor();
    });

    it('takes a label for the selected words by one key', async () => {
      await page.keyboard.press('Control+End');
      await page.keyboard.press('ArrowUp');
      // “The company”
      await page.keyboard.press('Control+Shift+ArrowRight');
      await page.keyboard.press('Control+Shift+ArrowRight');
      await page.keyboard.press('Alt+a');
      await page.keyboard.press('a');
      const picker = page.locator('.quick-input-widget:visible');
      await picker.getByText('Annotate “The company”').waitFor();
      await picker.getByText('organization', { exact: false }).first().waitFor();
      await page.keyboard.press('2');
      await count(page).getByText('4 2 1').waitFor();
    });
  });
}

/** The entry of the status bar: accepted, suggested and orphaned annotations. */
function count(page: Page): Locator {
  return page.locator('[id$="seedmark.annotations.count"] .statusbar-item-label');
}

/** Shows the view by its key, and gives its rows. */
async function showView(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+Digit1');
  await page.keyboard.press('Alt+a');
  await page.keyboard.press('v');
  return roomyRows(page, 'Annotations');
}

/** Runs in the page: how the lines are drawn, and at which edge. */
function patternsOfLines(): string[] {
  const found = new Set<string>();
  for (const element of document.querySelectorAll('.monaco-editor .view-overlays .cdr')) {
    const style = getComputedStyle(element);
    if (Number.parseFloat(style.borderBottomWidth) > 0) found.add(`${style.borderBottomStyle} bottom`);
    if (Number.parseFloat(style.borderTopWidth) > 0) found.add(`${style.borderTopStyle} top`);
  }
  return [...found].sort();
}

/** Runs in the page: what is drawn behind the text of lines and is no part of it. */
function textsBehindLines(): string[] {
  const contents = [...document.querySelectorAll('.monaco-editor .view-line span')].map(
    (element) => getComputedStyle(element, '::after').content,
  );
  return contents.filter((content) => content.startsWith('"')).map((content) => content.slice(1, -1));
}
