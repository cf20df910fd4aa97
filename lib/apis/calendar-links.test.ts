import { and, eq } from 'drizzle-orm';
import ical from 'node-ical';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { calendarLinks } from '@/db/schema/calendar';
import { locationMembers, members } from '@/db/schema/members';
import { asSystem } from '@/db/tenant';
import { seedLocation } from '@/db/testing';
import { emptyPostDraft } from '@/lib/domain/empty-draft';
import { createCalendarLink } from '@/lib/services/calendar-links/create-calendar-link';
import { deleteCalendarLink } from '@/lib/services/calendar-links/delete-calendar-link';
import { listCalendarLinks } from '@/lib/services/calendar-links/list-calendar-links';
import { seedContentEvent } from '@/lib/services/content-events/testing';
import type { Context } from '@/lib/services/context';
import { createPost } from '@/lib/services/posts/create-post';
import { calendarLinksBranch } from './calendar-links';
import { openTestServer } from './planner/testing';

let server: Awaited<ReturnType<typeof openTestServer>>;
let seeded: Awaited<ReturnType<typeof seedLocation>>;
let ctx: Context;
beforeAll(async () => {
  server = await openTestServer([calendarLinksBranch]);
});
afterAll(() => server.close());
beforeEach(async () => {
  seeded = await seedLocation(server.db);
  ({ ctx } = seeded);
});

const soon = (days: number, time: string) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`;
const write = (summary: string, wallTime: string) =>
  createPost(ctx, { draft: { ...emptyPostDraft, summary, schedule: { wallTime, timeZone: 'Europe/Berlin' } } });
const link = (query = '') => createCalendarLink(ctx, { name: 'Phone', query });
const get = (path: string | null, init: RequestInit = {}) => fetch(`${server.url}${path}`, init);

test('what is planned, read back by another reader: posts, whole days, odd signs, over the clock change', async () => {
  const odd = 'Rye; wheat, and \\ “spelt”\nSecond line: 🍞 '.repeat(4).trim();
  const { id } = await write(odd, soon(3, '09:30'));
  const lasting = { kind: 'landing-page' as const, allDay: true, title: 'Sale', url: 'https://shop.example/sale' };
  const event = await seedContentEvent(ctx, { ...lasting, start: soon(10, '00:00'), end: soon(13, '00:00') });
  const { path } = await link();
  expect(path).toMatch(/^\/calendars\/[\w-]{43}\.ics$/);
  const answer = await get(path);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, no-cache',
    'x-robots-tag': 'noindex',
  });
  const text = await answer.text();
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const read = ical.sync.parseICS(text);
  expect(read[`post-${id}@almanac`]).toMatchObject({
    type: 'VEVENT',
    summary: expect.stringMatching(/^Draft · Rye; wheat, and \\ “spelt”$/),
    description: odd,
    datetype: 'date-time',
    status: 'TENTATIVE',
    url: expect.stringContaining(`/${ctx.locationId}/posts/${id}`),
  });
  const post = read[`post-${id}@almanac`];
  expect(post?.type === 'VEVENT' && post.start.toISOString()).toBe(
    new Date(await atBerlin(soon(3, '09:30'))).toISOString(),
  );
  expect(read[`event-${event.id}@almanac`]).toMatchObject({ summary: 'Planned · Sale', datetype: 'date' });
  expect(text).toContain(`DTSTART;VALUE=DATE:${soon(10, '').slice(0, 10).replaceAll('-', '')}`);
  expect(text).toContain(`DTEND;VALUE=DATE:${soon(13, '').slice(0, 10).replaceAll('-', '')}`);
});

/** The same by Intl alone: not by the code under test. */
async function atBerlin(wall: string): Promise<number> {
  const utc = Date.parse(`${wall}:00Z`);
  const shown = new Intl.DateTimeFormat('sv', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(utc);
  return utc - (Date.parse(`${shown.replace(' ', 'T')}:00Z`) - utc);
}

test('its filters are those of the calendar’s address; an unchanged one is not sent again', async () => {
  await write('A post', soon(2, '10:00'));
  await seedContentEvent(ctx, { kind: 'task', title: 'Order flour', start: soon(2, '11:00') });
  const [all, posts, tasks] = await Promise.all([link(), link('view=week&kind=post&evil=1'), link('kind=task')]);
  expect(posts.query).toBe('kind=post');
  const has = async (path: string | null) => {
    const text = await (await get(path)).text();
    return ['A post', 'Order flour'].filter((words) => text.includes(words));
  };
  expect(await has(all.path)).toEqual(['A post', 'Order flour']);
  expect(await has(posts.path)).toEqual(['A post']);
  expect(await has(tasks.path)).toEqual(['Order flour']);
  const etag = (await get(all.path)).headers.get('etag') ?? '';
  const again = await get(all.path, { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  await write('Another', soon(4, '10:00'));
  expect((await get(all.path, { headers: { 'if-none-match': etag } })).status).toBe(200);
  expect((await get(all.path, { method: 'POST' })).status).toBe(405);
});

test('a wrong, deleted or orphaned address says the same; use is noted', async () => {
  const one = await link();
  expect((await listCalendarLinks(ctx)).links[0]?.lastUsedAt).toBeNull();
  await get(one.path);
  expect((await listCalendarLinks(ctx)).links[0]?.lastUsedAt).not.toBeNull();
  const wrong = await get(`/calendars/${'x'.repeat(43)}.ics`);
  const words = await wrong.text();
  const refused = async (path: string | null) => {
    const answer = await get(path);
    expect([answer.status, await answer.text()]).toEqual([404, words]);
  };
  await refused('/calendars/short.ics');
  await refused('/calendars/%2e%2e%2fetc.ics');
  const two = await link();
  await deleteCalendarLink(ctx, { linkId: two.id });
  await refused(two.path);
  // Its owner leaves the location.
  await asSystem(server.db, async (tx) => {
    await tx.update(members).set({ role: 'member' }).where(eq(members.id, seeded.memberId));
    await tx
      .delete(locationMembers)
      .where(and(eq(locationMembers.memberId, seeded.memberId), eq(locationMembers.locationId, ctx.locationId)));
  });
  await refused(one.path);
});

test('its token is nowhere in the clear, and nobody else gets the address', async () => {
  const made = await link();
  const token = made.path?.slice(11, -4) ?? '';
  const [row] = await asSystem(server.db, (tx) => tx.select().from(calendarLinks).where(eq(calendarLinks.id, made.id)));
  expect(JSON.stringify(row)).not.toContain(token);
  const another = { kind: 'member' as const, userId: 'someone', name: 'Al', organizationRole: 'member' as const };
  const manager: Context = { ...ctx, actor: { ...another, locationRole: 'manager' } };
  const viewer: Context = { ...ctx, actor: { ...another, locationRole: 'viewer' } };
  expect((await listCalendarLinks(manager)).links).toMatchObject([{ id: made.id, path: null, owner: 'Ada Owner' }]);
  expect((await listCalendarLinks(viewer)).links).toEqual([]);
  await expect(deleteCalendarLink(viewer, { linkId: made.id })).rejects.toMatchObject({ code: 'not_found' });
  const { ctx: other } = await seedLocation(server.db);
  await expect(deleteCalendarLink(other, { linkId: made.id })).rejects.toMatchObject({ code: 'not_found' });
  await deleteCalendarLink(manager, { linkId: made.id });
});

test('whoever asks too often waits', async () => {
  const { path } = await link();
  const answers = await Promise.all(Array.from({ length: 62 }, () => get(path, { method: 'HEAD' })));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  expect(statuses.filter((status) => status === 429)).toHaveLength(2);
});
