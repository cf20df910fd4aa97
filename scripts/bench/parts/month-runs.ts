import type { CDPSession, Page } from '@playwright/test';

const measured = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration', 'TaskDuration'] as const;

/** Milliseconds of the page's main thread on the processor: waiting for a core that is busy does not count. */
export async function cpuOf(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000;
    return Object.fromEntries(measured.map((name) => [name, value(name)])) as Record<(typeof measured)[number], number>;
  };
  /** All that its tasks took while `work` ran. */
  return async (work: () => Promise<unknown>): Promise<number> => {
    const before = await read();
    await work();
    const after = await read();
    return after.TaskDuration - before.TaskDuration;
  };
}

/**
 * Clicks and waits for the month, from inside the page: a driver's own questions would cost what is measured. Functions
 * have no names in there: tsx would mark them with something the page does not know.
 */
export const openAndDraw = (page: Page, link: string, selector: string, atLeast: number) =>
  page.evaluate(
    async ([pressed, wanted, count]) => {
      document.querySelector<HTMLElement>(pressed)?.click();
      while (document.querySelectorAll(wanted).length < count) await new Promise((go) => setTimeout(go, 20));
      await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
    },
    [link, selector, atLeast] as const,
  );

/** Notes long tasks and the longest interaction from now on, in the page itself. */
export async function watchPage(page: Page) {
  await page.evaluate(() => {
    const seen = { tasks: [] as number[], events: [] as number[] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
    const events = { type: 'event', durationThreshold: 16 } as PerformanceObserverInit;
    new PerformanceObserver((list) => {
      // An interaction is a press, a release or a key; moves are none (web.dev/articles/inp).
      const interactions = list
        .getEntries()
        .filter((entry) => 'interactionId' in entry && Number(entry.interactionId) > 0);
      for (const entry of interactions) seen.events.push(entry.duration);
    }).observe(events);
  });
  return async () => {
    await page.waitForTimeout(200);
    return page.evaluate(() => {
      const { seen } = window as never as { seen: { tasks: number[]; events: number[] } };
      const worst = { longestTaskMs: Math.max(0, ...seen.tasks), inpMs: Math.max(0, ...seen.events) };
      Object.assign(seen, { tasks: [], events: [] });
      return worst;
    });
  };
}

export const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
/** (largest − smallest) ÷ median. */
export const spread = (values: number[]) => (Math.max(...values) - Math.min(...values)) / (median(values) || 1);
