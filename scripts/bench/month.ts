// Opening the month with 10,000 posts, against a bare FullCalendar and against 100 posts; and dragging on it:
// `npm run bench -- month [rounds]`. Prints one JSON object. Budgets: design of issue 4.
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { newId } from '@/db/id';
import { locations } from '@/db/schema/organizations';
import { asSystem } from '@/db/tenant';
import { chromiumPath } from '../../e2e/chromium';
import { signIn } from '../../e2e/fixtures';
import { Product } from '../../e2e/product';
import { inDatabaseOf } from '../../e2e/product-database';
import { type BareEvent, serveBareCalendar } from './parts/bare-calendar';
import { fillLocation, settle } from './parts/fill';
import { cpuOf, median, openAndDraw, spread, watchPage } from './parts/month-runs';

const [rounds = 5] = process.argv.slice(2).map(Number);
const many = 10_000;
const few = 100;
const budgets = { toBare: 0.5, toFew: 1.3, payloadKilobytes: 20, nodes: 4000, longestTaskMs: 100, inpMs: 200 };
const viewport = { width: 1440, height: 900 };
const month = new Date().toISOString().slice(0, 7);

const product = await Product.start();
const browser: Browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const owner = await product.bootstrap();
  const fewId = newId();
  await inDatabaseOf(product, async (db) => {
    const { organizationId, locationId } = owner;
    await asSystem(db, (tx) =>
      tx.insert(locations).values({ organizationId, id: fewId, name: 'Few', timeZone: 'Europe/Berlin' }),
    );
    await fillLocation(db, { organizationId, locationId, posts: many, inMonth: many, month });
    await fillLocation(db, { organizationId, locationId: fewId, posts: few, inMonth: few, month });
    await settle(db);
  });
  const events: BareEvent[] = Array.from({ length: many }, (_, n) => ({
    id: String(n),
    title: `Post ${n} coffee morning mill kettle roast fresh bread baker Saturday market summer winter offer menu`,
    start: `${month}-${String((n % 28) + 1).padStart(2, '0')}T${String(6 + (n % 14)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}:00Z`,
  }));
  const bare = await serveBareCalendar(`${month}-01`, events);

  const context = await browser.newContext({ baseURL: product.baseURL, viewport, timezoneId: 'Europe/Berlin' });
  await signIn(await context.newPage(), owner);
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
    const answer = page.waitForResponse((response) => response.url().includes(`from=${month.slice(0, 4)}`));
    // What fails first is told by what follows.
    answer.catch(() => {});
    const measure = await cpuOf(page);
    const took = await measure(() =>
      openAndDraw(page, `a[href="/${locationId}/calendar"]`, '[data-calendar] [data-entry]', chips),
    );
    return { page, took, payload: gzipSync(await (await answer).body()).length / 1000 };
  };

  const openBare = async () => {
    const page = await browser.newPage({ viewport });
    await page.goto(bare.url);
    await page.waitForLoadState('networkidle');
    const measure = await cpuOf(page);
    const took = await measure(() =>
      openAndDraw(page, 'button', '[data-date] [role=listitem], [data-date] a, [role=cell] [class*=event]', 1),
    );
    await page.close();
    return took;
  };

  const drag = async (page: Page) => {
    const settled = await watchPage(page);
    // What has gone out stays where it is: run it before the last week of a month.
    const from = await page.locator('[data-entry][aria-label^="Scheduled"]').first().boundingBox();
    const to = await page.locator(`[role=gridcell][data-date="${month}-28"]`).boundingBox();
    if (!from || !to) throw new Error('Nothing to drag, or nowhere to.');
    await page.mouse.move(from.x + 20, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(to.x + 40, to.y + 50, { steps: 30 });
    await page.mouse.up();
    await page.getByText(/^(Moved to|Not moved)/).waitFor();
    return settled();
  };

  for (let round = 0; round < rounds; round += 1) {
    const full = await openMonth(owner.locationId, 100);
    opening.many.push(full.took);
    const nodes = (scope: string) => full.page.locator(scope).count();
    looks.push({
      payloadKilobytes: full.payload,
      nodes: await nodes('[data-calendar] *'),
      nodesOnPage: await nodes('*'),
    });
    drags.push(await drag(full.page));
    await full.page.close();
    opening.bare.push(await openBare());
    const little = await openMonth(fewId, 90);
    opening.few.push(little.took);
    await little.page.close();
  }
  bare.close();

  const round = (value: number) => Math.round(value * 100) / 100;
  const [manyMs, fewMs, bareMs] = [median(opening.many), median(opening.few), median(opening.bare)];
  const numbers = {
    toBare: round(manyMs / bareMs),
    toFew: round(manyMs / fewMs),
    payloadKilobytes: round(Math.max(...looks.map((look) => look.payloadKilobytes))),
    nodes: Math.max(...looks.map((look) => look.nodesOnPage)),
    longestTaskMs: median(drags.map((one) => one.longestTaskMs)),
    inpMs: median(drags.map((one) => one.inpMs)),
  };
  const over = (Object.keys(budgets) as (keyof typeof budgets)[]).filter((name) => numbers[name] > budgets[name]);
  console.log(
    JSON.stringify({
      ...{ rounds, cpuMs: { many: round(manyMs), few: round(fewMs), bare: round(bareMs) } },
      ...{
        spread: {
          many: round(spread(opening.many)),
          few: round(spread(opening.few)),
          bare: round(spread(opening.bare)),
        },
      },
      ...{ nodesInGrid: Math.max(...looks.map((look) => look.nodes)), ...numbers, drags, budgets, over },
    }),
  );
} finally {
  await browser.close();
  await product.stop();
}
