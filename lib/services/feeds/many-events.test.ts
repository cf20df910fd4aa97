import { eq, isNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentEvents } from '@/db/schema/calendar';
import { events } from '@/db/schema/events';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { calendar, event } from '@/lib/domain/ical/testing';
import { updateContentEvent } from '../content-events/update-content-event';
import { type Context, inLocation } from '../context';
import { createCategory } from '../labels/create-category';
import { createTag } from '../labels/create-tag';
import { settingsForTests } from '../testing';
import { createFeed } from './create-feed';
import { readFeed } from './read-feed';
import { openSource } from './testing';

const now = new Date('2026-11-21T12:00:00Z');
/** 5,000 take three statements more, and longer. */
const many = 2000;
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let source: Awaited<ReturnType<typeof openSource>>;
let sent: string[] = [];

beforeAll(async () => {
  settingsForTests();
  database = await openTestDatabase();
  database.sql.options.debug = (_connection, query) => void sent.push(query);
});
afterAll(async () => {
  source?.close();
  await database.close();
});

const day = (index: number) =>
  new Date(Date.UTC(2026, 10, 1 + (index % 400))).toISOString().slice(0, 10).replaceAll('-', '');
const one = (index: number, title: string) =>
  event(
    `UID:${index}`,
    `SUMMARY:${title} ${index}`,
    `DTSTART;TZID=Europe/Berlin:${day(index)}T090000`,
    'DURATION:PT1H',
    `DESCRIPTION:${'What it is about. '.repeat(20)}`,
  );
const all = Array.from({ length: many }, (_, index) => index);
const versions = (ctx: Context) =>
  inLocation(ctx, (tx) =>
    tx
      .select({
        version: contentEvents.version,
        gone: sql<boolean>`${contentEvents.deletedAt} is not null`,
        n: sql<number>`count(*)::int`,
      })
      .from(contentEvents)
      .groupBy(sql`1, 2`)
      .orderBy(sql`1, 2`),
  );

test('thousands of events, half of them changed, a quarter gone: few statements, one event, nothing of ours undone', async () => {
  const { ctx } = await seedLocation(database.db, { now });
  source = await openSource({ '/c.ics': { body: calendar(...all.map((index) => one(index, 'Old'))) } });
  const { feed } = await createFeed(ctx, { url: `${source.url}/c.ics`, eventKind: 'task' });
  const read = async (minutes: number) => {
    sent = [];
    await readFeed({ ...ctx, now: new Date(now.getTime() + minutes * 60_000) }, { feedId: feed.id });
    return sent.length;
  };
  const find = async (key: string) => {
    const [row] = await inLocation(ctx, (tx) => tx.select().from(contentEvents).where(eq(contentEvents.feedKey, key)));
    return row;
  };
  // The one with the number 2 is renamed at its source, 3 goes, 5 stays as it is: all three were worked on here.
  const tag = await createTag(ctx, { name: 'ours' });
  const category = await createCategory(ctx, { name: 'Ours', hue: 3 });
  for (const key of ['2', '3', '5']) {
    const ours = { state: 'done' as const, tagIds: [tag.id], categoryId: category.id };
    await updateContentEvent(ctx, { eventId: (await find(key))?.id ?? '', ...ours });
  }

  const changed = all.filter((index) => index % 4 !== 3).map((index) => one(index, index % 2 ? 'Old' : 'New'));
  source.say['/c.ics'] = { body: calendar(...changed) };
  const first = await read(1);
  expect(await versions(ctx)).toEqual([
    { version: 1, gone: false, n: many / 4 - 1 },
    { version: 2, gone: false, n: many / 2 },
    { version: 2, gone: true, n: many / 4 - 1 },
    { version: 3, gone: false, n: 1 },
    { version: 3, gone: true, n: 1 },
  ]);
  expect(await find('2')).toMatchObject({ title: 'New 2', state: 'done', categoryId: category.id, version: 3 });
  expect(await find('5')).toMatchObject({ title: 'Old 5', state: 'done', categoryId: category.id, version: 2 });
  const told = await inLocation(ctx, (tx) =>
    tx.select({ after: events.after }).from(events).where(eq(events.name, 'feed.read')),
  );
  expect(told).toEqual([{ after: { added: 0, changed: many / 2, removed: many / 4 } }]);
  expect(first).toBeLessThan(25);

  // The next day all of it is read again, and nobody's row moves; what comes back is as it was left.
  const before = await versions(ctx);
  source.say['/c.ics'] = { body: calendar(...changed, 'X-NOTHING:new') };
  await read(24 * 60);
  expect(await versions(ctx)).toEqual(before);
  source.say['/c.ics'] = { body: calendar(...changed, one(3, 'Back')) };
  await read(24 * 60 + 1);
  expect(await find('3')).toMatchObject({ title: 'Back 3', state: 'done', deletedAt: null, categoryId: category.id });
  const tags = await inLocation(ctx, (tx) => tx.execute(sql`select count(*)::int as n from content_event_tags`));
  expect(tags).toMatchObject([{ n: 3 }]);
  expect(await inLocation(ctx, (tx) => tx.$count(contentEvents, isNull(contentEvents.deletedAt)))).toBe(
    0.75 * many + 1,
  );
}, 60_000);
