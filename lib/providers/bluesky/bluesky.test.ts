import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppBskyEmbedExternal, AppBskyEmbedImages, AppBskyFeedPost, AtpAgent } from '@atproto/api';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startBluesky } from '@/e2e/servers/bluesky';
import { configureHttp } from '../http';
import { type ConnectableAccount, ConnectError, type Grant, ProviderAuthError, type PublishMedia } from '../provider';
import { publish, testCall, testJob, testMedia } from '../testing';
import { bluesky } from './index';

let server: Awaited<ReturnType<typeof startBluesky>>;
let grant: Grant;
let account: ConnectableAccount;
let agent: AtpAgent;
const pages = createServer((request, response) => {
  if (request.url === '/a.png') return void png(1600, 900).then((bytes) => response.end(bytes));
  if (request.url !== '/page') return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end('<meta property="og:title" content="The page"><meta property="og:image" content="/a.png"><p>Hello');
});
let pageUrl = '';

const png = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3366cc' } })
    .png()
    .toBuffer();
/** Noise does not compress: a PNG far over the limit. */
const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })
    .png()
    .toBuffer();
const media = (bytes: Uint8Array, width: number, height: number, altText: string): PublishMedia =>
  testMedia(bytes, { width, height, altText });
const signIn = (fields: Record<string, string>) =>
  bluesky.authorize(
    { method: 'password', fields, state: '', redirectUri: '', apps: { find: async () => null, save: async () => {} } },
    testCall().call,
  );

/** Read back by the independent client, straight from the PDS. */
async function readBack(remoteId: string) {
  const [, , repo = '', , rkey = ''] = remoteId.split('/');
  const { value } = await agent.app.bsky.feed.post.get({ repo, rkey });
  if (!AppBskyFeedPost.isRecord(value)) throw new Error('not a post');
  return value;
}
const countPosts = async (text: string) => {
  const { records } = await agent.app.bsky.feed.post.list({ repo: account.remoteId, limit: 100 });
  return records.filter((record) => record.value.text === text).length;
};

beforeAll(async () => {
  server = await startBluesky();
  await new Promise<void>((ready) => pages.listen(0, '127.0.0.1', ready));
  const pageHost = `127.0.0.1:${(pages.address() as AddressInfo).port}`;
  pageUrl = `http://${pageHost}/page`;
  configureHttp({ allowPrivateHosts: [server.host, pageHost] });
  const result = await signIn({ server: server.host, handle: `@${server.handle}`, appPassword: server.appPassword });
  if (result.kind !== 'granted') throw new Error('expected a grant');
  grant = result.grant;
  [account] = (await bluesky.listAccounts(grant, testCall().call)) as [ConnectableAccount];
  agent = new AtpAgent({ service: server.pdsUrl });
});
afterEach(() => server.faults.clear());
afterAll(async () => {
  pages.close();
  await server.stop();
});

test('signing in keeps tokens, not the password, and lists the one profile of a bare PDS', async () => {
  expect(grant).toMatchObject({ remoteId: server.did, label: '@ada.test', serverUrl: server.url });
  expect(grant.expiresAt?.getTime()).toBeGreaterThan(Date.now() + 3_600_000);
  expect(JSON.stringify(grant)).not.toContain(server.appPassword);
  expect(account).toMatchObject({
    remoteId: server.did,
    network: 'bluesky',
    handle: 'ada.test',
    name: 'ada.test',
    avatarUrl: null,
  });
});

test.each([
  [{ handle: 'ada.test', appPassword: 'wrong-wrong' }, 'appPassword', /does not know/],
  [{ handle: '', appPassword: 'x' }, 'handle', /handle/],
  [{ handle: 'ada.test', appPassword: '' }, 'appPassword', /app password/],
  [{ handle: 'ada.test', appPassword: 'x', server: 'https://10.0.0.1' }, 'server', /not on the public internet/],
  [{ handle: 'ada.test', appPassword: 'x', server: 'http://example.com' }, 'server', /https/],
  [{ handle: 'ada.test', appPassword: 'x', server: 'no server at all' }, 'server', /not the address of a server/],
])('a wrong field is named: %o', async (fields, field, message) => {
  const error = await signIn({ server: server.url, ...fields }).catch((problem: unknown) => problem);
  expect(error).toBeInstanceOf(ConnectError);
  expect(error).toMatchObject({ field, message: expect.stringMatching(message) });
});

