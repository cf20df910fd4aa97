import type { RequestListener } from 'node:http';
import { asc, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { contentEvents } from '@/db/schema/calendar';
import { openTestDatabase, seedLocation } from '@/db/testing';
import { event } from '@/lib/domain/ical/testing';
import { configureHttp } from '@/lib/providers/http';
import { type Context, inLocation } from '../context';
import { openSite } from '../link-previews/testing';
import { settingsForTests } from '../testing';
import { createFeed } from './create-feed';
import { deleteFeed } from './delete-feed';
import { listFeeds } from './list-feeds';

type Said = { body: string | Uint8Array; type?: string; headers?: Record<string, string>; status?: number };

/** A server elsewhere whose words a test changes; it knows ETags. Called addresses may be private while it is open. */
export async function openSource(say: Record<string, Said>) {
  const conditional: (string | undefined)[] = [];
  const answer =
    (path: string): RequestListener =>
    async (request, response) => {
      await source.wait();
      const {
        body,
        type = 'text/calendar; charset=utf-8',
        headers = {},
        status = 200,
      } = say[path] ?? { body: '', status: 404 };
      conditional.push(request.headers['if-none-match']);
      if (headers.etag && request.headers['if-none-match'] === headers.etag) return void response.writeHead(304).end();
      response.writeHead(status, { 'content-type': type, ...headers }).end(body);
    };
  const site = await openSite(Object.fromEntries(Object.keys(say).map((path) => [path, answer(path)])));
  configureHttp({ allowPrivateHosts: [site.host] });
  const source = {
    ...site,
    say,
    /** The If-None-Match header of each question. */
    conditional,
    /** What a test wants to happen before it answers. */
    wait: async () => {},
    close() {
      site.close();
      configureHttp({ allowPrivateHosts: [] });
    },
  };
  return source;
}

/** A blog as RSS 2.0; each entry `[guid, title, pubDate]`. */
export const rss = (...entries: [string, string, string][]) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Bread &amp; butter</title>
<link>https://blog.example/</link>${entries
  .map(
    ([id, title, date]) => `<item><title>${title}</title><link>https://blog.example/${id}</link>
<guid isPermaLink="false">${id}</guid><pubDate>${date}</pubDate>
<description><![CDATA[<p>About <b>${title}</b></p>]]></description></item>`,
  )
  .join('')}</channel></rss>`;

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
