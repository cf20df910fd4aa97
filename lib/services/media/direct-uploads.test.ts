import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { directUploads, media } from '@/db/schema/media';
import { asSystem } from '@/db/tenant';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { startS3 } from '@/e2e/servers/s3';
import type { DirectUploadView } from '@/lib/domain/library';
import type { Context } from '../context';
import { abortDirectUpload } from './abort-direct-upload';
import { beginDirectUpload } from './begin-direct-upload';
import { directPartBytes } from './direct-upload';
import { finishDirectUpload } from './finish-direct-upload';
import { getDirectUpload } from './get-direct-upload';
import { getMedia } from './get-media';
import { processMedia } from './process-media';
import { beginParts } from './s3-parts';
import { mediaStorage } from './storage';
import { sweepDirectUploads } from './sweep-direct-uploads';
import { openDataFolder, picture } from './testing/pictures';

let s3: Awaited<ReturnType<typeof startS3>>;
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let data: ReturnType<typeof openDataFolder>;
let ctx: Context;
beforeAll(async () => {
  s3 = await startS3({ letIn: '*' });
  data = openDataFolder({ ...s3.settings, S3_BROWSER_ENDPOINT: s3.endpoint.replace('127.0.0.1', 'localhost') });
  database = await openTestDatabase();
  ({ ctx } = await seedLocation(database.db));
});
afterAll(async () => {
  await database.close();
  await s3.stop();
  data.close();
});

const begin = (name: string, bytes: Uint8Array, contentType = '') =>
  beginDirectUpload(ctx, { name, contentType, bytes: bytes.length, folderId: null });
async function send({ next, partBytes }: DirectUploadView, bytes: Uint8Array) {
  for (const { number, url } of next) {
    const body = bytes.slice((number - 1) * partBytes, number * partBytes);
    expect((await fetch(url, { method: 'PUT', body: new Uint8Array(body) })).status).toBe(200);
  }
}
const rowOf = (id: string) =>
  asSystem(database.db, (tx) => tx.select().from(directUploads).where(eq(directUploads.id, id))).then(([row]) => row);
const later = (hours: number) => ({ ...ctx, now: new Date(ctx.now.getTime() + hours * 3600_000) });

test('a picture goes straight to the bucket and becomes a file, once, however often its end is told', async () => {
  const png = await picture(300, 200).png().toBuffer();
  const begun = await begin('sun.png', png, 'image/png');
  expect(begun).toMatchObject({ bytes: png.length, partBytes: directPartBytes, arrived: [], mediaId: null });
  expect(begun.next).toHaveLength(1);
  const address = new URL(begun.next[0]?.url ?? '');
  expect(address.hostname).toBe('localhost');
  // Nobody fills the bucket with more than was announced.
  expect(address.searchParams.get('X-Amz-SignedHeaders')).toContain('content-length');
  expect(Number(address.searchParams.get('X-Amz-Expires'))).toBeLessThanOrEqual(3600);
  await send(begun, png);
  expect(await getDirectUpload(ctx, { uploadId: begun.id })).toMatchObject({ arrived: [1], next: [] });
  const [first, second] = await Promise.all([1, 2].map(() => finishDirectUpload(ctx, { uploadId: begun.id })));
  expect(second).toEqual(first);
  expect(first).toMatchObject({ id: begun.id, mimeType: 'image/png', bytes: png.length, state: 'processing' });
  expect(await finishDirectUpload(ctx, { uploadId: begun.id })).toEqual(first);
  expect(await getDirectUpload(ctx, { uploadId: begun.id })).toMatchObject({ mediaId: begun.id, next: [] });
  await processMedia(
    database.db,
    { organizationId: ctx.organizationId, locationId: ctx.locationId, mediaId: begun.id },
    { isLastTry: true },
  );
  expect(await getMedia(ctx, { mediaId: begun.id })).toMatchObject({ state: 'ready', width: 300, height: 200 });
  const key = first?.url.split('/')[2] ?? '';
  expect(await s3.list()).toEqual([`media/${key}/original`, `media/${key}/thumb.webp`]);
  await expect(abortDirectUpload(ctx, { uploadId: begun.id })).rejects.toMatchObject({ code: 'conflict' });
});

test('parts of a large one may come in any order; missing and short ones are asked for again', async () => {
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(2 * directPartBytes)]);
  const begun = await begin('slides.pdf', pdf);
  expect(begun.next.map(({ number }) => number)).toEqual([1, 2, 3]);
  const part = (number: number, body: Buffer) =>
    fetch(begun.next[number - 1]?.url ?? '', { method: 'PUT', body: new Uint8Array(body) });
  await part(3, pdf.subarray(2 * directPartBytes));
  // s3rver does not check what was signed; Amazon would refuse this one at once.
  await part(1, pdf.subarray(0, 1000));
  const seen = await getDirectUpload(ctx, { uploadId: begun.id });
  expect(seen.arrived).toEqual([3]);
  expect(seen.next.map(({ number }) => number)).toEqual([1, 2]);
  await expect(finishDirectUpload(ctx, { uploadId: begun.id })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('1 of 3 parts'),
  });
  await send(seen, pdf);
  const { bytes, mimeType, url } = await finishDirectUpload(ctx, { uploadId: begun.id });
  expect([bytes, mimeType]).toEqual([pdf.length, 'application/pdf']);
  expect((await s3.read(`media/${url.split('/')[2]}/source`)).equals(pdf)).toBe(true);
});

