import { randomBytes } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { NetworkId } from '@/lib/domain/network';
import { createPage } from '@/lib/services/playground/create-page';
import { issueGrant } from '@/lib/services/playground/issue-grant';
import { likePost } from '@/lib/services/playground/like-post';
import { database, network, openNetwork } from './testing';

openNetwork();

/** A page that stands for a network, and calls in its name. */
async function pageFor(id: NetworkId) {
  const page = await createPage(database.db, `Page for ${id}`, id);
  const { accessToken } = await issueGrant(database.db, { pageIds: [page.id], now: new Date() });
  const call = async (path: string, init: RequestInit = {}) => {
    const headers = { ...init.headers, authorization: `Bearer ${accessToken}` };
    const response = await fetch(`${network.url}/playground/api${path}`, { ...init, headers });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
  const send = (path: string, type: string, body: Uint8Array<ArrayBuffer>) =>
    call(path, { method: 'POST', headers: { 'content-type': type }, body });
  return {
    ...page,
    call,
    upload: (type: string, body: Uint8Array<ArrayBuffer>, query = '') =>
      send(`/pages/${page.id}/media${query}`, type, body),
    poster: (id: string, body: Uint8Array<ArrayBuffer>) =>
      send(`/pages/${page.id}/media/${id}/poster`, 'image/jpeg', body),
    post: (body: object) => call(`/pages/${page.id}/posts`, { method: 'POST', body: JSON.stringify(body) }),
    list: () => call(`/pages/${page.id}/posts`),
  };
}

const jpeg = async (width: number, height: number) =>
  new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background: '#446688' } })
      .jpeg()
      .toBuffer(),
  );
/** The first bytes of an MP4 and then noise: the network does not decode it. */
const mp4 = (bytes: number) =>
  new Uint8Array(Buffer.concat([Buffer.from('\0\0\0\x1cftypisom\0\0\x02\0', 'latin1'), randomBytes(bytes - 16)]));
