import type { Page, Response } from '@playwright/test';

/** Waits until a screen of the planner hears keys and clicks: before its scripts run, they are heard by nobody. */
export const awake = (page: Page) => page.locator('html[data-awake]').waitFor({ state: 'attached' });

/** From now on `goto` and `reload` end when the screen is awake. */
export function waitUntilAwake(page: Page) {
  const whenAwake =
    <Given extends unknown[]>(go: (...given: Given) => Promise<Response | null>) =>
    async (...given: Given) => {
      const response = await go(...given);
      if (response?.ok() && /^\/[0-9a-f]{24}\//.test(new URL(page.url()).pathname)) await awake(page);
      return response;
    };
  page.goto = whenAwake(page.goto.bind(page));
  page.reload = whenAwake(page.reload.bind(page));
}
