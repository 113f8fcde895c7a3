import { strict as assert } from 'node:assert';
import type { Locator, Page } from 'playwright-core';
import { untilColoured, view, type Open } from '../support/screen';

/** The tree views as a person sees them. */
export function screenTests(open: Open): void {
  describe('the side bar of Seedmark', () => {
    let page: Page;
    afterEach(() => page.close());

    it('lists names by type and quotes by speaker, follows what is typed, and keeps what is open', async () => {
      page = await open('forecast.txt');
      await untilColoured(page, 'Annelie Brugger');
      const quotes = await view(page, 'Quotes');
      await quotes.filter({ hasText: /^"Nobody can load a ship with promises,"/ }).waitFor();
      const names = await view(page, 'Entities');
      await names.filter({ hasText: /^People ?1$/ }).waitFor();
      const person = names.filter({ hasText: /^Annelie Brugger ?\d+ mentions$/ });
      await person.locator('.monaco-tl-twistie').click();
      await names.filter({ hasText: 'chief negotiator' }).first().waitFor();
      const before = await names.count();
      await page.keyboard.press('Control+Digit1');
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' They met in Basel on Friday.');
      await names.filter({ hasText: /^Basel ?1 mention$/ }).waitFor();
      assert.equal(await person.getAttribute('aria-expanded'), 'true');
      assert.ok((await names.count()) > before);
    });

    it('filters while one types, goes back with Escape, and clears with a key', async () => {
      page = await open('forecast.txt');
      await untilColoured(page, 'Annelie Brugger');
      const names = await view(page, 'Entities');
      const places = names.filter({ hasText: /^Places/ });
      await places.waitFor();
      await filter(page, names, 'annelie');
      await places.waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await places.waitFor();
      await filter(page, names, 'nobody is called so');
      await page.keyboard.press('Enter');
      const clear = page.getByRole('button', { name: 'Clear Filter' });
      await clear.click();
      await places.waitFor();
    });
  });
}

/** Opens the input of the filter by its keys, and types. */
async function filter(page: Page, rows: Locator, words: string): Promise<void> {
  await rows.first().focus();
  await rows.first().click();
  await page.keyboard.press('Control+KeyK');
  await page.keyboard.press('Control+KeyF');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(words);
}
