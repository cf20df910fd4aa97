import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { publications } from '@/db/schema/publications';
import { requirePermission } from '@/lib/domain/permission';
import type { PublicationRef } from '@/lib/domain/post';
import { transition } from '@/lib/domain/publication';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findPost } from '../posts/find-post';
import { savePost } from '../posts/save-post';
import { lockReminder } from './lock-reminder';

/** A person did not post it and says so; they can be reminded again. @throws DomainError not_found; conflict */
export async function declineReminder(ctx: Context, input: z.output<typeof PublicationRef>): Promise<PostView> {
  requirePermission(ctx.actor, 'publication.retry');
  return inLocation(ctx, async (tx) => {
    const { post, publication } = await lockReminder(tx, ctx, input.publicationId);
    const state = transition(publication.state, 'failed');
    const failureReason = `${ctx.actor.name}: not posted. Try again to be reminded once more.`;
    await tx
      .update(publications)
      .set({ state, dueAt: null, failureCode: 'not_live', failureReason, updatedAt: ctx.now })
      .where(and(eq(publications.organizationId, ctx.organizationId), eq(publications.id, publication.id)));
    await savePost(tx, ctx, post.id);
    const after = { postId: post.id, accountId: publication.accountId, state };
    await recordEvent(tx, ctx, 'publication.not_posted', { type: 'publication', id: publication.id }, { after });
    return findPost(tx, ctx, post.id);
  });
}
