import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { publications } from '@/db/schema/publications';
import { requirePermission } from '@/lib/domain/permission';
import { transition } from '@/lib/domain/publication';
import type { FinishReminder } from '@/lib/domain/reminder';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findPost } from '../posts/find-post';
import { savePost } from '../posts/save-post';
import { lockReminder } from './lock-reminder';

/** A person posted it by hand: it is published. @throws DomainError not_found; conflict when it waits no more */
export async function finishReminder(ctx: Context, input: z.output<typeof FinishReminder>): Promise<PostView> {
  requirePermission(ctx.actor, 'publication.retry');
  return inLocation(ctx, async (tx) => {
    const { post, publication } = await lockReminder(tx, ctx, input.publicationId);
    const state = transition(publication.state, 'published');
    await tx
      .update(publications)
      .set({ state, publishedAt: ctx.now, remoteUrl: input.url ?? null, failureReason: null, updatedAt: ctx.now })
      .where(and(eq(publications.organizationId, ctx.organizationId), eq(publications.id, publication.id)));
    await savePost(tx, ctx, post.id);
    const after = { postId: post.id, accountId: publication.accountId, state, byHand: true, url: input.url ?? null };
    await recordEvent(tx, ctx, 'publication.published', { type: 'publication', id: publication.id }, { after });
    return findPost(tx, ctx, post.id);
  });
}