test('what is no file of ours is refused in the words of every upload, and nothing of it stays', async () => {
  const before = await s3.list();
  const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(2000)]);
  const begun = await begin('cat.jpg', zip, 'image/jpeg');
  await send(begun, zip);
  await expect(finishDirectUpload(ctx, { uploadId: begun.id })).rejects.toMatchObject({
    kind: 'wrong_type',
    message: expect.stringMatching(/says it is a JPEG image, but it really is a ZIP file/),
  });
  expect(await s3.list()).toEqual(before);
  expect(await rowOf(begun.id)).toBeUndefined();
  await expect(getDirectUpload(ctx, { uploadId: begun.id })).rejects.toMatchObject({ code: 'not_found' });
  const wide = await picture(14_000, 14_000).png({ compressionLevel: 9 }).toBuffer();
  const bomb = await begin('bomb.png', wide);
  await send(bomb, wide);
  await expect(finishDirectUpload(ctx, { uploadId: bomb.id })).rejects.toMatchObject({
    kind: 'unusable',
    message: expect.stringContaining('14000 × 14000'),
  });
  expect(await s3.list()).toEqual(before);
  const large = { name: 'a.png', contentType: 'image/png', bytes: 60_000_000, folderId: null };
  await expect(beginDirectUpload(ctx, large)).rejects.toMatchObject({ kind: 'too_large' });
  await expect(beginDirectUpload(ctx, { ...large, contentType: '', bytes: 1_000_000_001 })).rejects.toMatchObject({
    kind: 'too_large',
  });
});

test('of a photograph that is larger than what is read back, the size is known at once', async () => {
  const jpeg = await sharp(randomBytes(1200 * 900 * 3), { raw: { width: 1200, height: 900, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();
  expect(jpeg.length).toBeGreaterThan(200_000);
  const begun = await begin('grain.jpg', jpeg);
  await send(begun, jpeg);
  expect(await finishDirectUpload(ctx, { uploadId: begun.id })).toMatchObject({ width: 1200, height: 900 });
});

test('somebody else’s upload is not there, and an end that was cut off is taken up again', async () => {
  const png = await picture(40, 40).png().toBuffer();
  const begun = await begin('mine.png', png);
  await send(begun, png);
  const { ctx: stranger } = await seedLocation(database.db);
  const colleague: Context = { ...ctx, actor: { ...ctx.actor, kind: 'member', userId: 'other' } as Context['actor'] };
  for (const other of [stranger, colleague]) {
    for (const verb of [getDirectUpload, finishDirectUpload, abortDirectUpload]) {
      await expect(verb(other, { uploadId: begun.id })).rejects.toMatchObject({ code: 'not_found' });
    }
  }
  // The bucket joined the parts, then our process died.
  const row = await rowOf(begun.id);
  const { joinParts, listParts } = await import('./s3-parts');
  if (row) await joinParts(row, (await listParts(row)) ?? []);
  expect(await getDirectUpload(ctx, { uploadId: begun.id })).toMatchObject({ arrived: [1], next: [], mediaId: null });
  expect(await finishDirectUpload(ctx, { uploadId: begun.id })).toMatchObject({ id: begun.id, state: 'processing' });
});

test('given up: parts and row are gone', async () => {
  const png = await picture(40, 40).png().toBuffer();
  const before = await s3.unfinished();
  const begun = await begin('never.png', png);
  await send(begun, png);
  expect(await s3.unfinished()).toHaveLength(before.length + 1);
  expect(await abortDirectUpload(ctx, { uploadId: begun.id })).toEqual({ id: begun.id });
  expect(await s3.unfinished()).toEqual(before);
  expect(await rowOf(begun.id)).toBeUndefined();
});

test('a day later nobody can go on with it, and the sweep removes parts, rows and what nobody remembers', async () => {
  const png = await picture(40, 40).png().toBuffer();
  const begun = await begin('old.png', png);
  await send(begun, png);
  const joined = await begin('joined.png', png);
  await send(joined, png);
  const row = await rowOf(joined.id);
  const { joinParts, listParts } = await import('./s3-parts');
  if (row) await joinParts(row, (await listParts(row)) ?? []);
  const finished = await begin('kept.png', png);
  await send(finished, png);
  const { url } = await finishDirectUpload(ctx, { uploadId: finished.id });
  await beginParts(randomBytes(20).toString('hex'));
  await expect(finishDirectUpload(later(25), { uploadId: begun.id })).rejects.toMatchObject({ code: 'not_found' });
  await sweepDirectUploads(database.db, later(24).now);
  expect(await rowOf(begun.id)).toBeDefined();
  expect(await s3.unfinished()).toHaveLength(2);
  await sweepDirectUploads(database.db, later(26).now);
  expect(await s3.unfinished()).toEqual([]);
  expect(await asSystem(database.db, (tx) => tx.select().from(directUploads))).toEqual([]);
  expect(await mediaStorage().size(row?.key ?? '', 'source')).toBeNull();
  expect(await mediaStorage().size(url.split('/')[2] ?? '', 'source')).toBe(png.length);
  expect(await asSystem(database.db, (tx) => tx.select().from(media).where(eq(media.id, finished.id)))).toHaveLength(1);
});
