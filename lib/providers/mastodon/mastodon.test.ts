import { createRestAPIClient, type mastodon as masto } from 'masto';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startMastodon } from '@/e2e/servers/mastodon';
import { configureHttp } from '../http';
import {
  type AppStore,
  type ConnectableAccount,
  ConnectError,
  type Grant,
  type ProviderApp,
  ProviderAuthError,
  type PublishMedia,
} from '../provider';
import { publish, testCall, testJob, testMedia } from '../testing';
import { mastodon } from './index';

let server: Awaited<ReturnType<typeof startMastodon>>;
let grant: Grant;
let account: ConnectableAccount;
let client: masto.rest.Client;

const redirectUri = 'http://localhost:3000/api/connect/mastodon/callback';
const kept = new Map<string, ProviderApp>();
const apps: AppStore = {
  find: async (url) => kept.get(url) ?? null,
  save: async (url, app) => void kept.set(url, app),
};

async function start(typed: string) {
  const input = { method: 'oauth' as const, fields: { server: typed }, state: 'the-state', redirectUri, apps };
  const result = await mastodon.authorize(input, testCall().call);
  if (result.kind !== 'redirect') throw new Error('expected a redirect');
  return result;
}
/** The person signs in on the server's page and is sent back. */
async function approve(url: string, answer = 'authorize') {
  const body = new URLSearchParams({ email: server.email, password: server.password, answer });
  const response = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  const back = new URL(response.headers.get('location') ?? 'http://no-redirect');
  expect(back.href).toContain(redirectUri);
  return Object.fromEntries(back.searchParams);
}
async function connect(typed: string): Promise<Grant> {
  const { url, flow } = await start(typed);
  const params = await approve(url);
  expect(params.state).toBe('the-state');
  return mastodon.exchange({ params, flow, redirectUri, apps }, testCall().call);
}
async function image(altText: string): Promise<PublishMedia> {
  const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#a33' } })
    .png()
    .toBuffer();
  return testMedia(new Uint8Array(bytes), { altText });
}
const texts = () => [...server.state.statuses.values()].map((status) => status.text);
const count = (text: string) => texts().filter((one) => one === text).length;

beforeAll(async () => {
  server = await startMastodon();
  configureHttp({ allowPrivateHosts: [server.host] });
  grant = await connect(`@ada@${server.host}`);
  [account] = (await mastodon.listAccounts(grant, testCall().call)) as [ConnectableAccount];
  client = createRestAPIClient({ url: server.url, accessToken: grant.credentials.accessToken });
});
beforeEach(() => Object.assign(server.state, { mediaPolls: 1, supportsPkce: true, maxCharacters: 500 }));
afterEach(() => server.faults.clear());
afterAll(() => server.stop());

test('an address becomes a grant: app registered once, PKCE, limits of the server', async () => {
  expect(grant).toMatchObject({ serverUrl: server.url, label: `@ada@${server.host}`, expiresAt: null });
  expect(grant.scopes).toEqual(['read:accounts', 'read:statuses', 'write:media', 'write:statuses']);
  expect(account).toMatchObject({
    network: 'mastodon',
    name: 'Ada Lovelace',
    handle: `ada@${server.host}`,
    profileUrl: `${server.url}/@ada`,
    limits: { maxCharacters: 500, maxMedia: 4 },
  });
  expect(account.remoteId).toMatch(new RegExp(`^\\d+@${server.host}$`));
  const { url, flow } = await start(server.host);
  expect(new URL(url).searchParams.get('code_challenge_method')).toBe('S256');
  expect(server.state.apps.size).toBe(1);
  const params = await approve(url);
  const stolen = { params, flow: { ...flow, codeVerifier: 'of-somebody-else' }, redirectUri, apps };
  await expect(mastodon.exchange(stolen, testCall().call)).rejects.toThrow(ConnectError);
});

