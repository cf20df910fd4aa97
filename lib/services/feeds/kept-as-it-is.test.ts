import { expect, test } from 'vitest';
import { feedFiles } from '@/db/schema/calendar';
import { calendar, event } from '@/lib/domain/ical/testing';
import { deleteContentEvent } from '../content-events/delete-content-event';
import { restoreContentEvent } from '../content-events/restore-content-event';
import { updateContentEvent } from '../content-events/update-content-event';
import { inLocation } from '../context';
import { createFeed } from './create-feed';
import { deleteFeed } from './delete-feed';
import { importFeedFile } from './import-feed-file';
import { listFeeds } from './list-feeds';
import { readDueFeeds } from './read-due-feeds';
import { readFeed } from './read-feed';
import { add, at, ctx, database, later, openHouse, rows, rss, sale, serve, shown, source, weekly } from './testing';
import { updateFeed } from './update-feed';

openHouse();
const quiet = { error() {} };

test('a file that goes on: the job adds what comes within sight, nothing twice, nothing a person took away or sorted', async () => {
  const years = event('UID:y', 'SUMMARY:Fair', 'DTSTART;VALUE=DATE:20261201', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=1');
  const far = event('UID:f', 'SUMMARY:Jubilee', 'DTSTART:20280601T100000Z');
  const bytes = Buffer.from(calendar(years, far, sale));
  const { feed } = await importFeedFile(ctx, { fileName: 'Fairs.ics', bytes, eventKind: 'task' });
  const week = 7 * 24 * 60;
  expect(feed).toMatchObject({ events: 14, nextReadAt: later(week).toISOString() });
  expect((await shown()).at(-1)).toBe('2027-12-01T00:00 Fair');
  const id = async (wall: string) => (await rows()).find(({ startWall }) => startWall === wall)?.id ?? '';
  await deleteContentEvent(ctx, { eventId: await id('2027-03-01T00:00') });
  await updateContentEvent(ctx, { eventId: await id('2027-04-01T00:00'), state: 'done' });
  const touched = await rows();

  const due = (minutes: number) => readDueFeeds(database.db, quiet, () => later(minutes));
  expect(await due(week - 1)).toBe(0);
  // Two workers at once.
  expect((await Promise.all([due(week), due(week)])).reduce((a, b) => a + b)).toBe(1);
  expect(await shown()).toHaveLength(14);
  await due(20 * week);
  const reached = await rows();
  expect(reached.slice(0, touched.length)).toEqual(touched);
  expect(reached.slice(touched.length).map(({ startWall }) => startWall.slice(0, 10))).toEqual([
    ...['2028-01-01', '2028-02-01', '2028-03-01', '2028-04-01', '2028-05-01'],
  ]);
  await due(60 * week);
  expect((await shown()).filter((line) => line.endsWith('Jubilee'))).toEqual(['2028-06-01T10:00 Jubilee']);
  expect(new Set((await rows()).map(({ feedKey }) => feedKey)).size).toBe((await rows()).length);
  await deleteFeed(ctx, { feedId: feed.id });
  expect(await inLocation(ctx, (tx) => tx.$count(feedFiles))).toBe(0);
});

test('a file that comes to its end is not kept any longer', async () => {
  const bytes = Buffer.from(
    calendar(event('UID:u', 'SUMMARY:Course', 'DTSTART:20261201T100000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20280201T000000Z')),
  );
  await importFeedFile(ctx, { fileName: 'Course.ics', bytes });
  expect(await inLocation(ctx, (tx) => tx.$count(feedFiles))).toBe(1);
  await readDueFeeds(database.db, quiet, () => later(60 * 24 * 60));
  expect((await shown()).at(-1)).toBe('2028-01-25T10:00 Course');
  expect((await listFeeds(ctx)).feeds).toMatchObject([{ nextReadAt: null, failures: 0 }]);
  expect(await inLocation(ctx, (tx) => tx.$count(feedFiles))).toBe(0);
});

test('what a person made of an event holds until the feed itself says another; what it took away stays away', async () => {
  const entry = (guid: string, date: string) => rss([guid, 'Rye', date]);
  const first = entry('a', 'Sun, 22 Nov 2026 12:00:00 GMT');
  await serve({ '/feed': { body: first, type: 'text/xml' }, '/c.ics': { body: calendar(sale, weekly) } });
  const { feed } = await createFeed(ctx, { url: `${source.url}/feed`, eventKind: 'task' });
  const feedId = feed.id;
  const [one] = await rows();
  await updateContentEvent(ctx, { eventId: one?.id ?? '', state: 'canceled' });
  source.say['/feed'] = { body: `${first} `, type: 'text/xml' };
  await readFeed(at(60), { feedId });
  expect(await rows()).toMatchObject([{ state: 'canceled', version: 2 }]);
  // It came out after all.
  await readFeed(at(25 * 60), { feedId });
  expect(await rows()).toMatchObject([{ state: 'done', version: 3 }]);

  const { feed: other } = await createFeed(ctx, { url: `${source.url}/c.ics` });
  source.say['/c.ics'] = { body: calendar(weekly) };
  await readFeed(at(1), { feedId: other.id });
  const gone = (await rows()).find(({ deletedAt }) => deletedAt);
  await expect(restoreContentEvent(ctx, { eventId: gone?.id ?? '' })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('does not have this any more'),
  });
});

test('an answer that breaks off takes nothing away and says so', async () => {
  await serve({ '/c.ics': { body: calendar(weekly, sale) } });
  const { feed } = await add();
  const whole = calendar(weekly.replace('Weekly', 'Each week'), sale);
  source.say['/c.ics'] = { body: whole.slice(0, whole.indexOf('SUMMARY:Sale')) };
  const { feed: after } = await readFeed(at(1), { feedId: feed.id });
  expect(after.note).toContain('broke off in the middle');
  expect(await shown()).toEqual([
    '2026-11-24T09:00 Each week',
    '2026-11-27T00:00 Sale',
    '2026-12-01T09:00 Each week',
    '2026-12-08T09:00 Each week',
  ]);
});

test('added twice at the same moment it is there once; changed while it is read, what was chosen last holds', async () => {
  let release = () => {};
  await serve({ '/c.ics': { body: calendar(weekly) } });
  const both = await Promise.allSettled([add(), add()]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [feed] = (await listFeeds(ctx)).feeds;
  const feedId = feed?.id ?? '';
  const asked = new Promise<void>((told) => {
    source.wait = () => {
      told();
      return new Promise((go) => {
        release = go;
      });
    };
  });
  source.say['/c.ics'] = { body: calendar(weekly, sale) };
  const reading = readFeed(at(1), { feedId });
  await asked;
  await updateFeed(ctx, { feedId, eventKind: 'email' });
  release();
  await reading;
  expect([...new Set((await rows()).map(({ kind }) => kind))]).toEqual(['email']);
  expect(await shown()).toHaveLength(4);
});
