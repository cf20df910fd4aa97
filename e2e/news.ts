import type { Locator, Page } from '@playwright/test';

/** What the corner of the screen tells in these words. The pointer on it keeps it there, however slow the machine is. */
export async function news(page: Page, words: string | RegExp): Promise<Locator> {
  const told = page.getByRole('region', { name: 'News' }).getByRole('listitem').filter({ hasText: words });
  await told.hover();
  return told;
}

/** Takes back what these words tell of. */
export const undo = async (page: Page, words: string | RegExp) =>
  (await news(page, words)).getByRole('button', { name: 'Undo' }).click();

/** Puts it away, so that it covers nothing. */
export const dismiss = async (page: Page, words: string | RegExp) =>
  (await news(page, words)).getByRole('button', { name: 'Dismiss' }).click();
