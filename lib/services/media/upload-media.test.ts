import { readdirSync, rmSync } from 'node:fs';
import { mkdtemp, readdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, seedAccount, seedLocation } from '@/db/testing';
import { PostDraft } from '@/lib/domain/post';
import type { Context } from '../context';
import { createPost } from '../posts/create-post';
import { deletePost } from '../posts/delete-post';
import { deleteMedia } from './delete-media';
import { getMedia } from './get-media';
import { readMedia } from './read-media';
import { restoreMedia } from './restore-media';
import { mediaStorage } from './storage';
import { sweepMedia } from './sweep-media';
import { uploadMedia } from './upload-media';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: Context;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'almanac-media-'));
  Object.assign(process.env, {
    ALMANAC_DATA: folder,
    DATABASE_URL: 'postgres://localhost/none',
    ALMANAC_SECRET: 'a-secret-for-tests-that-is-long-enough',
  });
  database = await openTestDatabase();
  ({ ctx } = await seedLocation(database.db));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 90 } } });
const upload = (name: string, bytes: Uint8Array | string, contentType?: string) =>
  uploadMedia(ctx, { name, contentType, body: Readable.from([Buffer.from(bytes)]) });
const stored = () =>
  readdirSync(path.join(folder, 'media'), { recursive: true }).filter((name) => /original|thumb/.test(String(name)));
const keyOf = (url: string) => url.split('/')[2] ?? '';

describe('a good image', () => {
  test('is drawn anew from its pixels, with a thumbnail', async () => {
    const bytes = await picture(1600, 900).png().toBuffer();
    const view = await upload('cat.png', bytes, 'image/png');
    expect(view).toMatchObject({
      name: 'cat.png',
      mimeType: 'image/png',
      width: 1600,
      height: 900,
    });
    expect((await readMedia(keyOf(view.url))).byteLength).toBe(view.bytes);
    const thumbnail = await sharp(await mediaStorage().read(keyOf(view.url), 'thumb.webp')).metadata();
    expect(thumbnail).toMatchObject({ format: 'webp', width: 640, height: 360 });
    expect(await getMedia(ctx, { mediaId: view.id })).toEqual({
      ...view,
      createdAt: expect.any(String),
      tags: [],
      posts: 0,
    });
    expect(await readdir(path.join(folder, 'media', 'incoming'))).toEqual([]);
  });

  test('loses its camera data and place, and stands upright', async () => {
    const bytes = await picture(300, 200)
      .withExif({ IFD0: { Make: 'Leaky' }, IFD3: { GPSLatitude: '52/1 31/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const view = await upload('phone.jpg', bytes, 'image/jpeg');
    expect(view).toMatchObject({ mimeType: 'image/jpeg', width: 200, height: 300 });
    const kept = await readMedia(keyOf(view.url));
    const header = await sharp(kept).metadata();
    expect(header).toMatchObject({ format: 'jpeg', width: 200, height: 300 });
    expect(header.exif).toBeUndefined();
    expect(Buffer.from(kept).includes('Leaky')).toBe(false);
    expect(view.bytes).toBe(kept.length);
  });

  test.each(['webp', 'gif'] as const)('may be a %s', async (format) => {
    const view = await upload(
      `a.${format}`,
      await picture(20, 10).toFormat(format).toBuffer(),
      'application/octet-stream',
    );
    expect(view.mimeType).toBe(`image/${format}`);
  });
});

test('AVIF is kept as what networks take: JPEG, or PNG where something shines through', async () => {
  const opaque = await picture(40, 30).avif().toBuffer();
  expect(await upload('a.avif', opaque, 'image/avif')).toMatchObject({ mimeType: 'image/jpeg', width: 40, height: 30 });
  const clear = sharp({ create: { width: 40, height: 30, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } } });
  expect(await upload('b.avif', await clear.avif().toBuffer())).toMatchObject({ mimeType: 'image/png' });
});

describe('a file that is two things at once', () => {
  const script = '<script>alert(1)</script>';
  test.each([
    ['gif', Buffer.from(`*/=1;${script}`)],
    ['jpeg', Buffer.from(`PK\u0003\u0004${script}`)],
    ['png', Buffer.from(script)],
  ] as const)('a %s with something hung on behind keeps its picture only', async (format, tail) => {
    const image = await picture(30, 20).toFormat(format).toBuffer();
    const view = await upload(`a.${format}`, Buffer.concat([image, tail]), `image/${format}`);
    const kept = Buffer.from(await readMedia(keyOf(view.url)));
    expect(kept.includes('script')).toBe(false);
    expect(await sharp(kept).metadata()).toMatchObject({ format, width: 30, height: 20 });
  });

  test('a GIF with a script in its comment too', async () => {
    const image = await picture(30, 20).gif().toBuffer();
    const comment = Buffer.from([0x21, 0xfe, script.length, ...Buffer.from(script), 0]);
    // After the header and its colour table come the blocks.
    const table = 13 + 3 * 2 ** (((image[10] ?? 0) & 7) + 1);
    const start = (image[10] ?? 0) & 0x80 ? table : 13;
    const bytes = Buffer.concat([image.subarray(0, start), comment, image.subarray(start)]);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 30 });
    const view = await upload('a.gif', bytes, 'image/gif');
    expect(Buffer.from(await readMedia(keyOf(view.url))).includes('script')).toBe(false);
  });
});

