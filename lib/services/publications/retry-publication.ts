import { and, eq, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Transaction } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { publications } from '@/db/schema/publications';
import { canRetry } from '@/lib/domain/can-retry';
import { conflict } from '@/lib/domain/error';
import { requirePermission } from '@/lib/domain/permission';
import type { PublicationRef } from '@/lib/domain/post';
import { transition } from '@/lib/domain/publication';
import type { PostView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { recordEvent } from '../event';
import { findPost } from '../posts/find-post';
import type { LockedPublication } from '../posts/lock-posts';
import { draftFingerprint, hasComment, planPublications } from '../posts/plan-publications';
import { savePost } from '../posts/save-post';
import { lockPublication } from './lock-publication';

const now = sql<Date>`clock_timestamp()`;

function requireRetryable(publication: LockedPublication): void {
  if (canRetry(publication)) return;
  const unknown = publication.state === 'unknown' || publication.followUpState === 'unknown';
  throw conflict(
    unknown
      ? `It may already be live on ${publication.accountName}. Say first whether it is; then it can be sent again.`
      : `Only what failed can be retried. The post on ${publication.accountName} has not failed.`,
  );
}

async function requireActive(tx: Transaction, ctx: Context, publication: LockedPublication): Promise<void> {
  const [account] = await tx
    .select({ state: accounts.state })
    .from(accounts)
    .where(and(eq(accounts.organizationId, ctx.organizationId), eq(accounts.id, publication.accountId)));
  if (account?.state === 'active') return;
  throw conflict(`${publication.accountName} is not connected. Reconnect it under Accounts, then retry.`);
}

/**
 * Sends what failed once more, as it reads now, through the same machine: the post, or only its comment when the post
 * is live. Refused while an outcome is unknown. @throws DomainError not_found; conflict
 */
export async function retryPublication(ctx: Context, input: z.output<typeof PublicationRef>): Promise<PostView> {
  requirePermission(ctx.actor, 'publication.retry');
  return inLocation(ctx, async (tx) => {
    const { post, publication, draft } = await lockPublication(tx, ctx, input.publicationId);
    requireRetryable(publication);
    await requireActive(tx, ctx, publication);
    const part = publication.state === 'published' ? 'follow_up' : 'post';
    if (part === 'post') {
      transition(publication.state, 'scheduled');
      await planPublications(tx, ctx, [publication], draft, now);
    } else {
      if (!hasComment(draft, publication)) {
        throw conflict(`No first comment is written for ${publication.accountName} any more. Write one, then retry.`);
      }
      const fingerprint = draftFingerprint(draft);
      const due = { followUpState: 'scheduled', followUpDueAt: now, followUpTries: 0, followUpReason: null } as const;
      await tx
        .update(publications)
        .set({ ...due, fingerprint, updatedAt: ctx.now })
        .where(and(eq(publications.organizationId, ctx.organizationId), eq(publications.id, publication.id)));
    }
    await savePost(tx, ctx, post.id);
    const reason = part === 'post' ? publication.failureReason : publication.followUpReason;
    const subject = { type: 'publication', id: publication.id };
    await recordEvent(tx, ctx, 'publication.retried', subject, {
      before: { reason },
      after: { postId: post.id, part },
    });
    return findPost(tx, ctx, post.id);
  });
}
