import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { publications } from '@/db/schema/publications';
import { remindsOf } from '@/lib/domain/by-hand';
import { contentOf, fingerprintOf } from '@/lib/domain/fingerprint';
import { followUpFor } from '@/lib/domain/follow-up-for';
import type { NetworkId } from '@/lib/domain/network';
import type { PostDraft } from '@/lib/domain/post';
import type { Context } from '../context';

export const draftFingerprint = (draft: PostDraft): string => fingerprintOf(contentOf(draft));

/** A publication and the account it is for. */
export type Planned = { id: string; accountId: string; network: string; accountLimits: { personal?: boolean } };

/** Whether a person is reminded of it instead. */
export const isReminder = (draft: PostDraft, { accountId, network, accountLimits }: Omit<Planned, 'id'>): boolean =>
  remindsOf(draft, { id: accountId, network: network as NetworkId, limits: accountLimits });

/** Whether Almanac writes the first comment; whoever posts by hand does that too. */
export const hasComment = (draft: PostDraft, planned: Omit<Planned, 'id'>): boolean =>
  !isReminder(draft, planned) &&
  followUpFor(draft, { id: planned.accountId, network: planned.network as NetworkId }) !== '';

/** Of every publication that waits for its time: whatever happened to it before is over. */
export const waitingValues = {
  state: 'scheduled' as const,
  remindedAt: null,
  tries: 0,
  ticket: null,
  absentReads: 0,
  needsPerson: false,
  failureCode: null,
  failureReason: null,
  followUpDueAt: null,
  followUpTries: 0,
  followUpAbsentReads: 0,
  followUpReason: null,
};

export const followUpOf = (comment: boolean) => (comment ? ('waiting' as const) : ('none' as const));

/** Schedules these publications of a post (all open ones, as the caller has checked under lock). */
export async function planPublications(
  tx: Transaction,
  ctx: Context,
  planned: Planned[],
  draft: PostDraft,
  dueAt: Date | SQL<Date>,
): Promise<void> {
  const kinds = [
    { comment: true, remind: false },
    { comment: false, remind: false },
    { comment: false, remind: true },
  ];
  for (const { comment, remind } of kinds) {
    const isOfKind = (one: Planned) => hasComment(draft, one) === comment && isReminder(draft, one) === remind;
    const ids = planned.filter(isOfKind).map(({ id }) => id);
    if (ids.length === 0) continue;
    await tx
      .update(publications)
      .set({
        ...waitingValues,
        dueAt,
        fingerprint: draftFingerprint(draft),
        followUpState: followUpOf(comment),
        remind,
        updatedAt: ctx.now,
      })
      .where(and(eq(publications.organizationId, ctx.organizationId), inArray(publications.id, ids)));
  }
}
