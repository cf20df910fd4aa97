import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedLocation } from '@/db/testing';
import type { Context } from '@/lib/services/context';
import { mediaBranch } from '../media';
import { plannerBranch } from './index';
import { keyHeaders, openTestServer } from './testing';

let server: Awaited<ReturnType<typeof openTestServer>>;
let ctx: Context;
let headers: Record<string, string>;
beforeAll(async () => {
  server = await openTestServer([mediaBranch, plannerBranch]);
  ({ ctx } = await seedLocation(server.db));
  headers = await keyHeaders(ctx);
});
afterAll(() => server.close());

test('an image goes in over the wire, comes out safely, and bad ones say why', async () => {
  const png = await sharp({ create: { width: 4, height: 3, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const send = async (body: BodyInit | Buffer, type: string, name = 'a.png', more = headers) => {
    const response = await fetch(`${server.url}/api/planner/locations/${ctx.locationId}/media?name=${name}`, {
      method: 'POST',
      headers: { ...more, 'content-type': type },
      body: body as BodyInit,
    });
    return { status: response.status, body: await response.json() };
  };
  expect((await send(png, 'image/jpeg')).status).toBe(415);
  expect((await send('<svg xmlns="x"/>', 'image/svg+xml', 'a.svg')).status).toBe(415);
  expect((await send('', 'image/png')).status).toBe(422);
  expect((await send(Buffer.concat([png, Buffer.alloc(50_000_001)]), 'image/png')).status).toBe(413);
  expect((await send(png, 'image/png', 'a.png', {})).status).toBe(401);
  const good = await send(png, 'image/png');
  expect(good).toMatchObject({ status: 201, body: { width: 4, height: 3 } });
  const file = await fetch(`${server.url}${good.body.url}`);
  expect(Buffer.from(await file.arrayBuffer()).equals(png)).toBe(true);
  expect(Object.fromEntries(file.headers)).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': expect.stringContaining('inline; filename="a.png"'),
    'cache-control': 'public, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
  });
  const part = await fetch(`${server.url}${good.body.url}`, { headers: { range: 'bytes=1-3' } });
  expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
    206,
    'PNG',
    `bytes 1-3/${png.length}`,
  ]);
  const out = await fetch(`${server.url}${good.body.url}`, { headers: { range: 'bytes=99999-' } });
  expect(out.status).toBe(416);
  const tag = file.headers.get('etag') ?? '';
  expect((await fetch(`${server.url}${good.body.url}`, { headers: { 'if-none-match': tag } })).status).toBe(304);
  expect((await fetch(`${server.url}${good.body.thumbnailUrl}`)).headers.get('content-type')).toBe('image/webp');
  for (const path of ['/media/x', `/media/${'0'.repeat(40)}`, '/media/..%2f..%2fetc', `${good.body.url}/other`]) {
    expect((await fetch(`${server.url}${path}`)).status).toBe(404);
  }
  expect((await fetch(`${server.url}${good.body.url}`, { method: 'POST' })).status).toBe(405);
});
