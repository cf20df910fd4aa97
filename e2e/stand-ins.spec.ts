import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { standInPages } from '../lib/domain/stand-in';
import { draftOf, type Files, fitted } from './fitted-post';
import { comeIn, expect, test } from './fixtures';
import { standing } from './journey';
import { addToLibrary, type Library } from './library-files';
import type { Owner } from './product';
import { connectStandIns } from './stand-ins';

// A product of this file's own: without it Playwright shares a worker, and so the product, with another file.
test.use({ productEnv: {} });
test.describe.configure({ mode: 'serial' });
let owner: Owner;
let library: Library;

test.beforeAll(async ({ product }) => {
  owner = await product.bootstrap();
  const { token = '' } = await product.admin(
    ...['api-key', 'create', '--location', owner.locationId, '--name', 'Files', '--scope', 'manage'],
  );
  library = { product, locationId: owner.locationId, token, api: await product.api(owner) };
});
test.beforeEach(async ({ page }) => comeIn(page, owner));

const photo = async (width: number, height: number, background: string) =>
  new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background } })
      .jpeg()
      .toBuffer(),
  );

/** Four seconds with sound, as a camera makes them. */
function film(size: string): Uint8Array<ArrayBuffer> {
  const { path: program } = createRequire(import.meta.url)('@ffmpeg-installer/ffmpeg') as { path: string };
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'almanac-film-')), 'film.mp4');
  const picture = ['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=25:duration=4`];
  const sound = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=4'];
  const codecs = ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-shortest'];
  execFileSync(program, ['-loglevel', 'error', ...picture, ...sound, ...codecs, file]);
  return new Uint8Array(fs.readFileSync(file));
}

const accountsOf = async () => (await library.api('GET', '/accounts')).body.accounts ?? [];
const articleOf = async (page: Page, network: string, text: string): Promise<Locator> => {
  const handle = standInPages.find((one) => one.network === network)?.handle;
  await page.goto(`/playground/${handle}`);
  return page.getByRole('article').filter({ hasText: text });
};

test('all stand-ins are connected by one sign-in, each as an account of its network', async ({ page }) => {
  await connectStandIns(page, owner.locationId);
  const networks = (await accountsOf()).map((account) => String(account.network));
  for (const { network } of standInPages) expect(networks).toContain(network);
});

