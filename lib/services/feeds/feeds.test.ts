import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { feedFiles, feeds } from '@/db/schema/calendar';
import { seedLocation } from '@/db/testing';
import { CreateFeed } from '@/lib/domain/feed';
import { calendar, event } from '@/lib/domain/ical/testing';
import { parseInput } from '@/lib/domain/parse-input';
import type { Actor } from '@/lib/domain/permission';
import { inLocation } from '../context';
import { createFeed } from './create-feed';
import { deleteFeed } from './delete-feed';
import { importFeedFile } from './import-feed-file';
import { listFeeds } from './list-feeds';
import { lookAtFeed } from './look-at-feed';
import { pauseFeed } from './pause-feed';
import { readDueFeeds } from './read-due-feeds';
import { readFeed } from './read-feed';
import {
  add,
  at,
  ctx,
  database,
  later,
  now,
  openHouse,
  rows,
  rss,
  sale,
  serve,
  shown,
  source,
  weekly,
} from './testing';
import { updateFeed } from './update-feed';

openHouse();
const quiet = { error() {} };

test('a calendar: read at once, its address a secret, then exactly what changed, moved and went at the source', async () => {
  await serve({ '/c.ics': { body: calendar('X-WR-CALNAME:Bakery', weekly, sale) } });
  const { feed, reading } = await add();
  expect(reading).toBe('Found 4 events, 2 in the next week.');
  expect(feed).toMatchObject({
    kind: 'ical',
    name: 'Bakery',
    eventKind: 'task',
    events: 4,
    failures: 0,
    paused: false,
  });
  expect(feed.address).toBe(`${source.host}/…`);
  expect(feed.nextReadAt).toBe(later(15).toISOString());
  const [stored] = await inLocation(ctx, (tx) => tx.select().from(feeds));
  expect(stored?.url).not.toContain('127.0.0.1');
  expect(await shown()).toEqual([
    '2026-11-24T09:00 Weekly',
    '2026-11-27T00:00 Sale',
    '2026-12-01T09:00 Weekly',
    '2026-12-08T09:00 Weekly',
  ]);
  const before = await rows();

  const moved = weekly.replace('COUNT=3', 'COUNT=3\r\nEXDATE;TZID=Europe/Berlin:20261201T090000');
  const renamed = sale.replace('Sale', 'Big sale');
  source.say['/c.ics'] = { body: calendar(moved, renamed, event('UID:n', 'SUMMARY:New', 'DTSTART:20261203T100000Z')) };
  expect((await readFeed(at(5), { feedId: feed.id })).reading).toBe('Found 4 events, 2 in the next week.');
  expect(await shown()).toEqual([
    '2026-11-24T09:00 Weekly',
    '2026-11-27T00:00 Big sale',
    '2026-12-03T10:00 New',
    '2026-12-08T09:00 Weekly',
  ]);
  const after = await rows();
  const versionOf = (list: typeof before, wall: string) => list.find(({ startWall }) => startWall === wall);
  // The one nobody changed is the same row, untouched; the changed one the same row, one version on.
  expect(versionOf(after, '2026-11-24T09:00')).toEqual(versionOf(before, '2026-11-24T09:00'));
  expect(versionOf(after, '2026-11-27T00:00')).toMatchObject({
    id: versionOf(before, '2026-11-27T00:00')?.id,
    version: 2,
  });
  expect(versionOf(after, '2026-12-01T09:00')).toMatchObject({ deletedAt: later(5) });

  source.say['/c.ics'] = { body: calendar(weekly) };
  await readFeed(at(10), { feedId: feed.id });
  expect(await shown()).toEqual(['2026-11-24T09:00 Weekly', '2026-12-01T09:00 Weekly', '2026-12-08T09:00 Weekly']);
});

