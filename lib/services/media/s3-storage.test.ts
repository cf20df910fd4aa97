import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import S3rver from 's3rver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { getMedia } from './get-media';
import { processMedia } from './process-media';
import { renderMedia } from './render-media';
import { s3Config } from './s3-client';
import { partBytes } from './s3-put';
import { s3Storage } from './s3-storage';
import { openDataFolder, picture } from './testing/pictures';
import { uploadMedia } from './upload-media';

const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
const port = 20_000 + Math.floor(Math.random() * 20_000);
const settings = { bucket: 'almanac', region: 'us-east-1', endpoint: `http://127.0.0.1:${port}`, ...keys };
const data = openDataFolder({
  ...{ S3_BUCKET: settings.bucket, S3_REGION: settings.region, S3_ENDPOINT: settings.endpoint },
  ...{ S3_ACCESS_KEY_ID: keys.accessKeyId, S3_SECRET_ACCESS_KEY: keys.secretAccessKey },
});
const bucketFolder = path.join(data.folder, 's3');
const server = new S3rver({ port, address: '127.0.0.1', silent: true, directory: bucketFolder });
let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  await server.run();
  const client = new S3Client(s3Config(settings));
  await client.send(new CreateBucketCommand({ Bucket: settings.bucket }));
  database = await openTestDatabase();
});
afterAll(async () => {
  await database.close();
  await server.close();
  data.close();
});

const newKey = () => randomBytes(20).toString('hex');
const local = async (bytes: Uint8Array) => {
  const file = path.join(data.folder, newKey());
  await writeFile(file, bytes);
  return file;
};
const storage = s3Storage(settings, data.folder);
async function collect(stream: AsyncIterable<Uint8Array>) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

test('a file goes in, is read whole and in part, fetched, listed and removed', async () => {
  const key = newKey();
  const bytes = randomBytes(100_000);
  await storage.put(key, 'original', await local(bytes));
  await storage.put(key, 'thumb.webp', await local(randomBytes(10)));
  expect(await storage.size(key, 'original')).toBe(100_000);
  expect(
    (await collect(await storage.open(key, 'original', { start: 10, end: 19 }))).equals(bytes.subarray(10, 20)),
  ).toBe(true);
  expect(Buffer.from(await storage.read(key, 'original')).equals(bytes)).toBe(true);
  expect((await readFile(await storage.fetch(key, 'original', data.folder))).equals(bytes)).toBe(true);
  await storage.remove(key, 'thumb.webp');
  expect(await storage.size(key, 'thumb.webp')).toBeNull();
  await storage.remove(key);
  expect(await storage.size(key, 'original')).toBeNull();
  expect(await storage.size('../../etc/passwd', 'original')).toBeNull();
  await expect(storage.read('../x', 'original')).rejects.toThrow('Not a media key');
});

test('a large one goes up in parts and comes back the same', async () => {
  const key = newKey();
  const bytes = randomBytes(2 * partBytes + 12_345);
  const file = await local(bytes);
  await storage.put(key, 'original', file);
  expect((await collect(await storage.open(key, 'original'))).equals(bytes)).toBe(true);
  await expect(readFile(file)).rejects.toThrow('ENOENT');
});

test('the whole way of a file: uploaded, processed, rendered, all in the bucket', async () => {
  const { ctx } = await seedLocation(database.db);
  const png = await picture(200, 100).png().toBuffer();
  async function* body() {
    yield png;
  }
  const image = await uploadMedia(ctx, { name: 'a.png', body: body() });
  const { PDFDocument } = await import('pdf-lib');
  const pdf = await PDFDocument.create();
  pdf.addPage([100, 100]);
  const slides = await pdf.save();
  async function* pages() {
    yield Buffer.from(slides);
  }
  const sheet = await uploadMedia(ctx, { name: 'a.pdf', body: pages() });
  const job = { organizationId: ctx.organizationId, locationId: ctx.locationId, mediaId: sheet.id };
  await processMedia(database.db, job, { isLastTry: true });
  expect(await getMedia(ctx, { mediaId: sheet.id })).toMatchObject({ state: 'ready', width: 100 });
  const key = image.url.split('/')[2] ?? '';
  const edit = { crop: { x: 0, y: 0, width: 0.5, height: 1 } };
  const wish = { network: 'playground' as const, edit, watermark: null, optimise: false };
  const made = await renderMedia({ ...image, key }, wish);
  expect([made.width, made.height, (await made.read()).byteLength]).toEqual([100, 100, made.bytes]);
  const inBucket = (await readdir(bucketFolder, { recursive: true })).map(String);
  const ofImage = inBucket.filter((name) => name.includes(key) && name.endsWith('_object'));
  expect(ofImage.map((name) => path.basename(name).replace(/^(rendition)-.*?\./, '$1.')).sort()).toEqual([
    ...['original._S3rver_object', 'rendition._S3rver_object', 'thumb.webp._S3rver_object'],
  ]);
  const kept = (await readdir(path.join(data.folder, 'media'), { recursive: true })).map(String);
  expect(kept.filter((name) => /original|thumb|rendition|source/.test(name))).toEqual([]);
});
