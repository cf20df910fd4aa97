// JavaScript a browser loads before a screen is ready, in KB gzip: `npm run bench -- first-load`. Prints one JSON object.

import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../../e2e/chromium';
import { setUp, signIn } from '../../e2e/fixtures';
import { Product } from '../../e2e/product';

/** Budgets of design/stack.md, in KB. */
const budgets: Record<string, number> = {
  'sign-in': 170,
  today: 220,
  posts: 220,
  composer: 240,
  media: 240,
  calendar: 270,
};

const product = await Product.start();
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const owner = await setUp(browser, product);
  const at = `/${owner.locationId}`;
  const screens = {
    today: `${at}/today`,
    posts: `${at}/posts`,
    composer: `${at}/today?compose=new`,
    media: `${at}/media`,
    calendar: `${at}/calendar`,
  };
  const weigh = async (url: string, signed: boolean) => {
    const context = await browser.newContext({ baseURL: product.baseURL });
    const page = await context.newPage();
    if (signed) await signIn(page, owner);
    // Nothing may come from the cache the sign-in filled.
    await (await context.newCDPSession(page)).send('Network.setCacheDisabled', { cacheDisabled: true });
    const bodies: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      bodies.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    const sizes = await Promise.all(bodies);
    await context.close();
    return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
  };
  const kilobytes: Record<string, number> = { 'sign-in': await weigh('/sign-in', false) };
  for (const [name, url] of Object.entries(screens)) kilobytes[name] = await weigh(url, true);
  const over = Object.keys(kilobytes).filter((name) => (kilobytes[name] ?? 0) > (budgets[name] ?? 0));
  console.log(JSON.stringify({ kilobytes, budgets, over }));
} finally {
  await browser.close();
  await product.stop();
}
