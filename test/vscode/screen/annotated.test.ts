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

    it('is linked, described and related by keys', async () => {
      await page.keyboard.press('Control+Digit1');
      await page.keyboard.press('Control+Home');
      await command(page, 'ArrowDown');
      await page.locator('[id="status.editor.selection"]').getByText('14 selected').waitFor();
      await command(page, 'k');
      await answer(page, 'Link “Kaja Lindqvist” to an entry', 'wikidata:Q1');
      await command(page, 'e');
      await answer(page, 'Attributes of “Kaja Lindqvist”', 'mood');
      await answer(page, 'The attribute “mood”', 'calm');
      await command(page, 'r');
      await answer(page, 'Relate “Kaja Lindqvist” to', 'Nobody told us');
      await answer(page, 'How “Kaja Lindqvist” and', '');
      await answer(page, 'The roles of the two', '');
      const rows = await showView(page);
      await rows.filter({ hasText: 'attribution' }).first().waitFor();
      await page.keyboard.press('Control+Digit1');
      for (const [key, written] of [
        ['k', 'wikidata:Q1'],
        ['e', 'calm'],
      ] as const) {
        await command(page, key);
        await page.locator('.quick-input-widget:visible').getByText(written).first().waitFor();
        await page.keyboard.press('Escape');
      }
    });
  });
}

/** The entry of the status bar: accepted, suggested and orphaned annotations. */
function count(page: Page): Locator {
  return page.locator('[id$="seedmark.annotations.count"] .statusbar-item-label');
}

/** Presses the key of a command behind the one that all begin with. */
async function command(page: Page, key: string): Promise<void> {
  await page.keyboard.press('Alt+a');
  await page.keyboard.press(key);
}

/** Waits for a question and types the answer to it; nothing takes what is offered. */
async function answer(page: Page, question: string, typed: string): Promise<void> {
  const asked = page.locator('.quick-input-widget:visible').getByText(question);
  await asked.waitFor();
  if (typed !== '') await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await asked.waitFor({ state: 'hidden' });
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
