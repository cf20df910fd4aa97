import type * as z from 'zod/mini';
import { requirePermission } from '@/lib/domain/permission';
import type { ReschedulePost } from '@/lib/domain/post';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { findPost } from './find-post';
import { lockPost } from './lock-post';
import { moveLocked } from './move-locked';
import { planMove } from './plan-move';

/**
 * Moves a draft or scheduled post to another time (a drag on the calendar); it keeps the zone its author meant.
 * Only a draft may be moved into the past. @throws DomainError invalid; conflict when it went out or is under way
 */
export async function reschedulePost(ctx: Context, input: z.output<typeof ReschedulePost>): Promise<PostView> {
  requirePermission(ctx.actor, 'post.schedule');
  return inLocation(ctx, async (tx) => {
    const move = planMove(await lockPost(tx, ctx, input.postId), input.schedule, ctx.now);
    await moveLocked(tx, ctx, [move]);
    return findPost(tx, ctx, input.postId, move.planned.note);
  });
}
