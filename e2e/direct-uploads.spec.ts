import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { test as base, comeIn, expect } from './fixtures';
import { film, jpeg, noise, photo, ready } from './library';
import type { Owner } from './product';
import { startLine } from './servers/line';
import { startS3 } from './servers/s3';

type S3 = Awaited<ReturnType<typeof startS3>>;
type Line = Awaited<ReturnType<typeof startLine>>;
/** Pages reach the bucket over a line that can be cut; the server has its own way there. */
const test = base.extend<object, { s3: S3; line: Line }>({
  s3: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from here
    async ({}, use) => {
      const server = await startS3({ letIn: '*' });
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  line: [
    async ({ s3 }, use) => {
      const line = await startLine();
      line.leadTo(s3.endpoint);
      await use(line);
      await line.stop();
    },
    { scope: 'worker' },
  ],
  productEnv: [
    async ({ s3, line }, use) => {
      const ALMANAC_ALLOW_PRIVATE_HOSTS = new URL(line.url).host;
      await use({ ...s3.settings, S3_BROWSER_ENDPOINT: line.url, ALMANAC_ALLOW_PRIVATE_HOSTS });
    },
    { scope: 'worker' },
  ],
});

let owner: Owner;
test.beforeAll(async ({ product }) => {
  owner = await product.bootstrap();
});
test.beforeEach(async ({ page, line }) => {
  await line.mend();
  await comeIn(page, owner);
  await page.goto(`/${owner.locationId}/media`);
});

/** What a page sends from now on: numbers of parts to the bucket, and bytes of bodies to Almanac. */
function watch(page: Page, line: Line) {
  const seen = { parts: [] as string[], toAlmanac: 0, byServer: [] as string[] };
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin === line.url) seen.parts.push(`${request.method()} ${url.searchParams.get('partNumber')}`);
    else if (/\/uploads(\/|$)/.test(url.pathname)) seen.byServer.push(`${request.method()} ${url.pathname}`);
    else seen.toAlmanac += Number(request.headers()['content-length'] ?? request.postDataBuffer()?.length ?? 0);
  });
  return seen;
}
const choose = (page: Page, files: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0]) =>
  page.getByLabel('Upload: files').setInputFiles(files);

test('a picture and a film go from the browser straight to the bucket', async ({ page, line, s3 }, info) => {
  const seen = watch(page, line);
  const video = await film(info.outputPath('film.mp4'));
  await choose(page, [
    jpeg('sun.jpg', await photo(1200, 800, '#b3502d')),
    { name: 'film.mp4', mimeType: 'video/mp4', buffer: video },
  ]);
  for (const name of ['sun.jpg', 'film.mp4']) await ready(page, name);
  expect(seen.parts).toEqual(['PUT 1', 'PUT 1']);
  expect(seen.byServer).toEqual([]);
  expect(seen.toAlmanac).toBeLessThan(2000);
  expect((await s3.list()).filter((key) => key.endsWith('/original'))).toHaveLength(2);
  expect(await s3.unfinished()).toEqual([]);
});

test.describe('a line to the bucket that breaks', () => {
  test.use({ provoked: [/ERR_CONNECTION|ERR_SOCKET|ERR_EMPTY_RESPONSE|ERR_FAILED|Failed to load resource/] });

  test('in mid-part: goes on by itself with that part, and after a reload when the file is chosen again', async ({
    page,
    line,
    s3,
  }, info) => {
    const file = info.outputPath('big.png');
    await writeFile(file, await noise(3000, 3000));
    const seen = watch(page, line);
    const lost = page.getByText('The connection is lost. It continues by itself.');
    // Part 1 (8 MiB) arrives, part 2 is torn.
    line.cutAfter(13_000_000);
    await choose(page, file);
    await expect(lost).toBeVisible();
    line.cutAfter(13_000_000);
    await line.mend();
    // Parts 2 arrives, part 3 is torn; then the page is gone.
    await expect.poll(() => seen.parts).toContain('PUT 3');
    await expect(lost).toBeVisible();
    await page.reload();
    await expect(page.getByText(/^An upload was cut off: big\.png/)).toBeVisible();
    await line.mend();
    await choose(page, file);
    await ready(page, 'big.png');
    await expect(page.getByText(/^An upload was cut off/)).toHaveCount(0);
    // What had arrived was never sent again.
    expect(seen.parts.filter((part) => part === 'PUT 1')).toHaveLength(1);
    expect(seen.parts.filter((part) => part === 'PUT 4')).toHaveLength(1);
    expect(new Set(seen.parts)).toEqual(new Set(['PUT 1', 'PUT 2', 'PUT 3', 'PUT 4']));
    expect(seen.byServer).toEqual([]);
    expect(seen.toAlmanac).toBeLessThan(5000);
    expect(await s3.unfinished()).toEqual([]);
  });

  test('and is given up by its sender: nothing of it stays', async ({ page, line, s3 }, info) => {
    const file = info.outputPath('never.png');
    await writeFile(file, await noise(3000, 2000));
    line.cutAfter(10_000_000);
    await choose(page, file);
    await expect(page.getByText('The connection is lost. It continues by itself.')).toBeVisible();
    expect(await s3.unfinished()).toHaveLength(1);
    await page.getByRole('button', { name: 'Stop never.png' }).click();
    await expect.poll(() => s3.unfinished()).toEqual([]);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Upload', exact: true })).toBeVisible();
    await expect(page.getByText(/^An upload was cut off/)).toHaveCount(0);
  });
});

test.describe('what is no file of ours', () => {
  test.use({ provoked: [/\b415\b/] });

  test('is refused in words once its bytes are looked at, and leaves the bucket', async ({ page, s3 }) => {
    const before = await s3.list();
    const buffer = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(2000)]);
    await choose(page, { name: 'cat.jpg', mimeType: 'image/jpeg', buffer });
    const row = page.getByRole('region', { name: 'Uploads' }).getByRole('listitem').filter({ hasText: 'cat.jpg' });
    await expect(row).toContainText(/it really is a ZIP file/i);
    await expect(row.getByRole('button', { name: /^Try/ })).toHaveCount(0);
    await expect.poll(() => s3.list()).toEqual(before);
  });
});

test.describe('a bucket that lets no page in', () => {
  test.use({ provoked: [/blocked by CORS policy|ERR_FAILED/] });

  test('costs nobody an upload: files go through our server, and the set-up page says why', async ({
    page,
    product,
    line,
    s3,
  }) => {
    await page.goto(`/${owner.locationId}/settings/set-up`);
    const check = page.getByRole('listitem').filter({ hasText: 'Direct uploads' });
    await expect(check).toContainText(`lets pages of ${product.baseURL} send files`);
    await s3.keepPagesOut();
    await page.reload();
    await expect(check).toContainText(`[{"AllowedOrigins":["${product.baseURL}"],"AllowedMethods":["PUT"]}]`);

    await page.goto(`/${owner.locationId}/media`);
    const seen = watch(page, line);
    await choose(page, jpeg('shut-out.jpg', await photo(600, 400, '#2d6bb3')));
    await ready(page, 'shut-out.jpg');
    expect(seen.byServer.map((asked) => asked.split(' ')[0])).toEqual(expect.arrayContaining(['POST', 'PATCH']));
    const tried = seen.parts.length;
    expect(tried).toBeGreaterThan(0);
    await expect.poll(() => s3.unfinished()).toEqual([]);
    // The next one does not try again.
    await choose(page, jpeg('next.jpg', await photo(600, 400, '#2db36b')));
    await ready(page, 'next.jpg');
    expect(seen.parts).toHaveLength(tried);
  });
});