test('one of three refuses it and is tried again alone: every account has it once', async ({ page }) => {
  const text = 'Baked twice, posted once';
  const networks = ['x', 'bluesky', 'mastodon'];
  const three = (await accountsOf()).filter((account) => networks.includes(String(account.network)));
  expect(three).toHaveLength(3);
  await articleOf(page, 'x', text);
  // It stands there before the network has heard of it.
  const heard = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.ok());
  await page.getByRole('button', { name: 'More: Rejected content' }).click();
  await heard;
  const accountIds = three.map((account) => String(account.id));
  const { body: post } = await library.api('POST', '/posts', { summary: text, accountIds, publish: 'now' });
  const triesOf = async (network: string) => {
    const { publications = [] } = (await library.api('GET', `/posts/${post.id}`)).body;
    const { attempts = [] } = (await library.api('GET', `/posts/${post.id}/attempts`)).body;
    const publication = publications.find((one) => String(one.network) === network);
    const tries = attempts.filter((one) => String(one.publicationId) === String(publication?.id));
    return tries.map(({ state }) => String(state));
  };

  await page.goto(`/${owner.locationId}/posts/${post.id}`);
  const line = (network: string) => {
    const account = three.find((one) => String(one.network) === network);
    return standing(page, `${account?.handle} on `);
  };
  for (const network of ['bluesky', 'mastodon']) {
    await expect(line(network).getByText('Published', { exact: true })).toBeVisible();
  }
  await expect(line('x').getByText('Failed', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(1);
  await line('x').getByRole('button', { name: 'Try again' }).click();
  await expect(line('x').getByText('Published', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  expect(await triesOf('x')).toEqual(['rejected', 'published']);
  for (const network of ['bluesky', 'mastodon']) expect(await triesOf(network), network).toEqual(['published']);
  for (const network of networks) await expect(await articleOf(page, network, text), network).toHaveCount(1);
});

test('one post fitted to every network: each feed shows exactly what was meant for it', async ({ page }) => {
  test.setTimeout(300_000);
  const tall = film('720x1280');
  const files: Files = {
    square: await addToLibrary(library, 'square.jpg', 'image/jpeg', await photo(1080, 1080, '#2f6f5e')),
    wide: await addToLibrary(library, 'wide.jpg', 'image/jpeg', await photo(1200, 800, '#8a4b2f')),
    tall: await addToLibrary(library, 'tall.jpg', 'image/jpeg', await photo(900, 1125, '#33517e')),
    film: await addToLibrary(library, 'film.mp4', 'video/mp4', film('1280x720')),
    reel: await addToLibrary(library, 'reel.mp4', 'video/mp4', tall),
  };
  const accounts = (await accountsOf()).filter((account) => String(account.network) !== 'playground');
  const draft = draftOf(
    files,
    accounts.map((account) => String(account.id)),
    accounts.filter((account) => String(account.network) === 'pinterest').map((account) => String(account.id))[0],
  );
  const sent = await library.api('POST', '/posts', { ...draft, publish: 'now' });
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  const standing = async () => {
    const { body } = await library.api('GET', `/posts/${sent.body.id}`);
    return (body.publications ?? []).map((one) => `${one.network} ${one.state} ${one.failureReason ?? ''}`.trim());
  };
  await expect
    .poll(async () => (await standing()).filter((line) => !line.endsWith(' published')), { timeout: 180_000 })
    .toEqual([]);

  for (const [network, { summary = '', media }] of Object.entries(fitted(files))) {
    const article = await articleOf(page, network, summary);
    await expect(article, network).toHaveCount(1);
    const films = (media ?? []).filter((id) => id === files.film || id === files.reel).length;
    await expect(article.locator('video'), network).toHaveCount(films);
    const pictures = (media ?? [files.square]).length - films;
    await expect(article.locator('img'), network).toHaveCount(pictures);
  }
});

test('documents, reels, events and titles stand there as such', async ({ page }) => {
  const pdf = await articleOf(page, 'linkedin', 'Three pages about our mill');
  await expect(pdf.getByText('3 pages')).toBeVisible();
  await expect(pdf.getByRole('img', { name: 'Page 1' })).toBeVisible();
  await pdf.getByRole('button', { name: 'Next' }).click();
  await expect(pdf.getByText('2 of 3')).toBeVisible();

  const reel = await articleOf(page, 'instagram', 'Stone by stone');
  await expect(reel.getByText('Reel', { exact: true })).toBeVisible();
  await expect
    .poll(() => reel.locator('video').evaluate((video: HTMLVideoElement) => Math.round(video.duration)))
    .toBe(4);

  const event = await articleOf(page, 'google', 'Open day at the mill');
  await expect(event.getByText('2027-05-01, 10:00')).toBeVisible();
  await expect(event.getByText('Learn more')).toBeVisible();
  const title = await articleOf(page, 'youtube', 'A film about the mill');
  await expect(title.getByText('The mill starts')).toBeVisible();
  const who = await articleOf(page, 'tiktok', 'How a mill starts');
  await expect(who.getByText('Self only')).toBeVisible();
});

test('a like counts, for whoever looks', async ({ page }) => {
  const article = await articleOf(page, 'x', 'Mill. Bread. Saturday.');
  // It counts on the screen before the network has heard of it.
  const heard = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.ok());
  await article.getByRole('button', { name: 'Like, 0 so far' }).click();
  await heard;
  await expect(article.getByRole('button', { name: 'Like, 1 so far' })).toBeVisible();
  await page.reload();
  await expect(article.getByRole('button', { name: 'Like, 1 so far' })).toBeVisible();
});
