import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { seedAccount, seedLocation } from '@/db/testing';
import type { Context } from '@/lib/services/context';
import { setClientAddress } from '../client-address';
import { metricsBranch } from '../metrics';
import { plannerBranch } from './index';
import { callJson, keyHeaders, openTestServer } from './testing';

let server: Awaited<ReturnType<typeof openTestServer>>;
let ctx: Context;
beforeAll(async () => {
  const addressed = async (request: Parameters<typeof setClientAddress>[0]) => {
    setClientAddress(request);
    return false;
  };
  server = await openTestServer([addressed, metricsBranch, plannerBranch]);
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ ctx } = await seedLocation(server.db));
});

test('programs pause and resume accounts and locations, and read what is paused', async () => {
  const headers = await keyHeaders(ctx, ['manage']);
  const call = (method: string, path: string, body?: unknown) =>
    callJson(`${server.url}/api/planner/locations/${ctx.locationId}${path}`, { method, body, headers });
  const id = await seedAccount(ctx, { name: 'Lane' });
  const paused = await call('POST', `/accounts/${id}/pause`);
  expect(paused).toMatchObject({ status: 200, body: { location: null, accounts: [{ id, name: 'Lane', by: 'Test' }] } });
  expect((await call('GET', '/pauses')).body).toEqual(paused.body);
  expect(await call('POST', '/pause')).toMatchObject({ status: 200, body: { location: { by: 'Test' }, waiting: 0 } });
  for (const how of [undefined, { kind: 'spread' }, { kind: 'spread', minutes: 0 }, { kind: 'later' }]) {
    expect((await call('POST', '/resume', { how })).status, JSON.stringify(how)).toBe(400);
  }
  expect((await call('POST', '/resume', { how: { kind: 'spread', minutes: 30 } })).body).toMatchObject({
    location: null,
  });
  const nothing = { server: null, location: null, accounts: [], waiting: 0 };
  expect((await call('POST', `/accounts/${id}/resume`, { how: { kind: 'now' } })).body).toEqual(nothing);
  expect((await call('POST', `/accounts/${ctx.locationId}/pause`)).status).toBe(404);
});

test('a key that may only write may not pause', async () => {
  const headers = await keyHeaders(ctx, ['read', 'write']);
  const url = `${server.url}/api/planner/locations/${ctx.locationId}`;
  expect((await callJson(`${url}/pause`, { method: 'POST', headers })).status).toBe(403);
  expect((await callJson(`${url}/pauses`, { method: 'GET', headers })).status).toBe(200);
});

test('the figures are for this machine alone, as long as no token is set', async () => {
  const url = `${server.url}/api/metrics`;
  const here = await fetch(url);
  expect(here.status).toBe(200);
  expect(here.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  expect(await here.text()).toContain('# TYPE almanac_due_lag_seconds gauge\n');
  expect((await fetch(url, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(403);
});
