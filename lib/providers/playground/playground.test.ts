import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { openTestDatabase } from '@/db/testing';
import { startPlayground } from '@/lib/apis/playground/testing';
import { authorizePages } from '@/lib/services/playground/authorize-pages';
import { createPage } from '@/lib/services/playground/create-page';
import { listFeed } from '@/lib/services/playground/list-feed';
import { listPages } from '@/lib/services/playground/list-pages';
import { setFault } from '@/lib/services/playground/set-fault';
import { configureHttp } from '../http';
import {
  type AppStore,
  type CallContext,
  type ConnectableAccount,
  ConnectError,
  type Grant,
  ProviderAuthError,
  type PublishJob,
} from '../provider';
import { testContent } from '../testing';
import { configurePlayground } from './base-url';
import { playground } from './index';

type World = Awaited<ReturnType<typeof openTestDatabase>>;
let database: World;
let network: Awaited<ReturnType<typeof startPlayground>>;
const redirectUri = 'http://localhost:3000/api/connect/playground/callback';
const apps: AppStore = { find: async () => null, save: async () => {} };
const call: CallContext = { signal: AbortSignal.timeout(60_000), record: () => {} };

beforeAll(async () => {
  database = await openTestDatabase();
  network = await startPlayground(database.db);
  configureHttp({ allowPrivateHosts: [network.url] });
  configurePlayground(network.url);
});
afterAll(async () => {
  await network.close();
  await database.close();
});

/** Start, consent to these pages, come back with the code: the whole dance but the browser. */
async function consent(pageIds: string[]): Promise<{ code: string; flow: Record<string, string> }> {
  const start = await playground.authorize({ method: 'oauth', fields: {}, state: 's', redirectUri, apps }, call);
  if (start.kind !== 'redirect') throw new Error('expected a redirect');
  const asked = new URL(start.url).searchParams;
  expect(asked.get('state')).toBe('s');
  expect(asked.get('code_challenge_method')).toBe('S256');
  const codeChallenge = asked.get('code_challenge') ?? '';
  const code = await authorizePages(database.db, { pageIds, codeChallenge, redirectUri, now: new Date() });
  return { code, flow: start.flow };
}

async function connect(name: string): Promise<{ grant: Grant; account: ConnectableAccount }> {
  const page = await createPage(database.db, name);
  const { code, flow } = await consent([page.id]);
  const grant = await playground.exchange({ params: { code }, flow, redirectUri, apps }, call);
  const [account] = await playground.listAccounts(grant, call);
  if (!account) throw new Error('no page was granted');
  return { grant, account };
}

function jobOf(at: { grant: Grant; account: ConnectableAccount }, values: Partial<PublishJob> = {}): PublishJob {
  return {
    publicationId: newId(),
    part: 'post',
    marker: newId(),
    account: { ...at.account, serverUrl: at.grant.serverUrl },
    credentials: at.grant.credentials,
    content: testContent({ text: 'Hello harbour' }),
    parent: null,
    handles: {},
    firstClaimedAt: new Date(),
    plannedAt: new Date(),
    now: new Date(),
    ...values,
  };
}
const feedOf = (account: ConnectableAccount) =>
  listFeed(database.db, { pageId: account.remoteId, before: null, limit: 50 });

test('the network opens with three pages', async () => {
  const pages = await listPages(database.db);
  expect(
    pages
      .slice(0, 3)
      .map((page) => page.handle)
      .sort(),
  ).toEqual(['fern-and-field', 'harbour-coffee', 'northlight-studio']);
});

test('a code works once, for who knows the verifier and its redirect URI', async () => {
  const [page] = await listPages(database.db);
  const { code, flow } = await consent([page?.id ?? '']);
  const params = { code };
  const wrong = { ...flow, verifier: 'x'.repeat(43) };
  await expect(playground.exchange({ params, flow: wrong, redirectUri, apps }, call)).rejects.toThrow(ConnectError);
  const elsewhere = 'http://localhost:3000/elsewhere';
  await expect(playground.exchange({ params, flow, redirectUri: elsewhere, apps }, call)).rejects.toThrow(ConnectError);
  const grant = await playground.exchange({ params, flow, redirectUri, apps }, call);
  expect(grant.credentials.accessToken).toMatch(/^pgt_/);
  await expect(playground.exchange({ params, flow, redirectUri, apps }, call)).rejects.toThrow(/used/);
});

test('refresh gives new tokens and ends the old ones; a used refresh token asks to reconnect', async () => {
  const { grant } = await connect('Refreshing');
  const fresh = await playground.refresh?.(grant, call);
  expect(fresh?.remoteId).toBe(grant.remoteId);
  expect(await playground.listAccounts(fresh ?? grant, call)).toHaveLength(1);
  await expect(playground.listAccounts(grant, call)).rejects.toThrow(ProviderAuthError);
  await expect(playground.refresh?.(grant, call)).rejects.toThrow(ProviderAuthError);
});

