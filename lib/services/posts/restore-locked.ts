import { and, desc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Transaction } from '@/db/client';
import { events } from '@/db/schema/events';
import { publications } from '@/db/schema/publications';
import { DomainError } from '@/lib/domain/error';
import { Id } from '@/lib/domain/id';
import { followUpStates, type PublicationState, publicationStates } from '@/lib/domain/publication';
import type { Context } from '../context';
import { isOneOf } from '../is-one-of';
import { recordEvents } from '../record-events';
import type { LockedPost } from './lock-posts';
import { planMany } from './plan-many';
import { type References, readReferences } from './read-references';
import { requireSchedulable } from './require-schedulable';
import { savePosts } from './save-posts';

const Deleted = z.object({
  publications: z.array(z.object({ id: Id, state: z.enum(publicationStates), followUpState: z.enum(followUpStates) })),
});
type Was = z.infer<typeof Deleted>['publications'][number];

/** What the publications were when their posts were deleted, by publication, from the events of it. */
async function statesBefore(tx: Transaction, ctx: Context, postIds: string[]): Promise<Map<string, Was>> {
  const rows = await tx
    .selectDistinctOn([events.subjectId], { before: events.before })
    .from(events)
    .where(
      and(
        eq(events.organizationId, ctx.organizationId),
        isOneOf(events.subjectId, postIds),
        eq(events.name, 'post.deleted'),
      ),
    )
    .orderBy(events.subjectId, desc(events.id));
  const parsed = rows.flatMap(({ before }) => z.safeParse(Deleted, before).data?.publications ?? []);
  return new Map(parsed.map((was) => [was.id, was]));
}

/** Why a post that was scheduled cannot be so again, or null. */
function obstacle({ post, draft }: LockedPost, now: Date, referencesOf: (draft: LockedPost['draft']) => References) {
  if (!post.scheduledAt || post.scheduledAt < now) return 'Its time has passed meanwhile, so it is back as a draft.';
  try {
    requireSchedulable(draft, referencesOf(draft), { now, at: post.scheduledAt });
    return null;
  } catch (error) {
    if (error instanceof DomainError) return `It is back as a draft: ${error.message}`;
    throw error;
  }
}

/** Publications that only get their state back, a statement for each state. */
async function bringBack(tx: Transaction, ctx: Context, byState: Map<PublicationState, string[]>) {
  for (const [state, ids] of byState) {
    await tx
      .update(publications)
      .set({ state, updatedAt: ctx.now })
      .where(and(eq(publications.organizationId, ctx.organizationId), isOneOf(publications.id, ids)));
  }
}

/**
 * Brings deleted posts back as they were; what cannot be scheduled any more comes back as a draft. Answers for each why
 * it did not come back whole, or null.
 */
export async function restoreLocked(
  tx: Transaction,
  ctx: Context,
  all: LockedPost[],
  options: { quiet?: boolean } = {},
): Promise<Map<string, string | null>> {
  const ids = all.map(({ post }) => post.id);
  const before = await statesBefore(tx, ctx, ids);
  const wasScheduled = ({ id, state }: { id: string; state: PublicationState }) =>
    state === 'deleted' && before.get(id)?.state === 'scheduled';
  const waiting = all.filter((locked) => locked.publications.some(wasScheduled));
  const drafts = waiting.map(({ draft }) => draft);
  const referencesOf = waiting.length ? await readReferences(tx, ctx, drafts) : null;
  const notices = new Map<string, string | null>(ids.map((id) => [id, null]));
  const byState = new Map<PublicationState, string[]>();
  const plans: Parameters<typeof planMany>[2] = [];
  for (const locked of all) {
    const notice =
      referencesOf && locked.publications.some(wasScheduled) ? obstacle(locked, ctx.now, referencesOf) : null;
    notices.set(locked.post.id, notice);
    for (const row of locked.publications.filter(({ state }) => state === 'deleted')) {
      const was = before.get(row.id)?.state ?? 'draft';
      if (was === 'scheduled' && !notice && locked.post.scheduledAt) {
        plans.push({ row, draft: locked.draft, dueAt: locked.post.scheduledAt });
      } else {
        const state = was === 'scheduled' ? 'draft' : was;
        byState.set(state, [...(byState.get(state) ?? []), row.id]);
      }
    }
  }
  await bringBack(tx, ctx, byState);
  await planMany(tx, ctx, plans);
  const commenting = [...before.values()].filter(
    ({ state, followUpState }) => state === 'published' && followUpState === 'scheduled',
  );
  if (commenting.length) {
    const these = isOneOf(
      publications.id,
      commenting.map(({ id }) => id),
    );
    await tx
      .update(publications)
      .set({ followUpState: 'scheduled', followUpDueAt: ctx.now })
      .where(and(eq(publications.organizationId, ctx.organizationId), these));
  }
  const versions = await savePosts(
    tx,
    ctx,
    ids.map((id) => ({ id })),
    { deletedAt: null },
  );
  const changes = ids.map((id) => ({ id, after: { version: versions.get(id) } }));
  await recordEvents(tx, ctx, 'post.restored', 'post', changes, options);
  return notices;
}
