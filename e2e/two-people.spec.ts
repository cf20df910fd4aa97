import type { Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures';
import { addColleague } from './product-database';
import { slowness } from './slow-line';

// Bela's line is cut for a while, on purpose.
test.use({ productEnv: {}, provoked: [/ERR_INTERNET_DISCONNECTED/] });

const text = (page: Page) => page.getByLabel('Text of the post');
const status = (page: Page) => page.locator('[data-composer] header').getByRole('status').first();
const withHere = (page: Page, name: string) => page.getByText(`${name} has this post open too`);
/** News come by the live stream in a second or two; asked for without it they would take ten. */
const live = { timeout: 8_000 * slowness };

async function open(page: Page, url: string) {
  await page.goto(url);
  await expect(text(page)).toBeVisible();
}

/** Adds to the end of the text, as a person types. */
async function goOn(page: Page, words: string) {
  await text(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

test('two people on one post see each other, and both of their words stay', async ({
  page: nora,
  browser,
  product,
}) => {
  test.setTimeout(240_000);
  const owner = await product.bootstrap();
  const api = await product.api(owner);
  const colleague = await addColleague(product, owner, 'Bela Brandt');
  const context = await browser.newContext({ baseURL: product.baseURL, timezoneId: 'Europe/Berlin', locale: 'en-GB' });
  const bela = await context.newPage();
  const broken: string[] = [];
  bela.on('pageerror', (error) => broken.push(error.message));
  const { body: made } = await api('POST', '/posts', { summary: 'Winter hours', accountIds: [] });
  const saved = async () => (await api('GET', `/posts/${made.id}`)).body;
  const address = `/${owner.locationId}/posts?compose=${made.id}`;
  await signIn(nora, owner);
  await signIn(bela, colleague);
  const took: Record<string, number> = {};
  const within = async (what: string, seen: Promise<void>) => {
    const begun = Date.now();
    await seen;
    took[what] = Date.now() - begun;
  };

  await test.step('each sees the other', async () => {
    await open(nora, address);
    await expect(nora.getByText(/has this post open too/)).toHaveCount(0);
    await open(bela, address);
    await expect(withHere(bela, 'Nora Lindt')).toBeAttached();
    await within('seen to come', expect(withHere(nora, 'Bela Brandt')).toBeAttached(live));
  });

  await test.step('what one writes stands at the other’s', async () => {
    await goOn(bela, ': we open at nine');
    await expect(status(bela)).toHaveText(/^Saved/);
    await within('text seen', expect(text(nora)).toHaveValue('Winter hours: we open at nine', live));
  });

  await test.step('both at once in different fields: both are kept, unasked', async () => {
    const comment = (page: Page) => page.getByLabel('First comment');
    await Promise.all([goOn(bela, ' on Sundays'), comment(nora).fill('Until the end of February')]);
    await expect.poll(saved).toMatchObject({
      summary: 'Winter hours: we open at nine on Sundays',
      followUpComment: 'Until the end of February',
    });
    await expect(text(nora)).toHaveValue('Winter hours: we open at nine on Sundays', live);
    await expect(comment(bela)).toHaveValue('Until the end of February', live);
  });

  await test.step('both in the same sentence: the later one is asked, with both before her eyes', async () => {
    await context.setOffline(true);
    await goOn(bela, ' and holidays');
    await goOn(nora, ', dogs welcome');
    await expect
      .poll(async () => (await saved()).summary)
      .toBe('Winter hours: we open at nine on Sundays, dogs welcome');
    await expect(status(bela)).toContainText('Your text is kept here.');
    await context.setOffline(false);
    const versions = bela.getByRole('region', { name: 'Two versions of this post' });
    await expect(versions).toContainText('Winter hours: we open at nine on Sundays and holidays');
    await expect(versions).toContainText('Winter hours: we open at nine on Sundays, dogs welcome');
    // Until she has chosen, nobody's words are touched.
    expect((await saved()).summary).toBe('Winter hours: we open at nine on Sundays, dogs welcome');
    await expect(text(nora)).toHaveValue('Winter hours: we open at nine on Sundays, dogs welcome');
    await expect(text(bela)).toHaveValue('Winter hours: we open at nine on Sundays and holidays');
    await versions.getByLabel('Keep both, one after the other').check();
    await versions.getByRole('button', { name: 'Keep these' }).click();
    const both =
      'Winter hours: we open at nine on Sundays and holidays\n\nWinter hours: we open at nine on Sundays, dogs welcome';
    await expect.poll(async () => (await saved()).summary).toBe(both);
    await within('choice seen', expect(text(nora)).toHaveValue(both, live));
  });

  await test.step('who leaves is gone for the other', async () => {
    await bela.keyboard.press('Escape');
    await expect(bela.getByRole('dialog')).toHaveCount(0);
    await within('seen to go', expect(withHere(nora, 'Bela Brandt')).toHaveCount(0, live));
  });
  expect(broken).toEqual([]);
  console.log(JSON.stringify(took));
  await context.close();
});
