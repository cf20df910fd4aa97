import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { seedAccount, seedLocation } from '@/db/testing';
import type { Context } from '@/lib/services/context';
import { seedMedia } from '@/lib/services/posts/testing';
import { createSession } from '@/lib/services/sessions/create-session';
import { plannerBranch } from './index';
import { callJson, keyHeaders, openTestServer } from './testing';

/** Everything a post can say, over the wire: request in, response out. */
let server: Awaited<ReturnType<typeof openTestServer>>;
let ctx: Context;
let userId: string;
let account: string;
let headers: Record<string, string>;
beforeAll(async () => {
  server = await openTestServer([plannerBranch]);
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ ctx, userId } = await seedLocation(server.db));
  account = await seedAccount(ctx);
  headers = await keyHeaders(ctx);
});

const call = (method: string, path: string, body?: unknown, as = headers) =>
  callJson(`${server.url}/api/planner/locations/${ctx.locationId}${path}`, { method, body, headers: as });
const schedule = { wallTime: '2999-12-01T10:00', timeZone: 'Europe/Berlin' };

test('a post with overrides, edits, card, mentions and flags is created, changed and replaced', async () => {
  const [photo, video, cover] = [
    await seedMedia(ctx),
    await seedMedia(ctx, { mimeType: 'video/mp4' }),
    await seedMedia(ctx),
  ];
  const stranger = newId();
  const content = {
    summary: 'Common',
    accountIds: [account],
    media: [{ mediaId: photo, altText: 'A', edit: { rotate: 90, crop: { x: 0, y: 0, width: 0.5, height: 1 } } }],
    overrides: {
      x: { summary: 'Short' },
      [account]: { followUpComment: 'Mine', media: [] },
      [stranger]: { type: 'reel', media: [{ mediaId: video, edit: { coverMediaId: cover } }] },
    },
    linkPreview: { url: 'https://a.example/x', title: 'A', imageMediaId: cover },
    mentions: [{ network: 'linkedin', text: 'Acme', remoteId: 'urn:li:organization:1' }],
    applyWatermark: true,
    mediaOptimization: true,
    shortenLinks: true,
  };
  const made = await call('POST', '/posts', content);
  expect(made).toMatchObject({
    status: 201,
    body: {
      media: [{ id: photo, edit: content.media[0]?.edit }],
      overrides: {
        x: { summary: 'Short' },
        [account]: { followUpComment: 'Mine', media: [] },
        [stranger]: { type: 'reel', media: [{ id: video, altText: '', edit: { coverMediaId: cover } }] },
      },
      linkPreview: { url: 'https://a.example/x', title: 'A', description: '', imageMediaId: cover },
      mentions: [{ network: 'linkedin', text: 'Acme', remoteId: 'urn:li:organization:1', url: '' }],
      applyWatermark: true,
      mediaOptimization: true,
      shortenLinks: true,
      campaign: null,
    },
  });
  const path = `/posts/${made.body.id}`;
  const patched = await call('PATCH', path, { overrides: { x: { summary: 'Shorter' } }, shortenLinks: false });
  expect(patched.body).toMatchObject({ summary: 'Common', shortenLinks: false, applyWatermark: true, version: 2 });
  expect(patched.body.overrides).toEqual({ x: { summary: 'Shorter' } });
  // A replaced post has what it was replaced with, and nothing of what it had.
  const replaced = await call('PUT', path, { version: 2, summary: 'Anew', accountIds: [account] });
  expect(replaced).toMatchObject({ status: 200, body: { overrides: {}, linkPreview: null, mentions: [], media: [] } });
  expect(await call('GET', path)).toMatchObject({ status: 200, body: { summary: 'Anew', applyWatermark: false } });
});