test('a post with link, mention, tag and images reads back as Bluesky’s own client would have written it', async () => {
  const text = '👋 Grüße @grace.test, see https://almanac.example/x and #Größe';
  const small = await png(800, 600);
  const large = await noise(1500, 1200);
  expect(large.byteLength).toBeGreaterThan(2_000_000);
  const job = testJob(grant, account, {
    content: {
      text,
      media: [media(small, 800, 600, 'A blue card'), media(large, 1500, 1200, 'Noise')],
      details: { bluesky: { languages: ['de', 'en'] } },
    },
  });
  const { outcome, exchanges } = await publish(bluesky, job);
  if (outcome.kind !== 'published') throw new Error(JSON.stringify(outcome));
  expect(outcome.url).toMatch(/^https:\/\/bsky\.app\/profile\/ada\.test\/post\/[2-7a-z]{13}$/);

  const record = await readBack(outcome.remoteId);
  expect(record).toMatchObject({ text, langs: ['de', 'en'] });
  const bytes = Buffer.from(text);
  const shown = record.facets?.map((facet) => bytes.subarray(facet.index.byteStart, facet.index.byteEnd).toString());
  expect(shown).toEqual(['@grace.test', 'https://almanac.example/x', '#Größe']);
  expect(record.facets?.[0]?.features[0]).toMatchObject({ did: server.accounts[1]?.did });
  if (!AppBskyEmbedImages.isMain(record.embed)) throw new Error('no images');
  const [first, second] = record.embed.images;
  expect(first).toMatchObject({
    alt: 'A blue card',
    aspectRatio: { width: 800, height: 600 },
    image: { size: small.byteLength },
  });
  expect(second).toMatchObject({
    alt: 'Noise',
    aspectRatio: { width: 1500, height: 1200 },
    image: { mimeType: 'image/jpeg' },
  });
  expect(second?.image.size).toBeLessThanOrEqual(2_000_000);
  expect(JSON.stringify(exchanges)).not.toContain(grant.credentials.accessJwt);
  expect(exchanges.map((one) => new URL(one.url).pathname.split('.').at(-1))).toEqual([
    'resolveHandle',
    'uploadBlob',
    'uploadBlob',
    'createRecord',
  ]);
});

test('a mention of nobody and a dead link stay text; the asked card is made from the page', async () => {
  const plain = await publish(
    bluesky,
    testJob(grant, account, { text: 'Hi @nobody.test see http://127.0.0.1:1/dead' }),
  );
  if (plain.outcome.kind !== 'published') throw new Error(JSON.stringify(plain.outcome));
  const record = await readBack(plain.outcome.remoteId);
  expect(record.facets).toHaveLength(1);
  expect(record.embed).toBeUndefined();

  const details = { bluesky: { linkCardUrl: pageUrl } };
  const carded = await publish(bluesky, testJob(grant, account, { content: { text: 'A card', media: [], details } }));
  if (carded.outcome.kind !== 'published') throw new Error(JSON.stringify(carded.outcome));
  const { embed } = await readBack(carded.outcome.remoteId);
  if (!AppBskyEmbedExternal.isMain(embed)) throw new Error('no card');
  expect(embed.external).toMatchObject({
    uri: pageUrl,
    title: 'The page',
    description: '',
    thumb: { mimeType: 'image/jpeg' },
  });
});

test('the follow-up comment replies to the post, with or without the cid at hand', async () => {
  const { outcome } = await publish(bluesky, testJob(grant, account, { text: 'The post' }));
  if (outcome.kind !== 'published') throw new Error(JSON.stringify(outcome));
  for (const details of [outcome.details ?? {}, {}]) {
    const parent = { remoteId: outcome.remoteId, details };
    const reply = await publish(bluesky, testJob(grant, account, { part: 'follow_up', text: 'The comment', parent }));
    if (reply.outcome.kind !== 'published') throw new Error(JSON.stringify(reply.outcome));
    const ref = { uri: outcome.remoteId, cid: outcome.details?.cid };
    expect((await readBack(reply.outcome.remoteId)).reply).toMatchObject({ root: ref, parent: ref });
  }
  expect(await bluesky.prepare(testJob(grant, account, { part: 'follow_up' }), testCall().call)).toMatchObject({
    kind: 'rejected',
  });
});

