import type * as z from 'zod/mini';
import type { Transaction } from '@/db/client';
import type { NetworkId } from '@/lib/domain/network';
import { requirePermission } from '@/lib/domain/permission';
import type { Schedule, SchedulePost } from '@/lib/domain/post';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { budgetNotice } from './budget-notice';
import { findPost } from './find-post';
import { lockPost } from './lock-post';
import type { LockedPost } from './lock-posts';
import { planPublications } from './plan-publications';
import { requireOpen } from './require-open';
import { requireReferences } from './require-references';
import { requireFuture, requireSchedulable } from './require-schedulable';
import { requireVersion } from './require-version';
import { savePost } from './save-post';

/** Plans an open, locked post. Answers what has to be said about its time (a skipped or doubled hour, a budget used up), or null. */
export async function scheduleLocked(
  tx: Transaction,
  ctx: Context,
  locked: LockedPost,
  schedule: Schedule,
): Promise<string | null> {
  const { post, publications, draft } = locked;
  requireOpen(locked);
  const { instant, note } = requireFuture(schedule, ctx.now);
  const references = await requireReferences(tx, ctx, draft);
  requireSchedulable(draft, references, { now: ctx.now, at: instant });
  const open = publications.filter(({ state }) => state !== 'canceled');
  await planPublications(tx, ctx, open, draft, instant);
  const version = await savePost(tx, ctx, post.id, { scheduledAt: instant, ...schedule });
  await recordEvent(
    tx,
    ctx,
    post.state === 'scheduled' ? 'post.rescheduled' : 'post.scheduled',
    { type: 'post', id: post.id },
    { before: { state: post.state, schedule: draft.schedule }, after: { version, schedule } },
  );
  const accounts = references.accounts.map((account) => ({ ...account, network: account.network as NetworkId }));
  const { timeZone } = schedule;
  const over = await budgetNotice(tx, ctx, { id: post.id, draft, accounts, at: instant, timeZone });
  return [note, over].filter(Boolean).join(' ') || null;
}

/** Puts a post on the schedule of every account it has. @throws DomainError invalid with an issue per field; conflict */
export async function schedulePost(ctx: Context, input: z.output<typeof SchedulePost>): Promise<PostView> {
  requirePermission(ctx.actor, 'post.schedule');
  return inLocation(ctx, async (tx) => {
    const locked = await lockPost(tx, ctx, input.postId);
    await requireVersion(tx, ctx, locked, input.version);
    const notice = await scheduleLocked(tx, ctx, locked, input.schedule);
    return findPost(tx, ctx, input.postId, notice);
  });
}