test('what makes no sense is refused beside its field; what is of elsewhere is not found', async () => {
  const { ctx: theirs } = await seedLocation(server.db);
  const foreign = await seedMedia(theirs);
  const wrong: [object, string][] = [
    [{ overrides: { myspace: { summary: 'x' } } }, 'overrides'],
    [{ overrides: { x: { summary: 1 } } }, 'overrides.x.summary'],
    [{ media: [{ mediaId: newId(), edit: { rotate: 45 } }] }, 'media.0.edit.rotate'],
    [{ media: [{ mediaId: newId(), edit: { crop: { x: 2, y: 0, width: 1, height: 1 } } }] }, 'media.0.edit.crop.x'],
    [{ linkPreview: { url: 'javascript:alert(1)' } }, 'linkPreview.url'],
    [{ mentions: [{ network: 'myspace', text: 'x', remoteId: 'y' }] }, 'mentions.0.network'],
  ];
  for (const [part, field] of wrong) {
    const { status, body } = await call('POST', '/posts', part);
    expect([part, status]).toEqual([part, 400]);
    const paths: string[] = body.error.issues.map((issue: { path: string }) => issue.path);
    expect(paths.some((path) => path.startsWith(field))).toBe(true);
  }
  const elsewhere = [
    { overrides: { x: { media: [{ mediaId: foreign }] } } },
    { linkPreview: { url: 'https://a.example', imageMediaId: foreign } },
    { campaignId: newId() },
  ];
  for (const part of elsewhere) {
    expect((await call('POST', '/posts', part)).status).toBe(404);
  }
});

test('scheduling judges what each account gets and says where it stands; custom values need a value', async () => {
  const x = await seedAccount(ctx, { network: 'x', name: 'Acme on X' });
  const made = await call('POST', '/posts', {
    summary: 'Fine {{location.phone}}',
    accountIds: [account, x],
    overrides: { x: { summary: 'y'.repeat(300) } },
  });
  const path = `/posts/${made.body.id}`;
  const refused = await call('POST', `${path}/schedule`, schedule);
  expect(refused.status).toBe(400);
  const issues: { path: string; message: string }[] = refused.body.error.issues;
  expect(issues.map((issue) => issue.path).sort()).toEqual(['overrides.x.summary', 'summary']);
  expect(issues.find((issue) => issue.path === 'summary')?.message).toContain('{{location.phone}}');
  await call('PATCH', path, { summary: 'In {{location.name}}', overrides: {} });
  expect(await call('POST', `${path}/schedule`, schedule)).toMatchObject({ status: 200, body: { state: 'scheduled' } });
});

test('people say by cookie that they have a post open; programs cannot', async () => {
  const { body: post } = await call('POST', '/posts', { summary: 'Open' });
  const path = `/posts/${post.id}/editing`;
  const { token } = await createSession(server.db, { userId }, new Date());
  const cookie = { cookie: `next-auth.session-token=${token}`, origin: server.url };
  const key = 'tab-12345678';
  expect(await call('POST', path, { key }, cookie)).toMatchObject({ status: 200, body: { others: [] } });
  expect(await call('DELETE', `${path}?key=${key}`, undefined, cookie)).toMatchObject({
    status: 200,
    body: { others: [] },
  });
  expect((await call('POST', path, { key: 'x' }, cookie)).status).toBe(400);
  expect((await call('DELETE', path, undefined, cookie)).status).toBe(400);
  expect((await call('POST', `/posts/${newId()}/editing`, { key }, cookie)).status).toBe(404);
  expect((await call('POST', path, { key }, { ...cookie, origin: 'https://evil.example' })).status).toBe(403);
  expect((await call('POST', path, { key })).status).toBe(403);
});

test('the OpenAPI page says what each field of a post is', async () => {
  const page = await (await fetch(`${server.url}/api/planner/openapi.json`)).json();
  const { post } = page.paths['/locations/{locationId}/posts'];
  const { patch } = page.paths['/locations/{locationId}/posts/{postId}'];
  for (const operation of [post, patch]) {
    const { properties } = operation.requestBody.content['application/json'].schema;
    expect(JSON.stringify(properties.overrides)).toContain('by network id');
    expect(JSON.stringify(properties.shortenLinks)).toContain('short addresses');
  }
  const editing = page.paths['/locations/{locationId}/posts/{postId}/editing'];
  expect(editing.delete.parameters.map((one: { name: string; in: string }) => `${one.in} ${one.name}`)).toEqual([
    'path locationId',
    'path postId',
    'query key',
  ]);
});
