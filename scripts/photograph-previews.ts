import type { Browser, Page } from '@playwright/test';
import { signIn } from '../e2e/fixtures';
import type { Owner, Product } from '../e2e/product';
import { makeShownPost, standEverywhere } from '../e2e/shown-post';
import { networkIds } from '../lib/domain/network';

type Keep = (png: Buffer, name: string) => Promise<unknown>;

async function photographStage(page: Page, keep: Keep, look: string) {
  const stage = page.getByRole('complementary', { name: 'Preview' });
  await stage
    .getByRole('article')
    .nth(networkIds.length - 1)
    .waitFor();
  for (const network of networkIds) {
    const proof = stage.locator(`[data-preview="${network}"]`);
    await proof.scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    await keep(await proof.screenshot({ animations: 'disabled' }), `preview-${network}-${look}`);
  }
}

/** One post as every network will show it: on a phone in light, on a desktop in dark. */
export async function photographPreviews(
  browser: Browser,
  product: Product,
  owner: Pick<Owner, 'email' | 'password' | 'locationId'>,
  keep: Keep,
) {
  const viewport = { width: 1440, height: 1100 };
  const page = await browser.newPage({ baseURL: product.baseURL, viewport, reducedMotion: 'reduce' });
  await signIn(page, owner);
  const postId = await makeShownPost(await standEverywhere(page, product, owner.locationId));
  await page.goto(`/${owner.locationId}/today?compose=${postId}`);
  await photographStage(page, keep, 'phone');
  await page.getByRole('button', { name: 'Show it on a desktop' }).click();
  await page.getByRole('button', { name: 'Show it in dark' }).click();
  await photographStage(page, keep, 'desktop-dark');
  await page.close();
}
