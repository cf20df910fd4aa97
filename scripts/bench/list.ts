// The posts list with 100,000 posts against 1,000: opened, and scrolled to its 20th page, in a browser.
// `npm run bench -- list [rounds]`. Prints one JSON object. Budgets: issue 4.
import { median, spread } from './parts/month-runs';
import { withTwoLocations } from './parts/two-locations';

const [rounds = 5] = process.argv.slice(2).map(Number);
const [many, few] = [100_000, 1000];
const lastRow = 20 * 50 - 1;
const budgets = { open: 1.2, scroll: 1.2 };

await withTwoLocations({ many: { posts: many }, few: { posts: few } }, async ({ context, ...ids }) => {
  /** Milliseconds until the first rows are there, and from there until the last row of page 20 is. */
  const measure = async (locationId: string) => {
    const page = await context.newPage();
    const begun = performance.now();
    await page.goto(`/${locationId}/posts`, { waitUntil: 'commit' });
    await page.locator('tr[data-post]').first().waitFor();
    const open = performance.now() - begun;
    const scrolled = performance.now();
    await page.evaluate(async (row) => {
      // No function has a name in there: tsx would mark it with something the page does not know.
      while (!document.querySelector(`tr[aria-rowindex="${row + 2}"]`)) {
        window.scrollTo(0, document.documentElement.scrollHeight);
        await new Promise(requestAnimationFrame);
      }
    }, lastRow);
    const scroll = performance.now() - scrolled;
    const nodes = await page.evaluate(() => document.querySelectorAll('main *').length);
    await page.close();
    return { open, scroll, nodes };
  };
  for (const id of [ids.many, ids.few]) await measure(id);
  type Run = Awaited<ReturnType<typeof measure>>;
  const runs = { many: [] as Run[], few: [] as Run[] };
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 ? (['few', 'many'] as const) : (['many', 'few'] as const);
    for (const which of order) runs[which].push(await measure(ids[which]));
  }
  const of = (which: 'many' | 'few', what: keyof Run) => runs[which].map((run) => run[what]);
  const ratio = (what: 'open' | 'scroll') => Number((median(of('many', what)) / median(of('few', what))).toFixed(2));
  const milliseconds = (which: 'many' | 'few', what: 'open' | 'scroll') => Math.round(median(of(which, what)));
  const [open, scroll] = [ratio('open'), ratio('scroll')];
  console.log(
    JSON.stringify({
      benchmark: 'list',
      ...{ rounds, posts: [many, few], open, scroll, budgets },
      openMs: [milliseconds('many', 'open'), milliseconds('few', 'open')],
      scrollMs: [milliseconds('many', 'scroll'), milliseconds('few', 'scroll')],
      baselineSpread: { open: spread(of('few', 'open')), scroll: spread(of('few', 'scroll')) },
      nodes: Math.max(...of('many', 'nodes')),
      ok: open <= budgets.open && scroll <= budgets.scroll,
    }),
  );
});
