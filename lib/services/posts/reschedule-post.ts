import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { publications } from '@/db/schema/publications';
import { isMovable } from '@/lib/domain/edit-rules';
import { conflict } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import type { ReschedulePost } from '@/lib/domain/post';
import type { PostView } from '@/lib/domain/views';
import { toInstant, toWallTime } from '@/lib/domain/zone';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findPost } from './find-post';
import { lockPost } from './lock-post';
import { requireOpen } from './require-open';
import { requireFuture } from './require-schedulable';
import { savePost } from './save-post';

/**
 * Moves a draft or scheduled post to another time (a drag on the calendar); it keeps the zone its author meant.
 * Only a draft may be moved into the past. @throws DomainError invalid; conflict when it went out or is under way
 */
export async function reschedulePost(ctx: Context, input: z.output<typeof ReschedulePost>): Promise<PostView> {
  requirePermission(ctx.actor, 'post.schedule');
  return inLocation(ctx, async (tx) => {
    const locked = await lockPost(tx, ctx, input.postId);
    const { post, draft } = locked;
    requireOpen(locked);
    if (!isMovable(post.state)) throw conflict('Only drafts and scheduled posts can be moved. Schedule this one anew.');
    const scheduled = post.state === 'scheduled';
    const { instant, note } = scheduled ? requireFuture(input.schedule, ctx.now) : toInstant(input.schedule);
    const timeZone = post.timeZone ?? input.schedule.timeZone;
    const schedule = { wallTime: toWallTime(instant, timeZone), timeZone };
    if (scheduled) {
      await tx
        .update(publications)
        .set({ dueAt: instant, updatedAt: ctx.now })
        .where(
          and(
            eq(publications.organizationId, ctx.organizationId),
            eq(publications.postId, post.id),
            eq(publications.state, 'scheduled'),
          ),
        );
    }
    const version = await savePost(tx, ctx, post.id, { scheduledAt: instant, ...schedule });
    const subject = { type: 'post', id: post.id };
    await recordEvent(tx, ctx, 'post.rescheduled', subject, {
      before: { schedule: draft.schedule },
      after: { version, schedule },
    });
    return findPost(tx, ctx, post.id, note);
  });
}
