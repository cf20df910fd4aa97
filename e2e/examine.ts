import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** No finding of axe in light and dark, on a desk and on a phone, where nothing is to scroll sideways. */
export async function examine(page: Page, where: string) {
  const desk = page.viewportSize() ?? { width: 1280, height: 860 };
  for (const [colorScheme, size] of [
    ['light', desk],
    ['dark', desk],
    ['light', { width: 390, height: 844 }],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(size);
    await expect(page.locator('html')).toHaveAttribute('data-color-scheme', colorScheme);
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await expect.soft.poll(overflow, { message: `${where} at ${size.width} px` }).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => ({ id, html, why: any[0]?.message })),
    );
    expect.soft(found, `${where}, ${colorScheme}, ${size.width} px`).toEqual([]);
  }
  await page.setViewportSize(desk);
}