describe('a bad file', () => {
  type Case = [name: string, make: () => Promise<Uint8Array | string>, type: string, kind: string, message: string];
  const png = (): Promise<Uint8Array> => picture(10, 10).png().toBuffer();
  const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const cases: Case[] = [
    ['drawing.svg', async () => svg, 'image/svg+xml', 'wrong_type', 'is an SVG drawing'],
    ['drawing.png', async () => svg.slice(21), 'image/png', 'wrong_type', 'is an SVG drawing'],
    [
      'cat.jpg',
      png,
      'image/jpeg',
      'wrong_type',
      'says it is a JPEG image, but it really is a PNG image. Rename it to .png',
    ],
    [
      'cat.png',
      async () => '%PDF-1.7\n%âãÏÓ\n1 0 obj',
      'image/png',
      'wrong_type',
      'says it is a PNG image, but it really is a PDF document',
    ],
    ['cat', png, 'image/webp', 'wrong_type', 'says it is a WebP image, but it really is a PNG image'],
    [
      'page.html',
      async () => '<html><script>1</script>',
      'text/html',
      'wrong_type',
      'is not an image, a video or a PDF',
    ],
    [
      'photos.jpg',
      async () => Buffer.from('PK\u0003\u0004\u0014\u0000'),
      'image/jpeg',
      'wrong_type',
      'it really is a ZIP file',
    ],
    ['empty.png', async () => '', 'image/png', 'unusable', 'is empty'],
    [
      'cut.png',
      async () => (await picture(400, 400).png().toBuffer()).subarray(0, 300),
      'image/png',
      'unusable',
      'is damaged',
    ],
    ['head.png', async () => (await png()).subarray(0, 20), 'image/png', 'unusable', 'is damaged'],
  ];
  test.each(cases)('%s is refused', async (name, make, contentType, kind, message) => {
    const before = stored();
    await expect(upload(name, await make(), contentType)).rejects.toMatchObject({
      code: 'invalid',
      kind,
      message: expect.stringContaining(message),
    });
    expect(stored()).toEqual(before);
    expect(await readdir(path.join(folder, 'media', 'incoming'))).toEqual([]);
  });

  test('a PNG of 600 KB that is 14,000 × 14,000 is refused by its header, before anything is decoded', async () => {
    const bomb = await sharp({ create: { width: 14_000, height: 14_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(bomb.length).toBeLessThan(700_000);
    const before = process.cpuUsage();
    await expect(upload('bomb.png', bomb, 'image/png')).rejects.toMatchObject({
      kind: 'unusable',
      message: expect.stringContaining('14000 × 14000 (196 megapixels); 50 megapixels are allowed'),
    });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1000);
  });

  test('60 megapixels are refused by the header', async () => {
    const huge = await picture(10_000, 6_000).png({ compressionLevel: 9 }).toBuffer();
    await expect(upload('huge.png', huge, 'image/png')).rejects.toMatchObject({
      kind: 'unusable',
      message: expect.stringContaining('10000 × 6000 (60 megapixels); 50 megapixels are allowed'),
    });
  });

  test('too many bytes are refused while they arrive, an upload that breaks off leaves nothing', async () => {
    let sent = 0;
    const header = await png();
    async function* endless() {
      yield header;
      for (;;) {
        sent += 1_000_000;
        yield new Uint8Array(1_000_000);
      }
    }
    await expect(uploadMedia(ctx, { name: 'x.png', body: endless() })).rejects.toMatchObject({ kind: 'too_large' });
    expect(sent).toBeLessThan(60_000_000);
    async function* broken() {
      yield new Uint8Array(1000);
      throw new Error('connection lost');
    }
    await expect(uploadMedia(ctx, { name: 'x.png', body: broken() })).rejects.toThrow('connection lost');
    expect(await readdir(path.join(folder, 'media', 'incoming'))).toEqual([]);
  });

  test('its name cannot leave the folder', async () => {
    expect((await upload('../../etc/pass\nwd.png', await png(), 'image/png')).name).toBe('passwd.png');
  });
});

describe('deleting', () => {
  test('is refused while a post waits with it; the file goes for good when nothing shows it', async () => {
    const account = await seedAccount(ctx);
    const view = await upload('a.png', await picture(10, 10).png().toBuffer(), 'image/png');
    const unused = await upload('b.png', await picture(10, 10).png().toBuffer(), 'image/png');
    const schedule = { wallTime: '2999-01-01T10:00', timeZone: 'UTC' };
    const draft = PostDraft.parse({ accountIds: [account], media: [{ mediaId: view.id }], schedule });
    const post = await createPost(ctx, { draft, intent: 'schedule' });
    await expect(deleteMedia(ctx, { mediaId: view.id })).rejects.toMatchObject({ code: 'conflict' });
    await deletePost(ctx, { postId: post.id });
    await deleteMedia(ctx, { mediaId: view.id });
    await deleteMedia(ctx, { mediaId: unused.id });
    await expect(getMedia(ctx, { mediaId: view.id })).rejects.toMatchObject({ code: 'not_found' });
    expect(await restoreMedia(ctx, { mediaId: unused.id })).toMatchObject({ id: unused.id, name: 'b.png' });
    await deleteMedia(ctx, { mediaId: unused.id });
    const later = (days: number) => new Date(Date.now() + days * 24 * 3600_000);
    expect(await sweepMedia(database.db, later(29))).toMatchObject({ deleted: 0 });
    expect(await sweepMedia(database.db, later(31))).toMatchObject({ deleted: 1 });
    await expect(restoreMedia(ctx, { mediaId: unused.id })).rejects.toMatchObject({ code: 'not_found' });
    expect(await mediaStorage().size(keyOf(view.url), 'original')).toBeGreaterThan(0);
    expect(await mediaStorage().size(keyOf(unused.url), 'original')).toBeNull();
  });

  test('not another location’s', async () => {
    const other = await seedLocation(database.db);
    const view = await upload('a.png', await picture(10, 10).png().toBuffer(), 'image/png');
    for (const verb of [getMedia, deleteMedia]) {
      await expect(verb(other.ctx, { mediaId: view.id })).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});
