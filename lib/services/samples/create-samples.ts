import { and, eq, inArray } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { locations } from '@/db/schema/organizations';
import { posts } from '@/db/schema/posts';
import { notFound } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import { PostDraft, type Schedule } from '@/lib/domain/post';
import { type Context, inLocation } from '../context';
import { createPost } from '../posts/create-post';
import { connectSamplePage } from './connect-sample-page';
import { samplePosts } from './sample-posts';

/**
 * Fills a fresh location: one Playground page connected, two posts scheduled on it in the coming days and a draft. All
 * of it is real: the posts will go out on Playground. Once per location; a second call does nothing.
 */
export async function createSamples(ctx: Context): Promise<{ postIds: string[] }> {
  requirePermission(ctx.actor, 'account.connect');
  const timeZone = await zoneOf(ctx);
  if (timeZone === null) return { postIds: [] };
  const accountId = await connectSamplePage(ctx);
  const postIds: string[] = [];
  for (const { inDays, at, summary, followUpComment, planned } of samplePosts) {
    const schedule = timeOf(ctx.now, timeZone, inDays, at);
    const draft = PostDraft.parse({ summary, followUpComment, accountIds: [accountId], schedule });
    const post = await createPost(ctx, { draft, intent: planned ? 'schedule' : 'draft' });
    postIds.push(post.id);
  }
  await inLocation(ctx, (tx) =>
    tx
      .update(posts)
      .set({ source: 'sample' })
      .where(and(eq(posts.organizationId, ctx.organizationId), inArray(posts.id, postIds))),
  );
  return { postIds };
}

/** The location's zone, or null when it had its samples already. */
async function zoneOf(ctx: Context): Promise<string | null> {
  const { organizationId, locationId } = ctx;
  return inLocation(ctx, async (tx) => {
    const here = and(eq(locations.organizationId, organizationId), eq(locations.id, locationId));
    const [location] = await tx.select({ timeZone: locations.timeZone }).from(locations).where(here);
    if (!location) throw notFound('This location');
    const [sample] = await tx
      .select({ id: posts.id })
      .from(posts)
      .where(
        and(eq(posts.organizationId, organizationId), eq(posts.locationId, locationId), eq(posts.source, 'sample')),
      )
      .limit(1);
    return sample ? null : location.timeZone;
  });
}

function timeOf(now: Date, timeZone: string, inDays: number, at: string): Schedule {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  return { wallTime: `${today.add({ days: inDays }).toString()}T${at}`, timeZone };
}