test('a blog: entries become blog posts, published or planned; those that fall out of the feed stay', async () => {
  const old = ['a', 'Rye &amp; co', 'Tue, 17 Nov 2026 08:30:00 +0100'] as [string, string, string];
  const next = ['b', 'Next', 'Tue, 24 Nov 2026 07:00:00 GMT'] as [string, string, string];
  await serve({ '/feed': { body: rss(old, next), type: 'application/rss+xml' } });
  const { feed, reading } = await createFeed(ctx, { url: `${source.url}/feed` });
  expect(reading).toBe('Found 2 entries, 1 in the next week.');
  expect(feed).toMatchObject({ kind: 'rss', name: 'Bread & butter', eventKind: 'blog-post' });
  expect(await rows()).toMatchObject([
    {
      kind: 'blog-post',
      title: 'Rye & co',
      description: 'About Rye & co',
      url: 'https://blog.example/a',
      startWall: '2026-11-17T08:30',
      timeZone: 'Europe/Berlin',
      state: 'published',
      endsAt: null,
    },
    { title: 'Next', startWall: '2026-11-24T08:00', state: 'planned' },
  ]);
  source.say['/feed'] = { body: rss(next, ['c', 'Newest', '2026-11-20T10:00:00Z']), type: 'text/xml' };
  await readFeed(at(1), { feedId: feed.id });
  expect(await shown()).toEqual(['2026-11-17T08:30 Rye & co', '2026-11-20T11:00 Newest', '2026-11-24T08:00 Next']);
  await updateFeed(ctx, { feedId: feed.id, eventKind: 'task', name: 'Blog', hue: 3 });
  expect((await rows()).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'task done',
    'task done',
    'task planned',
  ]);
});

test('every minute what is due: unchanged is asked for less often, failures wait longer and are told, a day at most', async () => {
  await serve({ '/c.ics': { body: calendar(weekly), headers: { etag: '"one"' } } });
  const { feed } = await add();
  const look = async () => (await listFeeds(ctx)).feeds[0];
  const due = (minutes: number) => readDueFeeds(database.db, quiet, () => later(minutes));
  expect(await due(14)).toBe(0);
  expect(await due(15)).toBe(1);
  expect(source.conditional).toEqual([undefined, '"one"']);
  expect(await look()).toMatchObject({ readAt: later(15).toISOString(), nextReadAt: later(45).toISOString() });
  // Eight workers at once: one reads.
  expect((await Promise.all(Array.from({ length: 8 }, () => due(45)))).reduce((a, b) => a + b)).toBe(1);
  expect(await look()).toMatchObject({ nextReadAt: later(105).toISOString() });

  source.say['/c.ics'] = { body: 'gone', status: 410 };
  await due(105);
  expect(await look()).toMatchObject({ failures: 1, nextReadAt: later(120).toISOString(), events: 3 });
  expect((await look())?.failureReason).toContain('says that this is gone for good');
  await due(120);
  expect(await look()).toMatchObject({ failures: 2, nextReadAt: later(150).toISOString() });
  await inLocation(ctx, (tx) => tx.update(feeds).set({ failures: 30 }));
  await due(150);
  expect(await look()).toMatchObject({ failures: 31, nextReadAt: later(150 + 1440).toISOString() });
  source.say['/c.ics'] = { body: calendar(weekly) };
  await due(150 + 1440);
  expect(await look()).toMatchObject({ failures: 0, failureReason: null });

  await pauseFeed(ctx, { feedId: feed.id, paused: true });
  expect(await due(10_000)).toBe(0);
  expect(await look()).toMatchObject({ paused: true, nextReadAt: null });
  await readFeed(at(10_000), { feedId: feed.id });
  expect(await look()).toMatchObject({ paused: true, nextReadAt: null, readAt: later(10_000).toISOString() });
  await pauseFeed(at(10_001), { feedId: feed.id, paused: false });
  expect(await due(10_001)).toBe(1);
});

test('deleted, it takes its events along, even while it is being read', async () => {
  await serve({ '/c.ics': { body: calendar(weekly, sale) } });
  const { feed } = await add();
  const reading = readFeed(at(1), { feedId: feed.id }).catch((error: unknown) => error);
  expect(await deleteFeed(ctx, { feedId: feed.id })).toEqual({ id: feed.id, events: 4 });
  await reading;
  expect(await rows()).toEqual([]);
  expect(await listFeeds(ctx)).toEqual({ feeds: [] });
});

test('a file without more to come is read once, and not twice; what is no calendar is said', async () => {
  const file = { fileName: 'Holidays 2026.ics', bytes: Buffer.from(calendar(sale)) };
  const { feed } = await importFeedFile(ctx, file);
  expect(feed).toMatchObject({ name: 'Holidays 2026', address: null, nextReadAt: null, eventKind: 'note', events: 1 });
  await expect(readFeed(ctx, { feedId: feed.id })).rejects.toMatchObject({ code: 'conflict' });
  await expect(importFeedFile(ctx, { ...file, fileName: 'copy.ics' })).rejects.toMatchObject({ code: 'conflict' });
  expect(await inLocation(ctx, (tx) => tx.$count(feedFiles))).toBe(0);
  await expect(importFeedFile(ctx, { ...file, bytes: Buffer.from('%PDF-1.7') })).rejects.toMatchObject({
    code: 'invalid',
  });
});

