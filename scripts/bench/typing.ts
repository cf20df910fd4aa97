// Typing in the composer with the previews of every network open: `npm run bench -- typing`. Prints one JSON object.
import { chromium } from '@playwright/test';
import { chromiumPath } from '../../e2e/chromium';
import { setUp, signIn } from '../../e2e/fixtures';
import { compose } from '../../e2e/journey';
import { Product } from '../../e2e/product';
import { connectStandIns } from '../../e2e/stand-ins';

const text =
  'Saturday is cupping day at the mill: four coffees, no rules, bring a friend. https://mill-lane.example/cupping ' +
  '#coffee #cupping @mill.lane and a kettle 🫖 that sings at seven. ';
const rounds = 3;

const product = await Product.start();
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const owner = await setUp(browser, product);
  const page = await browser.newPage({ baseURL: product.baseURL, viewport: { width: 1440, height: 900 } });
  await signIn(page, owner);
  await connectStandIns(page, owner.locationId);
  await page.goto(`/${owner.locationId}/today`);
  const composer = await compose(page);
  const offered = composer.getByRole('group', { name: 'To' }).getByRole('button', { pressed: false });
  while ((await offered.count()) > 0) await offered.first().click();
  const previews = composer.getByRole('article');
  await previews.nth(12).waitFor();
  await page.evaluate(() => {
    const seen = { tasks: [] as number[], keys: [] as number[] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
    const events = { type: 'event', durationThreshold: 16 } as PerformanceObserverInit;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') seen.keys.push(entry.duration);
    }).observe(events);
  });
  const box = composer.getByLabel('Text of the post');
  const results: { longTasks: number[]; slowestKeyMs: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await box.fill('');
    await page.evaluate(() => Object.assign((window as never as { seen: object }).seen, { tasks: [], keys: [] }));
    await box.pressSequentially(text, { delay: 60 });
    const seen = await page.evaluate(() => (window as never as { seen: { tasks: number[]; keys: number[] } }).seen);
    const longTasks = seen.tasks.map(Math.round).sort((a, b) => b - a);
    results.push({ longTasks: longTasks.slice(0, 5), slowestKeyMs: Math.max(0, ...seen.keys) });
  }
  const longest = Math.max(0, ...results.flatMap(({ longTasks }) => longTasks));
  const under = longest === 0 ? 'no task of 50 ms or more' : null;
  console.log(
    JSON.stringify({
      previews: await previews.count(),
      keys: text.length,
      rounds: results,
      longestTaskMs: longest,
      under,
    }),
  );
} finally {
  await browser.close();
  await product.stop();
}
