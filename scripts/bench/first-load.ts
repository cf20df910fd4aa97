// JavaScript a browser fetches for a screen, in KB gzip: `npm run bench -- first-load`. Prints one JSON object.
// `kilobytes`: asked for until the screen is there and can be used; `settled`: all, once nothing is under way any more.
// `shift`: how much of what was seen moved by itself while it loaded (CLS; 0.02 at most).

import { gzipSync } from 'node:zlib';
import { chromium, type Response } from '@playwright/test';
import { chromiumPath } from '../../e2e/chromium';
import { setUp, signIn } from '../../e2e/fixtures';
import { Product } from '../../e2e/product';

/** Budgets of design/stack.md, in KB. */
const budgets: Record<string, number> = {
  'sign-in': 170,
  today: 220,
  posts: 220,
  composer: 240,
  'composer on a phone': 240,
  media: 240,
  calendar: 270,
};

const product = await Product.start();
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const owner = await setUp(browser, product);
  const signedIn = await browser.newContext({ baseURL: product.baseURL });
  await signIn(await signedIn.newPage(), owner);
  const session = await signedIn.storageState();
  await signedIn.close();

  /** Each screen in a browser of its own, so that nothing comes from a cache or from the screen before. */
  const weigh = async (url: string, ready: string, { signed = true, width = 1280 } = {}) => {
    const context = await browser.newContext({
      baseURL: product.baseURL,
      viewport: { width, height: 850 },
      ...(signed && { storageState: session }),
    });
    // The browser itself notes when the screen is there: asked from outside it would be later.
    await context.addInitScript((selector) => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector(selector)) return;
        watch.disconnect();
        performance.mark('screen-ready');
      });
      watch.observe(document, { childList: true, subtree: true, attributes: true });
      type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries() as Shift[]) {
          if (!shift.hadRecentInput) performance.mark('shift', { detail: shift.value });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    }, ready);
    const page = await context.newPage();
    const scripts: Promise<{ url: string; bytes: number }>[] = [];
    const weighOne = async (response: Response) => ({
      url: response.url(),
      bytes: gzipSync(await response.body()).length,
    });
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      // A script broken off by a step to another page has no body.
      scripts.push(weighOne(response).catch(() => ({ url: response.url(), bytes: 0 })));
    });
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('screen-ready').length > 0);
    await page.waitForLoadState('networkidle');
    const late = await page.evaluate(() => {
      const at = performance.getEntriesByName('screen-ready')[0]?.startTime ?? 0;
      return performance.getEntriesByType('resource').flatMap((one) => (one.startTime > at ? [one.name] : []));
    });
    const shift = await page.evaluate(() =>
      performance.getEntriesByName('shift').reduce((sum, one) => sum + (one as PerformanceMark).detail, 0),
    );
    const all = await Promise.all(scripts);
    await context.close();
    const sum = (some: typeof all) => Math.round(some.reduce((total, { bytes }) => total + bytes, 0) / 1000);
    return {
      ready: sum(all.filter((script) => !late.includes(script.url))),
      settled: sum(all),
      shift: Number(shift.toFixed(3)),
    };
  };

  const at = `/${owner.locationId}`;
  const awake = 'html[data-awake] h1';
  const text = '[data-composer] textarea[data-caption]';
  const weights: Record<string, { ready: number; settled: number; shift: number }> = {
    'sign-in': await weigh('/sign-in', 'button[type=submit]', { signed: false }),
    today: await weigh(`${at}/today`, awake),
    posts: await weigh(`${at}/posts`, awake),
    composer: await weigh(`${at}/today?compose=new`, text),
    'composer on a phone': await weigh(`${at}/today?compose=new`, text, { width: 390 }),
    media: await weigh(`${at}/media`, awake),
    calendar: await weigh(`${at}/calendar`, '[data-calendar] [data-date]'),
  };
  const part = (which: 'ready' | 'settled' | 'shift') =>
    Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, weight[which]]));
  const kilobytes = part('ready');
  const over = Object.keys(kilobytes).filter((name) => (kilobytes[name] ?? 0) > (budgets[name] ?? 0));
  console.log(JSON.stringify({ kilobytes, settled: part('settled'), shift: part('shift'), budgets, over }));
} finally {
  await browser.close();
  await product.stop();
}
