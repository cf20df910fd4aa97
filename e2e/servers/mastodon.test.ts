import { createHash } from 'node:crypto';
import { createOAuthAPIClient, createRestAPIClient, MastoHttpError } from 'masto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMastodon } from './mastodon';

/** The test server is what Mastodon's own clients expect: driven by `masto`, which knows nothing of Almanac. */
let server: Awaited<ReturnType<typeof startMastodon>>;
beforeAll(async () => {
  server = await startMastodon();
});
afterAll(() => server.stop());

const redirectUri = 'http://localhost:3000/callback';
const scopes = 'read:accounts read:statuses write:media write:statuses';

async function register() {
  const client = createRestAPIClient({ url: server.url });
  const app = await client.v1.apps.create({ clientName: 'Test', redirectUris: redirectUri, scopes });
  return { clientId: app.clientId ?? '', clientSecret: app.clientSecret ?? '' };
}

/** What a browser does on the authorize page. */
async function authorize(clientId: string, more: Record<string, string> = {}, form: Record<string, string> = {}) {
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: scopes,
    state: 's',
    ...more,
  });
  const body = new URLSearchParams({ email: server.email, password: server.password, answer: 'authorize', ...form });
  const response = await fetch(`${server.url}/oauth/authorize?${query}`, { method: 'POST', body, redirect: 'manual' });
  return { status: response.status, params: new URL(response.headers.get('location') ?? 'http://none').searchParams };
}

async function signedIn() {
  const app = await register();
  const { params } = await authorize(app.clientId);
  const oauth = createOAuthAPIClient({ url: server.url });
  const token = await oauth.token.create({
    grantType: 'authorization_code',
    ...app,
    redirectUri,
    code: params.get('code') ?? '',
  } as never);
  return {
    app,
    oauth,
    accessToken: token.accessToken,
    client: createRestAPIClient({ url: server.url, accessToken: token.accessToken }),
  };
}

test('sign-in: wrong password, denied, code used once, PKCE checked, revoked', async () => {
  const { app, oauth, client, accessToken } = await signedIn();
  expect((await client.v1.accounts.verifyCredentials()).displayName).toBe('Ada Lovelace');
  expect((await authorize(app.clientId, {}, { password: 'wrong' })).status).toBe(401);
  expect((await authorize(app.clientId, {}, { answer: 'deny' })).params.get('error')).toBe('access_denied');
  expect((await authorize(app.clientId, { redirect_uri: 'https://evil.example' })).status).toBe(400);

  const verifier = 'v'.repeat(50);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const pkce = { code_challenge: challenge, code_challenge_method: 'S256' };
  const exchange = (code: string, codeVerifier: string) =>
    oauth.token.create({ grantType: 'authorization_code', ...app, redirectUri, code, codeVerifier } as never);
  const code = (await authorize(app.clientId, pkce)).params.get('code') ?? '';
  await expect(exchange(code, 'wrong')).rejects.toMatchObject({ statusCode: 400 });
  const second = (await authorize(app.clientId, pkce)).params.get('code') ?? '';
  await exchange(second, verifier);
  await expect(exchange(second, verifier)).rejects.toBeInstanceOf(MastoHttpError);

  await oauth.revoke({ ...app, token: accessToken });
  await expect(client.v1.accounts.verifyCredentials()).rejects.toMatchObject({ statusCode: 401 });
});

test('instance, media that is processed for a while, status, context, list, delete', async () => {
  const { client } = await signedIn();
  const { configuration } = await client.v2.instance.fetch();
  expect(configuration.statuses).toMatchObject({ maxCharacters: 500, maxMediaAttachments: 4 });

  const file = new File([new Uint8Array([1, 2, 3])], 'a.png', { type: 'image/png' });
  const media = await client.v2.media.create({ file, description: 'A card' });
  expect(media.url).toMatch(/\/system\/media\/\d+$/);
  const status = await client.v1.statuses.create({
    status: 'Hello\n\nhttps://a.example/b',
    mediaIds: [media.id],
    visibility: 'unlisted',
    spoilerText: 'cw',
  });
  expect(status).toMatchObject({ visibility: 'unlisted', spoilerText: 'cw', sensitive: true });
  expect(status.mediaAttachments[0]).toMatchObject({ id: media.id, description: 'A card' });
  expect(await client.v1.statuses.$select(status.id).source.fetch()).toMatchObject({
    text: 'Hello\n\nhttps://a.example/b',
  });

  const reply = await client.v1.statuses.create({ status: 'A reply', inReplyToId: status.id, visibility: 'direct' });
  const { descendants } = await client.v1.statuses.$select(status.id).context.fetch();
  expect(descendants.map((one) => one.id)).toEqual([reply.id]);
  const list = await client.v1.accounts.$select(status.account.id).statuses.list({ limit: 5 });
  expect(list.map((one) => one.id)).toEqual([reply.id, status.id]);
  await client.v1.statuses.$select(reply.id).remove();
  await expect(client.v1.statuses.$select(reply.id).fetch()).rejects.toMatchObject({ statusCode: 404 });
});

test('the same Idempotency-Key makes one status, limits are kept, faults can be switched', async () => {
  const { client } = await signedIn();
  const keyed = { requestInit: { headers: { 'Idempotency-Key': 'k1' } } };
  const first = await client.v1.statuses.create({ status: 'Once' }, keyed);
  const again = await client.v1.statuses.create({ status: 'Once' }, keyed);
  expect(again.id).toBe(first.id);
  expect((await client.v1.statuses.create({ status: 'Once' })).id).not.toBe(first.id);
  await expect(client.v1.statuses.create({ status: 'x'.repeat(501) })).rejects.toMatchObject({ statusCode: 422 });
  await client.v1.statuses.create({ status: `${'x'.repeat(476)} https://a.example/${'y'.repeat(200)}` });
  await fetch(`${server.url}/__faults`, {
    method: 'POST',
    body: JSON.stringify({ kind: 'rate_limit', match: 'POST /api/v1/statuses' }),
  });
  await expect(client.v1.statuses.create({ status: 'Later' })).rejects.toMatchObject({ statusCode: 429 });
  expect((await client.v1.statuses.create({ status: 'Later' })).id).toBeTruthy();
});
