import fs from 'node:fs';
import path from 'node:path';
import { isNotNull } from 'drizzle-orm';
import sharp from 'sharp';
import { media } from '../db/schema/media';
import { asSystem } from '../db/tenant';
import { enqueue } from '../lib/jobs/enqueue';
import { test as base, expect, setUp, signIn } from './fixtures';
import { chooseOnly, compose } from './journey';
import { film, jpeg, photo, ready, tile } from './library';
import type { Answer, PlannerApi, Product } from './product';
import { inDatabaseOf } from './product-database';
import { startS3 } from './servers/s3';

type S3 = Awaited<ReturnType<typeof startS3>>;
const test = base.extend<object, { s3: S3 }>({
  s3: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from here
    async ({}, use) => {
      const server = await startS3();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  productEnv: [async ({ s3 }, use) => use(s3.settings), { scope: 'worker' }],
});

/** Files below the product's media folder that hold anything but zeros: an upload that is through leaves a hole. */
function filesOnDisk(product: Product): string[] {
  const root = path.join(product.dataDir, 'media');
  const found = fs.readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = found.map((entry) => path.join(entry.parentPath, entry.name));
  // One that goes away while we look is none.
  const bytesOf = (file: string) => (fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0));
  return files.filter((file) => !file.endsWith('.json') && bytesOf(file).some((byte) => byte !== 0));
}

const keyOf = (view: Answer | undefined) => String(view?.url).split('/')[2] ?? '';
const find = async (api: PlannerApi, name: string) => (await api('GET', `/media?q=${name}`)).body.media?.[0];

/** Lets 30 days pass for deleted files, then has the worker tidy up. */
async function tidyUp(product: Product) {
  const longAgo = new Date(Date.now() - 31 * 24 * 3600_000);
  await inDatabaseOf(product, (db) =>
    asSystem(db, async (tx) => {
      await tx.update(media).set({ deletedAt: longAgo }).where(isNotNull(media.deletedAt));
      await enqueue(tx, 'media.sweep', {});
    }),
  );
}

test('files live in a bucket from upload to publishing, and leave it when they are deleted', async ({
  page,
  browser,
  product,
  s3,
}, info) => {
  test.setTimeout(240_000);
  const owner = await setUp(browser, product);
  const api = await product.api(owner);
  const [account] = (await api('GET', '/accounts')).body.accounts ?? [];
  await signIn(page, owner);
  await page.goto(`/${owner.locationId}/media`);
  const before = await s3.list();
  const picture = await photo(1200, 800, '#b3502d');
  const video = await film(info.outputPath('film.mp4'));

  await test.step('uploaded, prepared and shown', async () => {
    await page
      .getByLabel('Upload: files')
      .setInputFiles([jpeg('bucket.jpg', picture), { name: 'film.mp4', mimeType: 'video/mp4', buffer: video }]);
    for (const name of ['bucket.jpg', 'film.mp4']) {
      await ready(page, name);
      const wide = () =>
        tile(page, name)
          .locator('img')
          .evaluate((still: HTMLImageElement) => still.naturalWidth);
      await expect.poll(wide).toBeGreaterThanOrEqual(320);
    }
  });

  const [image, clip] = [keyOf(await find(api, 'bucket')), keyOf(await find(api, 'film'))];
  await test.step('all of it lies in the bucket, none of it on this machine', async () => {
    const made = (await s3.list()).filter((key) => !before.includes(key));
    expect(made.sort()).toEqual(
      [
        ...['original', 'thumb.webp'].map((name) => `media/${image}/${name}`),
        ...['original', 'poster.jpg', 'thumb.webp'].map((name) => `media/${clip}/${name}`),
      ].sort(),
    );
    const kept = await sharp(await s3.read(`media/${image}/original`)).metadata();
    expect(kept).toMatchObject({ format: 'jpeg', width: 1200, height: 800 });
    const shown = Buffer.from(await (await fetch(`${product.baseURL}/media/${clip}`)).arrayBuffer());
    expect(shown.equals(await s3.read(`media/${clip}/original`))).toBe(true);
    await expect.poll(() => filesOnDisk(product)).toEqual([]);
  });

  await test.step('a video plays from the middle', async () => {
    await tile(page, 'film.mp4').click();
    const player = page.getByRole('dialog', { name: 'File film.mp4' }).locator('video');
    await player.evaluate(async (element: HTMLVideoElement) => {
      element.currentTime = 1.2;
      await new Promise((seen) => element.addEventListener('seeked', seen, { once: true }));
    });
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('published from there', async () => {
    const composer = await compose(page);
    await chooseOnly(composer, String(account?.name));
    await composer.getByLabel('Text of the post').fill('Straight from the bucket');
    await composer.getByRole('button', { name: 'Library' }).click();
    const picker = page.getByRole('dialog', { name: 'Choose from the library' });
    await picker.getByRole('option', { name: /^bucket/ }).click();
    await picker.getByRole('button', { name: 'Add 1 file' }).click();
    await composer.getByRole('button', { name: 'Post now' }).click();
    await page.getByRole('dialog', { name: 'Post it now?' }).getByRole('button', { name: 'Post now' }).click();
    const stateOf = async () => (await api('GET', '/posts?q=bucket')).body.posts?.[0]?.state;
    await expect.poll(stateOf, { timeout: 60_000 }).toBe('published');
    await page.goto(`/playground/${account?.handle}`);
    const shown = page.getByRole('article').filter({ hasText: 'Straight from the bucket' }).locator('figure img');
    await shown.scrollIntoViewIfNeeded();
    const url = await shown.evaluate((element: HTMLImageElement) => element.decode().then(() => element.src));
    const arrived = sharp(Buffer.from(await (await fetch(url)).arrayBuffer()));
    expect(await arrived.metadata()).toMatchObject({ width: 1200, height: 800 });
    const { dominant } = await arrived.stats();
    expect(dominant.r).toBeGreaterThan(dominant.b * 2);
  });

  await test.step('deleted: at once for people, after its 30 days for the bucket', async () => {
    await page.goto(`/${owner.locationId}/media`);
    for (const name of ['film.mp4', 'bucket.jpg']) {
      await tile(page, name).focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Delete');
      await expect(tile(page, name)).toHaveCount(0);
      await expect.poll(() => find(api, name)).toBeUndefined();
    }
    expect((await s3.list()).filter((key) => key.includes(clip))).toHaveLength(3);
    await tidyUp(product);
    await expect
      .poll(async () => (await s3.list()).filter((key) => key.includes(clip)), { timeout: 30_000 })
      .toEqual([]);
    // A post that is out still shows it.
    expect(await s3.list()).toContain(`media/${image}/original`);
    await expect.poll(() => filesOnDisk(product)).toEqual([]);
  });
});
