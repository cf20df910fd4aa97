import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { seedAccount, seedLocation } from '@/db/testing';
import type { Context } from '@/lib/services/context';
import { createSession } from '@/lib/services/sessions/create-session';
import { plannerBranch } from './index';
import { callJson, keyHeaders, openTestServer } from './testing';

let server: Awaited<ReturnType<typeof openTestServer>>;
let ctx: Context;
let userId: string;
let headers: Record<string, string>;
let account: string;
beforeAll(async () => {
  server = await openTestServer([plannerBranch]);
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ ctx, userId } = await seedLocation(server.db));
  headers = await keyHeaders(ctx);
  account = await seedAccount(ctx);
});

const call = (method: string, path: string, body?: unknown, as = headers) =>
  callJson(`${server.url}/api/planner${path}`, { method, body, headers: as });
const here = (path: string) => `/locations/${ctx.locationId}${path}`;
const later = { wallTime: '2999-12-01T10:00', timeZone: 'Europe/Berlin' };

describe('posts', () => {
  test('written, scheduled, changed, moved, sent, deleted and restored over the wire', async () => {
    const made = await call('POST', here('/posts'), { summary: 'Hello', accountIds: [account] });
    expect(made).toMatchObject({ status: 201, body: { state: 'draft', summary: 'Hello', version: 1, author: null } });
    const path = here(`/posts/${made.body.id}`);
    expect(await call('GET', path)).toMatchObject({ status: 200, body: made.body });
    expect(await call('POST', `${path}/schedule`, later)).toMatchObject({
      status: 200,
      body: { state: 'scheduled', schedule: later },
    });
    const changed = await call('PATCH', path, { followUpComment: 'More' });
    expect(changed.body).toMatchObject({ summary: 'Hello', followUpComment: 'More', state: 'scheduled', version: 3 });
    const stale = await call('PUT', path, { version: 1, summary: 'x', accountIds: [account] });
    expect(stale).toMatchObject({
      status: 409,
      body: { error: { code: 'conflict', message: expect.stringContaining('version 1') } },
    });
    const moved = await call('POST', `${path}/reschedule`, { ...later, wallTime: '2999-12-02T10:00' });
    expect(moved.body.scheduledAt).toBe('2999-12-02T09:00:00.000Z');
    expect((await call('POST', `${path}/unschedule`)).body.state).toBe('draft');
    expect((await call('POST', `${path}/publish-now`)).body.state).toBe('scheduled');
    expect(await call('POST', `${path}/duplicate`)).toMatchObject({
      status: 201,
      body: { state: 'draft', summary: 'Hello' },
    });
    expect((await call('DELETE', path)).body.state).toBe('deleted');
    expect((await call('POST', `${path}/restore`)).status).toBe(200);
    expect((await call('GET', `${path}/attempts`)).body).toEqual({ attempts: [] });
  });

  test('created and scheduled in one step, or not at all', async () => {
    const create = (more: object) => call('POST', here('/posts'), { summary: 'Hello', accountIds: [account], ...more });
    expect(await create({ state: 'scheduled', schedule: later })).toMatchObject({
      status: 201,
      body: { state: 'scheduled' },
    });
    expect(await create({ publish: 'now' })).toMatchObject({ status: 201, body: { state: 'scheduled' } });
    const past = await create({ state: 'scheduled', schedule: { ...later, wallTime: '2020-01-01T10:00' } });
    expect(past).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid', issues: [{ path: 'schedule.wallTime' }] } },
    });
    expect((await call('GET', here('/posts'))).body.posts).toHaveLength(2);
  });

  test('listed page by page, filtered and searched', async () => {
    for (const summary of ['one', 'two 100%', 'three', 'four', 'five']) {
      await call('POST', here('/posts'), { summary, accountIds: summary === 'one' ? [account] : [], schedule: later });
    }
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await call('GET', here(`/posts?limit=2${cursor && `&cursor=${cursor}`}`));
      seen.push(...body.posts.map((post: { summary: string }) => post.summary));
      cursor = body.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['five', 'four', 'three', 'two 100%', 'one']);
    const list = async (query: string) => {
      const { body } = await call('GET', here(`/posts?${query}`));
      return body.posts.map((post: { summary: string }) => post.summary);
    };
    expect(await list('q=100%25')).toEqual(['two 100%']);
    expect(await list(`accountId=${account}`)).toEqual(['one']);
    expect(await list(`state=scheduled&state=failed`)).toEqual([]);
    expect(await list('state=draft&sort=planned&limit=3')).toHaveLength(3);
    const from = '2999-12-01T00:00:00Z';
    const calendar = await call(
      'GET',
      here(`/calendar?from=${from}&to=2999-12-02T00:00:00%2B01:00&accountId=${account}`),
    );
    expect(calendar.body.entries).toMatchObject([
      { text: 'one', wallTime: '2999-12-01T10:00', networks: ['playground'], accountIds: [account], movable: true },
    ]);
  });
});

