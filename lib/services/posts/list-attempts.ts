import { and, asc, eq } from 'drizzle-orm';
import { attempts, publications } from '@/db/schema/publications';
import { requirePermission } from '@/lib/domain/permission';
import type { AttemptView } from '@/lib/domain/views';
import { type Context, inLocation } from '../context';
import { findPost } from './find-post';

/** The proof panel: every try to publish any part of a post, oldest first, with what went over the wire (redacted). */
export async function listAttempts(ctx: Context, input: { postId: string }): Promise<{ attempts: AttemptView[] }> {
  requirePermission(ctx.actor, 'location.read');
  const rows = await inLocation(ctx, async (tx) => {
    await findPost(tx, ctx, input.postId);
    return tx
      .select({ attempt: attempts })
      .from(attempts)
      .innerJoin(
        publications,
        and(eq(publications.organizationId, attempts.organizationId), eq(publications.id, attempts.publicationId)),
      )
      .where(
        and(
          eq(publications.organizationId, ctx.organizationId),
          eq(publications.locationId, ctx.locationId),
          eq(publications.postId, input.postId),
        ),
      )
      .orderBy(asc(attempts.claimedAt), asc(attempts.publicationId), asc(attempts.number))
      .limit(1000);
  });
  return {
    attempts: rows.map(({ attempt }) => ({
      id: attempt.id,
      publicationId: attempt.publicationId,
      part: attempt.part,
      number: attempt.number,
      state: attempt.state,
      worker: attempt.worker,
      claimedAt: attempt.claimedAt.toISOString(),
      fencedAt: attempt.fencedAt?.toISOString() ?? null,
      finishedAt: attempt.finishedAt?.toISOString() ?? null,
      reason: attempt.reason,
      requestHash: attempt.requestHash,
      exchanges: attempt.exchanges,
      evidence: attempt.evidence,
    })),
  };
}
