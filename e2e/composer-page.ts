import type { Browser, Page } from '@playwright/test';
import { comeIn, expect, setUp } from './fixtures';
import type { Owner, PlannerApi, Product } from './product';
import { connectStandIns } from './stand-ins';

export type Writer = { owner: Pick<Owner, 'email' | 'password' | 'locationId'>; api: PlannerApi };

/** Somebody whose location has an account of every network. */
export async function writerEverywhere(browser: Browser, product: Product): Promise<Writer> {
  const owner = await setUp(browser, product);
  const api = await product.api(owner);
  const page = await browser.newPage({ baseURL: product.baseURL });
  await comeIn(page, owner);
  await connectStandIns(page, owner.locationId);
  await page.close();
  return { owner, api };
}

export const text = (page: Page) => page.getByLabel('Text of the post');
export const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}( ?,.*)?$`) });
export const accountsOf = (page: Page) => page.getByRole('group', { name: 'To' }).getByRole('button');

/** A new post for exactly the stand-ins of these networks. */
export async function composeFor(page: Page, { owner }: Writer, networks: string[], more = '') {
  await page.goto(`/${owner.locationId}/posts?compose=new${more}`);
  await expect(text(page)).toBeFocused();
  await accountsOf(page).first().waitFor();
  for (const one of await accountsOf(page).all()) {
    const name = (await one.textContent()) ?? '';
    const wanted = networks.some((network) => name.endsWith(` on ${network}`));
    if (((await one.getAttribute('aria-pressed')) === 'true') !== wanted) await one.click();
  }
  await expect(accountsOf(page).and(page.locator('[aria-pressed=true]'))).toHaveCount(networks.length);
}

/** The one post with these words, as the API shows it. */
export const savedPost = async ({ api }: Writer, words: string) =>
  (await api('GET', `/posts?q=${encodeURIComponent(words)}`)).body.posts?.[0];
