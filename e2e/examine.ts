import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** No finding of axe in light and dark, wide and on a phone, where nothing may scroll sideways either. */
export async function examineHere(page: Page, where: string) {
  const look = async (how: string) => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ id, html })));
    expect.soft(found, `${where}, ${how}`).toEqual([]);
  };
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-color-scheme', colorScheme);
    await look(colorScheme);
  }
  const before = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.soft.poll(overflow, { message: `${where} at 390 px` }).toBeLessThanOrEqual(0);
  await look('phone');
  if (before) await page.setViewportSize(before);
}
