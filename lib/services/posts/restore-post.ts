import { and, desc, eq, inArray } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Transaction } from '@/db/client';
import { events } from '@/db/schema/events';
import { publications } from '@/db/schema/publications';
import { DomainError } from '@/lib/domain/error';
import { Id } from '@/lib/domain/id';
import { requirePermission } from '@/lib/domain/permission';
import type { PostRef } from '@/lib/domain/post';
import { followUpStates, publicationStates } from '@/lib/domain/publication';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findPost } from './find-post';
import { type LockedPost, lockPost } from './lock-post';
import { planPublications } from './plan-publications';
import { requireReferences } from './require-references';
import { requireSchedulable } from './require-schedulable';
import { savePost } from './save-post';

const Deleted = z.object({
  publications: z.array(z.object({ id: Id, state: z.enum(publicationStates), followUpState: z.enum(followUpStates) })),
});

/** What the publications were when the post was deleted, from the event of it. */
async function statesBefore(tx: Transaction, ctx: Context, postId: string) {
  const [event] = await tx
    .select({ before: events.before })
    .from(events)
    .where(
      and(eq(events.organizationId, ctx.organizationId), eq(events.subjectId, postId), eq(events.name, 'post.deleted')),
    )
    .orderBy(desc(events.id))
    .limit(1);
  const parsed = z.safeParse(Deleted, event?.before);
  return new Map(parsed.success ? parsed.data.publications.map((row) => [row.id, row]) : []);
}

/** Why a post that was scheduled cannot be so again, or null. */
async function obstacle(tx: Transaction, ctx: Context, { post, draft }: LockedPost): Promise<string | null> {
  if (!post.scheduledAt || post.scheduledAt < ctx.now)
    return 'Its time has passed meanwhile, so it is back as a draft.';
  try {
    requireSchedulable(draft, await requireReferences(tx, ctx, draft), { now: ctx.now, at: post.scheduledAt });
    return null;
  } catch (error) {
    if (error instanceof DomainError) return `It is back as a draft: ${error.message}`;
    throw error;
  }
}

/** Undoes a deletion: everything is what it was; what cannot be scheduled any more comes back as a draft and says so. */
export async function restorePost(ctx: Context, input: z.output<typeof PostRef>): Promise<PostView> {
  requirePermission(ctx.actor, 'post.delete');
  return inLocation(ctx, async (tx) => {
    const locked = await lockPost(tx, ctx, input.postId);
    const { post, draft } = locked;
    if (!post.deletedAt) return findPost(tx, ctx, post.id);
    const before = await statesBefore(tx, ctx, post.id);
    const deleted = locked.publications.filter(({ state }) => state === 'deleted');
    const scheduled = deleted.filter(({ id }) => before.get(id)?.state === 'scheduled');
    const notice = scheduled.length > 0 ? await obstacle(tx, ctx, locked) : null;
    for (const { id } of deleted) {
      const state = before.get(id)?.state ?? 'draft';
      const restored = state === 'scheduled' ? 'draft' : state;
      await tx.update(publications).set({ state: restored, updatedAt: ctx.now }).where(one(ctx, id));
    }
    if (!notice && post.scheduledAt) {
      await planPublications(tx, ctx, scheduled, draft, post.scheduledAt);
    }
    const commenting = [...before.values()].filter(
      (row) => row.state === 'published' && row.followUpState === 'scheduled',
    );
    if (commenting.length) {
      await tx
        .update(publications)
        .set({ followUpState: 'scheduled', followUpDueAt: ctx.now })
        .where(
          and(
            eq(publications.organizationId, ctx.organizationId),
            inArray(
              publications.id,
              commenting.map(({ id }) => id),
            ),
          ),
        );
    }
    const version = await savePost(tx, ctx, post.id, { deletedAt: null });
    await recordEvent(tx, ctx, 'post.restored', { type: 'post', id: post.id }, { after: { version } });
    return findPost(tx, ctx, post.id, notice);
  });
}

const one = (ctx: Context, id: string) =>
  and(eq(publications.organizationId, ctx.organizationId), eq(publications.id, id));
