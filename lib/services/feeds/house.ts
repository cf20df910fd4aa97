import { asc, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { contentEvents } from '@/db/schema/calendar';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { event } from '@/lib/domain/ical/testing';
import { type Context, inLocation } from '../context';
import { settingsForTests } from '../settings-for-tests';
import { createFeed } from './create-feed';
import { deleteFeed } from './delete-feed';
import { listFeeds } from './list-feeds';
import { openSource } from './testing';

export const now = new Date('2026-11-21T12:00:00Z');
export const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
/** Bindings that follow: each test finds its own location and source in them. */
export let database: Awaited<ReturnType<typeof openTestDatabase>>;
export let ctx: Context;
export let source: Awaited<ReturnType<typeof openSource>>;

/** The server elsewhere of this test. */
export async function serve(...say: Parameters<typeof openSource>) {
  source = await openSource(...say);
}

/** For this file a database, for each test a location at `now` and the end of its source. */
export function openHouse() {
  beforeAll(async () => {
    settingsForTests();
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    ({ ctx } = await seedLocation(database.db, { now }));
  });
  afterEach(async () => {
    source?.close();
    // What one test leaves due is not another's.
    for (const { id } of (await listFeeds(ctx)).feeds) await deleteFeed(ctx, { feedId: id });
  });
}

export const rows = (c = ctx) =>
  inLocation(c, (tx) =>
    tx
      .select()
      .from(contentEvents)
      .where(eq(contentEvents.locationId, c.locationId))
      .orderBy(asc(contentEvents.startsAt)),
  );
export const shown = async () =>
  (await rows()).filter(({ deletedAt }) => !deletedAt).map(({ startWall, title }) => `${startWall} ${title}`);
export const at = (minutes: number): Context => ({ ...ctx, now: later(minutes) });

export const weekly = event(
  'UID:w',
  'SUMMARY:Weekly',
  'DTSTART;TZID=Europe/Berlin:20261124T090000',
  'DTEND;TZID=Europe/Berlin:20261124T100000',
  'RRULE:FREQ=WEEKLY;COUNT=3',
);
export const sale = event('UID:s', 'SUMMARY:Sale', 'DTSTART;VALUE=DATE:20261127', 'DTEND;VALUE=DATE:20261130');
export const add = (path = '/c.ics', more = {}) =>
  createFeed(ctx, { url: source.url + path, eventKind: 'task', ...more });
