import { readdirSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import sharp from 'sharp';
import * as tus from 'tus-js-client';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { seedLocation } from '@/db/testing';
import type { Context } from '@/lib/services/context';
import { createFolder } from '@/lib/services/media/create-folder';
import { getMedia } from '@/lib/services/media/get-media';
import { processMedia } from '@/lib/services/media/process-media';
import { createSession } from '@/lib/services/sessions/create-session';
import { mediaBranch } from '../media';
import { plannerBranch } from './index';
import { keyHeaders, openTestServer } from './testing';

let server: Awaited<ReturnType<typeof openTestServer>>;
let ctx: Context;
let userId: string;
let headers: Record<string, string>;
beforeAll(async () => {
  server = await openTestServer([plannerBranch, mediaBranch]);
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ ctx, userId } = await seedLocation(server.db));
  headers = await keyHeaders(ctx);
});

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  });
const endpoint = () => `${server.url}/api/planner/locations/${ctx.locationId}/uploads`;
const uploads = () => path.join(process.env.ALMANAC_DATA ?? '', 'media', 'incoming', 'uploads');
const waiting = () => readdirSync(uploads());
/** How many bytes of an upload are on the disk by now. */
const arrived = (url: string) =>
  statSync(path.join(uploads(), url.split('/').at(-1) ?? ''), { throwIfNoEntry: false })?.size ?? 0;

type Options = Partial<tus.UploadOptions> & { name?: string; folderId?: string };
/** Sends bytes with the real client; the id is the last part of the upload's address. */
function send(bytes: Buffer, { name = 'a.png', folderId, ...options }: Options = {}) {
  return new Promise<{ uploadId: string; mediaId: string | undefined }>((resolve, reject) => {
    let mediaId: string | undefined;
    const upload: tus.Upload = new tus.Upload(bytes, {
      endpoint: endpoint(),
      headers,
      retryDelays: [0, 50, 100],
      metadata: { filename: name, ...(folderId && { folderId }) },
      onAfterResponse: (_request, response) => {
        mediaId = response.getHeader('upload-media-id') ?? mediaId;
      },
      onSuccess: () => resolve({ uploadId: upload.url?.split('/').at(-1) ?? '', mediaId }),
      onError: reject,
      ...options,
    });
    upload.start();
  });
}
const tusHeaders = (more: Record<string, string>) => ({ ...headers, 'tus-resumable': '1.0.0', ...more });
async function begin(length: number, more: Record<string, string> = {}) {
  const answer = await fetch(endpoint(), {
    method: 'POST',
    headers: tusHeaders({ 'upload-length': `${length}`, ...more }),
  });
  return { status: answer.status, url: new URL(answer.headers.get('location') ?? '/', server.url).href };
}
const patch = (url: string, offset: number, body: Buffer, more: Record<string, string> = {}) =>
  fetch(url, {
    method: 'PATCH',
    headers: tusHeaders({ 'upload-offset': `${offset}`, 'content-type': 'application/offset+octet-stream', ...more }),
    body: new Uint8Array(body),
  });
const offsetAt = async (url: string) =>
  (await fetch(url, { method: 'HEAD', headers: tusHeaders({}) })).headers.get('upload-offset');

