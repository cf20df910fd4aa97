import type { Page, Response } from '@playwright/test';

/** Screens that say when they are awake: the planner's, the doors to it, and a page of Playground with its switches. */
const wakes = /^\/([0-9a-f]{24}\/|(sign-in|sign-out|set-up)$|playground\/[\w-]+$)/;

/** Waits until a screen hears keys and clicks: before its scripts run, they are heard by nobody. */
export const awake = (page: Page) => page.locator('html[data-awake]').waitFor({ state: 'attached' });

/** From now on `goto` and `reload` end when the screen is awake. */
export function waitUntilAwake(page: Page) {
  const whenAwake =
    <Given extends unknown[]>(go: (...given: Given) => Promise<Response | null>) =>
    async (...given: Given) => {
      const response = await go(...given);
      if (response?.ok() && wakes.test(new URL(page.url()).pathname)) await awake(page);
      return response;
    };
  page.goto = whenAwake(page.goto.bind(page));
  page.reload = whenAwake(page.reload.bind(page));
}
