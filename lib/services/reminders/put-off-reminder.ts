import { and, eq, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { publications } from '@/db/schema/publications';
import { requirePermission } from '@/lib/domain/permission';
import { transition } from '@/lib/domain/publication';
import type { PutOffReminder } from '@/lib/domain/reminder';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findPost } from '../posts/find-post';
import { planPublications } from '../posts/plan-publications';
import { savePost } from '../posts/save-post';
import { lockReminder } from './lock-reminder';

/** Not now: the person is told once more, by the same machine. @throws DomainError not_found; conflict */
export async function putOffReminder(ctx: Context, input: z.output<typeof PutOffReminder>): Promise<PostView> {
  requirePermission(ctx.actor, 'publication.retry');
  return inLocation(ctx, async (tx) => {
    const { post, publication, draft } = await lockReminder(tx, ctx, input.publicationId);
    transition(publication.state, 'scheduled');
    const dueAt = sql<Date>`clock_timestamp() + make_interval(mins => ${input.minutes})`;
    await planPublications(tx, ctx, [publication], draft, dueAt);
    const where = and(eq(publications.organizationId, ctx.organizationId), eq(publications.id, publication.id));
    const [row] = await tx.select({ dueAt: publications.dueAt }).from(publications).where(where);
    await savePost(tx, ctx, post.id);
    const after = { postId: post.id, accountId: publication.accountId, dueAt: row?.dueAt?.toISOString() ?? null };
    await recordEvent(tx, ctx, 'publication.put_off', { type: 'publication', id: publication.id }, { after });
    return findPost(tx, ctx, post.id);
  });
}