test('a file in pieces becomes a file of the library that is processed, in its folder', async () => {
  const folder = await createFolder(ctx, { name: 'Summer', parentId: null });
  const bytes = await noise(600, 400).png().toBuffer();
  const { uploadId, mediaId } = await send(bytes, { name: 'beach.png', folderId: folder.id, chunkSize: 100_000 });
  expect(mediaId).toBe(uploadId);
  const view = await getMedia(ctx, { mediaId: uploadId });
  expect(view).toMatchObject({ name: 'beach.png', state: 'processing', folderId: folder.id, width: 600, height: 400 });
  expect(view.thumbnailUrl).toMatch(/thumb\.webp\?processing$/);
  const still = await fetch(`${server.url}${view.thumbnailUrl}`);
  expect([still.status, still.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect((await fetch(`${server.url}${view.url}`)).status).toBe(404);
  const told = await fetch(`${endpoint()}/${uploadId}`, { headers });
  expect(await told.json()).toEqual({ id: uploadId, offset: bytes.length, length: bytes.length, mediaId: uploadId });
  const job = { organizationId: ctx.organizationId, locationId: ctx.locationId, mediaId: uploadId };
  await processMedia(server.db, job, { isLastTry: true });
  const ready = await getMedia(ctx, { mediaId: uploadId });
  expect(ready).toMatchObject({ state: 'ready', mimeType: 'image/png' });
  expect(
    (await sharp(Buffer.from(await (await fetch(`${server.url}${ready.url}`)).arrayBuffer())).metadata()).width,
  ).toBe(600);
});

test('a connection that is cut at once, or anywhere, holds nobody up', async () => {
  const bytes = await noise(300, 300).png().toBuffer();
  for (const milliseconds of [0, 1, 2, 3, 5, 8, 12, 20, 40]) {
    const { url } = await begin(bytes.length);
    const cut = http.request(url, {
      method: 'PATCH',
      headers: tusHeaders({
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
        'content-length': `${bytes.length}`,
      }),
    });
    cut.on('error', () => {});
    await new Promise<void>((sent) => cut.write(bytes.subarray(0, 3000), () => sent()));
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    cut.destroy();
    const begun = performance.now();
    const offset = Number(await offsetAt(url));
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect((await patch(url, offset, bytes.subarray(offset))).status).toBe(204);
  }
}, 120_000);

test('it goes on where the connection broke', async () => {
  const bytes = await noise(500, 500).png().toBuffer();
  const { url } = await begin(bytes.length);
  const controller = new AbortController();
  const half = bytes.subarray(0, 300_000);
  const slow = new ReadableStream({
    async start(stream) {
      stream.enqueue(half);
      while (arrived(url) < 200_000) await new Promise((resolve) => setTimeout(resolve, 10));
      controller.abort();
    },
  });
  const broken = fetch(url, {
    method: 'PATCH',
    headers: tusHeaders({ 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }),
    body: slow,
    signal: controller.signal,
    duplex: 'half',
  } as RequestInit);
  await expect(broken).rejects.toThrow();
  let offset = 0;
  for (let tries = 0; tries < 50 && offset === 0; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    offset = Number(await offsetAt(url));
  }
  expect(offset).toBeGreaterThan(100_000);
  expect(offset).toBeLessThanOrEqual(half.length);
  const rest = await patch(url, offset, bytes.subarray(offset));
  expect([rest.status, rest.headers.get('upload-media-id')]).toEqual([204, url.split('/').at(-1)]);
  // Its answer may have been lost: whoever asks hears that all of it is here.
  expect(await offsetAt(url)).toBe(`${bytes.length}`);
});

test('another person’s upload is not there, for people and keys, in whatever verb', async () => {
  const bytes = await noise(50, 50).png().toBuffer();
  const { url } = await begin(bytes.length);
  const other = await seedLocation(server.db);
  const { token } = await createSession(server.db, { userId }, new Date());
  const colleague = { cookie: `next-auth.session-token=${token}`, origin: server.url };
  const theirs = await keyHeaders(other.ctx);
  const own = headers;
  for (const stranger of [await keyHeaders(ctx), colleague, theirs]) {
    headers = stranger;
    for (const method of ['HEAD', 'DELETE']) {
      expect((await fetch(url, { method, headers: tusHeaders({}) })).status, method).toBe(404);
    }
    expect((await patch(url, 0, bytes)).status).toBe(404);
    expect((await fetch(url, { headers })).status).toBe(404);
  }
  headers = own;
  expect(await offsetAt(url)).toBe('0');
  expect((await fetch(url, { method: 'DELETE', headers: tusHeaders({}) })).status).toBe(204);
  expect((await fetch(url, { method: 'HEAD', headers: tusHeaders({}) })).status).toBe(404);
});

test('what it is decides, as soon as the first bytes tell: an SVG, a lie, an image of 60 MB', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'.padEnd(100_000));
  const png = await noise(400, 400).png().toBuffer();
  const cases: [string, Buffer, number, number, string][] = [
    ['a.png', svg, svg.length, 415, 'is an SVG drawing'],
    ['a.jpg', png, png.length, 415, 'says it is a JPEG image, but it really is a PNG image'],
    ['a.png', png.subarray(0, 100_000), 60_000_000, 413, 'larger than 50 MB'],
  ];
  const before = waiting();
  for (const [name, bytes, length, status, words] of cases) {
    const { url } = await begin(length, { 'upload-metadata': `filename ${Buffer.from(name).toString('base64')}` });
    const answer = await patch(url, 0, bytes);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: { code: 'invalid', message: expect.stringContaining(words) } });
    expect((await fetch(url, { method: 'HEAD', headers: tusHeaders({}) })).status).toBe(404);
  }
  expect((await begin(1_000_000_001)).status).toBe(413);
  expect(waiting()).toEqual(before);
});

test('pieces too small to tell are kept, the whole is judged', async () => {
  const png = await noise(40, 40).png().toBuffer();
  const { url } = await begin(png.length, { 'upload-metadata': `filename ${Buffer.from('a.gif').toString('base64')}` });
  expect((await patch(url, 0, png.subarray(0, 3))).headers.get('upload-offset')).toBe('3');
  const end = await patch(url, 3, png.subarray(3));
  expect(end.status).toBe(415);
  expect((await fetch(url, { method: 'HEAD', headers: tusHeaders({}) })).status).toBe(404);
});

test('a page of another site cannot upload with this person’s session', async () => {
  const { token } = await createSession(server.db, { userId }, new Date());
  headers = { cookie: `next-auth.session-token=${token}`, origin: 'https://evil.example' };
  expect((await begin(10)).status).toBe(403);
});
