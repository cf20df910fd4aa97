import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { publications } from '@/db/schema/publications';
import type { PostDraft } from '@/lib/domain/post';
import type { FollowUpState } from '@/lib/domain/publication';
import type { Context } from '../context';
import { draftFingerprint, followUpOf, hasComment, isReminder, type Planned, waitingValues } from './plan-publications';

/** planPublications() for publications of many posts, each with its own content and time, in one statement. */
export async function planMany(
  tx: Transaction,
  ctx: Context,
  plans: { row: Planned; draft: PostDraft; dueAt: Date }[],
): Promise<void> {
  if (plans.length === 0) return;
  const prints = new Map<PostDraft, string>();
  const printOf = (draft: PostDraft) => {
    const print = prints.get(draft) ?? draftFingerprint(draft);
    prints.set(draft, print);
    return print;
  };
  const rows = plans.map(({ row, draft, dueAt }) => ({
    id: row.id,
    due_at: dueAt.toISOString(),
    fingerprint: printOf(draft),
    follow_up: followUpOf(hasComment(draft, row)),
    remind: isReminder(draft, row),
  }));
  await tx
    .update(publications)
    .set({
      ...waitingValues,
      dueAt: sql<Date>`v.due_at`,
      fingerprint: sql<string>`v.fingerprint`,
      followUpState: sql<FollowUpState>`v.follow_up`,
      remind: sql<boolean>`v.remind`,
      updatedAt: ctx.now,
    })
    .from(
      sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as v(id text, due_at timestamptz, fingerprint text, follow_up text, remind boolean)`,
    )
    .where(and(eq(publications.organizationId, ctx.organizationId), eq(publications.id, sql`v.id`)));
}
