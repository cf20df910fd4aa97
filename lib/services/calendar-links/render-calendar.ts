import { and, eq, inArray } from 'drizzle-orm';
import { contentEvents } from '@/db/schema/calendar';
import { posts } from '@/db/schema/posts';
import type { CalendarEntry } from '@/lib/domain/calendar-entry';
import { linkFilters } from '@/lib/domain/calendar-link';
import { feedWindow } from '@/lib/domain/feed-item';
import { type CalendarLine, writeCalendar } from '@/lib/domain/ical/write-calendar';
import { listEntries } from '../calendar/list-entries';
import { type Context, inLocation } from '../context';
import { locationTimeZone } from '../locations/location-time-zone';
import type { FoundLink } from './find-calendar-link';

const mostEntries = 5000;
const quarter = 15 * 60_000;

async function listAll(ctx: Context, query: string): Promise<CalendarEntry[]> {
  const { from, to } = feedWindow(ctx.now);
  // Whole hours: the same within one, so that an unchanged calendar is the same text.
  const range = { from: hour(from), to: hour(to), limit: 500 };
  const entries: CalendarEntry[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await listEntries(ctx, { ...linkFilters(query), ...range, ...(cursor ? { cursor } : {}) });
    entries.push(...page.entries);
    cursor = page.nextCursor;
  } while (cursor && entries.length < mostEntries);
  return entries.slice(0, mostEntries);
}

const hour = (at: Date) => new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000).toISOString();

type Detail = { updatedAt: Date; description: string; url: string | null; endsAt: Date | null };

/** What the calendar's chips do not have: the whole text, and when it was changed last. */
async function listDetails(ctx: Context, ids: string[]): Promise<{ details: Map<string, Detail>; timeZone: string }> {
  return inLocation(ctx, async (tx) => {
    const timeZone = await locationTimeZone(tx, ctx);
    if (ids.length === 0) return { details: new Map(), timeZone };
    const here = eq(posts.organizationId, ctx.organizationId);
    const written = await tx
      .select({ id: posts.id, updatedAt: posts.updatedAt, description: posts.summary })
      .from(posts)
      .where(and(here, inArray(posts.id, ids)));
    const events = await tx
      .select({
        id: contentEvents.id,
        updatedAt: contentEvents.updatedAt,
        description: contentEvents.description,
        url: contentEvents.url,
        endsAt: contentEvents.endsAt,
      })
      .from(contentEvents)
      .where(and(eq(contentEvents.organizationId, ctx.organizationId), inArray(contentEvents.id, ids)));
    return {
      details: new Map(
        [...written.map((post) => ({ ...post, url: null, endsAt: null })), ...events].map((one) => [one.id, one]),
      ),
      timeZone,
    };
  });
}

const words = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).replaceAll(/[-_]/g, ' ');

function statusOf(state: CalendarEntry['state']): CalendarLine['status'] {
  if (state === 'canceled' || state === 'deleted') return 'CANCELLED';
  return ['draft', 'in_review', 'rejected'].includes(state) ? 'TENTATIVE' : 'CONFIRMED';
}

function lineOf(entry: CalendarEntry, detail: Detail, ours: string): CalendarLine {
  const { kind, id, state } = entry;
  const isPost = kind === 'post';
  const first = (entry.text.split('\n')[0] ?? '').trim().slice(0, 120);
  // A note is just there: its state says nothing.
  const title = first || (isPost ? 'Post without words' : 'Untitled');
  const shared = {
    uid: `${isPost ? 'post' : 'event'}-${id}@almanac`,
    summary: kind === 'note' ? title : `${words(state)} · ${title}`,
    description: [detail.description, detail.url].filter(Boolean).join('\n\n').slice(0, 4000),
    url: isPost ? `${ours}/posts/${id}` : `${ours}/calendar?event=${id}`,
    status: statusOf(state),
    categories: [words(kind)],
    updatedAt: detail.updatedAt,
  };
  const start = new Date(entry.at);
  if (!entry.allDay) {
    const end = detail.endsAt && detail.endsAt > start ? detail.endsAt : new Date(start.getTime() + quarter);
    return { ...shared, allDay: false, start, end };
  }
  const day = entry.wallTime.slice(0, 10);
  const next = new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const end = entry.end?.slice(0, 10) ?? next;
  return { ...shared, allDay: true, start: day, end: end > day ? end : next };
}

/** The calendar behind a link as iCalendar text: from 90 days ago to 400 days ahead, at most 5,000 entries. */
export async function renderCalendar(
  { ctx, name, query, locationName }: FoundLink,
  publicUrl: string,
): Promise<string> {
  const listed = await listAll(ctx, query);
  const { details, timeZone } = await listDetails(
    ctx,
    listed.map(({ id }) => id),
  );
  const ours = `${publicUrl}/${ctx.locationId}`;
  const entries = listed.flatMap((entry) => {
    const detail = details.get(entry.id);
    return detail ? [lineOf(entry, detail, ours)] : [];
  });
  return writeCalendar({ name: `${locationName}: ${name}`, timeZone, entries });
}