test('an answer lost after the post was taken: found by its key, and sending again makes no second one', async () => {
  const { call } = testCall();
  const before = testJob(grant, account, { text: 'Only once' });
  expect(await bluesky.latest(before, call)).toMatchObject({ kind: 'absent' });
  server.faults.fail({ kind: 'accept_then_reset', match: 'createRecord' });
  const { outcome, job } = await publish(bluesky, before);
  expect(outcome.kind).toBe('unknown');
  // A worker that lost its handles still knows the key.
  const found = await bluesky.latest({ ...job, handles: {} }, call);
  expect(found).toMatchObject({ kind: 'found', url: expect.stringContaining(job.handles.rkey ?? '?') });
  expect((await bluesky.commit({ ...job, now: new Date(Date.now() + 5000) }, call)).kind).toBe('unknown');
  expect(await countPosts('Only once')).toBe(1);
  server.faults.fail({ kind: 'error_500', match: 'getRecord' });
  expect(await bluesky.latest(job, call)).toMatchObject({ kind: 'unreadable' });
});

test.each([
  [{ kind: 'error_500' as const }, 'unknown', 0],
  [{ kind: 'accept_then_500' as const }, 'unknown', 1],
  [{ kind: 'rate_limit' as const, seconds: 77 }, 'retry', 0],
  [
    { kind: 'answer' as const, status: 400, body: { error: 'ExpiredToken', message: 'Token has expired' } },
    'unauthorized',
    0,
  ],
])('%o on commit is %s', async (fault, kind, posts) => {
  const text = `Fault ${fault.kind} ${kind}`;
  server.faults.fail({ ...fault, match: 'createRecord' });
  const { outcome } = await publish(bluesky, testJob(grant, account, { text }));
  expect(outcome.kind).toBe(kind);
  if (outcome.kind === 'retry') expect(outcome.afterSeconds).toBe(77);
  expect(await countPosts(text)).toBe(posts);
});

test('faults while preparing are retried, and what was uploaded is used again', async () => {
  const bytes = await png(100, 100);
  const content = { text: 'Again', media: [media(bytes, 100, 100, 'x')], details: {} };
  const job = testJob(grant, account, { content });
  server.faults.fail({ kind: 'accept_then_500', match: 'uploadBlob' });
  expect(await bluesky.prepare(job, testCall().call)).toMatchObject({ kind: 'retry' });
  const prepared = await bluesky.prepare(job, testCall().call);
  if (prepared.kind !== 'prepared') throw new Error(JSON.stringify(prepared));
  const again = testCall();
  expect(await bluesky.prepare({ ...job, handles: prepared.handles }, again.call)).toEqual(prepared);
  expect(again.exchanges).toEqual([]);
  const edited = { ...job, handles: prepared.handles, content: { ...job.content, text: 'Edited' } };
  const other = await bluesky.prepare(edited, again.call);
  expect(other).toMatchObject({ handles: { rkey: prepared.handles.rkey, record: expect.stringContaining('Edited') } });
});

test('301 graphemes are refused by the network, beside the text', async () => {
  const { outcome } = await publish(bluesky, testJob(grant, account, { text: 'x'.repeat(301) }));
  expect(outcome).toMatchObject({ kind: 'rejected', field: 'summary', reason: expect.stringContaining('300') });
});

test('refresh gives new tokens, a transient error keeps the old ones, a revoked session asks to reconnect', async () => {
  const { call } = testCall();
  server.faults.fail({ kind: 'error_500', match: 'refreshSession' });
  const transient = await bluesky.refresh?.(grant, call).catch((error: unknown) => error);
  expect(transient).not.toBeInstanceOf(ProviderAuthError);
  const next = await bluesky.refresh?.(grant, call);
  expect(next).toMatchObject({ remoteId: grant.remoteId, serverUrl: grant.serverUrl, label: grant.label });
  expect(next?.credentials.refreshJwt).not.toBe(grant.credentials.refreshJwt);
  const over = { ...grant, credentials: { ...grant.credentials, refreshJwt: 'eyJ.over.x' } };
  await expect(bluesky.refresh?.(over, call)).rejects.toThrow(ProviderAuthError);
});

test('remove takes the post away, twice is fine', async () => {
  const { outcome, job } = await publish(bluesky, testJob(grant, account, { text: 'Gone soon' }));
  if (outcome.kind !== 'published') throw new Error(JSON.stringify(outcome));
  await bluesky.remove?.(job, outcome.remoteId, testCall().call);
  await bluesky.remove?.(job, outcome.remoteId, testCall().call);
  expect(await countPosts('Gone soon')).toBe(0);
});