describe('what is no feed, or means harm', () => {
  const refusal = (path: string) =>
    add(path).then(
      () => 'read',
      (error: { message: string }) => error.message,
    );

  test('each in its own words', async () => {
    const page = (head: string) => ({
      body: `<!doctype html><html><head>${head}</head><body>Hi</body></html>`,
      type: 'text/html',
    });
    await serve({
      '/page': page('<link rel="alternate" type="application/rss+xml" href="/feed.xml" title="All posts">'),
      '/bare': page(''),
      '/pdf': { body: '%PDF', type: 'application/pdf' },
      '/private': { body: '', status: 302, headers: { location: 'http://169.254.169.254/latest' } },
      '/login': { body: '', status: 401 },
      '/big': { body: `BEGIN:VCALENDAR\n${'X'.repeat(10_000_001)}` },
      '/bomb': { body: gzipSync(Buffer.alloc(300_000_000, 'A')), headers: { 'content-encoding': 'gzip' } },
      '/latin': {
        body: Buffer.from(rss(['x', 'Bäckerei', '2026-11-24T07:00:00Z']).replace('UTF-8', 'ISO-8859-1'), 'latin1'),
        type: 'text/xml',
      },
    });
    expect(await refusal('/page')).toContain(`It names one: ${source.url}/feed.xml`);
    expect(await lookAtFeed(ctx, { url: `${source.url}/page` })).toEqual({
      kind: 'page',
      feeds: [{ url: `${source.url}/feed.xml`, title: 'All posts' }],
    });
    expect(await refusal('/bare')).toContain('it names none');
    expect(await refusal('/pdf')).toContain('neither a calendar');
    expect(await refusal('/private')).toContain('is not on the public internet');
    expect(await refusal('/login')).toContain('asks for a password');
    expect(await refusal('/nowhere')).toContain('has nothing at this address');
    expect(await refusal('/big')).toContain('larger than 10 MB');
    const before = process.memoryUsage().rss;
    expect(await refusal('/bomb')).toContain('larger than 10 MB');
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
    expect(await refusal('/latin')).toBe('read');
    expect(await shown()).toEqual(['2026-11-24T08:00 Bäckerei']);
    await expect(add('/latin')).rejects.toMatchObject({ code: 'conflict' });
  });

  test('a feed that becomes a page keeps its events and says why', async () => {
    await serve({ '/c.ics': { body: calendar(weekly) } });
    const { feed } = await add();
    source.say['/c.ics'] = { body: '<html><title>Sign in</title></html>', type: 'text/html' };
    expect((await readFeed(at(1), { feedId: feed.id })).feed.failureReason).toContain('This is a web page, not a feed');
    expect(await shown()).toHaveLength(3);
  });
});

test('addresses as people paste them', () => {
  const read = (url: string) => parseInput(CreateFeed, { url }).url;
  expect(read(' webcal://p1.calendar.example/x.ics ')).toBe('https://p1.calendar.example/x.ics');
  expect(read('webcals:calendar.example/x')).toBe('https://calendar.example/x');
  expect(read('blog.example')).toBe('https://blog.example');
  for (const bad of ['', 'ftp://x.example/c.ics', 'file:///etc/passwd', 'javascript:alert(1)', 'webcal://']) {
    expect(() => read(bad), bad).toThrow();
  }
});

test('only managers, and only their own location’s', async () => {
  await serve({ '/c.ics': { body: calendar(weekly) } });
  const { feed } = await add();
  const author: Actor = { kind: 'member', userId: 'u', name: 'Al', organizationRole: 'member', locationRole: 'author' };
  const { ctx: other } = await seedLocation(database.db, { now });
  const { feedId, url } = { feedId: feed.id, url: `${source.url}/c.ics` };
  for (const [who, code] of [
    [{ ...ctx, actor: author }, 'forbidden'],
    [other, 'not_found'],
  ] as const) {
    await expect(readFeed(who, { feedId })).rejects.toMatchObject({ code });
    await expect(updateFeed(who, { feedId, name: 'x' })).rejects.toMatchObject({ code });
    await expect(pauseFeed(who, { feedId, paused: true })).rejects.toMatchObject({ code });
    await expect(deleteFeed(who, { feedId })).rejects.toMatchObject({ code });
  }
  await expect(createFeed({ ...ctx, actor: author }, { url })).rejects.toMatchObject({ code: 'forbidden' });
  expect(await listFeeds(other)).toEqual({ feeds: [] });
  expect(await rows(other)).toEqual([]);
});
