import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '@/db/id';
import { seedAccount, seedLocation } from '@/db/testing';
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
  headers = await keyHeaders(ctx, ['manage']);
});

const call = (method: string, path: string, body?: unknown) =>
  callJson(`${server.url}/api/planner/locations/${ctx.locationId}${path}`, { method, body, headers });

test('saved texts are kept, listed by kind, changed and deleted', async () => {
  const made = await call('POST', '/snippets', { kind: 'text', name: ' Hours ', text: 'Open 7–18' });
  expect(made).toMatchObject({ status: 201, body: { name: 'Hours', text: 'Open 7–18', draft: null, media: [] } });
  const template = {
    kind: 'template',
    name: 'Monday',
    draft: { summary: 'Bread', accountIds: [await seedAccount(ctx)] },
  };
  expect(await call('POST', '/snippets', template)).toMatchObject({ status: 201, body: { draft: template.draft } });
  expect((await call('GET', '/snippets?kind=text')).body.snippets).toHaveLength(1);
  expect((await call('GET', '/snippets')).body.snippets).toHaveLength(2);
  const path = `/snippets/${made.body.id}`;
  expect((await call('PATCH', path, { text: 'Open 7–19' })).body).toMatchObject({ name: 'Hours', text: 'Open 7–19' });
  expect((await call('DELETE', path)).status).toBe(200);
  expect((await call('DELETE', path)).status).toBe(404);
  for (const bad of [
    { kind: 'text', name: 'x' },
    { kind: 'template', name: 'x' },
    { kind: 'song', name: 'x', text: 'y' },
  ]) {
    expect((await call('POST', '/snippets', bad)).status, JSON.stringify(bad)).toBe(400);
  }
  expect((await call('POST', '/snippets', { kind: 'text', name: 'a\u0000', text: 'x' })).status).toBe(400);
});

test('campaigns are made, renamed, filtered by and deleted', async () => {
  const { status, body: campaign } = await call('POST', '/campaigns', { name: 'Summer' });
  expect(status).toBe(201);
  await call('POST', '/posts', { summary: 'in', campaignId: campaign.id });
  await call('POST', '/posts', { summary: 'out' });
  const found = await call('GET', `/posts?campaignId=${campaign.id}`);
  expect(found.body.posts).toMatchObject([{ summary: 'in', campaign: { name: 'Summer' } }]);
  const path = `/campaigns/${campaign.id}`;
  expect((await call('PATCH', path, { name: 'Autumn' })).body).toEqual({ id: campaign.id, name: 'Autumn' });
  expect((await call('GET', '/campaigns')).body).toEqual({ campaigns: [{ id: campaign.id, name: 'Autumn' }] });
  expect((await call('DELETE', path)).status).toBe(200);
  expect((await call('GET', `/posts?q=in`)).body.posts[0].campaign).toBeNull();
});

test('settings are read and replaced; times are offered', async () => {
  const changed = await call('PUT', '/custom-values', { values: [{ name: 'phone', value: '030' }] });
  expect(changed.body.customValues).toEqual({ 'location.phone': '030', 'location.name': 'Berlin' });
  const slots = [{ dayOfWeek: 3, time: '11:00' }];
  expect((await call('PUT', '/posting-slots', { slots })).body).toMatchObject({ slots, slotsAre: 'own' });
  expect((await call('PUT', '/watermark', { watermark: null })).body.watermark).toBeNull();
  expect((await call('GET', '/settings')).body).toMatchObject({ slots, watermark: null });
  const next = await call('GET', `/next-slot?accountId=${await seedAccount(ctx)}`);
  expect(next.body).toMatchObject({ basis: 'own_slots', schedule: { wallTime: expect.stringMatching(/T11:00$/) } });
  const best = await call('GET', '/best-times');
  expect(best.body).toMatchObject({ basis: 'default', posts: 0, times: expect.arrayContaining([expect.anything()]) });
  expect((await call('GET', `/best-times?accountId=${newId()}`)).status).toBe(404);
  expect((await call('GET', '/next-slot?accountId=x')).status).toBe(400);
});

test('a link that is none, or leads inside, is refused beside its field', async () => {
  for (const url of ['', 'javascript:alert(1)', 'http://127.0.0.1:22/', 'http://169.254.169.254/latest']) {
    const { status, body } = await call('POST', '/link-previews', { url });
    expect([status, body.error.issues[0].path], url).toEqual([400, 'url']);
  }
});
