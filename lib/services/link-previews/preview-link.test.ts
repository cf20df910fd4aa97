import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { media, mediaFolders } from '@/db/schema/media';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { PreviewLink } from '@/lib/domain/link-preview';
import { parseInput } from '@/lib/domain/parse-input';
import { configureHttp } from '@/lib/providers/http';
import { type Context, inLocation } from '../context';
import { deleteMedia } from '../media/delete-media';
import { previewLink } from './preview-link';
import { moved, openSite, page } from './testing';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
let close = () => {};
let folder: string;
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'almanac-cards-'));
  const ALMANAC_SECRET = 'a-secret-for-tests-that-is-long-enough';
  Object.assign(process.env, { ALMANAC_DATA: folder, DATABASE_URL: 'postgres://localhost/none', ALMANAC_SECRET });
  database = await openTestDatabase();
});
afterAll(async () => {
  await database.close();
  await fs.rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  ({ ctx } = await seedLocation(database.db));
});
afterEach(() => {
  close();
  configureHttp({ allowPrivateHosts: [] });
});

type Pages = Parameters<typeof openSite>[0];
async function site(pages: Pages) {
  const opened = await openSite(pages);
  configureHttp({ allowPrivateHosts: [opened.host] });
  close = opened.close;
  return opened;
}
const png = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
const files = () => inLocation(ctx, (tx) => tx.select().from(media).where(eq(media.locationId, ctx.locationId)));
const refusal = (url: string) =>
  previewLink(ctx, { url }).then(
    () => null,
    (error: unknown) => error,
  );

test('a page’s card, its image kept once in the folder “Link cards”', async () => {
  const image = await png();
  const html = '<meta property="og:title" content="Rye"><meta property="og:image" content="/rye.png?w=1">';
  const { url, asked } = await site({
    '/moved': moved('/bread'),
    '/bread': page(html),
    '/rye.png': page(image, 'image/png'),
  });
  const card = await previewLink(ctx, { url: `${url}/moved` });
  expect(card).toMatchObject({ url: `${url}/moved`, title: 'Rye', description: '', imageUrl: expect.any(String) });
  const [file] = await files();
  expect(file).toMatchObject({ id: card.imageMediaId, name: 'rye.png', sourceUrl: `${url}/rye.png?w=1` });
  const folders = await inLocation(ctx, (tx) => tx.select().from(mediaFolders));
  expect(folders).toMatchObject([{ id: file?.folderId, name: 'Link cards', parentId: null }]);

  expect((await previewLink(ctx, { url: `${url}/bread` })).imageMediaId).toBe(card.imageMediaId);
  expect(await files()).toHaveLength(1);
  expect(asked.filter((one) => one === '/rye.png')).toHaveLength(1);

  await deleteMedia(ctx, { mediaId: card.imageMediaId ?? '' });
  const again = await previewLink(ctx, { url: `${url}/bread` });
  expect(again.imageMediaId).not.toBe(card.imageMediaId);

  const { ctx: theirs } = await seedLocation(database.db);
  expect((await previewLink(theirs, { url: `${url}/bread` })).imageMediaId).not.toBe(again.imageMediaId);
});

test('an image that is none, is missing or is elsewhere leaves a card without', async () => {
  const { url, host } = await site({
    '/svg': page('<title>S</title><meta property="og:image" content="/x.svg">'),
    '/x.svg': page('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'),
    '/lie': page('<title>L</title><meta property="og:image" content="/lie.png">'),
    '/lie.png': page('<script>alert(1)</script>', 'image/png'),
    '/gone': page('<title>G</title><meta property="og:image" content="/404.png">'),
    '/inside': page('<title>I</title><meta property="og:image" content="http://127.0.0.1:9/a.png">'),
  });
  expect(host).toContain('127.0.0.1');
  for (const name of ['svg', 'lie', 'gone', 'inside']) {
    const card = await previewLink(ctx, { url: `${url}/${name}` });
    expect(card).toMatchObject({ title: name[0]?.toUpperCase(), imageMediaId: null, imageUrl: null });
  }
  expect(await files()).toEqual([]);
});

describe('pages that mean harm or are none', () => {
  test('one that never ends is cut after its head, and its connection closed', async () => {
    let closed = false;
    const { url } = await site({
      '/': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).write('<title>Endless</title>');
        const chunk = 'x'.repeat(64_000);
        const more = () => {
          if (!closed) response.write(chunk, () => setImmediate(more));
        };
        response.on('close', () => {
          closed = true;
        });
        more();
      },
    });
    expect(await previewLink(ctx, { url })).toMatchObject({ title: 'Endless' });
    await expect.poll(() => closed).toBe(true);
  });

  test('one packed to grow a thousandfold is cut as well', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from('<title>Bomb</title>'), Buffer.alloc(200_000_000, ' ')]));
    expect(bomb.byteLength).toBeLessThan(300_000);
    const { url } = await site({
      '/': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb);
      },
    });
    const before = process.memoryUsage().rss;
    expect(await previewLink(ctx, { url })).toMatchObject({ title: 'Bomb' });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  test('private addresses, by themselves or after a redirect', async () => {
    const { url } = await site({
      '/': moved('http://10.1.1.1:8080/'),
      '/meta': moved('http://169.254.169.254/latest'),
    });
    for (const address of ['http://10.0.0.1/', 'http://[::1]:3000/', url, `${url}/meta`]) {
      expect(await refusal(address)).toMatchObject({
        code: 'invalid',
        message: expect.stringMatching(/is not on the public internet.*write the card by hand/),
        detail: { issues: [{ path: 'url' }] },
      });
    }
  });

  test('what answers something else, nothing, or too slowly', async () => {
    const { url } = await site({
      '/pdf': page('%PDF', 'application/pdf'),
      '/typeless': (_request, response) => void response.end('hello'),
      '/loop': moved('/loop'),
      '/broken': (_request, response) => void response.destroy(),
    });
    const message = async (name: string) => String(await refusal(`${url}/${name}`));
    expect(await message('pdf')).toContain('is not a web page but application/pdf');
    expect(await message('typeless')).toContain('is not a web page. ');
    expect(await message('missing')).toContain('answered 404');
    expect(await message('loop')).toContain('redirects too often');
    expect(await refusal(`${url}/broken`)).toMatchObject({ code: 'unavailable' });
  });

  test('sixty a minute, no more', async () => {
    const { url } = await site({ '/': page('<title>x</title>') });
    const answers = await Promise.all(Array.from({ length: 61 }, () => refusal(url)));
    expect(answers.filter(Boolean)).toMatchObject([{ code: 'rate_limited' }]);
  });
});

test('addresses as people write them', () => {
  const read = (url: string) => parseInput(PreviewLink, { url }).url;
  expect(read(' example.com/a ')).toBe('https://example.com/a');
  expect(read('localhost:3000/x')).toBe('https://localhost:3000/x');
  expect(read('HTTP://example.com')).toBe('HTTP://example.com');
  for (const bad of ['', 'ftp://example.com', 'javascript:alert(1)', 'file:///etc/passwd', 'https://', 'a b']) {
    expect(() => read(bad), bad).toThrow();
  }
});
