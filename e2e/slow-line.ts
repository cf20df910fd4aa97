import type { BrowserContext } from '@playwright/test';

/** 1 is this machine; 4 is a quarter of its speed, as on a phone. Tests that pass at 1 and fail at 4 guess at time. */
export const slowness = Number(process.env.E2E_SLOW ?? 1);

/** Slows every page of this context down and lets each request wait for up to 150 ms × slowness, by chance. */
export async function slowDown(context: BrowserContext) {
  if (slowness === 1) return;
  await context.route('**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 150 * slowness));
    await route.continue().catch(() => undefined);
  });
  context.on('page', (page) => {
    void context
      .newCDPSession(page)
      .then((session) => session.send('Emulation.setCPUThrottlingRate', { rate: slowness }))
      .catch(() => undefined);
  });
}