test('a post with a picture and a reply arrives, and can be taken down', async () => {
  const at = await connect('Pictures');
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#446688' } })
    .png()
    .toBuffer();
  const picture = {
    id: newId(),
    mimeType: 'image/png',
    bytes: bytes.length,
    width: 40,
    height: 30,
    altText: 'A blue field',
    durationMs: null,
    poster: null,
    read: async () => bytes,
  };
  const job = jobOf(at, { content: testContent({ text: 'Look', media: [picture] }) });
  const prepared = await playground.prepare(job, call);
  if (prepared.kind !== 'prepared') throw new Error(prepared.kind);
  const again = await playground.prepare({ ...job, handles: prepared.handles }, call);
  expect(again).toEqual(prepared);
  const sent = await playground.commit({ ...job, handles: prepared.handles }, call);
  if (sent.kind !== 'published') throw new Error(JSON.stringify(sent));
  const reply = await playground.commit(
    jobOf(at, {
      part: 'follow_up',
      content: testContent({ text: 'First comment' }),
      parent: { remoteId: sent.remoteId, details: {} },
    }),
    call,
  );
  expect(reply.kind).toBe('published');
  const { threads } = await feedOf(at.account);
  expect(threads).toMatchObject([
    { text: 'Look', media: [{ altText: 'A blue field', width: 40, height: 30 }], replies: [{ text: 'First comment' }] },
  ]);
  expect(sent.url).toBe(`${network.url}/playground/${at.account.handle}/${sent.remoteId}`);
  const media = await fetch(`${network.url}/playground/api/media/${threads[0]?.media[0]?.mediaId}`);
  expect(media.headers.get('content-type')).toBe('image/webp');
  expect((await sharp(await media.arrayBuffer()).metadata()).width).toBe(40);
  await playground.remove?.({ account: job.account, credentials: job.credentials }, sent.remoteId, call);
  expect((await feedOf(at.account)).threads).toEqual([]);
});

test('what is wrong with a post is said about its field', async () => {
  const at = await connect('Strict');
  const long = await playground.commit(jobOf(at, { content: testContent({ text: 'é'.repeat(501) }) }), call);
  expect(long).toMatchObject({ kind: 'rejected', field: 'text' });
  expect(await playground.commit(jobOf(at, { content: testContent({ text: ' ' }) }), call)).toMatchObject({
    kind: 'rejected',
  });
  const notPicture = {
    id: newId(),
    mimeType: 'image/png',
    bytes: 3,
    width: 1,
    height: 1,
    altText: '',
    durationMs: null,
    poster: null,
    read: async () => new Uint8Array([1, 2, 3]),
  };
  const prepared = await playground.prepare(
    jobOf(at, { content: testContent({ text: '', media: [notPicture] }) }),
    call,
  );
  expect(prepared).toMatchObject({ kind: 'rejected', field: 'media' });
});

test('each fault answers as it says and is used up', async () => {
  const at = await connect('Faulty');
  const pageId = at.account.remoteId;
  const switchOn = (kind: Parameters<typeof setFault>[1]['kind']) =>
    setFault(database.db, { pageId, kind, remaining: 1 });

  await switchOn('rate_limit');
  expect(await playground.commit(jobOf(at), call)).toMatchObject({ kind: 'retry', afterSeconds: 2 });
  await switchOn('rejected');
  expect(await playground.commit(jobOf(at), call)).toMatchObject({ kind: 'rejected', field: 'text' });
  expect((await feedOf(at.account)).total).toBe(0);

  for (const kind of ['accepted_then_timeout', 'server_error'] as const) {
    await switchOn(kind);
    const job = jobOf(at, { content: testContent({ text: kind }) });
    expect(await playground.commit(job, call)).toMatchObject({ kind: 'unknown' });
    expect(await playground.latest(job, call)).toMatchObject({
      kind: 'found',
      url: expect.stringContaining(network.url),
    });
  }
  expect((await feedOf(at.account)).total).toBe(2);

  await switchOn('expired_token');
  expect(await playground.commit(jobOf(at), call)).toMatchObject({ kind: 'unauthorized' });
  expect(await playground.commit(jobOf(at), call)).toMatchObject({ kind: 'unauthorized' });
  await expect(playground.refresh?.(at.grant, call)).rejects.toThrow(ProviderAuthError);
  expect(await playground.latest(jobOf(at), call)).toMatchObject({ kind: 'unreadable' });
  expect((await feedOf(at.account)).total).toBe(2);
});

test('look-back: absent when it is not there, however many posts are; duplicates are not refused', async () => {
  const at = await connect('Busy');
  const twin = jobOf(at, { content: testContent({ text: 'twin' }) });
  await playground.commit(twin, call);
  await playground.commit(twin, call);
  expect((await feedOf(at.account)).total).toBe(2);
  for (let number = 0; number < 105; number++)
    await playground.commit(jobOf(at, { content: testContent({ text: `post ${number}` }) }), call);
  expect(await playground.latest(twin, call)).toMatchObject({ kind: 'found' });
  expect(await playground.latest(jobOf(at), call)).toMatchObject({ kind: 'absent' });
});

test('a token speaks only for its own pages', async () => {
  const mine = await connect('Mine');
  const theirs = await connect('Theirs');
  const sent = await playground.commit(jobOf(theirs), call);
  if (sent.kind !== 'published') throw new Error(sent.kind);
  expect(await playground.commit({ ...jobOf(theirs), credentials: mine.grant.credentials }, call)).toMatchObject({
    kind: 'unauthorized',
  });
  const credentials = mine.grant.credentials;
  await playground.remove?.({ account: jobOf(theirs).account, credentials }, sent.remoteId, call);
  expect((await feedOf(theirs.account)).total).toBe(1);
});

test('addresses and bodies that are none are answered in words', async () => {
  const at = await connect('Plain');
  const headers = { authorization: `Bearer ${at.grant.credentials.accessToken}` };
  const post = (body: string) =>
    fetch(`${network.url}/playground/api/pages/${at.account.remoteId}/posts`, { method: 'POST', headers, body });
  expect((await post('{')).status).toBe(400);
  expect((await post('{"text": 5}')).status).toBe(422);
  expect((await post('{"reply_to":"nowhere","text":"x"}')).status).toBe(422);
  expect((await fetch(`${network.url}/playground/api/pages`)).status).toBe(401);
  expect((await fetch(`${network.url}/playground/api/nothing`)).status).toBe(404);
  expect((await fetch(`${network.url}/playground/api/oauth/token`)).status).toBe(405);
});
