import type { Page } from '@playwright/test';
import { findings } from './axe';
import { expect } from './fixtures';

/** No finding of axe in light and dark, wide and on a phone, where nothing may scroll sideways either. */
export async function examineHere(page: Page, where: string) {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-color-scheme', colorScheme);
    const rules = colorScheme === 'light' ? 'all' : 'colours';
    expect.soft(await findings(page, { rules }), `${where}, ${colorScheme}`).toEqual([]);
  }
  const before = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.soft.poll(overflow, { message: `${where} at 390 px` }).toBeLessThanOrEqual(0);
  expect.soft(await findings(page), `${where}, phone`).toEqual([]);
  if (before) await page.setViewportSize(before);
}