test('an older server without PKCE, a server that forgot our app, a person who says no', async () => {
  server.state.supportsPkce = false;
  expect((await connect(server.url)).remoteId).toBe(grant.remoteId);
  kept.set(server.url, { clientId: 'forgotten', clientSecret: 'x' });
  expect((await connect(server.url)).remoteId).toBe(grant.remoteId);
  const { url, flow } = await start(server.url);
  const params = await approve(url, 'deny');
  await expect(mastodon.exchange({ params, flow, redirectUri, apps }, testCall().call)).rejects.toThrow(
    /did not allow/,
  );
});

test.each([
  ['', /not the address/],
  ['http://example.com', /https/],
  ['10.0.0.1', /cannot be reached/],
  ['https://nowhere.invalid', /cannot be reached/],
])('a wrong server is said so: %j', async (typed, message) => {
  const error = await start(typed).catch((problem: unknown) => problem);
  expect(error).toBeInstanceOf(ConnectError);
  expect(error).toMatchObject({ field: 'server', message: expect.stringMatching(message) });
});

test('text, media with alt text, visibility, warning, language; the comment answers it', async () => {
  const details = {
    mastodon: { visibility: 'unlisted' as const, spoilerText: 'Work', sensitive: true, language: 'de' },
  };
  const content = {
    text: 'Grüße\n\nhttps://almanac.example/x #tag',
    media: [await image('Red'), await image('Redder')],
    details,
  };
  const { outcome, exchanges } = await publish(mastodon, testJob(grant, account, { content }));
  if (outcome.kind !== 'published') throw new Error(JSON.stringify(outcome));
  expect(outcome.url).toBe(`${server.url}/@ada/${outcome.remoteId}`);
  const status = await client.v1.statuses.$select(outcome.remoteId).fetch();
  expect(status).toMatchObject({ visibility: 'unlisted', spoilerText: 'Work', sensitive: true, language: 'de' });
  expect(status.mediaAttachments.map((media) => media.description)).toEqual(['Red', 'Redder']);
  expect(await client.v1.statuses.$select(outcome.remoteId).source.fetch()).toMatchObject({ text: content.text });
  expect(JSON.stringify(exchanges)).not.toContain(grant.credentials.accessToken);

  const parent = { remoteId: outcome.remoteId, details: {} };
  const comment = testJob(grant, account, {
    part: 'follow_up',
    parent,
    content: { text: 'First!', media: [], details },
  });
  const reply = await publish(mastodon, comment);
  expect(reply.outcome.kind).toBe('published');
  const { descendants } = await client.v1.statuses.$select(outcome.remoteId).context.fetch();
  expect(descendants).toMatchObject([{ visibility: 'unlisted', spoilerText: '', inReplyToId: outcome.remoteId }]);
});

test('an answer lost after the post was taken: found, and the same key makes no second one', async () => {
  for (const media of [[], [await image('x')]]) {
    const text = `Only once\r\n\nhttps://a.example/${'y'.repeat(40)} with ${media.length}`;
    const before = testJob(grant, account, {
      content: { text, media, details: { mastodon: { visibility: 'direct' } } },
    });
    server.faults.fail({ kind: 'accept_then_reset', match: 'POST /api/v1/statuses' });
    const { outcome, job } = await publish(mastodon, before);
    expect(outcome.kind).toBe('unknown');
    const found = await mastodon.latest(job, testCall().call);
    expect(found.kind).toBe('found');
    const again = await mastodon.commit(job, testCall().call);
    expect(again).toMatchObject({ kind: 'published', remoteId: found.kind === 'found' && found.remoteId });
    expect(count(text.replace('\r\n', '\n'))).toBe(1);
  }
});

