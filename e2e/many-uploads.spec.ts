import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { test as base, expect, signIn } from './fixtures';
import { dropFiles, jpeg } from './library';
import type { PlannerApi } from './product';
import { startLine } from './servers/line';

type Line = Awaited<ReturnType<typeof startLine>>;
/** The browser reaches the product over a line that can be cut; the API of the test does not depend on it. */
const test = base.extend<object, { line: Line }>({
  line: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from here
    async ({}, use) => {
      const line = await startLine();
      await use(line);
      await line.stop();
    },
    { scope: 'worker' },
  ],
  productEnv: [async ({ line }, use) => use({ PUBLIC_URL: line.url }), { scope: 'worker' }],
  baseURL: async ({ line, product }, use) => {
    line.leadTo(product.baseURL);
    await use(line.url);
  },
});
test.use({ provoked: [/ERR_CONNECTION_(RESET|REFUSED|CLOSED)|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED/] });

const count = 400;
const nameOf = (index: number) => `shot-${String(index).padStart(3, '0')}.jpg`;
/** Each of its own size, so that one file cannot pass for another. */
const sizeOf = (index: number) => [220 + (index % 20), 200 + Math.floor(index / 20)] as const;
async function shot(index: number) {
  const [width, height] = sizeOf(index);
  const raw = { width, height, channels: 3 as const };
  return jpeg(
    nameOf(index),
    await sharp(randomBytes(width * height * 3), { raw })
      .jpeg({ quality: 70 })
      .toBuffer(),
  );
}

async function all(api: PlannerApi) {
  const found: string[] = [];
  let cursor = '';
  do {
    const { body } = await api('GET', `/media?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    for (const { name, state, width, height } of body.media ?? []) found.push(`${name} ${state} ${width}×${height}`);
    cursor = body.nextCursor ? String(body.nextCursor) : '';
  } while (cursor);
  return found.sort();
}

/** How many the page still has to send, by its own words. */
async function onTheWay(page: Page): Promise<number> {
  const words = await page.getByRole('heading', { name: /on the way$/ }).textContent();
  return Number(/^([\d,]+)/.exec(words ?? '')?.[1]);
}

test('400 pictures at once over a line that is cut twice: all arrive, each once', async ({ page, product, line }) => {
  test.setTimeout(600_000);
  const owner = await product.bootstrap();
  const api = await product.api(owner);
  const shots = await Promise.all(Array.from({ length: count }, (_, index) => shot(index)));
  const bytes = shots.map(({ buffer }) => buffer.length);
  expect(Math.min(...bytes)).toBeGreaterThan(20_000);
  expect(Math.max(...bytes)).toBeLessThan(60_000);
  await signIn(page, owner);
  await page.goto(`/${owner.locationId}/media`);

  const begun = Date.now();
  await dropFiles(page, 'main h1', shots);
  const tray = page.getByRole('region', { name: 'Uploads' });
  await expect(tray.getByText(/^And \d+ more files after these\.$/)).toBeVisible();
  for (const atMost of [300, 150]) {
    await expect.poll(() => onTheWay(page), { timeout: 180_000, intervals: [100] }).toBeLessThanOrEqual(atMost);
    await line.cut();
    const lost = tray.getByText('The connection is lost. It continues by itself.');
    // All three that are sent at once: until then an answer that came before the cut may still be counted.
    await expect(lost).toHaveCount(3);
    const left = await onTheWay(page);
    await page.waitForTimeout(3000);
    expect(await onTheWay(page)).toBe(left);
    await line.mend();
    await expect(lost).toHaveCount(0);
  }
  await expect(tray).toHaveCount(0, { timeout: 180_000 });
  const sent = Date.now();
  await expect(page.getByText(/did not arrive/)).toHaveCount(0);

  const expected = shots.map(({ name }, index) => `${name} ready ${sizeOf(index).join('×')}`);
  await expect.poll(() => all(api), { timeout: 120_000, intervals: [1000] }).toEqual(expected);
  console.log(`400 pictures: sent in ${sent - begun} ms, ready after ${Date.now() - begun} ms`);

  // The page came to know by itself: the newest stand there with their stills.
  const tiles = page.getByRole('option', { name: /^shot-\d{3}\.jpg$/ });
  await expect(tiles.first().locator('img')).toBeVisible();
  await expect(page.getByRole('option', { name: /being prepared/ })).toHaveCount(0);
});
