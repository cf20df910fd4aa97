import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { publications } from '@/db/schema/publications';
import { contentOf, fingerprintOf } from '@/lib/domain/fingerprint';
import type { PostDraft } from '@/lib/domain/post';
import type { Context } from '../context';

export const draftFingerprint = (draft: PostDraft): string => fingerprintOf(contentOf(draft));

/** Values of a publication that waits for its time with this content; whatever happened to it before is over. */
export function scheduledValues(draft: PostDraft, dueAt: Date | SQL<Date>) {
  return {
    state: 'scheduled' as const,
    dueAt,
    fingerprint: draftFingerprint(draft),
    tries: 0,
    ticket: null,
    absentReads: 0,
    needsPerson: false,
    failureCode: null,
    failureReason: null,
    followUpState: draft.followUpComment.trim() === '' ? ('none' as const) : ('waiting' as const),
    followUpDueAt: null,
    followUpTries: 0,
    followUpAbsentReads: 0,
    followUpReason: null,
  };
}

/** Schedules these publications of a post (all open ones, as the caller has checked under lock). */
export async function planPublications(
  tx: Transaction,
  ctx: Context,
  publicationIds: string[],
  draft: PostDraft,
  dueAt: Date | SQL<Date>,
): Promise<void> {
  if (publicationIds.length === 0) return;
  await tx
    .update(publications)
    .set({ ...scheduledValues(draft, dueAt), updatedAt: ctx.now })
    .where(and(eq(publications.organizationId, ctx.organizationId), inArray(publications.id, publicationIds)));
}