test('the look-back takes nothing that is not ours, and says when it cannot be sure', async () => {
  const job = testJob(grant, account, { text: 'Mine' });
  const { call } = testCall();
  await client.v1.statuses.create({ status: 'Mine too' });
  const other = await client.v1.statuses.create({ status: 'A post to answer' });
  await client.v1.statuses.create({ status: 'Mine', inReplyToId: other.id });
  expect(await mastodon.latest(job, call)).toMatchObject({ kind: 'absent' });
  expect(
    await mastodon.latest({ ...job, part: 'follow_up', parent: { remoteId: other.id, details: {} } }, call),
  ).toMatchObject({ kind: 'found' });
  server.faults.fail({ kind: 'error_500', match: '/statuses?' });
  expect(await mastodon.latest(job, call)).toMatchObject({ kind: 'unreadable' });
  for (let more = 0; more < 45; more++) await client.v1.statuses.create({ status: `More ${more}` });
  expect(await mastodon.latest(job, call)).toMatchObject({ kind: 'absent' });
  const lost = await client.v1.statuses.create({ status: 'Mine' });
  for (let more = 0; more < 45; more++) await client.v1.statuses.create({ status: `Even more ${more}` });
  expect(await mastodon.latest(job, call)).toMatchObject({ kind: 'found', remoteId: lost.id });
});

test.each([
  [{ kind: 'error_500' as const }, 'unknown', 0],
  [{ kind: 'accept_then_500' as const }, 'unknown', 1],
  [{ kind: 'rate_limit' as const, seconds: 77 }, 'retry', 0],
  [{ kind: 'answer' as const, status: 401, body: { error: 'The access token was revoked' } }, 'unauthorized', 0],
  [
    { kind: 'answer' as const, status: 403, body: { error: 'This action is outside the authorized scopes' } },
    'unauthorized',
    0,
  ],
])('%o on commit is %s', async (fault, kind, posts) => {
  const text = `Fault ${JSON.stringify(fault)}`;
  server.faults.fail({ ...fault, match: 'POST /api/v1/statuses' });
  const { outcome } = await publish(mastodon, testJob(grant, account, { text }));
  expect(outcome.kind).toBe(kind);
  if (outcome.kind === 'retry') expect(outcome.afterSeconds).toBe(77);
  expect(count(text)).toBe(posts);
});

test('uploads of an earlier attempt are used again, unless the media changed or the server lost them', async () => {
  const picture = await image('x');
  const job = testJob(grant, account, { content: { text: 'Again', media: [picture], details: {} } });
  server.faults.fail({ kind: 'error_500', match: 'POST /api/v2/media' });
  expect(await mastodon.prepare(job, testCall().call)).toMatchObject({ kind: 'retry' });
  const uploads = () => server.faults.seen.filter((line) => line === 'POST /api/v2/media').length;
  const prepared = await mastodon.prepare(job, testCall().call);
  if (prepared.kind !== 'prepared') throw new Error(JSON.stringify(prepared));
  const before = uploads();
  const again = { ...job, handles: prepared.handles };
  expect(await mastodon.prepare(again, testCall().call)).toEqual(prepared);
  expect(uploads()).toBe(before);
  server.state.media.delete(prepared.handles.mediaIds ?? '');
  const renewed = await mastodon.prepare(again, testCall().call);
  expect(uploads()).toBe(before + 1);
  expect(renewed).not.toEqual(prepared);
  await mastodon.prepare(
    { ...again, content: { ...job.content, media: [{ ...picture, altText: 'y' }] } },
    testCall().call,
  );
  expect(uploads()).toBe(before + 2);
});

test('refusals stand beside the field, unfinished media are tried later', async () => {
  const long = await publish(mastodon, testJob(grant, account, { text: 'x'.repeat(501) }));
  expect(long.outcome).toMatchObject({ kind: 'rejected', field: 'summary' });
  const odd = { ...(await image('x')), mimeType: 'image/tiff' };
  const wrong = await publish(mastodon, testJob(grant, account, { content: { text: '', media: [odd], details: {} } }));
  expect(wrong.outcome).toMatchObject({ kind: 'rejected', field: 'media' });
  const busy = await publish(
    mastodon,
    testJob(grant, account, { content: { text: '', media: [await image('x')], details: {} } }),
  );
  expect(busy.outcome.kind).toBe('published');
  const job = testJob(grant, account, { content: { text: 'Too early', media: [await image('x')], details: {} } });
  const prepared = await mastodon.prepare(job, testCall().call);
  if (prepared.kind !== 'prepared') throw new Error(JSON.stringify(prepared));
  const stored = server.state.media.get(prepared.handles.mediaIds ?? '');
  if (stored) stored.pollsLeft = 5;
  expect(await mastodon.commit({ ...job, handles: prepared.handles }, testCall().call)).toMatchObject({
    kind: 'retry',
  });
});

