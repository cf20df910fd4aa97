// Opening the month with 10,000 posts, against a bare FullCalendar and against 100 posts; and dragging on it:
// `npm run bench -- month [rounds]`. Prints one JSON object. Budgets: design of issue 4.
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from '@playwright/test';
import { addDays, visibleDays, wallClock } from '@/components/calendar/calendar-dates';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { type BareEvent, serveBareCalendar } from './parts/bare-calendar';
import { cpuOf, median, openAndDraw, spread, watchPage } from './parts/month-runs';
import { viewport, withTwoLocations } from './parts/two-locations';

const [rounds = 9] = process.argv.slice(2).map(Number);
const many = 10_000;
const few = 100;
const budgets = { toBare: 0.5, toFew: 1.3, payloadKilobytes: 20, nodes: 4000, longestTaskMs: 100, inpMs: 200 };
const today = wallClock('Europe/Berlin', Date.now()).slice(0, 10);
const shown = visibleDays('month', today);
/** The last four of the six weeks shown: on whatever day it runs, some of their posts can still be moved. */
const from = addDays(shown.from, 14);
const lastShown = addDays(shown.to, -1);

const sizes = {
  many: { posts: many, inMonth: many, from },
  few: { posts: few, inMonth: few, from },
};

/** The same posts, with the text a list has of them, on the same clock. */
async function eventsOf(context: BrowserContext, locationId: string): Promise<BareEvent[]> {
  const events: BareEvent[] = [];
  const instants = { from: `${shown.from}T00:00:00Z`, to: `${shown.to}T00:00:00Z` };
  let cursor: string | null = '';
  while (cursor !== null) {
    const asked = new URLSearchParams({ ...instants, limit: '500', ...(cursor && { cursor }) });
    const response = await context.request.get(`/api/planner/locations/${locationId}/calendar?${asked}`);
    const page: { entries: CalendarEntry[]; nextCursor: string | null } = await response.json();
    events.push(...page.entries.map(({ id, text, wallTime }) => ({ id, title: text, start: wallTime })));
    cursor = page.nextCursor;
  }
  return events;
}

await withTwoLocations(sizes, async ({ browser, context, ...ids }) => {
  const bare = await serveBareCalendar(today, await eventsOf(context, ids.many));
  const opening = { many: [] as number[], few: [] as number[], bare: [] as number[] };
  const looks: { payloadKilobytes: number; nodes: number; nodesOnPage: number }[] = [];
  const drags: { longestTaskMs: number; inpMs: number }[] = [];

  /** The app as it is in use: the calendar's code is there, another month was looked at, this one was not. */
  const openMonth = async (locationId: string, chips: number) => {
    const page = await context.newPage();
    await page.goto(`/${locationId}/calendar?date=2020-05-01`);
    await page.locator('[data-calendar][data-loaded] [data-date]').first().waitFor();
    await page.locator(`a[href="/${locationId}/today"]:visible`).first().click();
    await page.waitForURL(/today/);
    await page.waitForLoadState('networkidle').catch(() => {});
    const answer = page.waitForResponse((response) => response.url().includes(`from=${shown.from}`));
    // What fails first is told by what follows.
    answer.catch(() => {});
    const measure = await cpuOf(page);
    const took = await measure(() =>
      openAndDraw(page, `a[href="/${locationId}/calendar"]`, '[data-calendar] [data-entry]', chips),
    );
    return { page, took, payload: gzipSync(await (await answer).body()).length / 1000 };
  };

  /** As warm as the app: another month was drawn, this one was not. */
  const openBare = async () => {
    const page = await browser.newPage({ viewport });
    await page.goto(bare.url);
    await openAndDraw(page, 'button[data-open=nothing]', '[data-date]', 42);
    await page.waitForLoadState('networkidle');
    const measure = await cpuOf(page);
    const took = await measure(() => openAndDraw(page, 'button[data-open=all]', '[role=listitem]', 100));
    await page.close();
    return took;
  };

  const drag = async (page: Page) => {
    const settled = await watchPage(page);
    const target = page.locator(`[role=gridcell][data-date="${lastShown}"]`);
    await target.scrollIntoViewIfNeeded();
    const cell = await target.boundingBox();
    const chip = await page.locator('[data-entry]', { hasText: 'Scheduled post' }).first().boundingBox();
    if (!chip || !cell) throw new Error('Nothing to drag, or nowhere to.');
    await page.mouse.move(chip.x + 20, chip.y + 8);
    await page.mouse.down();
    await page.mouse.move(cell.x + 40, cell.y + 50, { steps: 30 });
    await page.mouse.up();
    await page.getByText(/^(Moved to|Not moved)/).waitFor();
    return settled();
  };

  const steps = {
    many: async () => {
      const { page, took, payload } = await openMonth(ids.many, 100);
      opening.many.push(took);
      const nodes = (scope: string) => page.locator(scope).count();
      const [inGrid, onPage] = [await nodes('[data-calendar] *'), await nodes('*')];
      looks.push({ payloadKilobytes: payload, nodes: inGrid, nodesOnPage: onPage });
      drags.push(await drag(page));
      await page.close();
    },
    bare: async () => void opening.bare.push(await openBare()),
    few: async () => {
      const { page, took } = await openMonth(ids.few, 90);
      opening.few.push(took);
      await page.close();
    },
  };
  const order = [steps.many, steps.bare, steps.few];
  for (let round = 0; round < rounds; round += 1) {
    for (const step of order) await step();
    // Whoever begins a round has no advantage.
    order.push(...order.splice(0, 1));
  }
  bare.close();

  const round = (value: number) => Math.round(value * 100) / 100;
  const each = <Value>(of: (one: number[]) => Value) => ({
    ...{ many: of(opening.many), few: of(opening.few), bare: of(opening.bare) },
  });
  /** Of what stands in the same round: what else the machine does hits both. */
  const against = (others: number[]) => round(median(opening.many.map((took, n) => took / (others[n] ?? took))));
  const numbers = {
    toBare: against(opening.bare),
    toFew: against(opening.few),
    payloadKilobytes: round(Math.max(...looks.map((look) => look.payloadKilobytes))),
    nodes: Math.max(...looks.map((look) => look.nodesOnPage)),
    longestTaskMs: median(drags.map((one) => one.longestTaskMs)),
    inpMs: median(drags.map((one) => one.inpMs)),
  };
  const over = (Object.keys(budgets) as (keyof typeof budgets)[]).filter((name) => numbers[name] > budgets[name]);
  console.log(
    JSON.stringify({
      ...{ rounds, cpuMs: each((took) => round(median(took))), spread: each((took) => round(spread(took))) },
      ...{ nodesInGrid: Math.max(...looks.map((look) => look.nodes)), ...numbers, drags, budgets, over },
    }),
  );
});
