import type * as z from 'zod/mini';
import { newId } from '@/db/id';
import { contentEvents, feeds } from '@/db/schema/calendar';
import { ContentEventInput } from '@/lib/domain/content-event';
import { planEventTimes } from '@/lib/domain/event-times';
import { type Context, inLocation } from '../context';
import { createContentEvent } from './create-content-event';

type Given = Partial<z.input<typeof ContentEventInput>>;

/** For tests: a content event of this location, a blog post at 9 unless said otherwise. */
export const seedContentEvent = (ctx: Context, given: Given = {}) =>
  createContentEvent(
    ctx,
    ContentEventInput.parse({ kind: 'blog-post', title: 'Ten years of bread', start: '2026-12-01T09:00', ...given }),
  );

/** For tests: an event as a feed brought it. */
export async function seedFeedEvent(ctx: Context, values: Partial<typeof contentEvents.$inferInsert> = {}) {
  const { organizationId, locationId } = ctx;
  const feedId = newId();
  const id = newId();
  const { note: _, ...times } = planEventTimes(
    { start: '2026-12-01T09:00', end: null, allDay: false },
    'Europe/Berlin',
  );
  await inLocation(ctx, async (tx) => {
    const feed = {
      organizationId,
      locationId,
      id: feedId,
      kind: 'rss' as const,
      name: 'Our blog',
      hue: 4,
      url: 'sealed',
    };
    await tx.insert(feeds).values({ ...feed, eventKind: 'blog-post' });
    const event = { organizationId, locationId, id, feedId, feedKey: 'one', ...times };
    await tx.insert(contentEvents).values({ ...event, kind: 'task', title: 'From the blog', ...values });
  });
  return id;
}