test('remove takes the post away, twice is fine; a revoked token asks to reconnect', async () => {
  const { outcome, job } = await publish(mastodon, testJob(grant, account, { text: 'Gone soon' }));
  if (outcome.kind !== 'published') throw new Error(JSON.stringify(outcome));
  await mastodon.remove?.(job, outcome.remoteId, testCall().call);
  await mastodon.remove?.(job, outcome.remoteId, testCall().call);
  expect(count('Gone soon')).toBe(0);
  const revoked = { ...grant, credentials: { accessToken: 'revoked' } };
  await expect(mastodon.listAccounts(revoked, testCall().call)).rejects.toThrow(ProviderAuthError);
});

const video = (altText: string): PublishMedia =>
  testMedia(new TextEncoder().encode(`a film of ${crypto.randomUUID()}`), {
    ...{ mimeType: 'video/mp4', width: 1280, height: 720, durationMs: 9000, altText },
    poster: { read: async () => new TextEncoder().encode('a cover') },
  });

test('a video goes up with its cover and is waited for until the server has worked through it', async () => {
  server.state.mediaPolls = 3;
  const film = video('A boat');
  const { outcome, exchanges } = await publish(
    mastodon,
    testJob(grant, account, { text: 'Film', content: { media: [film] } }),
  );
  if (outcome.kind !== 'published') throw new Error(JSON.stringify(outcome));
  const shown = exchanges.map(({ method, status }) => `${method} ${status}`);
  expect(shown).toEqual(['POST 202', 'GET 206', 'GET 206', 'GET 206', 'GET 200', 'POST 200']);
  const status = await client.v1.statuses.$select(outcome.remoteId).fetch();
  expect(status.mediaAttachments).toMatchObject([{ type: 'video', description: 'A boat' }]);
  const kept = server.state.media.get(status.mediaAttachments[0]?.id ?? '');
  expect(kept?.bytes).toEqual(Buffer.from(await film.read()));
  expect(kept?.cover?.toString()).toBe('a cover');
});

test('a video the server still works on is not uploaded again by the next attempt, and found when the answer was lost', async () => {
  const job = testJob(grant, account, { text: 'Long film', content: { media: [video('')] } });
  const first = await mastodon.prepare(job, testCall().call);
  if (first.kind !== 'prepared') throw new Error(JSON.stringify(first));
  const upload = server.state.media.get(first.handles.mediaIds ?? '');
  if (!upload) throw new Error('no upload');
  // As if patience had ended before it was ready.
  upload.pollsLeft = 2;
  const early = { ...job, handles: first.handles };
  expect(await mastodon.commit(early, testCall().call)).toMatchObject({ kind: 'retry' });
  expect(count('Long film')).toBe(0);
  const { call, exchanges } = testCall();
  expect(await mastodon.prepare(early, call)).toEqual(first);
  expect(exchanges.map(({ method, status }) => `${method} ${status}`)).toEqual(['GET 206', 'GET 206', 'GET 200']);
  server.faults.fail({ kind: 'accept_then_reset', match: 'POST /api/v1/statuses' });
  expect((await mastodon.commit(early, testCall().call)).kind).toBe('unknown');
  expect((await mastodon.latest(early, testCall().call)).kind).toBe('found');
  expect(count('Long film')).toBe(1);
});

test('a video beside a picture is refused beside the media', async () => {
  const media = [await image('x'), video('y')];
  const { outcome } = await publish(mastodon, testJob(grant, account, { text: 'Both', content: { media } }));
  expect(outcome).toMatchObject({ kind: 'rejected', field: 'media', reason: expect.stringContaining('video') });
});
