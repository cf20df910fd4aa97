import type { Page } from '@playwright/test';
import { networkRules } from '../lib/domain/networks/network-rules';
import { expect, setUp, signIn, test } from './fixtures';
import type { Owner } from './product';
import { connectStandIns } from './stand-ins';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
let owner: Pick<Owner, 'email' | 'password' | 'locationId'>;

test.beforeAll(async ({ product, browser }) => {
  owner = await setUp(browser, product);
  const page = await browser.newPage({ baseURL: product.baseURL });
  await signIn(page, owner);
  await connectStandIns(page, owner.locationId);
  await page.close();
});

/** Presses the accounts until just those of one network are chosen. */
async function chooseNetwork(page: Page, name: string) {
  const accounts = page.getByRole('group', { name: 'To' }).getByRole('button');
  await accounts.first().waitFor();
  for (const one of await accounts.all()) {
    const wanted = ((await one.getAttribute('aria-label')) ?? '').endsWith(` on ${name}`);
    if (((await one.getAttribute('aria-pressed')) === 'true') !== wanted) await one.click();
  }
  await expect(accounts.and(page.locator('[aria-pressed=true]'))).toHaveCount(1);
}

const sentence = 'Every loaf has its own morning. ';

test('the limit of every network is told where it is broken, and one click keeps it', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, owner);
  await page.goto(`/${owner.locationId}/posts?compose=new`);
  const text = page.getByLabel('Text of the post');
  await expect(text).toBeFocused();
  for (const { id, name, text: limits, count } of Object.values(networkRules)) {
    if (id === 'playground') continue;
    await test.step(name, async () => {
      await chooseNetwork(page, name);
      const tooLong = sentence.repeat(Math.ceil((limits.max + 40) / sentence.length));
      await text.fill(tooLong);
      const refusal = page.getByText(new RegExp(`${name} allows [\\d,]+ `)).first();
      await expect(refusal).toBeVisible();
      await page
        .getByRole('button', { name: `Shorten for ${name}` })
        .first()
        .click();
      await expect(refusal).toBeHidden();
      const kept = await page.locator('[data-composer] textarea').first().inputValue();
      expect(count(kept)).toBeLessThanOrEqual(limits.max);
      expect(count(kept)).toBeGreaterThan(limits.max - 2 * sentence.length);
    });
  }
});
