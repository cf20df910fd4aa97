import type * as z from 'zod/mini';
import type { Transaction } from '@/db/client';
import { requirePermission } from '@/lib/domain/permission';
import type { PostRef } from '@/lib/domain/post';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findPost } from './find-post';
import { lockPost } from './lock-post';
import type { LockedPost } from './lock-posts';
import { planPublications } from './plan-publications';
import { publishTime } from './publish-time';
import { requireOpen } from './require-open';
import { requireReferences } from './require-references';
import { requireSchedulable } from './require-schedulable';
import { savePost } from './save-post';

/** Makes an open, locked post due at once. */
export async function publishLocked(tx: Transaction, ctx: Context, locked: LockedPost): Promise<null> {
  const { post, publications, draft } = locked;
  requireOpen(locked);
  requireSchedulable(draft, await requireReferences(tx, ctx, draft), { now: ctx.now, at: ctx.now });
  const { schedule, instant, dueAt } = await publishTime(tx, ctx);
  const open = publications.filter(({ state }) => state !== 'canceled');
  await planPublications(tx, ctx, open, draft, dueAt);
  const version = await savePost(tx, ctx, post.id, { scheduledAt: instant, ...schedule });
  await recordEvent(
    tx,
    ctx,
    'post.sent',
    { type: 'post', id: post.id },
    { before: { state: post.state, schedule: draft.schedule }, after: { version, schedule } },
  );
  return null;
}

/** Sends a post now: the publisher takes it up within a second. @throws DomainError invalid; conflict */
export async function publishPostNow(ctx: Context, input: z.output<typeof PostRef>): Promise<PostView> {
  requirePermission(ctx.actor, 'post.schedule');
  return inLocation(ctx, async (tx) => {
    await publishLocked(tx, ctx, await lockPost(tx, ctx, input.postId));
    return findPost(tx, ctx, input.postId);
  });
}