const media = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${network.url}/playground/api/media/${path}`, { headers });

describe('videos', () => {
  test('a long one comes in parts, is played in ranges, shows its cover and says how long it is', async () => {
    const page = await pageFor('tiktok');
    const bytes = mp4(2_500_001);
    const { status, body } = await page.upload('video/mp4', bytes, '?width=1080&height=1920&duration_ms=20000');
    expect(status).toBe(201);
    expect((await page.poster(body.id, await jpeg(108, 192))).status).toBe(204);
    const details = { tiktok: { privacyLevel: 'SELF_ONLY' }, youtube: { title: 'Not for here' } };
    const sent = await page.post({ text: 'Watch', type: 'reel', media: [{ id: body.id }], details });
    expect(sent).toMatchObject({
      status: 201,
      body: {
        type: 'reel',
        details: { tiktok: { privacyLevel: 'SELF_ONLY' } },
        media: [{ mime_type: 'video/mp4', width: 1080, height: 1920, duration_ms: 20_000 }],
      },
    });
    expect(sent.body.details).not.toHaveProperty('youtube');
    const whole = await media(body.id);
    expect(whole.headers.get('content-type')).toBe('video/mp4');
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
    const part = await media(body.id, { range: 'bytes=1048570-1048589' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe('bytes 1048570-1048589/2500001');
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(1_048_570, 1_048_590))).toBe(true);
    expect((await media(body.id, { range: 'bytes=9000000-' })).status).toBe(416);
    expect((await sharp(await (await media(`${body.id}/poster`)).arrayBuffer()).metadata()).height).toBe(192);
    expect((await page.poster(body.id, await jpeg(10, 10))).status).toBe(404);
  });

  test('what only says it is a video is refused, and leaves nothing', async () => {
    const page = await pageFor('facebook');
    const noise = new Uint8Array(randomBytes(3_000_000));
    expect(await page.upload('video/mp4', noise)).toMatchObject({ status: 422, body: { field: 'media' } });
    expect(await page.upload('video/mp4', new Uint8Array())).toMatchObject({ status: 422 });
    const large = { 'content-type': 'video/mp4', 'content-length': '200000001' };
    expect(await announce(page, large)).toBe(413);
  });

  test('a video too long for the network is refused by its place', async () => {
    const page = await pageFor('instagram');
    const { body } = await page.upload('video/mp4', mp4(90_000), '?width=1280&height=720&duration_ms=901000');
    const refused = await page.post({ text: 'Long', media: [{ id: body.id }] });
    expect(refused).toMatchObject({ status: 422, body: { field: 'media.0' } });
  });
});

/** Only the head of a request; its answer comes before the body would. */
async function announce(page: { id: string; call: unknown }, headers: Record<string, string>): Promise<number> {
  const { request } = await import('node:http');
  const { accessToken } = await issueGrant(database.db, { pageIds: [page.id], now: new Date() });
  return new Promise((resolve, reject) => {
    const asked = request(
      `${network.url}/playground/api/pages/${page.id}/media`,
      { method: 'POST', headers: { ...headers, authorization: `Bearer ${accessToken}` } },
      (answer) => {
        resolve(answer.statusCode ?? 0);
        asked.destroy();
      },
    );
    asked.on('error', reject);
    asked.flushHeaders();
  });
}

test('a document stands on LinkedIn with its pages as pictures; elsewhere it is refused', async () => {
  const pdf = await PDFDocument.create();
  for (const width of [300, 400]) {
    const image = await pdf.embedJpg(await jpeg(width, 300));
    pdf.addPage([width, 300]).drawImage(image, { x: 0, y: 0, width, height: 300 });
  }
  pdf.addPage([200, 200]);
  const bytes = new Uint8Array(await pdf.save());
  const page = await pageFor('linkedin');
  const { body } = await page.upload('application/pdf', bytes);
  const sent = await page.post({ text: 'Leaf', media: [{ id: body.id }], details: { linkedin: { pdfTitle: 'Two' } } });
  expect(sent).toMatchObject({
    status: 201,
    body: { media: [{ mime_type: 'application/pdf', pages: 3, width: 300 }] },
  });
  const second = await sharp(await (await media(`${body.id}/pages/2`)).arrayBuffer()).metadata();
  expect([second.format, second.width]).toEqual(['webp', 400]);
  expect((await media(`${body.id}/pages/3`)).status).toBe(204);
  expect((await media(`${body.id}/pages/4`)).status).toBe(204);
  expect(Buffer.from(await (await media(body.id)).arrayBuffer()).equals(bytes)).toBe(true);

  const elsewhere = await pageFor('facebook');
  const there = await elsewhere.upload('application/pdf', bytes);
  expect(await elsewhere.post({ text: 'x', media: [{ id: there.body.id }] })).toMatchObject({
    status: 422,
    body: { field: 'media.0' },
  });
  expect(await page.upload('application/pdf', new Uint8Array([37, 80, 68, 70, 45, 1]))).toMatchObject({ status: 422 });
});

test('a stand-in keeps a picture as it was sent; its own network’s shape is asked for', async () => {
  const page = await pageFor('instagram');
  const square = await jpeg(1080, 1080);
  const { body } = await page.upload('image/jpeg', square);
  expect((await page.post({ text: 'Square', media: [{ id: body.id, alt_text: 'Blue' }] })).status).toBe(201);
  const kept = await media(body.id);
  expect(kept.headers.get('content-type')).toBe('image/jpeg');
  expect(Buffer.from(await kept.arrayBuffer()).equals(square)).toBe(true);
  const wide = await page.upload('image/jpeg', await jpeg(2000, 400));
  expect(await page.post({ text: 'Wide', media: [{ id: wide.body.id }] })).toMatchObject({
    status: 422,
    body: { field: 'media.0', error_description: expect.stringContaining('too wide') },
  });
  expect(await page.post({ text: 'Only words' })).toMatchObject({ status: 422, body: { field: 'media' } });
});

test('a link card keeps its words and its picture; a network without cards shows none', async () => {
  const card = { url: 'https://example.com/menu', title: 'Menu', description: 'Of the week' };
  const page = await pageFor('linkedin');
  const { body } = await page.upload('image/jpeg', await jpeg(200, 100));
  const sent = await page.post({ text: 'Read', link_card: { ...card, image: body.id } });
  expect(sent).toMatchObject({ status: 201, body: { link_card: { ...card, image: body.id } } });
  expect(await page.post({ text: 'x', link_card: { ...card, image: 'f'.repeat(24) } })).toMatchObject({
    status: 422,
    body: { field: 'link_card' },
  });
  expect(await page.post({ text: 'x', link_card: { ...card, url: 'javascript:alert(1)' } })).toMatchObject({
    status: 422,
    body: { field: 'link_card.url' },
  });
  const without = await pageFor('tiktok');
  const picture = await without.upload('image/jpeg', await jpeg(1080, 1080));
  const details = { tiktok: { privacyLevel: 'SELF_ONLY' } };
  expect(await without.post({ text: 'x', link_card: card, details, media: [{ id: picture.body.id }] })).toMatchObject({
    status: 201,
    body: { link_card: null },
  });
});

test('likes and replies are counted and read with the posts', async () => {
  const page = await pageFor('playground');
  const { body: post } = await page.post({ text: 'Like me' });
  await page.post({ text: 'First', reply_to: post.id });
  const visit = { address: '203.0.113.7', now: new Date() };
  const likes = await Promise.all(Array.from({ length: 60 }, () => likePost(database.db, { postId: post.id }, visit)));
  expect(Math.max(...likes)).toBe(60);
  await expect(likePost(database.db, { postId: post.id }, visit)).rejects.toMatchObject({ status: 429 });
  expect(await likePost(database.db, { postId: post.id }, { ...visit, address: '203.0.113.8' })).toBe(61);
  const other = { ...visit, address: '203.0.113.9' };
  await expect(likePost(database.db, { postId: 'f'.repeat(24) }, other)).rejects.toMatchObject({ status: 404 });
  const { body } = await page.list();
  expect(body.posts).toMatchObject([
    { text: 'First', likes: 0, replies: 0 },
    { text: 'Like me', likes: 61, replies: 1 },
  ]);
});