test('labels', async () => {
  const tag = await call('POST', here('/tags'), { name: ' News ' });
  expect(tag).toMatchObject({ status: 201, body: { name: 'News' } });
  expect(await call('POST', here('/tags'), { name: 'NEWS' })).toMatchObject({
    status: 409,
    body: { error: { message: expect.stringContaining('already a tag called “NEWS”') } },
  });
  expect((await call('PATCH', here(`/tags/${tag.body.id}`), { name: 'Old news' })).body.name).toBe('Old news');
  const category = await call('POST', here('/categories'), { name: 'Tips' });
  expect(category.body).toMatchObject({ name: 'Tips', hue: 0 });
  const post = await call('POST', here('/posts'), { tagIds: [tag.body.id], categoryId: category.body.id });
  expect(post.body).toMatchObject({ tags: [{ name: 'Old news' }], category: { name: 'Tips' } });
  expect((await call('PATCH', here(`/categories/${category.body.id}`), { hue: 12 })).status).toBe(400);
  expect((await call('PATCH', here(`/categories/${category.body.id}`), { hue: 11 })).body.hue).toBe(11);
  expect((await call('DELETE', here(`/tags/${tag.body.id}`))).status).toBe(200);
  expect((await call('DELETE', here(`/categories/${category.body.id}`))).status).toBe(200);
  expect((await call('GET', here('/tags'))).body).toEqual({ tags: [] });
  expect((await call('GET', here('/categories'))).body).toEqual({ categories: [] });
  expect((await call('GET', here(`/posts/${post.body.id}`))).body).toMatchObject({ tags: [], category: null });
});

test('the other reads', async () => {
  await seedAccount(ctx, { state: 'reconnect_needed', name: 'Broken' });
  expect((await call('GET', here('/accounts'))).body.accounts).toHaveLength(2);
  expect((await call('GET', here('/providers'))).body.providers.length).toBeGreaterThan(0);
  expect((await call('GET', here('/today'))).body).toMatchObject({
    dueNext: [],
    failed: [],
    inReview: [],
    accountsToReconnect: [{ name: 'Broken' }],
    accountsEnding: [],
  });
  expect((await call('GET', '/me')).body).toMatchObject({
    user: { name: 'Test' },
    locations: [{ id: ctx.locationId }],
  });
  expect((await call('GET', here(`/media/${newId()}`))).status).toBe(404);
});

test('a program sees the shared views and who wrote; views of its own it has none', async () => {
  const view = { screen: 'posts', name: 'Late', query: 'q=late', shared: true };
  expect((await call('GET', here('/views?screen=posts'))).body).toEqual({ views: [] });
  expect((await call('POST', here('/views'), view)).status).toBe(403);
  expect((await call('POST', here(`/views/${newId()}/restore`))).status).toBe(404);
  expect((await call('GET', here('/authors'))).body).toEqual({ authors: [] });
});

describe('who may', () => {
  test('a session reads, and writes only from a page of this server', async () => {
    const { token } = await createSession(server.db, { userId }, new Date());
    const cookie = { cookie: `next-auth.session-token=${token}` };
    expect((await call('GET', '/me', undefined, cookie)).body).toMatchObject({ user: { id: userId } });
    const write = (more: Record<string, string>) =>
      call('POST', here('/posts'), { summary: 'x' }, { ...cookie, ...more });
    expect(await write({})).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } });
    expect((await write({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await write({ origin: server.url })).body.author.id).toBe(userId);
  });

  test('nobody without a key or session; no key beyond its scopes or location', async () => {
    for (const path of ['/me', here('/posts'), here('/today')]) {
      expect(await call('GET', path, undefined, {})).toMatchObject({
        status: 401,
        body: { error: { code: 'unauthenticated' } },
      });
      expect((await call('GET', path, undefined, { authorization: 'Bearer wrong' })).status).toBe(401);
    }
    expect((await call('GET', '/me', undefined, { cookie: 'next-auth.session-token=%E0%A4%A' })).status).toBe(401);
    const reader = await keyHeaders(ctx, ['read']);
    expect(await call('POST', here('/posts'), { summary: 'x' }, reader)).toMatchObject({ status: 403 });
    const other = await seedLocation(server.db);
    const theirs = await call(
      'POST',
      `/locations/${other.locationId}/posts`,
      { summary: 'x' },
      await keyHeaders(other.ctx),
    );
    expect((await call('GET', `/locations/${other.locationId}/posts`)).status).toBe(404);
    for (const [method, verb] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/publish-now'],
      ['POST', '/restore'],
      ['GET', '/attempts'],
    ] as const) {
      expect((await call(method, here(`/posts/${theirs.body.id}${verb}`))).status).toBe(404);
    }
  });
});

