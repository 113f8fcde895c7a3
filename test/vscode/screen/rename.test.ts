import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { untilColoured, type Open } from '../support/screen';

/** What a person is asked when a name stands in quotation marks, too. */
export function screenTests(open: Open): void {
  describe('a rename', () => {
    let page: Page;
    afterEach(() => page.close());

    it('shows the words of others in a preview, and leaves them out unless they are chosen', async () => {
      page = await open('names/quoted.seed');
      await untilColoured(page, 'Eva Poe');
      await page.keyboard.press('Control+Digit1');
      await page.keyboard.press('Control+End');
      for (let steps = 0; steps < 4; steps++) await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('F2');
      const box = page.locator('.rename-box input');
      await box.waitFor();
      assert.equal(await box.inputValue(), 'Eva Poe');
      await box.fill('Ida Fox');
      await page.keyboard.press('Enter');
      const preview = page.locator('.bulk-edit-panel');
      await preview.locator('.monaco-list-row').filter({ hasText: 'won' }).first().waitFor();
      await preview.getByRole('button', { name: 'Apply' }).click();
      const line = page.locator('.monaco-editor .view-line').first();
      await line.filter({ hasText: /met\s+Ida\s+Fox/ }).waitFor();
      assert.match(await line.innerText(), /"Eva\s+Poe\s+won,"/);
    });
  });
}
