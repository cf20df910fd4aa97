import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { seedAccount, seedLocation } from '@/db/testing';
import type { Context } from '@/lib/services/context';
import { createPost } from '@/lib/services/posts/create-post';
import { berlin, draftOf } from '@/lib/services/posts/testing';
import { fillLocation, settle } from '@/scripts/bench/parts/fill';
import { plannerBranch } from './index';
import { keyHeaders, openTestServer } from './testing';

let server: Awaited<ReturnType<typeof openTestServer>>;
let ctx: Context;
let headers: Record<string, string>;
beforeAll(async () => {
  server = await openTestServer([plannerBranch]);
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ ctx } = await seedLocation(server.db));
  headers = await keyHeaders(ctx, ['read']);
});

const ask = (query = '', locationId = ctx.locationId, as: Record<string, string> = headers) =>
  fetch(`${server.url}/api/planner/locations/${locationId}/posts.csv${query}`, { headers: as });
const linesOf = (text: string) => text.split('\r\n');

test('a file for spreadsheets: BOM, heads, wall times with their zone, formulas as text', async () => {
  const accountId = await seedAccount(ctx, { name: '@mill, Berlin' });
  const schedule = berlin('2040-06-01T10:00');
  await createPost(ctx, { draft: draftOf({ summary: '=1+1', accountIds: [accountId], schedule }), intent: 'schedule' });
  await createPost(ctx, { draft: draftOf({ summary: 'Two\nlines, “quoted” "so"' }) });
  const response = await ask('?sort=recent&order=asc');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="posts-\d{4}-\d\d-\d\d\.csv"$/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [heads, first, second, rest] = linesOf(bytes.subarray(3).toString());
  expect(heads).toMatch(/^State,Planned,Time zone,Text,Accounts,/);
  expect(first).toMatch(/^scheduled,2040-06-01 10:00,Europe\/Berlin,'=1\+1,"'@mill, Berlin",playground,,,,Ada Owner,/);
  expect(second).toMatch(/^draft,,,"Two\nlines, “quoted” ""so""",,,,,,Ada Owner,/);
  expect(rest).toBe('');
});

test('the list’s filters and order; what it does not know is refused as an error, not as a file', async () => {
  await createPost(ctx, { draft: draftOf({ summary: 'A big sale' }) });
  await createPost(ctx, { draft: draftOf({ summary: 'Quiet words', schedule: berlin('2040-01-01T10:00') }) });
  const found = linesOf(await (await ask('?q=sale&state=draft&state=scheduled')).text());
  expect(found.filter((line) => line.includes('draft'))).toHaveLength(1);
  const planned = linesOf(await (await ask('?sort=planned')).text());
  expect(planned.slice(1, -1)).toEqual([expect.stringContaining('Quiet words')]);
  const wrong = await ask('?state=nonsense');
  expect([wrong.status, (await wrong.json()).error.code]).toEqual([400, 'invalid']);
});

test('walls: nobody without a key, nobody from elsewhere, and no other location’s posts', async () => {
  await createPost(ctx, { draft: draftOf({ summary: 'Ours alone' }) });
  const { ctx: other } = await seedLocation(server.db);
  const theirs = await keyHeaders(other, ['read']);
  expect((await ask('', ctx.locationId, {})).status).toBe(401);
  expect((await ask('', ctx.locationId, theirs)).status).toBe(404);
  expect(await (await ask('', other.locationId, theirs)).text()).not.toContain('Ours alone');
});

test('thousands come in pieces, each once, and take no more memory than a page', async () => {
  await fillLocation(ctx.db, { ...ctx, posts: 20_000 });
  await settle(ctx.db);
  const before = process.memoryUsage().heapUsed;
  const response = await ask();
  const ids = new Set<string>();
  let [rows, peak, text] = [0, 0, ''];
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    const lines = text.split('\r\n');
    text = lines.pop() ?? '';
    for (const line of lines) ids.add(line.slice(-24));
    rows += lines.length;
    peak = Math.max(peak, process.memoryUsage().heapUsed - before);
  }
  expect([rows, ids.size]).toEqual([20_001, 20_001]);
  console.info(`20,000 posts exported; the heap grew by at most ${Math.round(peak / 1e6)} MB`);
});