describe('bad input is answered clearly, never with a stack', () => {
  const bad = async (status: number, method: string, path: string, body?: unknown, more?: Record<string, string>) => {
    const answer = await call(method, path, body, { ...headers, ...more });
    expect([answer.status, typeof answer.body.error.message]).toEqual([status, 'string']);
    expect(answer.text).not.toMatch(/node_modules|at async|\.ts:/);
    return answer.body.error;
  };
  test('bodies', async () => {
    const posts = here('/posts');
    expect((await bad(400, 'POST', posts, '{"summary": ')).message).toContain('not valid JSON');
    expect((await bad(400, 'POST', posts, '[]')).message).toContain('JSON object');
    await bad(400, 'POST', posts, 'null');
    await bad(415, 'POST', posts, '<x/>', { 'content-type': 'application/xml' });
    await bad(413, 'POST', posts, JSON.stringify({ summary: 'x'.repeat(1_100_000) }));
    const long = await bad(400, 'POST', posts, { summary: 'x'.repeat(100_001) });
    expect(long.issues).toEqual([{ path: 'summary', message: 'The text is longer than 100,000 characters.' }]);
    const wrong = await bad(400, 'POST', posts, {
      accountIds: ['x', 7],
      schedule: { wallTime: 'tomorrow', timeZone: '' },
    });
    expect(wrong.issues.map((issue: { path: string }) => issue.path)).toEqual(
      expect.arrayContaining(['accountIds.0', 'accountIds.1', 'schedule.wallTime', 'schedule.timeZone']),
    );
    await bad(400, 'POST', posts, { summary: 'a\u0000b' });
    await bad(400, 'POST', posts, { details: { bluesky: { languages: ['\u0000'] } } });
    await bad(400, 'POST', posts, { schedule: { wallTime: '2026-02-30T10:00', timeZone: 'UTC' } });
    await bad(404, 'POST', posts, { accountIds: [newId()] });
    await bad(400, 'POST', here('/tags'), { name: '  ' });
    await bad(400, 'POST', here('/tags'));
  });

  test('addresses and methods', async () => {
    await bad(404, 'GET', '/nothing');
    await bad(404, 'POST', here('/posts/x/y/z'), {});
    await bad(400, 'GET', here('/posts/not-an-id'));
    await bad(404, 'GET', here(`/posts/${newId()}`));
    await bad(405, 'DELETE', here('/posts'));
    await bad(405, 'POST', here('/calendar'), {});
    await bad(400, 'GET', '/locations/1%00/posts');
    await bad(400, 'GET', '/locations/%E0%A4%A/posts');
    for (const query of ['limit=0', 'limit=ten', 'cursor=nonsense', 'state=gone', 'q=%00', 'state[__proto__][x]=1']) {
      await bad(400, 'GET', here(`/posts?${query}`));
    }
    await bad(400, 'GET', here('/calendar'));
    await bad(400, 'GET', here('/calendar?from=2026-01-01T00:00:00Z&to=2030-01-01T00:00:00Z'));
    await bad(400, 'GET', here('/calendar?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z'));
  });
});

test('the OpenAPI document is printed from the contract', async () => {
  const { status, body } = await call('GET', '/openapi.json', undefined, {});
  expect(status).toBe(200);
  expect(body.openapi).toMatch(/^3\.1/);
  const operations = Object.values(body.paths as Record<string, Record<string, { operationId: string }>>).flatMap(
    (item) => Object.values(item).map(({ operationId }) => operationId),
  );
  expect(operations).toEqual(expect.arrayContaining(['listPosts', 'createPost', 'uploadMedia', 'retryPublication']));
  expect(new Set(operations).size).toBe(operations.length);
  const create = body.paths['/locations/{locationId}/posts'].post;
  expect(create.requestBody.content['application/json'].schema.properties).toHaveProperty('summary');
  expect(create.responses['201'].content['application/json'].schema.properties).toHaveProperty('publications');
});
