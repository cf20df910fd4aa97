import { findings } from './axe';
import { composeFor, tab, text, type Writer, writerEverywhere } from './composer-page';
import { comeIn, expect, test } from './fixtures';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
// Snapshots for a trace at every step would take most of the time; axe says enough.
test.use({ trace: 'off' });
let writer: Writer;

test.beforeAll(async ({ product, browser }) => {
  writer = await writerEverywhere(browser, product);
});
test.beforeEach(async ({ page }) => comeIn(page, writer.owner));

const everyNetwork = [
  ...['Facebook', 'Instagram', 'Threads', 'LinkedIn', 'TikTok', 'TikTok Business', 'YouTube', 'Pinterest'],
  ...['Google Business Profile', 'X', 'Bluesky', 'Mastodon', 'Community'],
];

for (const colorScheme of ['light', 'dark'] as const) {
  const rules = colorScheme === 'light' ? 'all' : 'colours';
  for (const width of [1280, 390]) {
    test(`nothing for axe to say of any network's tab, ${colorScheme}, ${width} px`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await composeFor(page, writer, everyNetwork);
      await text(page).fill(`${'word '.repeat(120)} https://example.com #tag`);
      const clean = async (where: string) => {
        // The page below is inert and has journeys of its own.
        expect(await findings(page, { rules, within: '[role=dialog]' }), where).toEqual([]);
        // The sheet cuts off what is too wide, so the page itself would not tell.
        const form = page.locator('[data-composer] fieldset').first();
        const wide = await form.evaluate((one) => one.getBoundingClientRect().right - window.innerWidth);
        expect(wide, where).toBeLessThanOrEqual(0);
      };
      await clean('common');
      for (const network of everyNetwork) {
        await tab(page, network).click();
        await expect(page.getByText(`Only at ${network}`)).toBeVisible();
        await clean(network);
      }
    });
  }
}
