import { and, desc, eq, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Transaction } from '@/db/client';
import { attempts, publications } from '@/db/schema/publications';
import { conflict } from '@/lib/domain/error';
import { Id } from '@/lib/domain/id';
import { requirePermission } from '@/lib/domain/permission';
import { type PublicationPart, transition } from '@/lib/domain/publication';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findPost } from '../posts/find-post';
import type { LockedPublication } from '../posts/lock-posts';
import { savePost } from '../posts/save-post';
import { lockPublication } from './lock-publication';

/** A person looked at the network: it is live there, or it is not. */
export const ResolvePublication = z.object({ publicationId: Id, live: z.boolean() });

const commentByHand = 'The id of the post is not known, so the comment cannot be attached. Add it by hand.';
const notLive = (ctx: Context) => `${ctx.actor.name} looked: it is not live. Retry to send it.`;

function postValues(ctx: Context, publication: LockedPublication, live: boolean) {
  if (!live) {
    transition(publication.state, 'failed');
    return { state: 'failed', dueAt: null, failureCode: 'not_live', failureReason: notLive(ctx) } as const;
  }
  transition(publication.state, 'published');
  const waits = publication.followUpState === 'waiting';
  return {
    ...({ state: 'published', dueAt: null, publishedAt: ctx.now, failureCode: null, failureReason: null } as const),
    ...(waits && ({ followUpState: 'failed', followUpReason: commentByHand } as const)),
  };
}

const commentValues = (ctx: Context, live: boolean) =>
  live
    ? ({ followUpState: 'published', followUpDueAt: null, followUpReason: null } as const)
    : ({ followUpState: 'failed', followUpDueAt: null, followUpReason: notLive(ctx) } as const);

/** The person's word is kept with the attempt it is about, like every other evidence. */
async function addWord(tx: Transaction, ctx: Context, id: string, part: PublicationPart, live: boolean) {
  const mine = and(
    eq(attempts.organizationId, ctx.organizationId),
    eq(attempts.publicationId, id),
    eq(attempts.part, part),
  );
  const [last] = await tx
    .select({ id: attempts.id })
    .from(attempts)
    .where(mine)
    .orderBy(desc(attempts.number))
    .limit(1);
  if (!last) return;
  const word = {
    at: ctx.now.toISOString(),
    kind: 'person',
    text: `${ctx.actor.name}: ${live ? 'it is live' : 'it is not live'}`,
  };
  await tx
    .update(attempts)
    .set({
      ...(live && { state: 'published' as const }),
      evidence: sql`${attempts.evidence} || ${JSON.stringify([word])}::jsonb`,
    })
    .where(and(mine, eq(attempts.id, last.id)));
}

/**
 * Ends an unknown outcome by a person's word: live is published, not live is failed and can be retried.
 * @throws DomainError not_found; conflict when nothing is unknown (any more)
 */
export async function resolvePublication(ctx: Context, input: z.output<typeof ResolvePublication>): Promise<PostView> {
  requirePermission(ctx.actor, 'publication.retry');
  return inLocation(ctx, async (tx) => {
    const { post, publication } = await lockPublication(tx, ctx, input.publicationId);
    const part = publication.state === 'unknown' ? 'post' : 'follow_up';
    if (part === 'follow_up' && publication.followUpState !== 'unknown') {
      throw conflict('Its outcome is known meanwhile. Reload to see what happened.');
    }
    const values = part === 'post' ? postValues(ctx, publication, input.live) : commentValues(ctx, input.live);
    await tx
      .update(publications)
      .set({ ...values, needsPerson: false, updatedAt: ctx.now })
      .where(and(eq(publications.organizationId, ctx.organizationId), eq(publications.id, publication.id)));
    await addWord(tx, ctx, publication.id, part, input.live);
    await savePost(tx, ctx, post.id);
    const after = { postId: post.id, part, live: input.live };
    await recordEvent(tx, ctx, 'publication.resolved', { type: 'publication', id: publication.id }, { after });
    return findPost(tx, ctx, post.id);
  });
}
