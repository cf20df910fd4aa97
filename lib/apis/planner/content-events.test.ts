import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { seedLocation } from '@/db/testing';
import { seedFeedEvent } from '@/lib/services/content-events/testing';
import type { Context } from '@/lib/services/context';
import { plannerBranch } from './index';
import { callJson, keyHeaders, openTestServer } from './testing';

let server: Awaited<ReturnType<typeof openTestServer>>;
let ctx: Context;
let headers: Record<string, string>;
beforeAll(async () => {
  server = await openTestServer([plannerBranch]);
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ ctx } = await seedLocation(server.db));
  headers = await keyHeaders(ctx);
});

const call = (method: string, path: string, body?: unknown, as = headers) =>
  callJson(`${server.url}/api/planner/locations/${ctx.locationId}${path}`, { method, body, headers: as });
const email = { kind: 'email', title: ' Newsletter ', start: '2026-12-01T09:00' };
const issues = ({ body }: Awaited<ReturnType<typeof call>>) =>
  body.error.issues.map(({ path }: { path: string }) => path);

test('an event is made of the least, read, changed, moved, deleted and restored', async () => {
  const made = await call('POST', '/content-events', email);
  expect(made).toMatchObject({
    status: 201,
    body: { title: 'Newsletter', state: 'planned', end: null, url: null, tags: [], deletedAt: null },
  });
  const path = `/content-events/${made.body.id}`;
  const changed = await call('PATCH', path, { version: 1, state: 'published' });
  expect(changed).toMatchObject({ status: 200, body: { state: 'published', title: 'Newsletter', version: 2 } });
  expect((await call('PATCH', path, { version: 1, title: 'Late' })).status).toBe(409);
  const moved = await call('POST', `${path}/move`, {
    start: '2026-12-02T09:00',
    end: '2026-12-02T09:30',
    allDay: false,
  });
  expect(moved.body).toMatchObject({ startsAt: '2026-12-02T08:00:00.000Z', endsAt: '2026-12-02T08:30:00.000Z' });
  expect((await call('DELETE', path)).body.deletedAt).not.toBeNull();
  expect((await call('GET', '/content-events')).body.contentEvents).toEqual([]);
  expect((await call('GET', path)).status).toBe(200);
  expect((await call('POST', `${path}/restore`)).body).toMatchObject({ deletedAt: null, start: '2026-12-02T09:00' });
});

test('a list by range and kind, with a cursor', async () => {
  for (const [day, kind] of Object.entries({ 1: 'task', 2: 'note', 3: 'task', 4: 'email' })) {
    await call('POST', '/content-events', { ...email, kind, start: `2026-12-0${day}T09:00` });
  }
  const range = 'from=2026-12-02T00:00:00%2B01:00&to=2026-12-04T00:00:00%2B01:00';
  const found = await call('GET', `/content-events?${range}&kind=task&kind=note`);
  expect(found.body.contentEvents.map(({ kind }: { kind: string }) => kind)).toEqual(['note', 'task']);
  const first = (await call('GET', '/content-events?limit=3')).body;
  const rest = (await call('GET', `/content-events?limit=3&cursor=${first.nextCursor}`)).body;
  expect([first.contentEvents.length, rest.contentEvents.length, rest.nextCursor]).toEqual([3, 1, null]);
});

test('what is wrong is said beside its field', async () => {
  const wrong: [string, object][] = [
    ['kind', { kind: 'song' }],
    ['title', { title: '  ' }],
    ['url', { url: 'javascript:alert(1)' }],
    ['start', { start: '2026-12-01' }],
    ['start', { start: '2026-02-30T09:00' }],
    ['end', { end: '2026-12-01T09:00' }],
    ['start', { allDay: true }],
    ['state', { state: 'done' }],
    ['tagIds.0', { tagIds: ['x'] }],
  ];
  for (const [path, change] of wrong) {
    const answer = await call('POST', '/content-events', { ...email, ...change });
    expect([answer.status, issues(answer)], JSON.stringify(change)).toEqual([400, [path]]);
  }
  const nul = await call('POST', '/content-events', { ...email, title: 'a\u0000b' });
  expect(nul.status).toBe(400);
});

test('a time the clocks skip comes back with a notice', async () => {
  const { body } = await call('POST', '/content-events', { ...email, start: '2027-03-28T02:30' });
  expect(body).toMatchObject({ start: '2027-03-28T03:00', notice: expect.stringContaining('clocks go forward') });
});

test('a reading key does not write; an unknown id is nowhere; a feed’s event is changed at its source', async () => {
  const reader = await keyHeaders(ctx, ['read']);
  expect((await call('POST', '/content-events', email, reader)).status).toBe(403);
  expect((await call('GET', `/content-events/${newId()}`)).status).toBe(404);
  const id = await seedFeedEvent(ctx);
  expect((await call('PATCH', `/content-events/${id}`, { title: 'Mine' })).status).toBe(409);
  expect((await call('DELETE', `/content-events/${id}`)).status).toBe(409);
  expect((await call('PATCH', `/content-events/${id}`, { state: 'done' })).status).toBe(200);
});
