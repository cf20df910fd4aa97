import { AppBskyEmbedExternal, AppBskyEmbedVideo, AppBskyFeedPost, AtpAgent } from '@atproto/api';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBluesky } from '@/e2e/servers/bluesky';
import { configureHttp } from '../http';
import type { ConnectableAccount, Grant } from '../provider';
import { publish, testCall, testJob, testMedia } from '../testing';
import { bluesky } from './index';

let server: Awaited<ReturnType<typeof startBluesky>>;
let grant: Grant;
let account: ConnectableAccount;
let agent: AtpAgent;

beforeAll(async () => {
  server = await startBluesky();
  configureHttp({ allowPrivateHosts: [server.host] });
  const fields = { server: server.host, handle: `@${server.handle}`, appPassword: server.appPassword };
  const apps = { find: async () => null, save: async () => {} };
  const result = await bluesky.authorize(
    { method: 'password', fields, state: '', redirectUri: '', apps },
    testCall().call,
  );
  if (result.kind !== 'granted') throw new Error('expected a grant');
  grant = result.grant;
  [account] = (await bluesky.listAccounts(grant, testCall().call)) as [ConnectableAccount];
  agent = new AtpAgent({ service: server.pdsUrl });
});
afterAll(() => server.stop());

/** Noise does not compress: a PNG far over the limit. */
const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })
    .png()
    .toBuffer();

/** Read back by the independent client, straight from the PDS. */
async function readBack(remoteId: string) {
  const [, , repo = '', , rkey = ''] = remoteId.split('/');
  const { value } = await agent.app.bsky.feed.post.get({ repo, rkey });
  if (!AppBskyFeedPost.isRecord(value)) throw new Error('not a post');
  return value;
}

test('the card an author made is posted as made, without asking its page', async () => {
  const image = testMedia(await noise(1200, 900), { width: 1200, height: 900 });
  const linkPreview = { url: 'http://127.0.0.1:1/dead', title: 'My title', description: 'My words', image };
  const text = 'Read https://almanac.example/other';
  const { outcome, exchanges } = await publish(bluesky, testJob(grant, account, { content: { text, linkPreview } }));
  if (outcome.kind !== 'published') throw new Error(JSON.stringify(outcome));
  const { embed } = await readBack(outcome.remoteId);
  if (!AppBskyEmbedExternal.isMain(embed)) throw new Error('no card');
  expect(embed.external).toMatchObject({ uri: linkPreview.url, title: 'My title', description: 'My words' });
  expect(embed.external.thumb?.size).toBeLessThanOrEqual(1_000_000);
  expect(exchanges.map((one) => new URL(one.url).pathname.split('.').at(-1))).toEqual(['uploadBlob', 'createRecord']);
  const bare = { ...linkPreview, title: ' ', image: { ...image, read: () => Promise.reject(new Error('gone')) } };
  const other = await publish(bluesky, testJob(grant, account, { content: { text, linkPreview: bare } }));
  if (other.outcome.kind !== 'published') throw new Error(JSON.stringify(other.outcome));
  expect(await readBack(other.outcome.remoteId)).toMatchObject({ embed: { external: { title: '127.0.0.1:1' } } });
});

test('a video is posted with alt text and shape; what Bluesky would never show is refused before it is sent', async () => {
  const bytes = new TextEncoder().encode('not really a film');
  const film = { mimeType: 'video/mp4', width: 1080, height: 1920, durationMs: 9000, altText: 'A boat' };
  const job = testJob(grant, account, { text: 'Film', content: { media: [testMedia(bytes, film)] } });
  const { outcome } = await publish(bluesky, job);
  if (outcome.kind !== 'published') throw new Error(JSON.stringify(outcome));
  const { embed } = await readBack(outcome.remoteId);
  if (!AppBskyEmbedVideo.isMain(embed)) throw new Error('no video');
  expect(embed).toMatchObject({
    alt: 'A boat',
    aspectRatio: { width: 1080, height: 1920 },
    video: { mimeType: 'video/mp4', size: bytes.length },
  });
  for (const wrong of [{ durationMs: 180_001 }, { bytes: 100_000_001 }, { mimeType: 'video/quicktime' }]) {
    const refused = testJob(grant, account, { content: { media: [testMedia(bytes, { ...film, ...wrong })] } });
    const { outcome: no, exchanges } = await publish(bluesky, refused);
    expect(no).toMatchObject({ kind: 'rejected', field: 'media', reason: expect.stringContaining('Bluesky takes') });
    expect(exchanges).toEqual([]);
  }
});

test('whom the author chose is meant wherever their words stand, whatever they are called there', async () => {
  const did = server.accounts[1]?.did ?? '';
  const mention = (text: string, remoteId: string) => ({ network: 'bluesky' as const, text, remoteId, url: '' });
  const mentions = [mention('Grace', did), mention('@Grace Hopper', server.did), mention('@nobody.test', did)];
  mentions.push(mention('Ada', 'urn:li:person:1'));
  const text = 'Ä Grace, Graceful @Grace Hopper and @nobody.test, Ada, @grace.test';
  const { outcome, exchanges } = await publish(bluesky, testJob(grant, account, { content: { text, mentions } }));
  if (outcome.kind !== 'published') throw new Error(JSON.stringify(outcome));
  const bytes = Buffer.from(text);
  const { facets = [] } = await readBack(outcome.remoteId);
  const shown = facets.map(({ index, features: [feature] }) => [
    bytes.subarray(index.byteStart, index.byteEnd).toString(),
    (feature as { did?: string }).did,
  ]);
  expect(shown).toEqual([
    ['Grace', did],
    ['@Grace Hopper', server.did],
    ['@nobody.test', did],
    ['@grace.test', did],
  ]);
  expect(exchanges.filter(({ url }) => url.includes('resolveHandle'))).toHaveLength(1);
});
