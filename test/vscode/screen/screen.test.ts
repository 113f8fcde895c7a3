import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { outline, pointAt, problems, untilColoured, untilSeed, type Open } from '../support/screen';

/** What a person sees: these tests look at the window from outside, as it is drawn. */
export function screenTests(open: Open): void {
  describe('the window', () => {
    let page: Page;
    afterEach(() => page.close());

    it('shows what a name means where one points at it', async () => {
      page = await open('forecast.txt');
      await untilColoured(page, 'Annelie Brugger');
      const text = await (await pointAt(page, 'Annelie Brugger,')).innerText();
      assert.match(text, /Annelie Brugger/);
      assert.match(text, /person/);
      assert.match(text, /@AnnelieBrugger/);
      assert.doesNotMatch(text, /[\\]|&\w{1,6};/, 'no escape sign is left over');
    });

    it('shows which day "today" is', async () => {
      page = await open('forecast.txt');
      await untilColoured(page, 'today');
      assert.match(await (await pointAt(page, 'today')).innerText(), /2022-12-13/);
    });

    it('lists a mistake in the Problems panel', async () => {
      page = await open('mistake.seed.txt');
      await untilSeed(page);
      const rows = await problems(page);
      await rows.filter({ hasText: 'seedmark' }).filter({ hasText: '2023-02-30' }).first().waitFor();
    });

    it('lists the parts of the article in the outline', async () => {
      page = await open('forecast.txt');
      await untilSeed(page);
      const rows = await outline(page);
      for (const name of ['Header: 2022-12-13', 'Quotes', 'Entities']) {
        await rows.filter({ hasText: name }).first().waitFor();
      }
    });
  });
}
